import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseModel } from "../model/parseModel.ts";
import { compileConstraints } from "./compileConstraints.ts";

function breachOf(raw: Record<string, unknown>, value: string): string | null {
  const { model } = parseModel({ fields: [{ name: "champ", ...raw }] });
  return compileConstraints(model!.fields[0]!)(value)?.rule ?? null;
}

describe("compileConstraints", () => {
  it.each([
    ["integer", "12", null],
    ["integer", "12.5", "constraint.type-integer"],
    ["number", "-1.5e3", null],
    ["number", "1,5", "constraint.type-number"],
    ["boolean", "true", null],
    ["boolean", "oui", "constraint.type-boolean"],
    ["date", "2024-02-29", null],
    ["date", "2023-02-29", "constraint.type-date"],
    ["date", "12/06/2021", "constraint.type-date"],
    ["datetime", "2025-10-22T12:50:21Z", null],
    ["datetime", "2025-10-22", "constraint.type-datetime"],
    ["time", "08:30", null],
    ["year", "2024", null],
    ["year", "24", "constraint.type-year"],
    ["yearmonth", "2024-13", "constraint.type-yearmonth"],
    ["duration", "P1Y2M", null],
    ["duration", "P", "constraint.type-duration"],
    ["geopoint", "2.35, 48.85", null],
    ["geopoint", "248.85, 2.35", "constraint.type-geopoint"],
    ["geojson", '{"type":"Point","coordinates":[4,45]}', null],
    ["geojson", "[4,45]", "constraint.type-geojson"],
    ["array", '["a"]', null],
    ["array", "a", "constraint.type-array"],
    ["any", "n'importe quoi", null],
  ])("judges the type %s: %s", (type, value, rule) => {
    expect(breachOf({ type }, value)).toBe(rule);
  });

  it.each([
    ["a whole match", { pattern: "\\d{2}" }, "123", "constraint.pattern"],
    ["alternatives as a whole", { pattern: "^a|b$" }, "ab", "constraint.pattern"],
    ["a pattern met", { pattern: "^\\d{3}$" }, "123", null],
    ["Unicode characters once", { maxLength: 1 }, "🌳", null],
    ["length", { maxLength: 2 }, "abc", "constraint.max-length"],
    ["least length", { minLength: 4 }, "abc", "constraint.min-length"],
    ["list of values", { enum: ["a", "b"] }, "c", "constraint.enum"],
    ["values before the form", { enum: ["a"], pattern: "\\d" }, "c", "constraint.enum"],
  ])("judges a text: %s", (_, constraints, value, rule) => {
    expect(breachOf({ type: "string", constraints }, value)).toBe(rule);
  });

  it.each([
    ["number", { minimum: 0 }, "-0.5", "constraint.minimum"],
    ["number", { maximum: "10" }, "9", null],
    ["number", { exclusiveMaximum: 10 }, "10", "constraint.exclusive-maximum"],
    ["number", { enum: [1, 2] }, "2.0", null],
    ["date", { minimum: "2020-01-01" }, "2019-12-31", "constraint.minimum"],
    ["datetime", { maximum: "2020-01-01T00:00:00Z" }, "2020-01-01T00:30:00+01:00", null],
    ["year", { maximum: 2030 }, "2031", "constraint.maximum"],
    ["number", { minimum: "beaucoup" }, "-5", null],
  ])("judges bounds: %s %j %s", (type, constraints, value, rule) => {
    expect(breachOf({ type, constraints }, value)).toBe(rule);
  });

  it("judges each item of a list", () => {
    const labels = { type: "array", arrayItem: { enum: ["th", "dpt"] } };
    expect(breachOf(labels, '["th","dpt"]')).toBeNull();
    expect(breachOf(labels, '["th","autre"]')).toBe("constraint.enum-item");
    const modes = {
      type: "string",
      "traboule:multiple": true,
      "traboule:delimiter": "|",
      constraints: { enum: ["a", "b"] },
    };
    expect(breachOf(modes, "a|b")).toBeNull();
    expect(breachOf(modes, "a|c")).toBe("constraint.enum-item");
  });

  it("quotes what the field says of itself, not the pattern", () => {
    const { model } = parseModel({
      fields: [
        {
          name: "id",
          description: "Code de la [notice](https://x.fr). Suite.",
          example: "12345-P-001",
          constraints: { pattern: "^\\d{5}-P-\\d{3}$" },
        },
      ],
    });
    expect(compileConstraints(model!.fields[0]!)("69029P1")?.params).toEqual({
      expected: "Code de la notice.",
      example: "12345-P-001",
    });
  });

  it("never throws and accepts the empty text", () => {
    for (const type of [
      "integer",
      "number",
      "date",
      "datetime",
      "geopoint",
      "geojson",
      "array",
      "duration",
      "time",
    ]) {
      expect(breachOf({ type, constraints: { minimum: 1 } }, "")).toBeNull();
      const { model } = parseModel({
        fields: [{ name: "champ", type, constraints: { minimum: 1, maxLength: 3, pattern: "a+" } }],
      });
      const check = compileConstraints(model!.fields[0]!);
      fc.assert(
        fc.property(fc.string({ unit: "binary" }), (value) => void check(value)),
        { numRuns: 50 },
      );
    }
  });
});
