import { createHash } from "node:crypto";
import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { RemoteRow } from "./readBatchAnswer.ts";

/** Lines of a cache file: the key's digest, the day in days since 1970, the answer. */
type Entry = readonly [key: string, day: number, row: RemoteRow];

const MOST_ENTRIES = 200_000;
/** Addresses change every week; an answer is believed for a month. */
const MOST_DAYS = 30;
const DAY = 86_400_000;

export interface AnswerCache {
  find(key: string): RemoteRow | undefined;
  add(key: string, row: RemoteRow): void;
  /** Puts on the disk what was added. */
  save(): void;
}

function digest(key: string): string {
  return createHash("sha256").update(key).digest("base64url").slice(0, 27);
}

function writtenLines(entries: Iterable<Entry>): string {
  return Array.from(entries, (entry) => `${JSON.stringify(entry)}\n`).join("");
}

function readEntries(path: string, today: number): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  if (!existsSync(path)) return entries;
  for (const line of readFileSync(path, "utf8").split("\n")) {
    try {
      const entry = JSON.parse(line) as Entry;
      if (!(today - entry[1] <= MOST_DAYS)) continue;
      entries.delete(entry[0]);
      entries.set(entry[0], entry);
    } catch {
      // A run that was killed may have left half a line; it is asked again.
    }
  }
  return entries;
}

/**
 * The service's answers, kept in a file of JSON lines from one run to the next. Questions are kept as digests. Bounded: the oldest
 * answers go. `scope` is the service's address: two services never answer for one another.
 */
export function openAnswerCache(path: string, scope: string, now = Date.now()): AnswerCache {
  const today = Math.floor(now / DAY);
  const entries = readEntries(path, today);
  let fresh: Entry[] = [];
  const keyOf = (key: string): string => digest(`${scope}\u0000${key}`);
  return {
    find: (key) => entries.get(keyOf(key))?.[2],
    add(key, row) {
      const entry: Entry = [keyOf(key), today, row];
      entries.set(entry[0], entry);
      fresh.push(entry);
    },
    save() {
      if (fresh.length === 0) return;
      mkdirSync(dirname(path), { recursive: true });
      if (entries.size > MOST_ENTRIES) {
        const kept = [...entries.values()].slice(-MOST_ENTRIES / 2);
        entries.clear();
        for (const entry of kept) entries.set(entry[0], entry);
        writeFileSync(`${path}.new`, writtenLines(kept), { mode: 0o600 });
        renameSync(`${path}.new`, path);
      } else appendFileSync(path, writtenLines(fresh), { mode: 0o600 });
      fresh = [];
    },
  };
}
