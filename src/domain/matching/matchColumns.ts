import type { Model } from "../model/model.ts";
import type { Place } from "../place/place.ts";
import type { ColumnProfile } from "../table/columnProfile.ts";
import { columnChances } from "./columnChances.ts";
import { extractedParts } from "./extractedParts.ts";
import { resolveGiven, unfollowed, writtenHeader, type GivenMapping } from "./givenMapping.ts";
import { headerKey } from "./headerWords.ts";
import { joinedEntry, numberBesideStreet } from "./joinedColumns.ts";
import type { Mapping, MappingEntry, MappingSuggestion } from "./mapping.ts";
import { applyMemory } from "./mappingMemory.ts";
import type { RememberedMapping } from "./rememberedMapping.ts";
import { scorePairs } from "./scoredPairs.ts";
import { settleAxes } from "./settledAxes.ts";
import { settlePairs } from "./settledPairs.ts";

export interface MatchOptions {
  /** A mapping file: it has the last word. */
  readonly given?: GivenMapping;
  readonly memory?: readonly RememberedMapping[];
  /** What the template's hidden properties say; null or absent for any other file. */
  readonly stamp?: { readonly model: string; readonly version: string } | null;
  readonly place?: Place;
  /** Whether a text names a commune; without it no column is recognised as communes by what it holds. */
  readonly isCommune?: (text: string) => boolean;
}

/** The headers of our own template: the model's titles, or its names. A title that comes back is read in order. */
function templateEntries(model: Model, columns: readonly ColumnProfile[]): MappingEntry[] {
  const positions = new Map<string, number[]>();
  for (const [at, { header }] of columns.entries()) {
    const key = headerKey(header);
    if (key !== "") positions.set(key, [...(positions.get(key) ?? []), at]);
  }
  return model.fields.flatMap((field): MappingEntry[] => {
    const column =
      positions.get(headerKey(field.title))?.shift() ?? positions.get(headerKey(field.name))?.shift();
    const reason = { id: "matching.template" };
    return column === undefined
      ? []
      : [{ field: field.name, columns: [column], extract: null, how: "template", confidence: 1, reason }];
  });
}

/** Whether the columns are the model's fields one after the other, by title or by name: then no title misleads. */
function inModelOrder(model: Model, columns: readonly ColumnProfile[]): boolean {
  const { fields } = model;
  return (
    columns.length >= fields.length &&
    fields.every(({ title, name }, at) => {
      const key = headerKey(columns[at]?.header ?? "");
      return key !== "" && (key === headerKey(title) || key === headerKey(name));
    })
  );
}

/** Entries known beforehand, strongest source first; a weaker one never touches what a stronger one used. */
function knownEntries(
  model: Model,
  columns: readonly ColumnProfile[],
  options: MatchOptions,
): MappingEntry[] {
  const { given, memory = [], stamp, place } = options;
  const scopes = [place?.commune?.code, ...(place?.territory ?? []).map(({ code }) => code)];
  const sources = [
    given ? resolveGiven(given.entries, columns, "given", 1, { id: "matching.given" }) : [],
    stamp?.model === model.name || inModelOrder(model, columns) ? templateEntries(model, columns) : [],
    applyMemory(
      memory,
      model,
      columns,
      scopes.filter((code) => code !== undefined),
    ),
  ];
  const fields = new Set(given?.ignoredFields);
  const ignored = new Set(given?.ignoredColumns.map(writtenHeader));
  const taken = new Set(
    columns.flatMap(({ header }, at) => (ignored.has(writtenHeader(header)) ? [at] : [])),
  );
  const names = new Set(model.fields.map(({ name }) => name));
  const entries: MappingEntry[] = [];
  for (const source of sources) {
    const fresh = source.filter(
      (entry) =>
        names.has(entry.field) && !fields.has(entry.field) && !entry.columns.some((at) => taken.has(at)),
    );
    for (const entry of fresh) {
      fields.add(entry.field);
      entries.push(entry);
    }
    for (const at of fresh.flatMap((entry) => entry.columns)) taken.add(at);
  }
  return entries;
}

