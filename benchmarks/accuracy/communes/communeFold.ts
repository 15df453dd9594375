import type { Commune } from "../../../src/domain/commune/commune.ts";
import { loadGazetteer } from "../../../src/reference/loadGazetteer.ts";

/** Case, accents, hyphens and « St » set aside: what a careful reader sees as one name. */
export function foldName(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/œ/g, "oe")
    .replace(/[^a-z0-9]+/g, " ")
    .trim()
    .replace(/\bst\b/g, "saint")
    .replace(/\bste\b/g, "sainte");
}

function buildIndex(): ReadonlyMap<string, readonly Commune[]> {
  const index = new Map<string, Commune[]>();
  for (const { commune } of loadGazetteer().keyed()) {
    if (commune.kind === "locality") continue;
    const fold = foldName(commune.name);
    index.set(fold, [...(index.get(fold) ?? []), commune]);
  }
  return index;
}

let built: ReadonlyMap<string, readonly Commune[]> | null = null;

/** Every commune of France, today's and former ones, that a careful reader may take a name for. */
export function namesakes(name: string): readonly Commune[] {
  built ??= buildIndex();
  return built.get(foldName(name)) ?? [];
}

/** Whether two names are one slip apart: a letter left out, added or changed, or two exchanged. */
export function isOneSlip(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1);
  const changed = short.slice(at + 1) === long.slice(at + 1);
  const exchanged =
    short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2);
  return changed || exchanged;
}
