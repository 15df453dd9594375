import type { Commune } from "../../commune/commune.ts";
import { resolveCommune } from "../../commune/resolveCommune.ts";
import { cellText } from "../../table/cell.ts";
import type { ColumnProfile } from "../../table/columnProfile.ts";
import { compactCode } from "../kinds/codeText.ts";
import type { CleaningContext } from "../valueCleaner.ts";
import type { CommuneFields } from "./communeFields.ts";

/** A commune has few ways to be written; more distinct cells speak of several. */
const MOST_SPELLINGS = 40;

/**
 * The deposit's commune when every cell about a commune in the file means it, or when there is none; null when any
 * cell may mean another.
 */
export function onlyCommune(
  group: CommuneFields,
  columns: ReadonlyMap<string, ColumnProfile>,
  context: CleaningContext,
): Commune | null {
  const own = context.place.commune;
  if (!own) return null;
  const { gazetteer, place } = context;
  const hints = { insee: null, postcode: null, department: null, columnDepartment: null, place };
  const means: Readonly<Record<keyof CommuneFields, (text: string) => boolean>> = {
    commune: (text) => {
      const { candidates, certain } = resolveCommune(text, hints, gazetteer);
      const [best] = candidates;
      return certain && best !== undefined && gazetteer.current(best.code)?.code === own.code;
    },
    insee: (text) =>
      gazetteer.current(compactCode({ text, type: "text" }).padStart(5, "0"))?.code === own.code,
    postcode: (text) => own.postcodes.includes(compactCode({ text, type: "text" }).padStart(5, "0")),
    department: () => true,
  };
  for (const role of ["commune", "insee", "postcode", "department"] as const) {
    const column = columns.get(group[role]?.name ?? "");
    if (!column) continue;
    if (column.distinct.size > MOST_SPELLINGS) return null;
    for (const { cell } of column.distinct.values()) if (!means[role](cellText(cell).trim())) return null;
  }
  return own;
}
