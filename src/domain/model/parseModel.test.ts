import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Field } from "./field.ts";
import { parseModel } from "./parseModel.ts";

function field(raw: Record<string, unknown>, more: Record<string, unknown> = {}): Field {
  const { model } = parseModel({ fields: [{ name: "champ", ...raw }], ...more });
  return model!.fields[0]!;
}

const codes = (raw: Record<string, unknown>, more: Record<string, unknown> = {}): readonly string[] =>
  parseModel({
    missingValues: [""],
    fields: [{ name: "champ", type: "string", ...raw }],
    ...more,
  }).findings.map((finding) => finding.code);

describe("parseModel", () => {
  it("fills in what a bare schema leaves out", () => {
    const { model } = parseModel({
      title: "Points d'eau",
      version: "v1.2.0",
      homepage: "https://example.org/schema-fontaines",
      fields: [{ name: "nom" }],
    });
    expect(model).toMatchObject({
      name: "fontaines",
      version: "1.2.0",
      status: "adopted",
      missingValues: [""],
      primaryKey: [],
      geometry: null,
      fields: [
        {
          name: "nom",
          title: "nom",
          type: "string",
          format: "default",
          kind: "text",
          delimiter: ",",
          multiple: false,
        },
      ],
    });
  });

  it.each([
    ["SIRET", { name: "COLL_SIRET", type: "string" }, "siret"],
    ["INSEE code", { name: "code_insee_commune", type: "string" }, "insee"],
    [
      "INSEE by its pattern",
      { name: "commune_id_cog", type: "string", constraints: { pattern: "^([013-9]\\d|2[AB1-9])\\d{3}$" } },
      "insee",
    ],
    ["postcode as a number", { name: "code_postal", type: "integer" }, "postcode"],
    ["longitude", { name: "consolidated_longitude", type: "number" }, "longitude"],
    ["first of several latitudes", { name: "lat_coor1", type: "number" }, "latitude"],
    ["axis glued to a letter", { name: "Xlong", type: "number" }, "longitude"],
    ["a length is no longitude", { name: "longueur", type: "number" }, "number"],
    ["projected x", { name: "x", type: "number", description: "Coordonnée Lambert-93" }, "number"],
    ["degrees by their name", { name: "x_wgs84", type: "number" }, "longitude"],
    ["date kept as a text", { name: "date_maj", type: "string", example: "2024-05-01" }, "date"],
    ["both axes", { name: "coordonneesXY", type: "geopoint", format: "array" }, "coordinates"],
    ["year written as a date", { name: "annee_construction", type: "date", format: "%Y" }, "year"],
    ["count of years", { name: "nb_annees", type: "integer" }, "integer"],
    ["list of values", { name: "type", constraints: { enum: ["a", "b"] } }, "vocabulary"],
    ["number alone", { name: "numero", type: "string" }, "text"],
    ["hours without a word of their form", { name: "horaires", type: "string" }, "text"],
    [
      "hours by their example",
      { name: "horaires", type: "string", example: "Mo-Fr 08:00-20:00" },
      "opening-hours",
    ],
    ["own kind first", { name: "siret", type: "string", "traboule:kind": "text" }, "text"],
  ])("infers the kind: %s", (_, raw, kind) => {
    expect(field(raw).kind).toBe(kind);
  });

  it("knows other words of a bare list: yes and no, and labels of the description", () => {
    const answer = field({ constraints: { enum: ["Oui", "Non", "inconnu"] } }).vocabulary!;
    expect(answer.terms.map((term) => term.synonyms.includes("vrai"))).toEqual([true, false, false]);
    const coded = field({
      description: "Aides. Valeurs possibles: bim -> boucle, fixe, bmp -> boucle portative.",
      constraints: { enum: ["bim", "bmp"] },
    });
    expect(coded.vocabulary!.terms.map((term) => term.synonyms)).toEqual([
      ["boucle, fixe"],
      ["boucle portative"],
    ]);
  });

  it("leaves French kinds aside in a schema for another country", () => {
    expect(field({ name: "phone_number" }, { countryCode: "BE" }).kind).toBe("text");
  });

  it("reads a street number as such only beside a street", () => {
    const { model } = parseModel({ fields: [{ name: "numero" }, { name: "nom_voie" }] });
    expect(model!.fields.map((one) => one.kind)).toEqual(["house-number", "street"]);
  });

  it("reads a list of values out of a pattern", () => {
    const read = field({
      name: "acces",
      constraints: { pattern: "(?:(?:^|\\|)(Se présenter|Langues \\(autres\\)))+$" },
    });
    expect(read).toMatchObject({ kind: "vocabulary", multiple: true, delimiter: "|" });
    expect(read.vocabulary!.terms.map((term) => term.value)).toEqual(["Se présenter", "Langues (autres)"]);
  });

  it("reads the items of an array, also when Python wrote them", () => {
    const read = field({
      name: "labels",
      type: "array",
      arrayItem: "{'type': 'string', 'enum': ['th', \"l'autre\"]}",
    });
    expect(read).toMatchObject({
      multiple: true,
      kind: "vocabulary",
      constraints: { enum: ["th", "l'autre"] },
    });
  });

  it.each([
    ["schema.constraints-misspelt", { contraints: { minimum: 0 }, type: "number" }],
    ["schema.constraint-outside", { enum: ["a"] }],
    ["schema.constraint-text", { constraints: { required: "true" } }],
    ["schema.enum-spaces", { constraints: { enum: ["a", "b "] } }],
    ["schema.pattern-python", { constraints: { pattern: "(?P<code>\\d+)\\Z" } }],
    ["schema.pattern-broken", { constraints: { pattern: "(" } }],
    ["schema.pattern-anchors", { constraints: { pattern: "\\d+" } }],
    ["schema.type-borrowed", { type: "float" }],
    ["schema.type-borrowed", { type: "string", format: "date" }],
    ["schema.type-unknown", { type: "machin" }],
    ["schema.date-iso", { type: "date", format: "%Y-%m-%d" }],
    ["schema.date-coarse", { type: "date", format: "%Y" }],
    ["schema.bounds-crossed", { type: "number", constraints: { minimum: 9, maximum: 1 } }],
    [
      "schema.bounds-swapped",
      { name: "latitude", type: "number", constraints: { minimum: -180, maximum: 180 } },
    ],
  ])("reports %s", (code, raw) => {
    expect(codes(raw)).toEqual([code]);
  });

  it("keeps both fields that share a name", () => {
    const { model, findings } = parseModel({ fields: [{ name: "a" }, { name: "a", type: "date" }] });
    expect(model!.fields.map((one) => one.name)).toEqual(["a", "a_2"]);
    expect(findings.some((finding) => finding.code === "schema.name-repeated")).toBe(true);
  });

  it.each([
    [null, "schema.not-object"],
    [{ properties: {} }, "schema.json-schema"],
    [{ fields: [] }, "schema.no-field"],
    [{ title: "x" }, "schema.not-table-schema"],
  ])("refuses %j", (input, code) => {
    const parsed = parseModel(input);
    expect(parsed.model).toBeNull();
    expect(parsed.findings.at(-1)?.code).toBe(code);
  });

  it("never throws, whatever the JSON", () => {
    const name = fc.constantFrom(
      "fields",
      "name",
      "type",
      "constraints",
      "enum",
      "pattern",
      "schema",
      "resources",
      "primaryKey",
      "custom_checks",
      "arrayItem",
      "examples",
      "missingValues",
      "traboule:vocabulary",
      "traboule:geometry",
    );
    const json = fc.letrec((tie) => ({
      node: fc.oneof(
        { depthSize: "small" },
        fc.jsonValue({ maxDepth: 1 }),
        fc.dictionary(name, tie("node")),
        fc.array(tie("node"), { maxLength: 3 }),
      ),
    })).node;
    fc.assert(
      fc.property(json, (input) => void parseModel(input)),
      { numRuns: 500 },
    );
    fc.assert(
      fc.property(
        json,
        (input) => void parseModel({ fields: [input, { name: "a" }], "traboule:geometry": input }),
      ),
      { numRuns: 500 },
    );
  });
});
