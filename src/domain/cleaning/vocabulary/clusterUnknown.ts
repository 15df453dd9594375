import { distance } from "fastest-levenshtein";
import { fingerprint, looseFingerprint } from "./fingerprint.ts";

/** Texts compared pair by pair at most; beyond, only fingerprints bring spellings together. */
const COMPARED = 400;
const LONGEST = 80;

/**
 * Groups the spellings of values that the vocabulary does not know, so that a person answers once for all of them:
 * by fingerprint, then by a letter or two of difference in long texts. Gives each text its group's first spelling, the
 * most frequent one when `values` come most frequent first. Linear beyond a bound, whatever the number of values.
 */
export function clusterUnknown(values: Iterable<string>): ReadonlyMap<string, string> {
  const leaders = new Map<string, string>();
  const compared: { key: string; leader: string }[] = [];
  const result = new Map<string, string>();
  for (const text of values) {
    if (result.has(text)) continue;
    const key = looseFingerprint(text.slice(0, 300)) || fingerprint(text.slice(0, 300)) || text;
    let leader = leaders.get(key);
    if (leader === undefined) {
      leader = compared.find((one) => near(one.key, key))?.leader ?? text;
      leaders.set(key, leader);
      if (compared.length < COMPARED && key.length <= LONGEST) compared.push({ key, leader });
    }
    result.set(text, leader);
  }
  return result;
}

function near(one: string, other: string): boolean {
  const length = Math.min(one.length, other.length);
  if (length < 6 || length > LONGEST || Math.abs(one.length - other.length) > 2) return false;
  if (one.replace(/\D/g, "") !== other.replace(/\D/g, "")) return false;
  return distance(one, other) <= (length < 12 ? 1 : 2);
}
