import { expect, it } from "vitest";
import { leftOut } from "./leftOut.ts";

const column = (position: number, header: string, filled: number, fields: readonly string[] = []) => ({
  position,
  header,
  filled,
  feeds: fields.map((field) => ({ field })),
});

it("tells the columns that hold something and feed nothing, once, and the rows that are no data", () => {
  const head = {
    tables: [
      { columns: [column(0, "Nom", 7, ["nom"]), column(1, "Nb inscrits", 7), column(2, " ", 2)] },
      { columns: [column(0, "Nom", 3, ["nom"]), column(1, "Nb inscrits ", 3), column(2, "Vide", 0)] },
    ],
    ignoredRows: [
      { sheet: "A", row: 1, why: "title", content: "Bureaux" },
      { sheet: "A", row: 2, why: "header", content: "Nom | Nb inscrits" },
      { sheet: "A", row: 9, why: "total", content: "Total | 7191" },
    ],
  };
  expect(leftOut(head)).toEqual({
    columns: [
      { header: "Nb inscrits", position: 2 },
      { header: "", position: 3 },
    ],
    rows: [head.ignoredRows[0], head.ignoredRows[2]],
  });
});

it.each([null, {}, { tables: [], restoredNumber: 3 }])(
  "has nothing to tell where no file was read: %o",
  (head) => {
    expect(leftOut(head)).toEqual({ columns: [], rows: [] });
  },
);
