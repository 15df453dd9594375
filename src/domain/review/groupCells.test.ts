import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { groupCells } from "./groupCells.ts";
import { reviewGroupKey } from "./reviewGroupKey.ts";
import type { WaitingCell } from "./waitingCell.ts";

function cell(record: number, raw: string, proposal: string | null, field = "acces"): WaitingCell {
  return {
    record,
    field,
    raw,
    rule: proposal === null ? "vocabulary.unknown" : "vocabulary.near",
    status: proposal === null ? "invalid" : "to-confirm",
    proposals: proposal === null ? [] : [{ value: proposal, certainty: 0.6 }],
  };
}

describe("decisions", () => {
  it("settle every spelling of one value at once", () => {
    const [group, ...others] = groupCells([
      cell(9, "pietons", "Accès piétons"),
      cell(2, "piéton", "Accès piétons"),
      cell(4, "piéton", "Accès piétons"),
      cell(7, "Piéton.", "Accès piétons"),
    ]);
    expect(others).toEqual([]);
    expect(group).toMatchObject({
      field: "acces",
      proposal: "Accès piétons",
      certainty: 0.6,
      status: "to-confirm",
      count: 4,
      records: [2, 4, 7, 9],
    });
    expect(group!.variants).toEqual([
      { raw: "piéton", count: 2 },
      { raw: "Piéton.", count: 1 },
      { raw: "pietons", count: 1 },
    ]);
  });

  it("stay apart when the proposal, the field or the meaning differs", () => {
    const cells = [
      cell(1, "piéton", "Accès piétons"),
      cell(2, "piéton", "Accès piétons et vélos"),
      cell(3, "piéton", "Accès piétons", "entree"),
      cell(4, "vélo", "Accès piétons"),
      cell(5, "piéton", null),
    ];
    expect(groupCells(cells)).toHaveLength(5);
  });

  it("do not take two unknown texts for one when their words change places", () => {
    expect(groupCells([cell(1, "Lyon vers Bron", null), cell(2, "Bron vers Lyon", null)])).toHaveLength(2);
    expect(groupCells([cell(1, "???", null), cell(2, "--", null)])).toHaveLength(2);
  });

  it("come with required fields first, then the most cells", () => {
    const cells = [cell(1, "a", "A"), cell(2, "a", "A"), cell(3, "b", "B"), cell(4, "c", "C", "nom")];
    const order = groupCells(cells, (field) => field === "nom").map(({ proposal }) => proposal);
    expect(order).toEqual(["C", "A", "B"]);
  });

  it("hold each cell once, whatever the order of cells", () => {
    const someCell = fc
      .tuple(
        fc.integer({ min: 1, max: 30 }),
        fc.constantFrom("piéton", "Piéton.", "pietons", "vélo", "VELO", "", "12,5", "12.5", "x".repeat(400)),
        fc.constantFrom("A", "B", null),
        fc.constantFrom("acces", "nom"),
      )
      .map((parts) => cell(...parts));
    fc.assert(
      fc.property(fc.array(someCell, { maxLength: 40 }), (cells) => {
        const groups = groupCells(cells);
        expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(cells.length);
        for (const { variants, count } of groups)
          expect(variants.reduce((sum, variant) => sum + variant.count, 0)).toBe(count);
        expect(new Set(groups.map(({ key }) => key))).toEqual(new Set(cells.map(reviewGroupKey)));
        expect(groupCells(cells.toReversed())).toEqual(groups);
      }),
    );
  });

  it("have keys short enough to be indexed, printable, and still their own", () => {
    const long = ["é".repeat(5000), `${"é".repeat(4999)}a`, "\u0000\u001f\ud800"].map((raw) =>
      reviewGroupKey(cell(1, raw, null)),
    );
    expect(new Set(long).size).toBe(3);
    // oxlint-disable-next-line no-control-regex -- what must not be there
    for (const key of long) expect(key).toMatch(/^[^\u0000-\u001f\ud800-\udfff]{1,200}$/);
  });
});
