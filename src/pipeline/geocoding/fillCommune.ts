import type { RowView } from "../../domain/cleaning/rowRule.ts";
import type { Gazetteer } from "../../domain/commune/gazetteer.ts";
import { corrected } from "../../domain/journal/outcomes.ts";
import type { AddressAnswer } from "../../geocoding/geocodingResult.ts";
import type { CommuneParts } from "./rowQuery.ts";

const CERTAINTY = 0.995;

/** Fills what a row leaves empty of its commune, its code and its postcode, from an address found for certain. */
export function fillCommune(
  { commune, communeCode, postcode }: CommuneParts,
  gazetteer: Gazetteer,
): (row: RowView, answer: AddressAnswer) => void {
  return (row, answer) => {
    if (answer.type === "municipality") return;
    const params = { label: answer.label };
    const fill = (field: string | undefined, rule: string, value: string | undefined): void => {
      if (field === undefined || !value || row.outcome(field).status !== "empty") return;
      row.set(field, corrected(rule, value, CERTAINTY, params));
    };
    const today = gazetteer.current(answer.citycode);
    fill(postcode, "geocoding.postcode", answer.postcode);
    fill(commune, "geocoding.commune", today?.name);
    fill(communeCode, "geocoding.commune-code", today?.code);
  };
}
