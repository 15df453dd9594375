import type { Commune } from "../../commune/commune.ts";
import type { Gazetteer } from "../../commune/gazetteer.ts";
import type { Place } from "../../place/place.ts";
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
  const judge = memoized((tail: Tail) => judgeTail(tail, context));
  return (row) => checkAddress(row, address, group, judge);
};

/** What the end of an address and the row's own cells say of the commune. */
interface Tail {
  readonly postcode: string;
  readonly commune: string;
  readonly name: string;
  readonly code: string;
}

/** The commune's name; null when the tail names none for sure. `differs` when the row means another. */
interface Verdict {
  readonly name: string;
  readonly differs: boolean;
}

const MOST_REMEMBERED = 20_000;

function memoized(judge: (tail: Tail) => Verdict | null): (tail: Tail) => Verdict | null {
  const known = new Map<string, Verdict | null>();
  return (tail) => {
    const key = `${tail.postcode}\u0001${tail.commune}\u0001${tail.name}\u0001${tail.code}`;
    let verdict = known.get(key);
    if (verdict === undefined) {
      verdict = judge(tail);
      if (known.size >= MOST_REMEMBERED) known.clear();
      known.set(key, verdict);
    }
    return verdict;
  };
}

function judgeTail(tail: Tail, { gazetteer, place }: CleaningContext): Verdict | null {
  const hints = { insee: null, postcode: tail.postcode, department: null, columnDepartment: null, place };
  const { candidates, certain } = resolveCommune(tail.commune, hints, gazetteer);
  const [found] = candidates;
  if (!found || !certain) return null;
  const today = gazetteer.current(found.code) ?? found;
  const name = found.kind === "arrondissement" ? found.name : today.name;
  return { name, differs: meansAnother(tail, today, gazetteer, place) };
}

/** Whether the row's own code or name means a commune other than this one. */
function meansAnother({ code, name }: Tail, today: Commune, gazetteer: Gazetteer, place: Place): boolean {
  if (code) return gazetteer.current(code)?.code !== today.code;
  if (!name) return false;
  const hints = { insee: today.code, postcode: null, department: null, columnDepartment: null, place };
  const { candidates, contradicted } = resolveCommune(name, hints, gazetteer);
  return candidates.length > 0 && contradicted;
}

function checkAddress(
  row: RowView,
  address: Field,
  group: CommuneFields,
  judge: (tail: Tail) => Verdict | null,
): void {
  const text = certainValue(row.outcome(address.name));
  if (!text || !/\d{2}\s?\d{3}/.test(text)) return;
  const { line, postcode, commune } = splitAddress(text);
  if (postcode === null || commune === null) return;
  const written = group.commune && row.outcome(group.commune.name);
  const name = (written && certainValue(written)) ?? "";
  const code = (group.insee && certainValue(row.outcome(group.insee.name))) ?? "";
  const verdict = judge({ postcode, commune, name, code });
  if (!verdict) return;
  if (verdict.differs) {
    const params = { commune: verdict.name, postcode };
    row.report({ field: address.name, code: "address.commune-differs", severity: "warning", params });
    return;
  }
  if (group.commune && group.postcode) trimTail(row, address, line, group.postcode.name, postcode);
  if (group.commune && written?.status === "empty") {
    row.set(group.commune.name, corrected("address.commune-of-address", verdict.name, 0.98));
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
