import { signOf } from "../../../domain/presentation/categoryOf.ts";
import { clusterRadius, ringSlice } from "../../../domain/presentation/clusterRing.ts";
import type { MapMark } from "../../../domain/presentation/gatherMarks.ts";
import type { Field } from "../../../domain/model/field.ts";

interface ClusterSignProps {
  readonly mark: MapMark;
  /** The field that tells records apart; null for none. */
  readonly by: Field | null;
  /** An SVG transform. */
  readonly at: string;
}

/** Several records gathered: a ring in the shares of their values, and how many they are. */
export function ClusterSign({ mark, by, at }: ClusterSignProps) {
  const radius = clusterRadius(mark.count);
  const shares = new Map<string, number>();
  for (const { value, count } of mark.values) {
    const sign = signOf(by, value);
    const kind = sign === null ? "su" : `k${sign}`;
    shares.set(kind, (shares.get(kind) ?? 0) + count / mark.count);
  }
  let from = 0;
  return (
    <g class="clu" transform={at}>
      {Array.from(shares, ([kind, share]) => {
        const path = ringSlice(radius, from, from + share);
        from += share;
        return <path key={kind} class={`sl ${kind}`} d={path} />;
      })}
      <circle class="bgc" r={(radius * 0.68).toFixed(1)} />
      <text y="4.5">{mark.count}</text>
    </g>
  );
}
