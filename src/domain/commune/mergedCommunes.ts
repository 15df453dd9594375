import type { Commune } from "./commune.ts";
import type { Gazetteer } from "./gazetteer.ts";

/** A delegated commune named like today's commune at its seat is that commune: one candidate, not two. */
export function mergedCommunes(found: readonly Commune[], gazetteer: Gazetteer): Commune[] {
  const current = new Set(found.filter((one) => one.kind === "current").map((one) => one.code));
  return found.filter(
    (one) => one.kind === "current" || !current.has(gazetteer.current(one.code)?.code ?? ""),
  );
}