function usedBy(entries: readonly MappingEntry[]): ReadonlySet<number> {
  return new Set(entries.flatMap((entry) => entry.columns));
}

/** Fields whose value the file spreads over several columns. */
function joinColumns(
  model: Model,
  scored: ReturnType<typeof scorePairs>,
  entries: readonly MappingEntry[],
  open: { fields: ReadonlySet<string>; columns: ReadonlySet<number> },
): MappingEntry[] {
  let result = [...entries];
  for (const field of model.fields) {
    if (!open.fields.has(field.name)) continue;
    const current = result.find((entry) => entry.field === field.name);
    const used = new Set(result.flatMap((entry) => (entry === current ? [] : entry.columns)));
    const free = [...open.columns].filter((at) => !used.has(at));
    const joined = joinedEntry(field, scored, free);
    if (!joined || (current && !joined.columns.includes(current.columns[0]))) continue;
    result = [...result.filter((entry) => entry !== current), joined];
  }
  return result;
}

/**
 * Says which column feeds which field of the model. Sources in order: the given mapping, the template's stamp,
 * remembered mappings, then headers and contents weighed together over all fields and columns at once. A match that
 * is not probable enough is only suggested: no match is better than a confidently wrong one. Entries stand in the
 * model's order. Pure; time grows with fields × columns.
 */
export function matchColumns(
  model: Model,
  columns: readonly ColumnProfile[],
  options: MatchOptions = {},
): Mapping {
  const known = knownEntries(model, columns, options);
  const ignoredFields = new Set(options.given?.ignoredFields);
  const ignoredColumns = new Set(options.given?.ignoredColumns.map(writtenHeader));
  const isIgnored = (at: number): boolean => ignoredColumns.has(writtenHeader(columns[at]?.header ?? ""));
  const openFields = new Set(
    model.fields
      .map(({ name }) => name)
      .filter((name) => !ignoredFields.has(name) && !known.some(({ field }) => field === name)),
  );
  const openColumns = new Set(
    [...columns.keys()].filter((at) => !isIgnored(at) && !known.some((entry) => entry.columns.includes(at))),
  );
  // Once every field is known, what holds communes no longer decides anything.
  const isCommune = openFields.size > 0 ? options.isCommune : undefined;
  const scored = scorePairs(model, columns, isCommune ?? (() => false));
  const settled = settlePairs(model, columns, scored, openFields, openColumns);
  let entries = settleAxes(model, [...known, ...settled.entries], scored);
  entries = joinColumns(model, scored, entries, { fields: openFields, columns: openColumns });

  const beside = numberBesideStreet(
    model,
    scored,
    entries,
    [...openColumns].filter((at) => !usedBy(entries).has(at)),
  );
  if (beside && openFields.has(beside.field)) entries.push(beside);

  const missing = new Set([...openFields].filter((name) => !entries.some(({ field }) => field === name)));
  const free = new Set([...openColumns].filter((at) => !usedBy(entries).has(at)));
  const parts = extractedParts(model, scored, entries, missing, free);
  const replaced = new Set(parts.map(({ field }) => field));
  entries = [...entries.filter(({ field }) => !replaced.has(field)), ...parts];

  const order = new Map(model.fields.map(({ name }, at) => [name, at]));
  entries.sort((a, b) => (order.get(a.field) ?? 0) - (order.get(b.field) ?? 0));
  const used = usedBy(entries);
  const fed = new Set(entries.map(({ field }) => field));
  const suggestions: MappingSuggestion[] = settled.suggestions
    .filter(({ field, column }) => !fed.has(field) && !used.has(column))
    .sort((a, b) => b.confidence - a.confidence);
  return {
    entries,
    suggestions,
    chances: columnChances(model, scored),
    problems: options.given ? unfollowed(options.given, known, columns) : [],
    unmatchedColumns: [...columns.keys()].filter((at) => !used.has(at)),
    missingFields: model.fields.map(({ name }) => name).filter((name) => !fed.has(name)),
  };
}
