import type { Commune } from "./commune.ts";

/** Today's communes before parts of communes, the most populous first. */
export function currentCommunesFirst(candidates: readonly Commune[]): Commune[] {
  return candidates.toSorted((one, other) => weight(other) - weight(one));
}

function weight(commune: Commune): number {
  return (commune.kind === "current" ? 1e9 : 0) + (commune.population ?? 0);
}
