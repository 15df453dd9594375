import fc from "fast-check";
import { expect, it } from "vitest";
import { mergeRecords } from "./mergeRecords.ts";

const state = (records: Readonly<Record<string, readonly (string | null)[]>>) =>
  new Map(Object.entries(records));
const edited = (id: string, values: readonly (string | null)[], removed = false) => ({ id, values, removed });

it("takes over what others changed, and keeps what the edition changed", () => {
  const base = state({ a: ["Parc", "8 h"], b: ["Square", "9 h"], c: ["Bois", "7 h"] });
  const now = state({ a: ["Parc", "10 h"], b: ["Square", "9 h"], d: ["Jardin", "6 h"] });
  const edition = [
    edited("a", ["Grand parc", "8 h"]),
    edited("b", ["Square", "9 h"]),
    edited("c", ["Bois", "7 h"]),
  ];
  expect(mergeRecords(base, now, edition)).toEqual({
    changed: [
      { id: "a", values: ["Grand parc", "10 h"], removed: false, conflicts: [] },
      { id: "c", values: ["Bois", "7 h"], removed: true, conflicts: [] },
    ],
    added: [{ id: "d", values: ["Jardin", "6 h"] }],
  });
});

it("keeps the edition's value where both changed the same cell, and says so", () => {
  const merged = mergeRecords(state({ a: ["8 h"] }), state({ a: ["9 h"] }), [edited("a", ["10 h"])]);
  expect(merged.changed).toEqual([{ id: "a", values: ["10 h"], removed: false, conflicts: [0] }]);
});

it("leaves withdrawn what the edition withdrew, and new what it added", () => {
  const edition = [edited("a", ["8 h"], true), edited("n", ["nouveau"])];
  const { changed, added } = mergeRecords(state({ a: ["8 h"] }), state({ a: ["9 h"] }), edition);
  expect(changed).toEqual([{ id: "a", values: ["9 h"], removed: true, conflicts: [] }]);
  expect(added).toEqual([]);
});

it("changes nothing when nobody else did", () => {
  const value = fc.option(fc.constantFrom("", "x", "y"), { nil: null });
  const records = fc.dictionary(fc.constantFrom("a", "b", "c", "d"), fc.tuple(value, value));
  fc.assert(
    fc.property(records, records, (before, mine) => {
      const base = state(before);
      const edition = Object.entries(mine).map(([id, values]) => edited(id, values));
      const merged = mergeRecords(base, base, edition);
      expect(merged.changed.every(({ conflicts }) => conflicts.length === 0)).toBe(true);
      for (const { id, values } of merged.changed)
        expect(values.map((text) => text ?? "")).toEqual(mine[id]!.map((text) => text ?? ""));
      expect(merged.added).toEqual([]);
    }),
  );
});
