import { distance } from "fastest-levenshtein";
import { fingerprint, looseFingerprint } from "./fingerprint.ts";
import { lettersOf, mayBeNear } from "./letterBits.ts";

interface Spelling {
  readonly key: string;
  readonly leader: string;
  readonly letters: number;
  readonly digits: string;
}

/** Texts compared pair by pair at most; beyond, only fingerprints bring spellings together. */
const COMPARED = 250;
const LONGEST = 80;

/**
 * Groups the spellings of values that the vocabulary does not know, so that a person answers once for all of them:
 * by fingerprint, then by a letter or two of difference in long texts. Gives each text its group's first spelling, the
 * most frequent one when `values` come most frequent first. Linear beyond a bound, whatever the number of values.
 */
export function clusterUnknown(values: Iterable<string>): ReadonlyMap<string, string> {
  const leaders = new Map<string, string>();
  const compared: Spelling[] = [];
  const result = new Map<string, string>();
  for (const text of values) {
    if (result.has(text)) continue;
    const key = looseFingerprint(text.slice(0, 300)) || fingerprint(text.slice(0, 300)) || text;
    let leader = leaders.get(key);
    if (leader === undefined) {
      const spelling = { key, leader: text, letters: lettersOf(key), digits: key.replace(/\D/g, "") };
      leader = compared.find((one) => near(one, spelling))?.leader ?? text;
      leaders.set(key, leader);
      if (compared.length < COMPARED && key.length <= LONGEST) compared.push({ ...spelling, leader });
    }
    result.set(text, leader);
  }
  return result;
}

function near(one: Spelling, other: Spelling): boolean {
  const length = Math.min(one.key.length, other.key.length);
  if (length < 6 || length > LONGEST || Math.abs(one.key.length - other.key.length) > 2) return false;
  const limit = length < 12 ? 1 : 2;
  if (one.digits !== other.digits || !mayBeNear(one.letters, other.letters, limit)) return false;
  return distance(one.key, other.key) <= limit;
}
