import { communeKey } from "./communeKey.js";
import { editDistance } from "./editDistance.js";
/** Entries of a small scope whose name is nearest to the key; all those at the least distance, [] when none is near. */
export function nearestIn(key, scope) {
  const limit = scopeLimit(key.length);
  return nearest(
    key,
    scope.map((commune) => ({ key: keyOf(commune), commune })),
    limit,
  );
}
const keys = new WeakMap();
/** The key of an entry's name, worked out once. */
export function keyOf(commune) {
  let key = keys.get(commune);
  if (key === undefined) {
    key = communeKey(commune.name);
    keys.set(commune, key);
  }
  return key;
}
const buckets = new WeakMap();
/** The same over the whole of France, for proposals only: same initials, one or two letters apart. */
export function nearestInFrance(key, gazetteer) {
  if (key.length < 5 || key.length > 50) return [];
  const limit = key.length < 9 ? 1 : 2;
  const index = bucketsOf(gazetteer);
  const entries = [];
  for (let length = key.length - limit; length <= key.length + limit; length++) {
    entries.push(...(index.get(bucketName(key, length)) ?? []));
  }
  return nearest(key, entries, limit);
}
/** Entries of a scope whose name begins with these words: "Décines", "Vaulx". */
export function shortenedIn(key, scope) {
  if (key.length < 4 || /^saint[es]*$/.test(key)) return [];
  return scope.filter((commune) => keyOf(commune).startsWith(`${key} `));
}
function scopeLimit(length) {
  if (length < 5) return 0;
  if (length < 8) return 1;
  return length < 14 ? 2 : 3;
}
function nearest(key, entries, limit) {
  if (limit === 0) return [];
  let best = limit;
  let found = [];
  for (const entry of entries) {
    const distance = editDistance(key, entry.key, best);
    if (distance > best) continue;
    if (distance < best) found = [];
    best = distance;
    found.push({ commune: entry.commune, distance });
  }
  return found;
}
function bucketsOf(gazetteer) {
  const known = buckets.get(gazetteer);
  if (known) return known;
  const index = new Map();
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
function bucketName(key, length) {
  const space = key.indexOf(" ");
  return `${key.charAt(0)}${space < 0 ? "" : key.charAt(space + 1)}${length}`;
}
