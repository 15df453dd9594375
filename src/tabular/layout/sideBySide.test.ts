import { expect, it } from "vitest";
import { sideBySide } from "./sideBySide.ts";

/** The first column of each region of a sheet written as text: a line per row, cells separated by "|". */
function regions(text: string): number[] {
  const rows = text
    .trim()
    .split("\n")
    .map((line, index) => ({ row: index + 1, cells: line.split("|").map((cell) => cell.trim()) }));
  return sideBySide(rows, []).map(({ first }) => first);
}

it("parts tables of different lengths, each under a title of its own", () => {
  expect(
    regions(`
Secteur nord |             |     | | Contacts |
Lieu         | Adresse     | PMR | | Service  | Téléphone
Curial       | pl Curial   | X   | | Propreté | 04 72 36 13 13
Fort         | rue Terray  |     | | Voirie   | 04 72 36 14 14
Médiathèque  | 2 pl Neuve  | X   | |          |
Parilly      | av. Berliet | X   | |          |`),
  ).toEqual([0, 4]);
});

it("keeps together columns grouped under headings", () => {
  expect(
    regions(`
Identité |            | | Contacts |
Lieu     | Adresse    | | Service  | Téléphone
Curial   | pl Curial  | | Propreté | 04 72 36 13 13
Fort     | rue Terray | | Voirie   | 04 72 36 14 14`),
  ).toEqual([0]);
});

it("keeps together columns that are filled here and there", () => {
  expect(
    regions(`
Identité |            | | Contacts |
Lieu     | Adresse    | | Service  | Téléphone
Curial   | pl Curial  | | Propreté | 04 72 36 13 13
Fort     | rue Terray | |          |
Parilly  | rue Neuve  | | Voirie   | 04 72 36 14 14`),
  ).toEqual([0]);
});
