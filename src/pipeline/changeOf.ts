import type { CleanedRecord } from "../domain/cleaning/cleanedRecord.ts";
import type { Change } from "../domain/journal/change.ts";
import type { Outcome, Params } from "../domain/journal/outcome.ts";
import { detachedText } from "../domain/table/detachedText.ts";
import type { Language } from "../messages/language.ts";
import { ruleText } from "../messages/wording.ts";

/** The journal's entry for one cell of a record, or null when its raw text is already its value. */
export type ChangeOf = (record: CleanedRecord, index: number) => Change | null;

interface Worded {
  readonly raw: string;
  readonly message: string;
}

/** Outcomes whose wording is kept. Equal cells share theirs, and come close together or in few kinds. */
const KNOWN_LIMIT = 256;

/** Words the outcomes of the model's fields. */
export function createChangeOf(fields: readonly { readonly name: string }[], language: Language): ChangeOf {
  const worded = new Map<Outcome, Worded>();

  function message(
    outcome: Outcome & { rule: string; params?: Params },
    raw: string,
    value: string | null,
  ): string {
    const known = worded.get(outcome);
    if (known?.raw === raw) return known.message;
    const text = ruleText(language, outcome.rule, { raw, value: value ?? "", ...outcome.params });
    if (worded.size >= KNOWN_LIMIT) worded.clear();
    worded.set(outcome, { raw, message: text });
    return text;
  }

  return ({ record, sheet, row, raws, outcomes }, index) => {
    const outcome = outcomes[index]!;
    if (outcome.status === "empty" || outcome.status === "valid") return null;
    const raw = detachedText(raws[index]!);
    const field = fields[index]!.name;
    const { status, rule } = outcome;
    const change = (value: string | null, certainty: number, proposals: Change["proposals"]): Change => ({
      record,
      sheet,
      row,
      field,
      raw,
      value,
      status,
      rule,
      certainty,
      message: message(outcome, raw, value),
      proposals,
    });
    switch (outcome.status) {
      case "corrected":
        return outcome.value === raw ? null : change(detachedText(outcome.value), outcome.certainty, []);
      case "to-confirm": {
        const [best] = outcome.proposals;
        return change(best.value, best.certainty, outcome.proposals);
      }
      case "invalid":
        return change(null, 0, []);
    }
  };
}
