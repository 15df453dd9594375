import { expect, it } from "vitest";
import { parseModel } from "../model/parseModel.ts";
import { builtInModels } from "../models/builtInModels.ts";
import { NOWHERE } from "../place/place.ts";
import type { DraftContext } from "./recordDraft.ts";
import { RecordDraft } from "./recordDraft.ts";
import type { ReviewCell, ReviewRecord } from "./reviewRecord.ts";
import type { CellAction } from "./settleCell.ts";
import { settleOtherAxis } from "./settleOtherAxis.ts";

const model = parseModel(builtInModels.get("toilettes")!).model!;
const context = { model, place: NOWHERE, gazetteer: {}, by: null, at: "" } as unknown as DraftContext;

function waiting(field: string, value: string, over: Partial<ReviewCell> = {}): [string, ReviewCell] {
  const cell = {
    field,
    raw: "",
    status: "to-confirm",
    rule: "geocoding.proposed",
    params: {},
    groupKey: field,
  };
  const proposals = value === "" ? [] : [{ value, certainty: 0.6 }];
  return [
    field,
    { ...cell, proposals, settlement: null, settledValue: null, ...over } as unknown as ReviewCell,
  ];
}

/** Settles the latitude, then what follows from it: the longitude's value, and how it was settled. */
function settled(longitude: [string, ReviewCell], action: CellAction): unknown[] {
  const blank = model.fields.map(() => null);
  const record = {
    record: 1,
    values: blank,
    raws: blank.map(() => ""),
    cells: new Map([waiting("latitude", "45.74"), longitude]),
    removed: false,
  } as unknown as ReviewRecord;
  const draft = new RecordDraft(record);
  draft.settle(context, "latitude", action);
  settleOtherAxis(context, draft, "latitude", action);
  const { values, cells } = draft.after;
  const at = model.fields.findIndex(({ name }) => name === "longitude");
  return [values[at], cells.get("longitude")!.settlement];
}

it("answers for both halves of a position that was proposed", () => {
  const longitude = waiting("longitude", "4.91");
  expect(settled(longitude, { do: "confirm" })).toEqual(["4.91", expect.stringMatching(/./)]);
  expect(settled(longitude, { do: "empty" })[1]).toBe("emptied");
});

it("leaves alone what another rule asks, and what the file says", () => {
  const other = waiting("longitude", "4.91", { rule: "number.doubtful" });
  expect(settled(other, { do: "confirm" })).toEqual([null, null]);
  const said = waiting("longitude", "4.91", { raw: "4,91 ?" });
  expect(settled(said, { do: "empty" })).toEqual([null, null]);
});

it("leaves alone what a typed value does not answer", () => {
  expect(settled(waiting("longitude", "4.91"), { do: "type", value: "45.75" })).toEqual([null, null]);
});
