import type { Model } from "../model/model.ts";
import type { ColumnProfile } from "../table/columnProfile.ts";
import { resolveGiven, writtenHeader, type GivenEntry } from "./givenMapping.ts";
import type { Mapping, MappingEntry } from "./mapping.ts";
import type { RememberedMapping } from "./rememberedMapping.ts";

/** A key of a file's headers, whatever their order. */
function headerFingerprint(columns: readonly Pick<ColumnProfile, "header">[]): string {
  return columns
    .map(({ header }) => writtenHeader(header))
    .sort()
    .join("\u001f");
}

/** Makes a mapping fit to be remembered; `who` says who confirmed it, when, and for whom it holds. */
export function rememberMapping(
  mapping: Pick<Mapping, "entries">,
  columns: readonly Pick<ColumnProfile, "header">[],
  model: Pick<Model, "name">,
  who: Pick<RememberedMapping, "author" | "date" | "scope">,
): RememberedMapping {
  return {
    model: model.name,
    fingerprint: headerFingerprint(columns),
    entries: mapping.entries.map((entry) => givenEntry(entry, columns)),
    ...who,
  };
}

/** An entry by header, with positions where a header alone would not find its column. */
export function givenEntry(
  entry: Pick<MappingEntry, "field" | "columns" | "extract">,
  columns: readonly Pick<ColumnProfile, "header">[],
): GivenEntry {
  const [first, ...others] = entry.columns.map((at) => columns[at]?.header ?? "");
  const ambiguous = entry.columns.some(
    (at) =>
      columns.filter(({ header }) => writtenHeader(header) === writtenHeader(columns[at]?.header ?? ""))
        .length > 1,
  );
  return {
    field: entry.field,
    columns: [first ?? "", ...others],
    positions: ambiguous ? entry.columns.map((at) => at + 1) : null,
    extract: entry.extract,
  };
}

/**
 * Entries that remembered mappings give a file: those of the same headers first, then those whose own columns are
 * all there; the narrowest scope before the widest, the latest before the oldest.
 */
export function applyMemory(
  memory: readonly RememberedMapping[],
  model: Model,
  columns: readonly ColumnProfile[],
  scopes: readonly string[],
): MappingEntry[] {
  const fingerprint = headerFingerprint(columns);
  const rank = (one: RememberedMapping): number =>
    one.scope === null ? scopes.length : scopes.indexOf(one.scope);
  const usable = memory
    .filter((one) => one.model === model.name && rank(one) >= 0)
    .sort(
      (a, b) =>
        Number(b.fingerprint === fingerprint) - Number(a.fingerprint === fingerprint) ||
        rank(a) - rank(b) ||
        (a.date < b.date ? 1 : a.date > b.date ? -1 : 0),
    );
  const given: MappingEntry[] = [];
  const fed = new Set<string>();
  const taken = new Set<number>();
  for (const one of usable) {
    const same = one.fingerprint === fingerprint;
    const reason = { id: "matching.remembered", params: { author: one.author, date: one.date.slice(0, 10) } };
    const named = one.entries.filter(({ columns: headers }) =>
      headers.every((header) => header.trim() !== ""),
    );
    for (const entry of resolveGiven(
      same ? one.entries : named,
      columns,
      "memory",
      same ? 0.98 : 0.95,
      reason,
    )) {
      if (fed.has(entry.field) || (entry.extract === null && entry.columns.some((at) => taken.has(at))))
        continue;
      given.push(entry);
      fed.add(entry.field);
      for (const at of entry.columns) taken.add(at);
    }
  }
  return given;
}
