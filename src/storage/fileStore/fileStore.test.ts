import { createHash } from "node:crypto";
import { readFile, readdir, truncate, writeFile } from "node:fs/promises";
import { buffer } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDiskTrial, openS3Trial, type TrialStore } from "./fileStoreFixture.ts";
import { DamagedFile, FileTooLarge, MissingFile } from "./storeErrors.ts";

const MAX = { maxBytes: 20_000_000 };

async function* pieces(...texts: readonly (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield Buffer.from(text);
}

async function* cutOff(): AsyncGenerator<Uint8Array> {
  yield Buffer.from("first half");
  throw new Error("connection lost");
}

const sha256 = (content: string | Uint8Array): string => createHash("sha256").update(content).digest("hex");

describe.each([
  ["disk", openDiskTrial],
  ["S3", openS3Trial],
])("files on %s", (_name, open) => {
  let trial: TrialStore;
  beforeAll(async () => {
    trial = await open();
  });
  afterAll(() => trial.close());

  const keys = async (): Promise<string[]> => {
    const found: string[] = [];
    for await (const { key } of trial.store.list()) found.push(key);
    return found;
  };

  it("gives back what it was given, under its checksum", async () => {
    const stored = await trial.store.put(pieces("toilettes;", "Bron\n"), MAX);
    expect(stored).toEqual({ key: sha256("toilettes;Bron\n"), sha256: sha256("toilettes;Bron\n"), size: 15 });
    expect((await buffer(await trial.store.get(stored.key))).toString()).toBe("toilettes;Bron\n");
    const entry = await trial.store.head(stored.key);
    expect(entry).toMatchObject({ key: stored.key, size: 15 });
    expect(Math.abs(Date.now() - entry!.storedAt.getTime())).toBeLessThan(60_000);
  });

  it("keeps files of several megabytes, and empty ones", async () => {
    const large = new Uint8Array(9_000_000).map((_byte, at) => (at * 31) % 251);
    const { key } = await trial.store.put(pieces(large.subarray(0, 1), large.subarray(1)), MAX);
    expect(sha256(await buffer(await trial.store.get(key)))).toBe(key);
    const empty = await trial.store.put(pieces(), MAX);
    expect((await buffer(await trial.store.get(empty.key))).length).toBe(0);
  });

  it("keeps the same content once", async () => {
    const before = (await keys()).length;
    const [one, two] = await Promise.all([
      trial.store.put(pieces("same"), MAX),
      trial.store.put(pieces("sa", "me"), MAX),
    ]);
    expect(one).toEqual(two);
    expect(await keys()).toHaveLength(before + 1);
  });

  it("reads a range, its ends included", async () => {
    const { key } = await trial.store.put(pieces("0123456789"), MAX);
    const read = async (start: number, end?: number): Promise<string> =>
      (await buffer(await trial.store.get(key, end === undefined ? { start } : { start, end }))).toString();
    // The test server takes an end of 0 for no end: the first byte alone is not asked for.
    expect(await read(0, 1)).toBe("01");
    expect(await read(2, 4)).toBe("234");
    expect(await read(8)).toBe("89");
    expect(await read(8, 400)).toBe("89");
    await expect(read(10)).rejects.toThrow(RangeError);
    await expect(read(4, 2)).rejects.toThrow(RangeError);
  });

  it("holds nothing until the file is kept", async () => {
    const incoming = await trial.store.receive(pieces("not yet"), MAX);
    expect(await trial.store.head(incoming.key)).toBeNull();
    await incoming.discard();
    expect(await readdir(trial.spool)).toEqual([]);
    const kept = await trial.store.receive(pieces("now"), MAX);
    await kept.keep();
    await kept.discard();
    expect(await trial.store.head(kept.key)).not.toBeNull();
    expect(await readdir(trial.spool)).toEqual([]);
  });

  it("leaves nothing of a file too large or cut off", async () => {
    const before = await keys();
    await expect(trial.store.put(pieces("12345", "6"), { maxBytes: 5 })).rejects.toThrow(FileTooLarge);
    await expect(trial.store.put(cutOff(), MAX)).rejects.toThrow("connection lost");
    expect((await trial.store.put(pieces("12345"), { maxBytes: 5 })).size).toBe(5);
    expect((await keys()).length).toBe(before.length + 1);
    expect(await readdir(trial.spool)).toEqual([]);
  });

  it("removes, harmlessly twice", async () => {
    const { key } = await trial.store.put(pieces("to remove"), MAX);
    await trial.store.delete(key);
    await trial.store.delete(key);
    expect(await trial.store.head(key)).toBeNull();
    await expect(trial.store.get(key)).rejects.toThrow(MissingFile);
  });

  it.each(["", "../../etc/passwd", `${"a".repeat(64)}/..`, "A".repeat(64), "a".repeat(64)])(
    "finds nothing under %j",
    async (key) => {
      expect(await trial.store.head(key)).toBeNull();
      await expect(trial.store.get(key)).rejects.toThrow(MissingFile);
    },
  );

  it("never takes what is no key for a file to remove", async () => {
    await expect((async () => trial.store.delete("../incoming"))()).rejects.toThrow(MissingFile);
  });

  it("says that a file is damaged, rather than giving other bytes", async () => {
    const { key } = await trial.store.put(pieces("0123456789"), MAX);
    const path = await trial.locate(key);
    expect((await readFile(path)).toString()).toBe("0123456789");
    await writeFile(path, "0123456780");
    await expect(trial.store.get(key).then(buffer)).rejects.toThrow(DamagedFile);
    await truncate(path, 4);
    await expect(trial.store.get(key).then(buffer)).rejects.toThrow();
    await trial.store.put(pieces("0123456789"), MAX);
    expect((await buffer(await trial.store.get(key))).toString()).toBe("0123456789");
  });
});
