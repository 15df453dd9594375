import { resolveCommune } from "../../commune/resolveCommune.ts";
import { certainValue } from "../../journal/outcome.ts";
import { corrected } from "../../journal/outcomes.ts";
import type { Field } from "../../model/field.ts";
import { tidyAddress } from "../tidyAddress.ts";
import { splitAddress } from "../extract/splitAddress.ts";
import type { RowRule, RowView } from "../rowRule.ts";
import type { CleaningContext } from "../valueCleaner.ts";
import { type CommuneFields, groupCommuneFields } from "./communeFields.ts";

/**
 * The postcode and commune at the end of an address fill the row's empty ones, are held against them otherwise, and
 * leave the address once they stand in their own fields. To run before `communeCoherence`, which completes what this fills. Only where the model speaks of one commune.
 */
export const addressCoherence: RowRule = (model, columns, context) => {
  const named = model.geometry?.address;
  const addresses = model.fields.filter((field) => field.kind === "address" && columns.has(field.name));
  const address =
    addresses.find((field) => field.name === named) ?? (addresses.length === 1 ? addresses[0] : undefined);
  const groups = groupCommuneFields(model);
  const [group] = groups;
  if (!address || !group || groups.length > 1) return null;
  return (row) => checkAddress(row, address, group, context);
};

function checkAddress(row: RowView, address: Field, group: CommuneFields, context: CleaningContext): void {
  const text = certainValue(row.outcome(address.name));
  if (!text || !/\d/.test(text)) return;
  const { line, postcode, commune } = splitAddress(text);
  if (postcode === null || commune === null) return;
  const { gazetteer, place } = context;
  const hints = { insee: null, postcode, department: null, columnDepartment: null, place };
  const { candidates, certain } = resolveCommune(commune, hints, gazetteer);
  const [found] = candidates;
  if (!found || !certain) return;
  const today = gazetteer.current(found.code) ?? found;
  const name = found.kind === "arrondissement" ? found.name : today.name;
  const written = group.commune && row.outcome(group.commune.name);
  const code = group.insee && certainValue(row.outcome(group.insee.name));
  if (differs(code ?? null, written ? certainValue(written) : null, today.code, context)) {
    const params = { commune: name, postcode };
    row.report({ field: address.name, code: "address.commune-differs", severity: "warning", params });
    return;
  }
  if (group.commune && group.postcode) trimTail(row, address, line, group.postcode.name, postcode);
  if (group.commune && written?.status === "empty") {
    row.set(group.commune.name, corrected("address.commune-of-address", name, 0.98));
  }
  if (group.postcode && row.outcome(group.postcode.name).status === "empty") {
    row.set(group.postcode.name, corrected("address.postcode-of-address", postcode, 0.98));
  }
}

/**
 * Where the model keeps postcode and commune apart, an address that repeats them is left with its own line. Not when
 * the schema's example shows a whole address.
 */
function trimTail(
  row: RowView,
  address: Field,
  line: string | null,
  postcodeField: string,
  postcode: string,
): void {
  if (line === null || /\d{5}/.test(address.example ?? "")) return;
  const outcome = row.outcome(postcodeField);
  if (outcome.status !== "empty" && certainValue(outcome) !== postcode) return;
  row.set(address.name, corrected("address.tail", tidyAddress(line).text, 0.97, { postcode }));
}

/** Whether the row's own code or name means a commune other than this one. */
function differs(
  code: string | null,
  name: string | null,
  today: string,
  { gazetteer, place }: CleaningContext,
): boolean {
  if (code) return gazetteer.current(code)?.code !== today;
  if (!name) return false;
  const hints = { insee: today, postcode: null, department: null, columnDepartment: null, place };
  const { candidates, contradicted } = resolveCommune(name, hints, gazetteer);
  return candidates.length > 0 && contradicted;
}
