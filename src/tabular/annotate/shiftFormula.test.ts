import { expect, it } from "vitest";
import { shiftFormula } from "./shiftFormula.ts";

it.each([
  ["A1+B$2*$C3", 2, 1, "B3+C$2*$C5"],
  ['SUM(A1:A9)&"A1"', 1, 0, 'SUM(A2:A10)&"A1"'],
  ["'A1 (2)'!A1+Feuil1!B2", 1, 1, "'A1 (2)'!B2+Feuil1!C3"],
  ["LOG10(A1)+T[A1]", 1, 0, "LOG10(A2)+T[A1]"],
  ["SUM(A:B)+SUM(2:$3)", 1, 1, "SUM(B:C)+SUM(3:$3)"],
  ["A1+1.5", -1, 0, "#REF!+1.5"],
])("%s moves by %i rows and %i columns", (formula, rows, columns, expected) => {
  expect(shiftFormula(formula, rows, columns)).toBe(expected);
});
