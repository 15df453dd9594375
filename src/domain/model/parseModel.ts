import { readCatalogueTerms } from "./catalogueTerms.ts";
import type { Finding, Report } from "./finding.ts";
import { inferGeometry, parseGeometry } from "./inferGeometry.ts";
import { isObject, type JsonObject, looseText, looseTexts } from "./looseJson.ts";
import { lintModel } from "./lintModel.ts";
import type { CustomCheck, Model, ModelSource, ModelStatus } from "./model.ts";
import { nameKey } from "./nameWords.ts";
import { parseField } from "./parseField.ts";
import { repairSchema } from "./repairSchema.ts";
import { MODEL_PROPERTIES as OWN } from "./trabouleProperties.ts";

export interface ParsedModel {
  /** Null when the input is not a Table Schema; the findings then say why. */
  readonly model: Model | null;
  /** What is wrong, doubtful or left unsaid in the schema, and how it was read. */
  readonly findings: readonly Finding[];
}

const STATUSES: readonly ModelStatus[] = ["draft", "consultation", "adopted", "superseded"];

/**
 * Reads a Table Schema (v1 or v2, JSON already decoded), with our own `traboule:` properties where it has some. The
 * known traps of real schemas are undone and reported. Never throws, whatever the input.
 */
export function parseModel(input: unknown): ParsedModel {
  const { schema, findings: repairs } = repairSchema(input);
  if (!schema) return { model: null, findings: repairs };
  const findings = [...repairs];
  const reportAt =
    (base: string, field: string | null): Report =>
    (code, severity, path, params) =>
      findings.push({
        path: base === "" ? path : `${base}.${path}`,
        field,
        code,
        severity,
        ...(params && { params }),
      });
  const rawFields = schema["fields"] as readonly JsonObject[];
  const primaryKey = (schema["primaryKey"] ?? []) as readonly string[];
  const customChecks = (schema["custom_checks"] ?? []) as readonly CustomCheck[];
  const french = /^fr/i.test(looseText(schema["countryCode"] ?? schema["countrycode"]) ?? "FR");
  const hasStreet = rawFields.some((field) => /voie$|^street|^rue$/.test(nameKey(String(field["name"]))));
  const fields = rawFields.map((field, index) => {
    const name = String(field["name"]);
    const checks = new Set(
      customChecks.filter((check) => check.params["column"] === name).map((check) => check.name),
    );
    return parseField(
      field,
      { isKey: primaryKey.includes(name), hasStreet, french, checks },
      reportAt(`fields[${index}]`, name),
    );
  });
  const own = schema[OWN.identifier];
  const identifier = own === undefined ? primaryKey : looseTexts(own);
  const unknown = identifier.filter((name) => !fields.some((field) => field.name === name));
  if (unknown.length > 0)
    reportAt("", null)("schema.key-unknown", "error", OWN.identifier, { names: unknown.join(", ") });
  const status = STATUSES.find((one) => one === schema[OWN.status]);
  const model: Model = {
    name: readName(schema),
    version: (looseText(schema["version"]) ?? "0").replace(/^v(?=\d)/i, ""),
    title: looseText(schema["title"]) ?? readName(schema),
    description: looseText(schema["description"]) ?? "",
    status: status ?? "adopted",
    sources: readSources(schema["sources"]),
    fields,
    missingValues: schema["missingValues"] as readonly string[],
    primaryKey,
    uniqueKeys: (schema["uniqueKeys"] ?? []) as readonly (readonly string[])[],
    customChecks,
    geometry: parseGeometry(schema[OWN.geometry], fields, reportAt("", null)) ?? inferGeometry(fields),
    identifier: unknown.length > 0 ? primaryKey : identifier,
    catalogue: readCatalogueTerms(schema),
    schema,
  };
  return { model, findings: [...findings, ...lintModel(model)] };
}

/** The schema's name, else the last part of its home page or path, else its title, as an identifier. */
function readName(schema: JsonObject): string {
  const name = slug(looseText(schema["name"])?.replace(/^(?:schema|standard)[-_]/i, "") ?? "");
  if (name !== "") return name;
  const page = looseText(schema["homepage"])?.replace(/[/#?]+$|\.git$/g, "");
  const last =
    page
      ?.split("/")
      .at(-1)
      ?.replace(/^(?:schema|standard)[-_]|[-_](?:schema|standard)$/i, "") ?? "";
  return slug(last) || slug(looseText(schema["title"]) ?? "") || "modele";
}

function slug(text: string): string {
  return text
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^a-z0-9_.-]+/g, "-")
    .replaceAll(/^[-.]+|[-.]+$/g, "");
}

function readSources(written: unknown): readonly ModelSource[] {
  if (!Array.isArray(written)) return [];
  return written.filter(isObject).flatMap((source) => {
    const title = looseText(source["title"]) ?? looseText(source["name"]);
    const path = looseText(source["path"]) ?? looseText(source["web"]);
    if (title === null && path === null) return [];
    return [{ title: title ?? path ?? "", ...(path !== null && { path }) }];
  });
}
