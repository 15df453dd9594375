import type { Commune } from "../../commune/commune.ts";
import type { CommuneHints } from "../../commune/communeHints.ts";
import { columnDepartment } from "../../commune/columnDepartment.ts";
import { resolveCommune } from "../../commune/resolveCommune.ts";
import { communeOutcome } from "../../commune/communeOutcome.ts";
import type { ValueCleaner } from "../valueCleaner.ts";

/**
 * Names of communes, in today's official spelling. An arrondissement of Paris, Lyon or Marseille keeps its own name,
 * which says more than the city's; a delegated, associated or merged commune becomes today's, unless the field is
 * made for such parts. A homonym is settled by the codes of its row, the file's place or the column's department.
 */
export const cleanCommune: ValueCleaner = (field, column, context) => {
  const hints: CommuneHints = {
    insee: null,
    postcode: null,
    department: null,
    columnDepartment: columnDepartment(column, context.gazetteer),
    place: context.place,
  };
  const named = keepsParts(field.name) ? ownName : undefined;
  return (cell) =>
    communeOutcome(cell.text, resolveCommune(cell.text, hints, context.gazetteer), context.gazetteer, named);
};

/** Fields such as `commune_deleguee_nom` hold the part's own name. */
export function keepsParts(fieldName: string): boolean {
  return /d[ée]l[ée]gu[ée]e|associ[ée]e|ancienne/i.test(fieldName);
}

function ownName(commune: Commune): string {
  return commune.name;
}
