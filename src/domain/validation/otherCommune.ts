import { communeKey } from "../commune/communeKey.ts";
import type { Gazetteer } from "../commune/gazetteer.ts";
import { certainValue } from "../journal/outcome.ts";
import type { RecordCheck } from "./recordCheck.ts";

interface Elsewhere {
  readonly name: string;
  readonly firstRow: number;
  count: number;
}

/** Today's commune that a row names, by its code or by a name that only one commune bears. */
function namedCommune(gazetteer: Gazetteer, code: string | null, name: string | null): string | null {
  if (code) return gazetteer.current(code)?.code ?? null;
  if (!name) return null;
  const codes = new Set(gazetteer.byName(communeKey(name)).map((one) => gazetteer.current(one.code)?.code));
  const [only] = codes;
  return codes.size === 1 && only ? only : null;
}

/**
 * Rows of another commune than the one whose file it is said to be: told once per commune, since a person may have
 * handed in the wrong file, or a neighbour's facility may rightly be listed.
 */
export const otherCommune: RecordCheck = ({ geometry }, { place, gazetteer }) => {
  const { commune } = place;
  const [codeField, nameField] = [geometry?.communeCode, geometry?.commune];
  if (commune === null || (!codeField && !nameField)) return null;
  const elsewhere = new Map<string, Elsewhere>();
  return {
    observe(row) {
      const code = codeField ? certainValue(row.outcome(codeField)) : null;
      const name = nameField ? certainValue(row.outcome(nameField)) : null;
      if (name === commune.name || code === commune.code) return;
      const found = namedCommune(gazetteer, code, name);
      if (found === null || found === commune.code) return;
      const known = elsewhere.get(found);
      if (known) known.count++;
      else
        elsewhere.set(found, { name: gazetteer.current(found)?.name ?? found, firstRow: row.row, count: 1 });
    },
    finish: () =>
      [...elsewhere.values()].map(({ name, firstRow, count }) => ({
        record: null,
        row: null,
        field: nameField ?? codeField ?? null,
        code: "check.other-commune",
        severity: "warning" as const,
        params: { name, count, firstRow, commune: commune.name },
      })),
  };
};
