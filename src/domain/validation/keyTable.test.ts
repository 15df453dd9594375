import { expect, it } from "vitest";
import { createKeyTable } from "./keyTable.ts";

it("remembers where a key was first seen", () => {
  const table = createKeyTable();
  for (let index = 1; index <= 5000; index++) expect(table.note(`key ${index}`, index, index + 1)).toBeNull();
  expect(table.note("key 1234", 9999, 10_000)).toEqual({ record: 1234, row: 1235 });
});

it("stays within its bound and counts what it could not note", () => {
  const table = createKeyTable(2);
  for (const [index, key] of ["a", "b", "c", "c"].entries()) table.note(key, index + 1, index + 2);
  expect(table.unnoted).toBe(2);
  expect(table.note("a", 9, 10)).toEqual({ record: 1, row: 2 });
});
