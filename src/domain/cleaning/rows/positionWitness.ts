import { communeKey } from "../../commune/communeKey.ts";
import { departmentsOfPostcode } from "../../commune/department.ts";
import { departmentExtent } from "../../geo/departmentExtent.ts";
import type { Extent } from "../../geo/extent.ts";
import { placeWitness, witnessOfCode } from "../../geo/placeWitness.ts";
import type { Witness } from "../../geo/witness.ts";
import { certainValue } from "../../journal/outcome.ts";
import type { Kind } from "../../model/kind.ts";
import type { Model } from "../../model/model.ts";
import { memoize } from "../memoize.ts";
import type { RowView } from "../rowRule.ts";
import type { CleaningContext } from "../valueCleaner.ts";

/** The INSEE code of the commune a row says it is in, by its code, else by a name that only one commune bears. */
export function communeOfRow(model: Model, { gazetteer }: CleaningContext): (row: RowView) => string | null {
  const codeField = fieldOf(model, "insee", model.geometry?.communeCode);
  const nameField = fieldOf(model, "commune", model.geometry?.commune);
  const codeOfName = memoize(
    (name: string): string | null => {
      const codes = new Set(
        gazetteer.byName(communeKey(name)).map((one) => gazetteer.current(one.code)?.code ?? one.code),
      );
      const [code, ...others] = codes;
      return code !== undefined && others.length === 0 ? code : null;
    },
    (name) => name,
  );
  return (row) => {
    const code = codeField === null ? null : certainValue(row.outcome(codeField));
    if (code) return code;
    const name = nameField === null ? null : certainValue(row.outcome(nameField));
    return name ? codeOfName(name) : null;
  };
}

/**
 * What bears witness for each row: its own commune, else its postcode's department, else the deposit's commune or
 * territory; and always the cluster of its columns.
 */
export function witnessOfRow(
  model: Model,
  context: CleaningContext,
  cluster: Extent | null,
): (row: RowView) => Witness {
  const { place, gazetteer } = context;
  const codeOf = communeOfRow(model, context);
  const postcodeField = fieldOf(model, "postcode", model.geometry?.postcode);
  const byCode = memoize(
    (code: string): Witness => ({ ...witnessOfCode(code, place, gazetteer), cluster }),
    (code) => code,
  );
  const byPostcode = memoize(
    (postcode: string): Witness => {
      const departments = departmentsOfPostcode(postcode).map(departmentExtent);
      return { near: null, departments: departments.filter((extent) => extent !== null), cluster };
    },
    (postcode) => postcode.slice(0, 3),
  );
  const byPlace: Witness = { ...placeWitness(place, gazetteer), cluster };
  return (row) => {
    const code = codeOf(row);
    if (code !== null) return byCode(code);
    const postcode = postcodeField === null ? null : certainValue(row.outcome(postcodeField));
    return postcode ? byPostcode(postcode) : byPlace;
  };
}

function fieldOf(model: Model, kind: Kind, named: string | undefined): string | null {
  if (named !== undefined) return named;
  const fields = model.fields.filter((field) => field.kind === kind);
  return fields.length === 1 ? fields[0]!.name : null;
}
