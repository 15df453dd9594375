import { EXTRACT_PARTS, type ExtractPart } from "./mapping.ts";
import type { GivenEntry } from "./givenMapping.ts";
import type { RememberedMapping } from "./rememberedMapping.ts";

type Line = Readonly<Record<string, unknown>>;

const isText = (value: unknown): value is string => typeof value === "string";

function entryOf(input: unknown): GivenEntry | null {
  const { field, columns, positions, extract } = (input ?? {}) as Line;
  if (!isText(field) || !Array.isArray(columns) || columns.length === 0 || !columns.every(isText))
    return null;
  const numbered = Array.isArray(positions) && positions.every((one) => typeof one === "number");
  return {
    field,
    columns: columns as [string, ...string[]],
    positions: numbered ? positions : null,
    extract: EXTRACT_PARTS.find((part): part is ExtractPart => part === extract) ?? null,
  };
}

/**
 * Reads the remembered mappings of a decisions file, JSON already decoded. One that is not understood is left out: it
 * would only have been proposed.
 */
export function parseRemembered(input: unknown): RememberedMapping[] {
  if (!Array.isArray(input)) return [];
  return (input as readonly unknown[]).flatMap((item) => {
    const { model, fingerprint, entries, author, date, scope } = (item ?? {}) as Line;
    if (!isText(model) || !isText(fingerprint) || !isText(author) || !isText(date)) return [];
    const list = Array.isArray(entries) ? entries.map(entryOf) : [];
    const known = list.filter((entry) => entry !== null);
    return [{ model, fingerprint, entries: known, author, date, scope: isText(scope) ? scope : null }];
  });
}
