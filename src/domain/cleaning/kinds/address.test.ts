import { expect, it } from "vitest";
import type { Outcome } from "../../journal/outcome.ts";
import type { Constraints, Field } from "../../model/field.ts";
import { NOWHERE } from "../../place/place.ts";
import { profileColumn } from "../../table/columnProfile.ts";
import type { CleaningContext } from "../valueCleaner.ts";
import { cleanAddress } from "./address.ts";

const context = { place: NOWHERE, missingValues: [""] } as unknown as CleaningContext;

function clean(text: string, constraints: Constraints = {}): Outcome {
  const field = { name: "adresse", constraints } as Field;
  return cleanAddress(field, profileColumn("adresse", [text]), context)({ text, type: "text" });
}

it("keeps a curly apostrophe, unless the schema takes only the straight one", () => {
  expect(clean("rue d’Anjou").status).toBe("valid");
  expect(clean("rue d’Anjou", { pattern: String.raw`^[a-zA-Z0-9\-\'\s\d\u00C0-\u00FF]+$` })).toMatchObject({
    value: "rue d'Anjou",
  });
  expect(clean("12 av. d’Anjou")).toMatchObject({ value: "12 avenue d’Anjou", rule: "address.street" });
});
