import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseModel } from "./parseModel.ts";
import { writeSchema } from "./writeSchema.ts";

const OWN = {
  name: "salles",
  title: "Salles",
  version: "1.0.0",
  fields: [
    { name: "id", type: "string", "traboule:kind": "identifier", "traboule:aliases": ["numéro"] },
    {
      name: "usages",
      type: "string",
      "traboule:multiple": true,
      "traboule:delimiter": "|",
      "traboule:vocabulary": {
        closed: true,
        terms: [{ value: "Sport (intérieur)", synonyms: ["sport"] }, { value: "Culture" }],
      },
    },
    { name: "gardien", type: "string", "traboule:visibility": "internal" },
    { name: "ouvert", type: "boolean", trueValues: ["oui"], falseValues: ["non"] },
    { name: "labels", type: "array", arrayItem: { enum: ["a", "b"] } },
  ],
  primaryKey: "id",
  "traboule:status": "draft",
  custom_checks: [{ name: "one-of-required", params: { column1: "id", column2: "gardien" } }],
};

describe("writeSchema", () => {
  it("gives others a plain schema of the public fields", () => {
    const written = writeSchema(parseModel(OWN).model!);
    expect(JSON.stringify(written)).not.toContain("traboule:");
    expect(written["fields"]).toEqual([
      { name: "id", type: "string" },
      {
        name: "usages",
        type: "string",
        constraints: { pattern: "^(Sport \\(intérieur\\)|Culture)(\\|(Sport \\(intérieur\\)|Culture))*$" },
      },
      { name: "ouvert", type: "boolean", trueValues: ["oui"], falseValues: ["non"] },
      { name: "labels", type: "array", arrayItem: { type: "string", constraints: { enum: ["a", "b"] } } },
    ]);
    expect(written["custom_checks"]).toBeUndefined();
  });

  it("gives back the whole model when asked", () => {
    const { model } = parseModel(OWN);
    const again = parseModel(writeSchema(model!, { internal: true })).model!;
    expect(again).toMatchObject({
      name: "salles",
      status: "draft",
      primaryKey: ["id"],
      customChecks: model!.customChecks,
    });
    for (const [index, field] of again.fields.entries()) {
      const { constraints: _, ...same } = model!.fields[index]!;
      expect(field).toMatchObject(same);
    }
  });

  it("is stable: what is written reads and writes the same", () => {
    const text = fc.string({ unit: "grapheme", minLength: 1 });
    const field = fc.record(
      {
        name: text,
        type: fc.constantFrom("string", "number", "date", "array", "list", "boolean", "float", "geopoint"),
        format: fc.constantFrom("default", "email", "%Y", "%d/%m/%Y", "array"),
        title: text,
        example: fc.oneof(text, fc.integer()),
        constraints: fc.record(
          {
            enum: fc.array(text),
            required: fc.oneof(fc.boolean(), fc.constant("true")),
            maxLength: fc.nat(),
            pattern: fc.constantFrom("(?i)a", "^a$", "("),
          },
          { requiredKeys: [] },
        ),
        "traboule:vocabulary": fc.array(fc.record({ value: text, synonyms: fc.array(text) })),
        "traboule:multiple": fc.boolean(),
        "traboule:delimiter": fc.constantFrom("|", ", "),
        trueValues: fc.array(text),
      },
      { requiredKeys: ["name"] },
    );
    const schema = fc.record(
      {
        fields: fc.array(field, { minLength: 1, maxLength: 4 }),
        name: text,
        homepage: text,
        primaryKey: text,
      },
      { requiredKeys: ["fields"] },
    );
    fc.assert(
      fc.property(schema, fc.boolean(), (input, internal) => {
        const written = writeSchema(parseModel(input).model!, { internal });
        expect(writeSchema(parseModel(written).model!, { internal })).toEqual(written);
      }),
      { numRuns: 300 },
    );
  });
});
