import fc from "fast-check";
import { expect, it } from "vitest";
import { readTable, writeTable } from "./tableText.ts";

it("reads what a spreadsheet copies", () => {
  expect(readTable("a\tb\r\nc\td\r\n")).toEqual([
    ["a", "b"],
    ["c", "d"],
  ]);
  expect(readTable('"deux\nlignes"\tà « côté »')).toEqual([["deux\nlignes", "à « côté »"]]);
  expect(readTable("seul")).toEqual([["seul"]]);
  expect(readTable('3" de neige')).toEqual([['3" de neige']]);
  expect(readTable("\t")).toEqual([["", ""]]);
});

it("reads back every range it writes", () => {
  const cell = fc.string({ unit: fc.constantFrom("a", "é", '"', "\t", "\n", " "), maxLength: 6 });
  const range = fc
    .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
    .chain(([rows, columns]) =>
      fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      }),
    );
  fc.assert(
    fc.property(range, (rows) => {
      // A last row of one empty cell cannot be told from a line end.
      fc.pre(rows.at(-1)!.length > 1 || rows.at(-1)![0] !== "");
      expect(readTable(writeTable(rows))).toEqual(rows);
    }),
  );
});
