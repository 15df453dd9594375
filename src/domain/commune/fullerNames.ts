import { communeKey } from "./communeKey.ts";
import type { Commune } from "./commune.ts";
import type { Gazetteer } from "./gazetteer.ts";

/** Smaller towns are seldom named by the start of their name outside their own department. */
const LEAST_PEOPLE = 10_000;
/** How many times more people make the longer name the likelier one. */
const LIKELIER = 10;

const indexes = new WeakMap<Gazetteer, ReadonlyMap<string, readonly Commune[]>>();

/**
 * Towns known by the start of their name ("Évry" for Évry-Courcouronnes, "Aix" for Aix-en-Provence), the most populous
 * first; only those with at least ten times the people of the communes that bear the whole name.
 */
export function fullerNames(key: string, bearers: readonly Commune[], gazetteer: Gazetteer): Commune[] {
  const people = Math.max(0, ...bearers.map((one) => one.population ?? 0));
  const towns = indexOf(gazetteer).get(key) ?? [];
  return towns.filter((one) => (one.population ?? 0) >= people * LIKELIER);
}

function indexOf(gazetteer: Gazetteer): ReadonlyMap<string, readonly Commune[]> {
  const known = indexes.get(gazetteer);
  if (known) return known;
  const index = new Map<string, Commune[]>();
  for (const { commune } of gazetteer.keyed()) {
    if (commune.kind !== "current" || (commune.population ?? 0) < LEAST_PEOPLE) continue;
    const words = communeKey(commune.name).split(" ");
    for (let count = 1; count < words.length; count++) {
      const start = words.slice(0, count).join(" ");
      if (/^(?:saint[es]*|l[aes]*|l|mont|bois|ville)$/.test(start)) continue;
      const towns = index.get(start);
      if (towns) towns.push(commune);
      else index.set(start, [commune]);
    }
  }
  for (const towns of index.values()) towns.sort((a, b) => (b.population ?? 0) - (a.population ?? 0));
  indexes.set(gazetteer, index);
  return index;
}
