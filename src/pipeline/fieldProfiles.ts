import type { FieldSource } from "../domain/cleaning/fieldSource.ts";
import { extractPart } from "../domain/cleaning/extract/extractPart.ts";
import { cellText } from "../domain/table/cell.ts";
import { type ColumnProfile, createColumnProfiler, profileColumn } from "../domain/table/columnProfile.ts";
import type { SourceTable } from "../domain/table/sourceTable.ts";

/**
 * The columns as their fields read them, by field name. A field that is one whole column has that column's profile;
 * a part is cut from the column's distinct cells; only joined columns need the records to be read again.
 */
export async function profileFields(
  table: SourceTable,
  columns: readonly ColumnProfile[],
  sources: readonly FieldSource[],
): Promise<Map<string, ColumnProfile>> {
  const profiles = new Map<string, ColumnProfile>();
  const joined = sources.filter((source) => source.entry.columns.length > 1);
  for (const source of sources) {
    const column = columns[source.entry.columns[0]]!;
    const { extract } = source.entry;
    if (extract === null) profiles.set(source.field.name, column);
    else {
      const parts = [...column.distinct.values()].map(({ cell }) => extractPart(extract, cellText(cell)));
      profiles.set(source.field.name, profileColumn(column.header, parts));
    }
  }
  if (joined.length === 0) return profiles;
  const profilers = joined.map((source) => createColumnProfiler(source.field.title));
  for await (const batch of table.records()) {
    for (const record of batch) joined.forEach((source, at) => profilers[at]!.add(source.cell(record)));
  }
  joined.forEach((source, at) => profiles.set(source.field.name, profilers[at]!.profile()));
  return profiles;
}
