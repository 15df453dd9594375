import { expect, it } from "vitest";
import type { TableFrame } from "./tableFrame.ts";
import { createTotalDetector } from "./totalRows.ts";

/** A small table: its own foot and titles are among its rows, so no column is quite full. */
const frame = {
  firstColumn: 0,
  body: [
    { fill: 1, shape: "text", typed: false },
    { fill: 0.5, shape: "text", typed: false },
    { fill: 0.6, shape: "text", typed: false },
  ],
} as unknown as TableFrame;

it.each<[readonly string[], boolean]>([
  [["TOTAL", "", "22 300"], true],
  [["Total : 3 sanitaires", "", ""], true],
  [["Sous-total", "", "12"], true],
  [["Total général :", "", "40"], true],
  [["TOTAL", "", "180 ha"], true],
  [["Sous-total sport", "", "49 750,50 €"], true],
  [["Sous-total sport", "12 rue Neuve", "49 750,50 €"], false],
  [["Total Énergies", "", "180 ha"], false],
  [["Total Énergies", "", ""], false],
  [["Total", "3 rue Neuve", "5"], false],
  [["", "Total", "5"], true],
])("%o", (cells, total) => {
  const first = cells.findIndex((cell) => cell !== "");
  expect(createTotalDetector(frame)(cells[first]!, first, cells)).toBe(total);
});

it("sums amounts whose thousands are grouped by dots", () => {
  const amounts = {
    firstColumn: 0,
    body: [
      { fill: 1, shape: "text", typed: false },
      { fill: 1, shape: "number", typed: true },
    ],
  } as unknown as TableFrame;
  const isTotal = createTotalDetector(amounts);
  expect(isTotal("Judo", 0, ["Judo", "45 000,00 €"])).toBe(false);
  expect(isTotal("Basket", 0, ["Basket", "1.250,50"])).toBe(false);
  expect(isTotal("Total sport", 0, ["Total sport", "46 250,50 €"])).toBe(true);
});
