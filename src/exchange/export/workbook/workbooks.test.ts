import { read, utils, type WorkBook } from "@e965/xlsx";
import { strFromU8, unzipSync } from "fflate";
import fc from "fast-check";
import { readOds, readXlsx } from "hucre";
import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import {
  exampleFields,
  exampleRecord,
  exampleRecords,
  exampleSource,
  gathered,
} from "../exportSourceFixture.ts";
import { odsBytes } from "./odsExport.ts";
import { xlsxBytes } from "./xlsxExport.ts";

const WRITERS = [
  ["xlsx", xlsxBytes],
  ["ods", odsBytes],
] as const;

const cells = (book: WorkBook, name: string): unknown[][] =>
  utils.sheet_to_json(book.Sheets[name]!, { header: 1, raw: true, defval: null, blankrows: true });

describe.each(WRITERS)("%s", (id, bytes) => {
  const book = async (...args: Parameters<typeof exampleSource>): Promise<WorkBook> =>
    read(await gathered(bytes(exampleSource(...args))), { UTC: true, cellDates: true });

  it("holds the model's columns, typed where nothing is lost", async () => {
    const rows = cells(await book(), "Données");
    expect(rows[0]).toEqual(exampleFields.map(({ name }) => name));
    expect(rows[1]).toEqual([
      "0042",
      "Salle « Égalité »",
      120,
      85.5,
      true,
      new Date("2026-05-31T00:00:00Z"),
      new Date("2026-05-31T14:30:00Z"),
      1998,
      "sport|théâtre",
      "libre",
      "en face du parc",
    ]);
    expect(rows[2]!.slice(0, 5)).toEqual(["12345678901234567", "=1+1", -3, -0.25, false]);
    expect(rows[3]![5]).toBe("1789-07-14");
    expect(rows).toHaveLength(exampleRecords.length + 1);
  });

  it("reads the same to another reader, and a formula stays a text", async () => {
    const file = await gathered(bytes(exampleSource()));
    const other = await (id === "xlsx" ? readXlsx(file) : readOds(file));
    expect(other.sheets.map(({ name }) => name)).toEqual(["Données", "À propos"]);
    expect(other.sheets[0]!.rows.map((row) => row[1])).toEqual([
      "nom",
      ...exampleRecords.map(({ values }) => values[1]),
    ]);
    expect(JSON.stringify(Object.values(unzipSync(file)).map((part) => strFromU8(part)))).not.toMatch(
      /<f>|table:formula/,
    );
  });

  it("says what it is on a second sheet", async () => {
    const about = cells(await book(), "À propos").flat();
    expect(about).toEqual(
      expect.arrayContaining([
        "Salles de Bron",
        "Licence Ouverte 2.0, https://example.org/lo",
        "3 enregistrements",
        "31 mai 2026",
        "Le numéro de la salle.",
        "m2",
      ]),
    );
  });

  it("goes on in another sheet when one is full", async () => {
    const records = Array.from({ length: 7 }, (_, at) => exampleRecord(at, { id: `n${at}` }));
    const many = read(await gathered(bytes(exampleSource(records), 4)));
    expect(many.SheetNames).toEqual(["Données", "Données 2", "Données 3", "À propos"]);
    const ids = many.SheetNames.slice(0, 3).flatMap((name) =>
      cells(many, name)
        .slice(1)
        .map((row) => row[0]),
    );
    expect(ids).toEqual(records.map(({ values }) => values[0]));
    const exact = read(await gathered(bytes(exampleSource(records.slice(0, 6)), 4)));
    expect(exact.SheetNames).toEqual(["Données", "Données 2", "À propos"]);
  });

  it("is well-formed XML whatever the texts", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit: "binary" })), async (texts) => {
        const source = exampleSource(texts.map((nom, at) => exampleRecord(at, { nom, id: `${at}` })));
        const parts = unzipSync(await gathered(bytes(source)));
        for (const [name, part] of Object.entries(parts)) {
          if (name === "mimetype") continue;
          const parser = new SaxesParser({ xmlns: true });
          parser.on("error", (error) => {
            throw error;
          });
          parser.write(strFromU8(part)).close();
        }
      }),
      { numRuns: 50 },
    );
  });

  it("writes half a character as the sign that replaces it", async () => {
    const records = [exampleRecord(1, { id: "x", nom: "\uD800la" })];
    const file = await gathered(bytes(exampleSource(records)));
    const other = await (id === "xlsx" ? readXlsx(file) : readOds(file));
    expect(other.sheets[0]!.rows[1]![1]).toBe("\uFFFDla");
  });

  it("keeps emoji, accents, line ends and spaces", async () => {
    const texts = ["🏛️ Théâtre", "a\nb", "  deux  espaces ", "<b>&amp;</b>", "_x0041_", "œ—’"];
    const file = await gathered(
      bytes(exampleSource(texts.map((nom, at) => exampleRecord(at, { id: "x", nom })))),
    );
    const other = await (id === "xlsx" ? readXlsx(file) : readOds(file));
    expect(other.sheets[0]!.rows.slice(1).map((row) => row[1])).toEqual(texts);
  });
});

describe("a text longer than a cell of Excel", () => {
  it("is shortened, and the workbook says so", async () => {
    const file = await gathered(xlsxBytes(exampleSource([exampleRecord(1, { nom: "a".repeat(40_000) })])));
    const book = read(file);
    expect((cells(book, "Données")[1]![1] as string).length).toBe(32_767);
    expect(cells(book, "À propos").flat().join(" ")).toContain("1 texte dépasse");
  });
});
