import { createHash } from "node:crypto";
import { Problem } from "../../domain/problem/problem.ts";

/** Where a page ended: enough to find the next one, whatever was published in between. */
export interface Cursor {
  /** The revision that the first page showed; every page of one walk shows it. */
  readonly revision: number;
  /** The last record's values of the sorted properties, as text, in the order of `sortby`; null where it has none. */
  readonly keys: readonly (string | null)[];
  /** The last record's identifier. */
  readonly id: string;
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const LONGEST = 4000;

/**
 * Names the walk that a cursor belongs to, so that it cannot be taken to another collection, filter or order.
 * `parameters` are the request's own but for `cursor`, `limit`, `f`, `crs` and `properties`.
 */
export function walkFingerprint(
  collection: string,
  parameters: readonly (readonly [string, string])[],
): string {
  const sorted = parameters.map((pair) => JSON.stringify(pair)).toSorted((a, b) => (a < b ? -1 : 1));
  return createHash("sha256")
    .update(JSON.stringify([collection, sorted]))
    .digest("base64url")
    .slice(0, 16);
}

/** Writes an opaque `cursor` parameter. */
export function encodeCursor({ revision, keys, id }: Cursor, fingerprint: string): string {
  return Buffer.from(JSON.stringify([1, fingerprint, revision, keys, id])).toString("base64url");
}

/**
 * Reads a `cursor` parameter back. What it holds only ever says where to start in what anyone may read.
 * @throws Problem `query.cursor` for one that we did not write, or for another walk.
 */
export function decodeCursor(text: string, fingerprint: string, keyCount: number): Cursor {
  try {
    if (text.length > LONGEST || !/^[\w-]+$/.test(text)) throw new RangeError("not a cursor");
    const read: unknown = JSON.parse(Buffer.from(text, "base64url").toString("utf8"));
    const [version, walk, revision, keys, id] = read as [unknown, unknown, number, (string | null)[], string];
    const right =
      version === 1 &&
      walk === fingerprint &&
      Number.isSafeInteger(revision) &&
      revision >= 0 &&
      Array.isArray(keys) &&
      keys.length === keyCount &&
      keys.every((key) => key === null || typeof key === "string") &&
      typeof id === "string" &&
      UUID.test(id);
    if (!right) throw new RangeError("not our cursor");
    return { revision, keys, id };
  } catch (cause) {
    throw new Problem("query.cursor", {}, { cause });
  }
}
