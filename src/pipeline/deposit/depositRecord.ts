import type { CleanedRecord } from "../../domain/cleaning/cleanedRecord.ts";
import type { ChangeStatus } from "../../domain/journal/change.ts";
import type { Issue } from "../../domain/journal/issue.ts";
import { certainValue, type Outcome, type Params, type Proposal } from "../../domain/journal/outcome.ts";
import type { GeocodingEntry } from "../../report/geocodingEntry.ts";
import { detachedText } from "../../domain/table/detachedText.ts";

/**
 * The journal's entry for one cell whose value differs from its raw text, or that needs a person. It is worded by
 * `ruleText(language, rule, params)`.
 */
export interface DepositCell {
  /** Position of the field in the model, from 0. */
  readonly index: number;
  readonly field: string;
  readonly raw: string;
  /** The applied value when corrected ("" for nothing), the best proposal when to confirm, null when invalid. */
  readonly value: string | null;
  readonly status: ChangeStatus;
  readonly rule: string;
  /** `raw` and `value` among them. */
  readonly params: Params;
  /** Between 0 and 1; that of the best proposal when to confirm, 0 when invalid. */
  readonly certainty: number;
  /** Best first; [] unless to confirm. */
  readonly proposals: readonly Proposal[];
}

/** One record of a deposit; lists are in the model's field order. */
export interface DepositRecord {
  /** From 1 over the whole file. */
  readonly record: number;
  /** Null where the source has no sheets. */
  readonly sheet: string | null;
  readonly row: number;
  /** The text as received; "" where the file has no such cell. */
  readonly raws: readonly string[];
  /** What is certain; null for an empty cell, and for one that waits or is refused. */
  readonly values: readonly (string | null)[];
  readonly cells: readonly DepositCell[];
  /** Those that this record tells by itself; their `params` hold the field's `raw`, as their wording wants. */
  readonly issues: readonly Issue[];
  /** What the address index answered for this record; null when it was not asked. */
  readonly geocoding: GeocodingEntry | null;
}

/** The journal's entry of one cell; null when its raw text is already its value, or when it is empty. */
function depositCell(index: number, field: string, text: string, outcome: Outcome): DepositCell | null {
  if (outcome.status === "empty" || outcome.status === "valid") return null;
  if (outcome.status === "corrected" && outcome.value === text) return null;
  const proposals = outcome.status === "to-confirm" ? outcome.proposals : [];
  const applied = outcome.status === "corrected" ? detachedText(outcome.value) : null;
  const certainty = outcome.status === "corrected" ? outcome.certainty : (proposals[0]?.certainty ?? 0);
  const { status, rule } = outcome;
  const raw = detachedText(text);
  const value = applied ?? proposals[0]?.value ?? null;
  const params = { raw, value: value ?? "", ...outcome.params };
  return { index, field, raw, value, status, rule, params, certainty, proposals };
}

/** A cleaned record as a deposit keeps it. */
export function depositRecord(
  { record, sheet, row, raws, outcomes, issues }: CleanedRecord,
  fields: readonly string[],
  geocoding: GeocodingEntry | null,
): DepositRecord {
  const cells = outcomes.map((outcome, index) => depositCell(index, fields[index]!, raws[index]!, outcome));
  return {
    record,
    sheet,
    row,
    raws: raws.map(detachedText),
    values: outcomes.map((outcome) => certainValue(outcome) || null),
    cells: cells.filter((cell) => cell !== null),
    issues: issues.map((issue) => {
      const at = issue.field === null ? -1 : fields.indexOf(issue.field);
      return { ...issue, params: { raw: raws[at] ?? "", ...issue.params } };
    }),
    geocoding,
  };
}
