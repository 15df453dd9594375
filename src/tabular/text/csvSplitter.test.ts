import * as fc from "fast-check";
import { unparse } from "papaparse";
import { describe, expect, it } from "vitest";
import { detectDialect } from "./csvDialect.ts";
import { CsvSplitter } from "./csvSplitter.ts";

function read(text: string, pieces = 1): { row: number; cells: unknown }[] {
  const splitter = new CsvSplitter(detectDialect(text));
  const size = Math.max(1, Math.ceil(text.length / pieces));
  const rows = [];
  for (let at = 0; at < text.length; at += size)
    rows.push(...splitter.push(text.slice(at, at + size), false));
  rows.push(...splitter.push("", true));
  return rows.map(({ row, cells }) => ({ row, cells }));
}

const cellsOf = (text: string): unknown[] => read(text).map(({ cells }) => cells);

describe("csv delimiters", () => {
  it.each([
    ["nom;tel\nA;5,5\nB;6,5\nC;7,25\n", ";"],
    ["a,b,c\n1,2,3\n", ","],
    ["a\tb\n1,5\t2,5\n", "\t"],
    ["a|b\n1,5|2,5\n", "|"],
    ["adresse\n12 rue des Lilas, Bron\n3 place du Marché, Mions\n", ""],
    ["valeur\n5,5\n6,25\n", ""],
    ["nom\nBron\nMions\n", ""],
    ['"nom, prénom";"rue"\n"x, y";"1, rue Z"\n', ";"],
  ])("reads %j with %j", (text, delimiter) => {
    expect(detectDialect(text).delimiter).toBe(delimiter);
  });
});

describe("quotes gone wrong", () => {
  const header = "nom;lieu;montant\n";
  const rest = "Rugby;Bron;10\nChorale;Mions;20\n";
  const tail = [
    ["Rugby", "Bron", "10"],
    ["Chorale", "Mions", "20"],
  ];
  it.each([
    [
      "a quote within a cell",
      'La lumière des langues" : dispositif;Lyon;5\n',
      ['La lumière des langues" : dispositif', "Lyon", "5"],
    ],
    ["a quote never closed", '"La lumière;Lyon;5\n', ['"La lumière', "Lyon", "5"]],
    [
      "a quote never closed, quotes after",
      '"La lumière;Lyon;5\n"Judo";"Lyon";6\n',
      ['"La lumière', "Lyon", "5"],
    ],
    ["quotes not doubled", '"La "lumière" des langues";Lyon;5\n', ['La "lumière" des langues', "Lyon", "5"]],
    ["a line wrapped whole", '"Judo;Lyon;5"\n', ["Judo", "Lyon", "5"]],
    ["a line wrapped whole, quotes doubled", '"Judo;""Lyon; 3"";5"\n', ["Judo", "Lyon; 3", "5"]],
  ])("recovers %s", (_, line, cells) => {
    const rows = cellsOf(header + line + rest);
    expect(rows[1]).toEqual(cells);
    expect(rows.slice(-2)).toEqual(tail);
  });

  it("reads backslash escapes", () => {
    const text = 'nom;lieu\n"il dit \\"oui\\"";Bron\n"un \\"mot\\"; deux";Mions\n';
    expect(cellsOf(text).slice(1)).toEqual([
      ['il dit "oui"', "Bron"],
      ['un "mot"; deux', "Mions"],
    ]);
  });

  it("unwraps a header quoted whole", () => {
    expect(cellsOf('"nom;lieu;montant"\nRugby;Bron;10\nJudo;Mions;2\n')[0]).toEqual([
      "nom",
      "lieu",
      "montant",
    ]);
  });

  it("keeps line breaks of quoted cells and counts rows as a spreadsheet", () => {
    const rows = read('nom;lieu\n"Judo\net\r\nlutte";Bron\n\nRugby;"Mions"\n');
    expect(rows).toEqual([
      { row: 1, cells: ["nom", "lieu"] },
      { row: 2, cells: ["Judo\net\r\nlutte", "Bron"] },
      { row: 4, cells: ["Rugby", "Mions"] },
    ]);
  });

  it.each(["\n", "\r\n", "\r"])("ends lines with %j", (end) => {
    expect(cellsOf(["a;b", "1;2", "3;4"].join(end))).toEqual([
      ["a", "b"],
      ["1", "2"],
      ["3", "4"],
    ]);
  });
});

describe("any table", () => {
  const cell = fc.string({
    unit: fc.constantFrom("a", "é", '"', ";", ",", " ", "\n", "1", "'", "\\"),
    maxLength: 8,
  });
  const table = fc
    .integer({ min: 2, max: 5 })
    .chain((width) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 3, maxLength: 12 }),
    );

  it("reads what papaparse writes, whatever the chunks", () => {
    fc.assert(
      fc.property(
        table,
        fc.constantFrom(";", ",", "\t"),
        fc.integer({ min: 1, max: 9 }),
        (body, delimiter, pieces) => {
          const lines = [body[0]!.map((_, rank) => `col${rank}`), ...body];
          const text = unparse(lines, { delimiter, quotes: true, newline: "\n" });
          const shape = { delimiter, backslash: false, width: lines[0]!.length };
          const splitter = new CsvSplitter(shape);
          const size = Math.ceil(text.length / pieces);
          const rows = [];
          for (let at = 0; at < text.length; at += size)
            rows.push(...splitter.push(text.slice(at, at + size), false));
          rows.push(...splitter.push("", true));
          expect(rows.map(({ cells }) => cells)).toEqual(lines);
        },
      ),
    );
  });

  it("never loses a line that has no quote", () => {
    const word = fc.string({ unit: fc.constantFrom("a", "b", "1", " ", '"', ";"), maxLength: 12 });
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), (lines) => {
        const plain = lines.filter((line) => line !== "" && !line.includes('"')).length;
        expect(read(lines.join("\n")).length).toBeLessThanOrEqual(lines.length);
        expect(
          read(lines.join("\n"))
            .flatMap(({ cells }) => cells)
            .join("\n")
            .split("\n").length,
        ).toBeGreaterThanOrEqual(Math.min(plain, 1));
      }),
    );
  });
});
