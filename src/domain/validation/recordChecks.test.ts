import { describe, expect, it } from "vitest";
import type { RowView } from "../cleaning/rowRule.ts";
import { EMPTY, invalid, valid } from "../journal/outcomes.ts";
import type { Outcome } from "../journal/outcome.ts";
import { parseModel } from "../model/parseModel.ts";
import { NOWHERE } from "../place/place.ts";
import type { Gazetteer } from "../commune/gazetteer.ts";
import { createKeyTable } from "./keyTable.ts";
import { RECORD_CHECKS } from "./recordChecks.ts";

const CONTEXT = { place: NOWHERE, gazetteer: {} as Gazetteer, missingValues: [""] };

function issuesOf(
  schema: Record<string, unknown>,
  rows: readonly Record<string, string | Outcome>[],
): readonly unknown[] {
  const { model } = parseModel(schema);
  const observers = RECORD_CHECKS.map((check) => check(model!, CONTEXT)).filter((one) => one !== null);
  rows.forEach((cells, index) => {
    const view: RowView = {
      record: index + 1,
      row: index + 2,
      raw: () => "",
      outcome: (field) => {
        const cell = cells[field] ?? "";
        return typeof cell !== "string" ? cell : cell === "" ? EMPTY : valid(cell);
      },
      set: () => {},
      report: () => {},
    };
    for (const observer of observers) observer.observe(view);
  });
  return observers.flatMap((observer) =>
    observer.finish().map(({ code, record, params }) => [code, record, params?.["firstRow"] ?? null]),
  );
}

describe("checks across records", () => {
  it("names the earlier row a key repeats, and leaves doubtful cells alone", () => {
    const schema = { fields: [{ name: "id", constraints: { unique: true } }], primaryKey: "id" };
    const rows = [{ id: "a" }, { id: "b" }, { id: invalid("x") }, { id: "a" }, { id: invalid("x") }];
    expect(issuesOf(schema, rows)).toEqual([["constraint.unique", 4, 2]]);
  });

  it("compares keys of several fields as a whole", () => {
    const schema = { fields: [{ name: "a" }, { name: "b" }], uniqueKeys: [["a", "b"]] };
    expect(
      issuesOf(schema, [
        { a: "1", b: "23" },
        { a: "12", b: "3" },
        { a: "1", b: "23" },
        { a: "1" },
        { a: "1" },
      ]),
    ).toEqual([
      ["constraint.key", 3, 2],
      ["duplicate.exact", 5, 5],
    ]);
  });

  it("tells each empty required cell, and an empty column once", () => {
    const schema = {
      fields: [
        { name: "a", constraints: { required: true } },
        { name: "b", constraints: { required: true } },
      ],
    };
    expect(issuesOf(schema, [{ a: "1" }, { a: "" }, { a: invalid("x") }])).toEqual([
      ["constraint.required", 2, null],
      ["constraint.required-column", null, null],
    ]);
  });

  it("tells once a check that every record fails alike", () => {
    const checks = [{ name: "one-of-required", params: { column1: "a", column2: "b" } }];
    const schema = { fields: [{ name: "a" }, { name: "b" }, { name: "c" }], custom_checks: checks };
    expect(issuesOf(schema, [{ c: "1" }, { c: "2" }])).toEqual([["check.one-of-required", null, null]]);
    expect(issuesOf(schema, [{ c: "1" }, { a: "2" }])).toEqual([["check.one-of-required", 1, null]]);
  });

  it("finds every repetition among many keys, and only those", () => {
    const table = createKeyTable();
    const repeated: number[] = [];
    for (let n = 1; n <= 200_000; n++) if (table.note(`cle-${n}`, n, n)) repeated.push(n);
    expect(repeated).toEqual([]);
    expect(table.note("cle-777", 200_001, 200_001)).toEqual({ record: 777, row: 777 });
  });
});
