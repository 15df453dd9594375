import { expect, it } from "vitest";
import { displayName } from "./displayName.ts";

it.each([
  ["Toilettes Bron 2024.xlsx", "Toilettes Bron 2024.xlsx"],
  ["C:\\fakepath\\wc.csv", "wc.csv"],
  ["../../etc/passwd", "passwd"],
  ["..", ""],
  [".htaccess", "htaccess"],
  ["a\u0000b\r\nSet-Cookie: x.csv", "abSet-Cookie: x.csv"],
  ["facture\u202Excod.exe", "facturexcod.exe"],
  ["e\u0301cole.csv", "école.csv"],
  ["  un   nom .csv ", "un nom .csv"],
  ["", ""],
])("shows %j as %j", (name, shown) => {
  expect(displayName(name)).toBe(shown);
});

it("shortens a long name and keeps its extension", () => {
  const shown = displayName(`${"é".repeat(500)}.xlsx`);
  expect(Array.from(shown)).toHaveLength(120);
  expect(shown.endsWith("é….xlsx")).toBe(true);
});
