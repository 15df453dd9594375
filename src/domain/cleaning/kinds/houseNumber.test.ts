import { expect, it } from "vitest";
import type { Outcome } from "../../journal/outcome.ts";
import type { Field } from "../../model/field.ts";
import { NOWHERE } from "../../place/place.ts";
import { profileColumn } from "../../table/columnProfile.ts";
import type { CleaningContext, PreparedCell } from "../valueCleaner.ts";
import { cleanHouseNumber } from "./houseNumber.ts";

const context = { place: NOWHERE, missingValues: [""] } as unknown as CleaningContext;

function clean(text: string, type: PreparedCell["type"] = "text", fieldType = "string"): Outcome {
  const field = { name: "numero", type: fieldType, constraints: {} } as unknown as Field;
  return cleanHouseNumber(field, profileColumn("numero", [text]), context)({ text, type });
}

it.each([
  ["67", "valid"],
  ["67 bis", "valid"],
  ["67B", "valid"],
  ["67-69", "valid"],
  ["n°75/n°88/n°112", "corrected", "75/88/112"],
  ["67bis", "corrected", "67 bis"],
  ["67 BIS", "corrected", "67 bis"],
  ["n° 67", "corrected", "67"],
  ["67.0", "corrected", "67"],
  ["67 - 69", "corrected", "67-69"],
  ["67,", "corrected", "67"],
  ["sans", "invalid"],
])("%s is %s", (raw, status, value = raw) => {
  const outcome = clean(raw);
  expect(outcome.status).toBe(status);
  if ("value" in outcome) {
    expect(outcome.value).toBe(value);
    expect(clean(value)).toEqual({ status: "valid", value });
  }
});

it("does not undo a date, nor drop a suffix by itself", () => {
  expect(clean("2022-02-01", "date")).toMatchObject({ status: "invalid" });
  expect(clean("67 bis", "text", "integer")).toMatchObject({
    status: "to-confirm",
    proposals: [{ value: "67" }],
  });
});
