import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { builtInModels } from "./builtInModels.ts";
import { PUBLISHED_FILES } from "../../../tests/publishedFiles.ts";

/** The built-in models that restate an official Table Schema, and where a copy of that schema is kept. */
const OFFICIAL = {
  equipements: "schemas/official/scdl_equipements.schema.json",
  defibrillateurs: "schemas/official/atlasante_schema-dae.schema.json",
  "menus-cantines": "schemas/official/scdl_menus-collectifs.schema.json",
  deliberations: "schemas/official/scdl_deliberations.schema.json",
  subventions: "schemas/official/scdl_subventions.schema.json",
  prenoms: "schemas/official/scdl_prenoms.schema.json",
  irve: "schemas/official/etalab_schema-irve-statique.schema.json",
  catalogue: "schemas/official/scdl_catalogue.schema.json",
  budget: "schemas/official/scdl_budget.schema.json",
  "base-adresse-locale": "ban/bal_schema_v1.5.json",
} as const;

const CONTRACTS = "schemas/official/139bercy_decp_v2.0.2.schema.json";

const data = PUBLISHED_FILES;
const present = existsSync(join(data, CONTRACTS));

type Json = Readonly<Record<string, unknown>>;

function read(path: string): Json {
  return JSON.parse(readFileSync(join(data, path), "utf8")) as Json;
}

/** What a tool checks: name, type, format, accepted booleans and constraints. `required: false` says nothing. */
function checked(field: object) {
  const { name, type, format, trueValues, falseValues, arrayItem, constraints } = field as Json;
  const { required, ...others } = (constraints ?? {}) as Json;
  return {
    name,
    type,
    format,
    trueValues,
    falseValues,
    arrayItem,
    constraints: required === true ? { required, ...others } : others,
  };
}

describe.skipIf(!present)(
  present ? "official schemas" : `official schemas: skipped, ${data} is absent`,
  () => {
    it.each(Object.entries(OFFICIAL))("%s checks what the official schema checks", (name, path) => {
      const ours = builtInModels.get(name);
      const theirs = read(path);
      expect(ours?.fields.map(checked)).toEqual((theirs["fields"] as readonly object[]).map(checked));
      expect(ours?.custom_checks ?? []).toEqual(theirs["custom_checks"] ?? []);
      expect(ours?.primaryKey).toEqual(theirs["primaryKey"]);
      expect(ours?.version).toBe(String(theirs["version"]).replace(/^v/, ""));
    });

    it("marches-publics says what the regulatory format says of a contract", () => {
      const contract = (read(CONTRACTS)["definitions"] as Json)["marche"] as Json;
      const definitions = contract["definitions"] as Record<string, Json>;
      const resolve = (node: Json): Json => {
        const reference = node["$ref"];
        const target =
          typeof reference === "string"
            ? definitions[reference.slice(reference.lastIndexOf("/") + 1)]
            : undefined;
        return target ? { ...node, ...target } : node;
      };
      const property = (node: Json, name: string) =>
        resolve((resolve(node)["properties"] as Record<string, Json>)[name] ?? {});
      const titulaire = definitions["Titulaire"] as Json;
      const required = new Set(contract["required"] as readonly string[]);

      for (const field of builtInModels.get("marches-publics")?.fields ?? []) {
        const [, part, rank] = /^titulaire_(.+)_([123])$/.exec(field.name) ?? [];
        const [root = "", leaf] = field.name.split(".");
        const top = part === undefined ? property(contract, root) : titulaire;
        const node =
          part === undefined ? (leaf === undefined ? top : property(top, leaf)) : property(titulaire, part);
        const { enum: choices, pattern, minimum, maximum, minLength, maxLength } = field.constraints ?? {};
        expect(Object.keys(node), field.name).not.toEqual([]);
        expect(field.constraints?.required ?? false, field.name).toBe(
          part === undefined ? required.has(root) : rank === "1",
        );
        if (field["traboule:multiple"]) {
          const [list] = Object.values(node["properties"] as Record<string, Json>);
          const items = resolve(list ?? {})["items"] as Json;
          expect(
            field["traboule:vocabulary"]?.terms.map((term) => term.value),
            field.name,
          ).toEqual(items["enum"]);
          continue;
        }
        const bounds = { choices, minimum, maximum, minLength, maxLength };
        const { enum: theirChoices, ...theirs } = node;
        expect(bounds, field.name).toEqual({
          choices: theirChoices,
          minimum: theirs["minimum"],
          maximum: theirs["maximum"],
          minLength: theirs["minLength"],
          maxLength: theirs["maxLength"],
        });
        if (field.type !== "date")
          expect({ pattern, type: field.type }, field.name).toEqual({
            pattern: theirs["pattern"],
            type: theirs["type"],
          });
      }
    });
  },
);
