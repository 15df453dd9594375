import type { Commune } from "./commune.ts";
import { communeKey } from "./communeKey.ts";
import { editDistance } from "./editDistance.ts";
import type { Gazetteer, KeyedCommune } from "./gazetteer.ts";

export interface Spelling {
  readonly commune: Commune;
  readonly distance: number;
}

/** Entries of a small scope whose name is nearest to the key; all those at the least distance, [] when none is near. */
export function nearestIn(key: string, scope: readonly Commune[]): Spelling[] {
  const limit = scopeLimit(key.length);
  return nearest(
    key,
    scope.map((commune) => ({ key: keyOf(commune), commune })),
    limit,
  );
}

const keys = new WeakMap<Commune, string>();

/** The key of an entry's name, worked out once. */
export function keyOf(commune: Commune): string {
  let key = keys.get(commune);
  if (key === undefined) {
    key = communeKey(commune.name);
    keys.set(commune, key);
  }
  return key;
}

const buckets = new WeakMap<Gazetteer, ReadonlyMap<string, KeyedCommune[]>>();

/** The same over the whole of France, for proposals only: same initials, one or two letters apart. */
export function nearestInFrance(key: string, gazetteer: Gazetteer): Spelling[] {
  if (key.length < 5 || key.length > 50) return [];
  const limit = key.length < 9 ? 1 : 2;
  const index = bucketsOf(gazetteer);
  const entries: KeyedCommune[] = [];
  for (let length = key.length - limit; length <= key.length + limit; length++) {
    entries.push(...(index.get(bucketName(key, length)) ?? []));
  }
  return nearest(key, entries, limit);
}

/** Entries of a scope whose name begins with these words: "Décines", "Vaulx". */
export function shortenedIn(key: string, scope: readonly Commune[], shortest = 4): Commune[] {
  if (key.length < shortest || /^saint[es]*$/.test(key)) return [];
  return scope.filter((commune) => keyOf(commune).startsWith(`${key} `));
}

function scopeLimit(length: number): number {
  if (length < 4) return 0;
  if (length < 8) return 1;
  return length < 14 ? 2 : 3;
}

function nearest(key: string, entries: readonly KeyedCommune[], limit: number): Spelling[] {
  if (limit === 0) return [];
  let best = limit;
  let found: Spelling[] = [];
  for (const entry of entries) {
    const distance = editDistance(key, entry.key, best);
    if (distance > best) continue;
    if (distance < best) found = [];
    best = distance;
    found.push({ commune: entry.commune, distance });
  }
  return found;
}

function bucketsOf(gazetteer: Gazetteer): ReadonlyMap<string, KeyedCommune[]> {
  const known = buckets.get(gazetteer);
  if (known) return known;
  const index = new Map<string, KeyedCommune[]>();
  for (const entry of gazetteer.keyed()) {
    const name = bucketName(entry.key, entry.key.length);
    const bucket = index.get(name);
    if (bucket) bucket.push(entry);
    else index.set(name, [entry]);
  }
  buckets.set(gazetteer, index);
  return index;
}

/** The first letters of the first two words, which typing errors seldom reach, and the length. */
function bucketName(key: string, length: number): string {
  const space = key.indexOf(" ");
  return `${key.charAt(0)}${space < 0 ? "" : key.charAt(space + 1)}${length}`;
}
