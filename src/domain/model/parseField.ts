import { enrichTerms } from "./enrichTerms.ts";
import type { Report } from "./finding.ts";
import type { Constraints, Field } from "./field.ts";
import { type FieldClues, inferKind } from "./inferKind.ts";
import { type Kind, KINDS } from "./kind.ts";
import { type JsonObject, looseBoolean, looseText, looseTexts, shortJson } from "./looseJson.ts";
import { parseVocabulary, vocabularyOf } from "./parseVocabulary.ts";
import { type PatternVocabulary, readPatternVocabulary } from "./patternVocabulary.ts";
import { FIELD_PROPERTIES as OWN } from "./trabouleProperties.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** What a field must know of its model. */
export interface FieldSurroundings {
  readonly isKey: boolean;
  readonly hasStreet: boolean;
  readonly french: boolean;
  readonly checks: ReadonlySet<string>;
}

/** Kinds of which schemas ask for several in a cell by their example alone: `a@b.fr|c@d.fr`. */
const LISTED_BY_EXAMPLE: ReadonlySet<Kind> = new Set(["email", "url", "phone"]);

/** Reads a repaired field: every default filled in, its kind known. */
export function parseField(field: JsonObject, around: FieldSurroundings, report: Report): Field {
  const name = String(field["name"]);
  const type = field["type"] as Field["type"];
  const constraints = (field["constraints"] ?? {}) as Constraints;
  const description = looseText(field["description"]) ?? "";
  const example = looseText(field[OWN.example]) ?? looseText(field["example"]);
  const listed =
    type === "string" && constraints.pattern !== undefined
      ? readPatternVocabulary(constraints.pattern)
      : null;
  const vocabulary = readVocabulary(field, constraints, listed, report);
  const clues: FieldClues = {
    name,
    description,
    example,
    type,
    format: String(field["format"]),
    constraints,
    hasVocabulary: vocabulary?.closed ?? false,
    ...around,
  };
  const kind = readKind(field, report) ?? inferKind(clues);
  const piped = type === "string" && LISTED_BY_EXAMPLE.has(kind) && /\S\|\S/.test(example ?? "");
  return {
    name,
    title: looseText(field["title"]) ?? name,
    description,
    help: looseText(field[OWN.help]) ?? "",
    example,
    type,
    format: clues.format,
    constraints,
    kind,
    vocabulary,
    visibility: field[OWN.visibility] === "internal" ? "internal" : "public",
    aliases: field[OWN.aliases] === undefined ? [] : looseTexts(field[OWN.aliases]),
    delimiter: readDelimiter(field) ?? listed?.delimiter ?? (piped ? "|" : ","),
    unit: looseText(field[OWN.unit]),
    multiple:
      looseBoolean(field[OWN.multiple]) ?? (type === "array" || type === "list" || listed !== null || piped),
    trueValues: readTruth(field["trueValues"]),
    falseValues: readTruth(field["falseValues"]),
  };
}

function readKind(field: JsonObject, report: Report): Kind | null {
  const written = field[OWN.kind];
  if (written === undefined) return null;
  const kind = KINDS.find((one) => one === written);
  if (kind === undefined) report("schema.kind-unknown", "error", OWN.kind, { written: shortJson(written) });
  return kind ?? null;
}

function readVocabulary(
  field: JsonObject,
  constraints: Constraints,
  listed: PatternVocabulary | null,
  report: Report,
): Vocabulary | null {
  const own = parseVocabulary(field[OWN.vocabulary], report);
  if (own) return own;
  if (constraints.enum) {
    const terms = enrichTerms(
      vocabularyOf(constraints.enum, true)?.terms ?? [],
      looseText(field["description"]) ?? "",
    );
    return { terms, closed: true };
  }
  if (Array.isArray(field["categories"])) return vocabularyOf(field["categories"], false);
  return listed && vocabularyOf(listed.values, true);
}

/** Kept with its spaces: " | " separates too. */
function readDelimiter(field: JsonObject): string | null {
  const written = field[OWN.delimiter] ?? field["delimiter"];
  return typeof written === "string" && written !== "" ? written : null;
}

function readTruth(written: unknown): readonly string[] {
  return written === undefined ? [] : looseTexts(written);
}
