import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadGazetteer } from "../../../reference/loadGazetteer.ts";
import { certainValue } from "../../journal/outcome.ts";
import type { CleaningContext } from "../valueCleaner.ts";
import { cleanDepartment } from "./department.ts";
import { cleanCell as cleanBare, summary, TEST_CONTEXT } from "./kindFixture.ts";
import { cleanInsee } from "./insee.ts";
import { cleanPostcode } from "./postcode.ts";

const context: CleaningContext = { ...TEST_CONTEXT, gazetteer: loadGazetteer() };
const cleanCell: typeof cleanBare = (cleaner, text, over, type, column) =>
  cleanBare(cleaner, text, over, type, column, context);
const CLEANERS = { cleanDepartment, cleanInsee, cleanPostcode };

describe("cleanInsee", () => {
  it.each<[string, readonly string[]]>([
    ["69029", ["valid", "69029"]],
    ["2A004", ["valid", "2A004"]],
    ["2a004", ["corrected", "2A004", "insee.format"]],
    ["69029.0", ["corrected", "69029", "insee.format"]],
    ["5065", ["corrected", "05065", "insee.zero"]],
    ["69384", ["valid", "69384"]],
    ["97411", ["valid", "97411"]],
    ["69152", ["corrected", "69149", "insee.merged"]],
    ["69029 Bron", ["corrected", "69029", "insee.with-name"]],
    ["Bron", ["to-confirm", "69029", "insee.name"]],
    ["216900290", ["to-confirm", "69029", "insee.siren"]],
    ["69500", ["to-confirm", "69029", "insee.postcode-of"]],
    ["69999", ["invalid", "insee.unknown"]],
    ["69700", ["invalid", "insee.postcode"]],
    ["690", ["invalid", "insee.format-unknown"]],
  ])("%s", (raw, expected) => {
    expect(summary(cleanCell(cleanInsee, raw))).toEqual(expected);
  });

  it("tells a column of postcodes", () => {
    const column = ["69500", "69100", "69300", "69800"];
    expect(summary(cleanCell(cleanInsee, "69100", {}, "text", column))).toEqual([
      "to-confirm",
      "69266",
      "insee.postcode-of",
    ]);
  });

  it("keeps the code of a former commune in a field made for them", () => {
    expect(summary(cleanCell(cleanInsee, "69152", { name: "commune_deleguee_insee" }))).toEqual([
      "valid",
      "69152",
    ]);
  });
});

describe("cleanPostcode", () => {
  it.each<[string, readonly string[]]>([
    ["69500", ["valid", "69500"]],
    ["69 500", ["corrected", "69500", "postcode.format"]],
    ["F-69500", ["corrected", "69500", "postcode.format"]],
    ["1000", ["corrected", "01000", "postcode.zero"]],
    ["1000.0", ["corrected", "01000", "postcode.zero"]],
    ["69283", ["valid", "69283"]],
    ["69001 LYON", ["corrected", "69001", "postcode.with-name"]],
    ["69283 Lyon Cedex 01", ["corrected", "69283", "postcode.with-name"]],
    ["1012", ["to-confirm", "01012", "postcode.zero-unknown"]],
    ["99999", ["invalid", "postcode.unknown"]],
    ["69", ["invalid", "postcode.format-unknown"]],
    ["98000", ["valid", "98000"]],
  ])("%s", (raw, expected) => {
    expect(summary(cleanCell(cleanPostcode, raw))).toEqual(expected);
  });
});

describe("cleanDepartment", () => {
  it.each<[string, readonly string[]]>([
    ["69", ["valid", "69"]],
    ["1", ["corrected", "01", "department.name"]],
    ["2a", ["corrected", "2A", "department.name"]],
    ["69 - Rhône", ["corrected", "69", "department.name"]],
    ["Rhône (69)", ["corrected", "Rhône", "department.name"]],
    ["Lyonnais", ["invalid", "department.unknown"]],
    ["RHONE", ["corrected", "Rhône", "department.name"]],
    ["Ain (69)", ["invalid", "department.unknown"]],
  ])("%s", (raw, expected) => {
    expect(summary(cleanCell(cleanDepartment, raw))).toEqual(expected);
  });
});

it.each(Object.entries(CLEANERS))("%s never throws, and what it gives is canonical", (_name, cleaner) => {
  const texts = fc.oneof(fc.string({ unit: "grapheme" }), fc.stringMatching(/^[+0-9 .@a-z:/,;-]{0,20}$/));
  fc.assert(
    fc.property(texts, (raw) => {
      const text = raw.trim();
      const value = text === "" ? null : certainValue(cleanCell(cleaner, text));
      if (value !== null) expect(cleanCell(cleaner, value)).toEqual({ status: "valid", value });
    }),
    { numRuns: 300 },
  );
});
