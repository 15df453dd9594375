import { describe, expect, it } from "vitest";
import { loadGazetteer } from "../../reference/loadGazetteer.ts";
import type { Outcome } from "../journal/outcome.ts";
import type { Field } from "../model/field.ts";
import type { Kind } from "../model/kind.ts";
import { NOWHERE, type Place } from "../place/place.ts";
import { profileColumn } from "../table/columnProfile.ts";
import { cleanerOf } from "./cleanerOf.ts";

const gazetteer = loadGazetteer();
const KINDS: readonly Kind[] = ["phone", "email", "url", "postcode", "insee", "commune", "siret", "latitude"];

function clean(kind: Kind, text: string, place: Place = NOWHERE): Outcome {
  const field = { name: kind, kind, type: "string", constraints: {}, trueValues: [], falseValues: [] };
  const context = { gazetteer, place, missingValues: [""] };
  const cleaner = cleanerOf(kind)(field as unknown as Field, profileColumn(kind, [text]), context);
  return cleaner({ text, type: "text" });
}

describe("texts that stand for no value", () => {
  it.each(KINDS)("are blank in a %s", (kind) => {
    for (const text of ["NC", "non renseigné", "-", "?"])
      expect(clean(kind, text)).toMatchObject({ status: "corrected", value: "", rule: "missing.token" });
  });

  it.each(KINDS)("are told apart from a failed formula in a %s", (kind) => {
    expect(clean(kind, "#N/D")).toMatchObject({ status: "invalid", rule: "missing.error" });
  });

  it("are not the name of a commune", () => {
    expect(clean("commune", "aucun")).toMatchObject({ value: "" });
    expect(clean("commune", "Aucun")).toMatchObject({ status: "valid", value: "Aucun" });
  });
});

describe("a code that is the postcode of the file's own commune", () => {
  const place = { ...NOWHERE, commune: gazetteer.current("69286")! };

  it("waits for a person, though another commune has it for INSEE code", () => {
    expect(clean("insee", "69140", place)).toMatchObject({ status: "to-confirm", rule: "insee.postcode-of" });
    expect(clean("insee", "69140")).toMatchObject({ status: "valid" });
    expect(clean("insee", "69286", place)).toMatchObject({ status: "valid" });
  });
});
