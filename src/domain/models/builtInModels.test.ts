import { describe, expect, it } from "vitest";
import { cleanerOf } from "../cleaning/cleanerOf.ts";
import { TEST_CONTEXT } from "../cleaning/kinds/kindFixture.ts";
import { createTermIndex } from "../cleaning/vocabulary/termIndex.ts";
import { KINDS, type Kind } from "../model/kind.ts";
import { parseModel } from "../model/parseModel.ts";
import { profileColumn } from "../table/columnProfile.ts";
import { builtInModels } from "./builtInModels.ts";
import { TABLE_SCHEMA_PROFILE, type FieldSchema } from "./modelSchema.ts";

/** What two spellings have in common when case, accents, punctuation and spaces are set aside. */
function fingerprint(text: string): string {
  return text
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("œ", "oe")
    .replaceAll(/[^a-z0-9]/g, "");
}

/** The spellings that two of these groups claim. */
function disputedBetween(groups: readonly (readonly string[])[]): readonly string[] {
  const owners = new Map<string, number>();
  return groups.flatMap((spellings, group) =>
    spellings.filter((spelling) => {
      const print = fingerprint(spelling);
      const owner = owners.get(print) ?? group;
      owners.set(print, owner);
      return owner !== group;
    }),
  );
}

/** Kinds whose rule looks communes up. */
const PLACE_KINDS: ReadonlySet<Kind> = new Set([
  "commune",
  "insee",
  "postcode",
  "department",
  "address",
  "street",
]);

/** Why an example breaks the field's own constraints; null when it does not. */
function faultOf(field: FieldSchema): string | null {
  const example = field["traboule:example"];
  const { pattern, minLength, maxLength, minimum, maximum, enum: choices } = field.constraints ?? {};
  if (pattern !== undefined && !new RegExp(`^(?:${pattern})$`).test(example)) return "pattern";
  if (minLength !== undefined && example.length < minLength) return "minLength";
  if (maxLength !== undefined && example.length > maxLength) return "maxLength";
  if (choices && !choices.map(String).includes(example)) return "enum";
  if (typeof minimum === "number" && Number(example) < minimum) return "minimum";
  if (typeof maximum === "number" && Number(example) > maximum) return "maximum";
  if (typeof minimum === "string" && example < minimum) return "minimum";
  if (field.type === "integer" && !/^-?\d+$/.test(example)) return "integer";
  if (field.type === "number" && !/^-?\d+(\.\d+)?$/.test(example)) return "number";
  if (
    field.type === "boolean" &&
    !["true", "false", ...(field.trueValues ?? []), ...(field.falseValues ?? [])].includes(example)
  )
    return "boolean";
  if (field.type === "date" && !/^\d{4}-\d{2}-\d{2}$/.test(example)) return "date";
  if (field.type === "year" && !/^\d{4}$/.test(example)) return "year";
  return null;
}

const models = [...builtInModels.values()];

describe.each(models.map((schema) => [schema.name, schema] as const))("%s", (name, schema) => {
  it("says what it is", () => {
    expect(builtInModels.get(name)).toBe(schema);
    expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(schema.$schema).toBe(TABLE_SCHEMA_PROFILE);
    expect(schema.title).not.toBe("");
    expect(schema.description).not.toBe("");
    expect(schema.version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(schema.missingValues).toContain("");
    expect(schema.licenses.length).toBeGreaterThan(0);
    expect(schema.sources.length).toBeGreaterThan(0);
  });

  it("is read without a fault", () => {
    const { model, findings } = parseModel(schema);
    expect(findings.filter((finding) => finding.severity === "error")).toEqual([]);
    expect(model?.name).toBe(name);
    expect(model?.fields.map((field) => field.kind)).toEqual(
      schema.fields.map((field) => field["traboule:kind"]),
    );
  });

  it("names fields that exist", () => {
    const fields = schema.fields.map((field) => field.name);
    expect(new Set(fields).size).toBe(fields.length);
    const geometry = Object.values(schema["traboule:geometry"] ?? {});
    const keys = [
      ...(schema.primaryKey ?? []),
      ...(schema.uniqueKeys ?? []).flat(),
      ...(schema["traboule:identifier"] ?? []),
    ];
    const checked = (schema.custom_checks ?? []).flatMap(({ params }) =>
      ["column", "column1", "column2", "columns", "othercolumns"].flatMap((key) => params[key] ?? []),
    );
    for (const named of [...geometry, ...keys, ...checked]) expect(fields).toContain(named);
  });

  it("helps the person who fills each field, with an example that passes", () => {
    for (const field of schema.fields) {
      for (const text of [field.title, field.description, field["traboule:help"], field["traboule:example"]])
        expect(text.trim(), field.name).not.toBe("");
      expect(KINDS, field.name).toContain(field["traboule:kind"]);
      expect(field["traboule:help"].length, field.name).toBeLessThanOrEqual(120);
      expect(field["traboule:help"], field.name).not.toMatch(/!|\n/);
      expect(faultOf(field), `${field.name}: ${field["traboule:example"]}`).toBeNull();
    }
  });

  it("gives examples that are published as they stand", () => {
    for (const field of parseModel(schema).model?.fields ?? []) {
      if (PLACE_KINDS.has(field.kind) || field.kind === "boolean") continue;
      const text = field.example ?? "";
      const clean = cleanerOf(field.kind)(field, profileColumn(field.title, [text]), TEST_CONTEXT);
      expect(clean({ text, type: "text" }), field.name).toMatchObject({ status: "valid", value: text });
    }
  });

  it("gives every spelling one meaning", () => {
    for (const field of schema.fields) {
      const vocabulary = field["traboule:vocabulary"];
      if (field["traboule:kind"] === "vocabulary") expect(vocabulary, field.name).toBeDefined();
      if (!vocabulary) continue;
      const spellings = vocabulary.terms.map(({ value, label, synonyms }) => [value, label, ...synonyms]);
      expect(disputedBetween(spellings), field.name).toEqual([]);
      const choices = field.constraints?.enum;
      if (choices)
        expect(
          vocabulary.terms.map((term) => term.value),
          field.name,
        ).toEqual(choices.map(String));
    }
  });

  it("understands each of its own spellings", () => {
    for (const field of schema.fields) {
      const vocabulary = field["traboule:vocabulary"];
      if (!vocabulary) continue;
      const index = createTermIndex(vocabulary);
      const misread = vocabulary.terms.flatMap(({ value, label, synonyms }) =>
        [value, label, ...synonyms].filter((spelling) => {
          const match = index.find(spelling);
          return !(match.kind === "exact" || match.kind === "certain") || match.value !== value;
        }),
      );
      expect(misread, field.name).toEqual([]);
    }
  });

  it("files every header under one field", () => {
    const headers = schema.fields.map((field) => [
      field.name,
      field.title,
      ...(field["traboule:aliases"] ?? []),
    ]);
    expect(disputedBetween(headers)).toEqual([]);
  });

  it("publishes working notes only where a national standard asks for them", () => {
    const notes = schema.fields.filter((field) => field.name === "observations");
    for (const field of notes) expect(field["traboule:visibility"] === "internal").toBe(name !== "irve");
  });
});
