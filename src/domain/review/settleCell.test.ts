import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Accepts,
  type CellAction,
  type CellState,
  isWaiting,
  settleCell,
  shownText,
  untouchedCell,
} from "./settleCell.ts";

const anything: Accepts = () => true;
const numbersOnly: Accepts = (_, value) => value === "" || /^\d+$/.test(value);

const required: Accepts = (_, value) => value !== "";

const PROPOSALS = [
  { value: "12", certainty: 0.6 },
  { value: "21", certainty: 0.3 },
];
const waiting = untouchedCell({
  field: "places",
  raw: "12 ou 21",
  status: "to-confirm",
  value: "12",
  proposals: PROPOSALS,
});
const corrected = untouchedCell({
  field: "places",
  raw: "12 places",
  status: "corrected",
  value: "12",
  proposals: [],
});
const invalid = untouchedCell({
  field: "places",
  raw: "beaucoup",
  status: "invalid",
  value: null,
  proposals: [],
});

describe("a cell", () => {
  it("waits until a person settles it, unless it was certainly corrected", () => {
    expect([waiting, corrected, invalid].map(isWaiting)).toEqual([true, false, true]);
    expect([waiting, corrected, invalid].map(shownText)).toEqual(["12 ou 21", "12", "beaucoup"]);
  });

  it.each<[string, CellState, CellAction, string, string]>([
    ["its best proposal", waiting, { do: "confirm" }, "confirmed", "12"],
    ["its correction", corrected, { do: "confirm" }, "confirmed", "12"],
    ["another proposal", waiting, { do: "choose", value: "21" }, "chosen", "21"],
    ["a typed value", invalid, { do: "type", value: "40" }, "typed", "40"],
    ["nothing typed", invalid, { do: "type", value: "" }, "emptied", ""],
    ["nothing", waiting, { do: "empty" }, "emptied", ""],
  ])("takes %s", (_, cell, action, settlement, value) => {
    const settled = settleCell(cell, action, numbersOnly);
    expect(settled).toMatchObject({ settlement, value });
    expect(isWaiting(settled)).toBe(false);
  });

  it("keeps its raw text when the model accepts it", () => {
    expect(settleCell(waiting, { do: "keep" }, anything)).toMatchObject({
      settlement: "kept",
      value: "12 ou 21",
    });
    expect(() => settleCell(waiting, { do: "keep" }, numbersOnly)).toThrow("cell.value-refused");
  });

  it("refuses what is not offered, and what the model refuses", () => {
    expect(() => settleCell(invalid, { do: "confirm" }, anything)).toThrow("cell.not-offered");
    expect(() => settleCell(waiting, { do: "choose", value: "99" }, anything)).toThrow("cell.not-offered");
    expect(() => settleCell(waiting, { do: "type", value: "trois" }, numbersOnly)).toThrow(
      "cell.value-refused",
    );
    expect(() => settleCell(waiting, { do: "empty" }, required)).toThrow("cell.value-refused");
  });

  it("waits again when a correction is undone and the raw text cannot be published", () => {
    const undone = settleCell(corrected, { do: "undo" }, numbersOnly);
    expect(undone).toMatchObject({ settlement: "undone", value: null });
    expect(settleCell(undone, { do: "confirm" }, numbersOnly)).toMatchObject({ value: "12" });
  });

  it("gives its raw text back whenever it is undone, after whatever was done", () => {
    const action: fc.Arbitrary<CellAction> = fc.oneof(
      fc.constantFrom<CellAction>({ do: "confirm" }, { do: "keep" }, { do: "empty" }, { do: "undo" }),
      fc.constantFrom<CellAction>({ do: "choose", value: "12" }, { do: "choose", value: "21" }),
      fc.string().map((value): CellAction => ({ do: "type", value })),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(waiting, corrected, invalid),
        fc.array(action),
        fc.constantFrom(anything, numbersOnly),
        (first, actions, accepts) => {
          let cell = first;
          for (const one of actions)
            try {
              cell = settleCell(cell, one, accepts);
            } catch {
              // A refused action leaves the cell as it was.
            }
          const undone = settleCell(cell, { do: "undo" }, accepts);
          expect(shownText(undone)).toBe(first.raw);
          expect(settleCell(undone, { do: "undo" }, accepts)).toEqual(undone);
          expect({ ...undone, settlement: null, value: null }).toEqual({
            ...first,
            settlement: null,
            value: null,
          });
          if (first.status !== "corrected") expect(undone).toEqual(first);
        },
      ),
    );
  });
});
