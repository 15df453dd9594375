export interface CountStep {
  readonly tint: "q1" | "q2" | "q3" | "q4" | "q5";
  readonly from: number;
  readonly to: number;
}

const TINTS = ["q1", "q2", "q3", "q4", "q5"] as const;

/** Counts from 1 to `most` in five steps at most, as even as they can be. */
export function countSteps(most: number): CountStep[] {
  const steps = Math.min(TINTS.length, most);
  const tints = steps === TINTS.length ? TINTS : TINTS.slice(TINTS.length - steps);
  return tints.map((tint, at) => ({
    tint,
    from: Math.floor((most * at) / steps) + 1,
    to: Math.floor((most * (at + 1)) / steps),
  }));
}
