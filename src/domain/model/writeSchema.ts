import { writeCatalogueTerms } from "./catalogueTerms.ts";
import type { Field } from "./field.ts";
import type { JsonObject } from "./looseJson.ts";
import type { Model } from "./model.ts";
import { FIELD_PROPERTIES as OWN, MODEL_PROPERTIES, PREFIX } from "./trabouleProperties.ts";
import { writeListPattern } from "./writeListPattern.ts";

const PROFILE = "https://datapackage.org/profiles/2.0/tableschema.json";

export interface WriteOptions {
  /** Writes our own `traboule:` properties and the internal fields too, for reading the model back whole. */
  readonly internal?: boolean;
}

/**
 * The model as a Table Schema v2, JSON ready to be encoded. Without `internal` it is what others are given: a plain
 * schema of the public fields, free of our own properties.
 */
export function writeSchema(model: Model, { internal = false }: WriteOptions = {}): JsonObject {
  const fields = model.fields.filter((field) => internal || field.visibility === "public");
  const names = new Set(fields.map((field) => field.name));
  const raw = new Map(
    (model.schema["fields"] as readonly JsonObject[]).map((field) => [field["name"], field]),
  );
  const known = (key: readonly string[]): boolean => key.length > 0 && key.every((name) => names.has(name));
  const uniqueKeys = model.uniqueKeys.filter(known);
  const checks = model.customChecks.filter((check) => !mentionsHidden(check.params, model, names));
  return {
    $schema: PROFILE,
    ...withoutOwn(model.schema, [
      "$schema",
      "fields",
      "missingValues",
      "primaryKey",
      "uniqueKeys",
      "custom_checks",
    ]),
    name: model.name,
    title: model.title,
    version: model.version,
    ...(internal && ownOfModel(model)),
    fields: fields.map((field) => writeField(field, raw.get(field.name) ?? {}, internal)),
    missingValues: model.missingValues,
    ...(known(model.primaryKey) && { primaryKey: model.primaryKey }),
    ...(uniqueKeys.length > 0 && { uniqueKeys }),
    ...(checks.length > 0 && { custom_checks: checks }),
  };
}

/** A check that names an internal field says nothing to those who do not see it. */
function mentionsHidden(params: JsonObject, { fields }: Model, shown: ReadonlySet<string>): boolean {
  const mentioned = new Set(Object.values(params).flat());
  return fields.some((field) => !shown.has(field.name) && mentioned.has(field.name));
}

function withoutOwn(object: JsonObject, left: readonly string[]): JsonObject {
  return Object.fromEntries(
    Object.entries(object).filter(([key]) => !key.startsWith(PREFIX) && !left.includes(key)),
  );
}

function ownOfModel({ status, geometry, identifier, catalogue }: Model): JsonObject {
  return {
    [MODEL_PROPERTIES.status]: status,
    ...(geometry && { [MODEL_PROPERTIES.geometry]: geometry }),
    ...(identifier.length > 0 && { [MODEL_PROPERTIES.identifier]: identifier }),
    ...writeCatalogueTerms(catalogue),
  };
}

function writeField(field: Field, raw: JsonObject, internal: boolean): JsonObject {
  const { enum: allowed, ...constraints } = { ...field.constraints, ...writtenList(field) };
  const inItems = field.type === "array" || field.type === "list";
  const kept = { ...constraints, ...(allowed && !inItems && { enum: allowed }) };
  return {
    ...withoutOwn(raw, ["constraints", "format", "trueValues", "falseValues"]),
    type: field.type,
    ...(field.format !== "default" && { format: field.format }),
    ...(field.trueValues.length > 0 && { trueValues: field.trueValues }),
    ...(field.falseValues.length > 0 && { falseValues: field.falseValues }),
    ...(inItems && allowed && { arrayItem: { type: "string", constraints: { enum: allowed } } }),
    ...(Object.keys(kept).length > 0 && { constraints: kept }),
    ...(internal && ownOfField(field)),
  };
}

/** A closed vocabulary, said in the words of Table Schema: an `enum`, or a pattern where a cell holds several. */
function writtenList({ vocabulary, constraints, multiple, type, delimiter }: Field): JsonObject {
  if (!vocabulary?.closed || constraints.enum || constraints.pattern !== undefined) return {};
  const values = vocabulary.terms.map((term) => term.value);
  if (!multiple || type !== "string") return { enum: values };
  const pattern = writeListPattern(values, delimiter);
  return pattern === null ? {} : { pattern };
}

function ownOfField(field: Field): JsonObject {
  const isOwnList = field.type === "string" && field.multiple;
  return {
    [OWN.kind]: field.kind,
    ...(field.help !== "" && { [OWN.help]: field.help }),
    ...(field.example !== null && { [OWN.example]: field.example }),
    ...(field.aliases.length > 0 && { [OWN.aliases]: field.aliases }),
    ...(field.unit !== null && { [OWN.unit]: field.unit }),
    ...(field.visibility === "internal" && { [OWN.visibility]: field.visibility }),
    ...(isOwnList && { [OWN.multiple]: true, [OWN.delimiter]: field.delimiter }),
    ...(field.vocabulary && { [OWN.vocabulary]: field.vocabulary }),
  };
}
