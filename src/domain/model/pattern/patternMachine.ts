import type { PatternNode } from "./patternNode.ts";

/** A step of the machine: reads a character, forks, or stands at an end of the text. */
type Step =
  | { readonly kind: "char"; readonly accepts: (char: string) => boolean; readonly next: number }
  | { readonly kind: "fork"; readonly next: readonly number[] }
  | { readonly kind: "start" | "end"; readonly next: number }
  | { readonly kind: "match" };

/** A set of steps that the text read so far may have led to. */
interface State {
  readonly steps: readonly number[];
  readonly next: Map<string, State>;
  accepts: boolean | null;
}

const MOST_STEPS = 20_000;
const MOST_STATES = 2000;

/**
 * Matches whole texts against a regular pattern in a time proportional to their length, whatever the pattern:
 * all ways are followed at once, and the sets of ways met are remembered. Null when the pattern is too large.
 */
export function createPatternMachine(root: PatternNode, flags: string): ((text: string) => boolean) | null {
  const steps: Step[] = [{ kind: "match" }];
  const acceptors = new Map<string, (char: string) => boolean>();
  if (!build(root, 0)) return null;
  const entry = steps.length - 1;
  let states = new Map<string, State>();
  let first = stateOf([entry], true);

  function acceptorOf(atom: string): (char: string) => boolean {
    const known = acceptors.get(atom);
    if (known) return known;
    const regex = new RegExp(`^(?:${atom})$`, flags);
    const accepts = (char: string): boolean => regex.test(char);
    acceptors.set(atom, accepts);
    return accepts;
  }

  /** Adds the steps of a node before the step `next`; false when there are too many. The last one added is its entry. */
  function build(node: PatternNode, next: number): boolean {
    if (steps.length > MOST_STEPS) return false;
    switch (node.kind) {
      case "char": {
        steps.push({ kind: "char", accepts: acceptorOf(node.atom), next });
        return true;
      }
      case "start":
      case "end":
        steps.push({ kind: node.kind, next });
        return true;
      case "sequence": {
        let after = next;
        for (const one of node.nodes.toReversed()) {
          if (!build(one, after)) return false;
          after = steps.length - 1;
        }
        steps.push({ kind: "fork", next: [after] });
        return true;
      }
      case "choice": {
        const entries: number[] = [];
        for (const one of node.nodes) {
          if (!build(one, next)) return false;
          entries.push(steps.length - 1);
        }
        steps.push({ kind: "fork", next: entries });
        return true;
      }
      case "repeat":
        return buildRepeat(node, next);
      default:
        return false;
    }
  }

  function buildRepeat({ node, least, most }: PatternNode & { kind: "repeat" }, next: number): boolean {
    let after = next;
    if (most === Infinity) {
      const loop = steps.length;
      steps.push({ kind: "fork", next: [] });
      if (!build(node, loop)) return false;
      steps[loop] = { kind: "fork", next: [steps.length - 1, next] };
      after = loop;
    } else
      for (let optional = least; optional < most; optional++) {
        if (!build(node, after)) return false;
        steps.push({ kind: "fork", next: [steps.length - 1, next] });
        after = steps.length - 1;
      }
    for (let needed = 0; needed < least; needed++) {
      if (!build(node, after)) return false;
      after = steps.length - 1;
    }
    steps.push({ kind: "fork", next: [after] });
    return true;
  }

  /** The steps that read a character or end the text, reached from these without reading any. */
  function reach(from: readonly number[], atStart: boolean, atEnd: boolean): readonly number[] {
    const seen = new Set<number>();
    const waiting = [...from];
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
      if (seen.has(at)) continue;
      seen.add(at);
      const step = steps[at]!;
      if (step.kind === "fork") waiting.push(...step.next);
      else if ((step.kind === "start" && atStart) || (step.kind === "end" && atEnd)) waiting.push(step.next);
    }
    return [...seen]
      .filter((at) => steps[at]!.kind !== "fork" && steps[at]!.kind !== "start")
      .sort((a, b) => a - b);
  }

  function stateOf(from: readonly number[], atStart: boolean): State {
    const reached = reach(from, atStart, false);
    const key = reached.join();
    const known = states.get(key);
    if (known) return known;
    const state: State = { steps: reached, next: new Map(), accepts: null };
    states.set(key, state);
    return state;
  }

  function follow(state: State, char: string): State {
    const known = state.next.get(char);
    if (known) return known;
    const moved = state.steps.flatMap((at) => {
      const step = steps[at]!;
      return step.kind === "char" && step.accepts(char) ? [step.next] : [];
    });
    const reached = stateOf(moved, false);
    state.next.set(char, reached);
    return reached;
  }

  function forgetWhenFull(): void {
    if (states.size < MOST_STATES) return;
    states = new Map();
    first = stateOf([entry], true);
  }

  return (text) => {
    forgetWhenFull();
    let state = first;
    for (const char of text) {
      state = follow(state, char);
      if (state.steps.length === 0) return false;
    }
    if (text === "") return reach([entry], true, true).includes(0);
    return (state.accepts ??= reach(state.steps, false, true).includes(0));
  };
}
