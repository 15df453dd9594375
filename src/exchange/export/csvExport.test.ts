import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { csvExport } from "./csvExport.ts";
import { excelCsvCell } from "./excelCsvCell.ts";
import { excelCsvExport } from "./excelCsvExport.ts";
import {
  exampleFields,
  exampleRecord,
  exampleRecords,
  exampleSource,
  gathered,
} from "./exportSourceFixture.ts";

const field = (name: string) => exampleFields.find((one) => one.name === name)!;

describe("csv", () => {
  it("holds the model's columns and every value as published", async () => {
    const text = (await gathered(csvExport.stream!(exampleSource()))).toString();
    const rows = Papa.parse<string[]>(text, { delimiter: ",", newline: "\n", skipEmptyLines: true }).data;
    expect(rows[0]).toEqual(exampleFields.map(({ name }) => name));
    expect(rows.slice(1)).toEqual(exampleRecords.map(({ values }) => values.map((value) => value ?? "")));
  });

  it("keeps any text", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit: "binary" })), async (texts) => {
        const records = texts.map((nom, at) => exampleRecord(at, { id: "x", nom }));
        const text = (await gathered(csvExport.stream!(exampleSource(records)))).toString();
        const rows = Papa.parse<string[]>(text, { delimiter: ",", newline: "\n", skipEmptyLines: true }).data;
        expect(rows.slice(1).map((row) => row[1])).toEqual(texts);
      }),
    );
  });
});

describe("csv for Excel", () => {
  it("starts with a byte order mark and separates with semicolons", async () => {
    const bytes = await gathered(excelCsvExport.stream!(exampleSource()));
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(bytes.toString().split("\r\n")[1]).toBe(
      '"=""0042""";Salle « Égalité »;120;85,5;oui;2026-05-31;2026-05-31T14:30:00;1998;sport|théâtre;libre;en face du parc',
    );
  });

  it.each([
    ["id", "0042", '="0042"'],
    ["id", "69029", "69029"],
    ["id", "12345678901234", '="12345678901234"'],
    ["id", "+33 4 72 00 00 00", '="+33 4 72 00 00 00"'],
    ["nom", "12-14", '="12-14"'],
    ["nom", "1E5", '="1E5"'],
    ["nom", "12 rue Neuve", "12 rue Neuve"],
    ["surface", "-85.5", "-85,5"],
    ["surface", "0.1234567890123456", '="0.1234567890123456"'],
    ["visite", "2026-05-31", "2026-05-31"],
    ["nom", "=HYPERLINK(1)", "'=HYPERLINK(1)"],
    ["nom", "@SUM(A1)", "'@SUM(A1)"],
    ["nom", "-2+3+cmd|' /C calc'!A0", "'-2+3+cmd|' /C calc'!A0"],
    ["nom", "\t=1", "'\t=1"],
    ["surface", "=1+1", "'=1+1"],
  ])("writes %s %j as %s", (name, value, cell) => {
    expect(excelCsvCell(field(name), value)).toBe(cell);
  });

  it("never lets a text be computed", () => {
    const start = fc.constantFrom("=", "+", "-", "@", "\t", "\r", "\n", "＝", "0", "1", "");
    fc.assert(
      fc.property(start, fc.string({ unit: "binary" }), (first, rest) => {
        const cell = excelCsvCell(field("nom"), first + rest);
        // Either nothing that begins a formula, or a constant text of figures.
        expect(/^[=+\-@\t\r\n＝＋－＠]/u.test(cell) && !/^="[\d\s.,:/eE+%\u00A0\u202F-]+"$/.test(cell)).toBe(
          false,
        );
        expect(cell.includes(first + rest)).toBe(true);
      }),
    );
  });
});
