import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { EXPORT_FORMATS } from "./exportFormats.ts";
import { exampleModel, exampleRecords, exampleSource, gathered } from "./exportSourceFixture.ts";

let folder = "";
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), "exports-"))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(EXPORT_FORMATS.map((format) => [format.id, format] as const))("%s", (id, format) => {
  it("gives the same bytes for the same records, streamed or written", async () => {
    const paths = [join(folder, `${id}-1`), join(folder, `${id}-2`)];
    for (const path of paths) await format.write(exampleSource(), path);
    const [first, second] = paths.map((path) => readFileSync(path));
    expect(first!.equals(second!)).toBe(true);
    if (format.stream !== null)
      expect((await gathered(format.stream(exampleSource()))).equals(first!)).toBe(true);
  });

  it("writes a dataset without records, and one without positions", async () => {
    const path = join(folder, `${id}-empty`);
    await format.write(exampleSource([], { located: false }), path);
    expect(readFileSync(path).length).toBeGreaterThan(0);
  });

  it("refuses internal fields and leaves nothing behind", async () => {
    const path = join(folder, `${id}-internal`);
    await expect(format.write(exampleSource([], { fields: exampleModel.fields }), path)).rejects.toThrow(
      /gardien/,
    );
    expect(existsSync(path)).toBe(false);
  });

  it("leaves nothing behind when the records cannot be read to the end", async () => {
    const path = join(folder, `${id}-cut`);
    const source = exampleSource([], {
      batches: async function* () {
        yield exampleRecords;
        throw new Error("the database went away");
      },
    });
    await expect(format.write(source, path)).rejects.toThrow("the database went away");
    expect(readdirSync(folder).filter((name) => name.includes("-cut"))).toEqual([]);
  });

  it("refuses a record whose values stand under other fields", async () => {
    const source = exampleSource([{ ...exampleRecords[0]!, values: ["one"] }]);
    await expect(format.write(source, join(folder, `${id}-short`))).rejects.toThrow(/1 values for 11 fields/);
  });

  it("overwrites no file", async () => {
    const path = join(folder, `${id}-taken`);
    writeFileSync(path, "taken");
    await expect(format.write(exampleSource(), path)).rejects.toThrow("EEXIST");
    expect(readFileSync(path, "utf8")).toBe("taken");
  });
});

it("names every format once", () => {
  expect(new Set(EXPORT_FORMATS.map(({ id }) => id)).size).toBe(EXPORT_FORMATS.length);
});
