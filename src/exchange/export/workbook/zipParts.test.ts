import { strFromU8, unzipSync } from "fflate";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gathered } from "../exportSourceFixture.ts";
import { ArchiveTooLarge, zipParts } from "./zipParts.ts";

const DAY = new Date("2026-05-31T22:00:00Z");

async function* broken(): AsyncGenerator<string> {
  yield "a";
  throw new Error("cut");
}

describe("zipParts", () => {
  it("reads back as what was given", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(fc.string({ unit: "grapheme" }))), async (parts) => {
        const files = parts.map((content, at) => ({ name: `pièce-${at}.xml`, content }));
        const archive = await gathered(zipParts([{ name: "mimetype", stored: "kind" }, ...files], DAY));
        const read = Object.entries(unzipSync(archive)).map(([name, bytes]) => [name, strFromU8(bytes)]);
        expect(read).toEqual([
          ["mimetype", "kind"],
          ...files.map(({ name, content }) => [name, content.join("")]),
        ]);
      }),
      { numRuns: 50 },
    );
  });

  it("stores the first part where programs look for its text", async () => {
    const archive = await gathered(zipParts([{ name: "mimetype", stored: "kind" }], DAY));
    expect(archive.subarray(30, 42).toString()).toBe("mimetypekind");
  });

  it("refuses what its records cannot count", async () => {
    const large = [{ name: "a", content: ["x".repeat(2000), "x".repeat(2000)] }];
    await expect(gathered(zipParts(large, DAY, 3000))).rejects.toThrow(ArchiveTooLarge);
    await expect(gathered(zipParts([{ name: "a", stored: "x".repeat(4000) }], DAY, 3000))).rejects.toThrow(
      ArchiveTooLarge,
    );
  });

  it("passes on the error of a part", async () => {
    await expect(gathered(zipParts([{ name: "a", content: broken() }], DAY))).rejects.toThrow("cut");
  });
});
