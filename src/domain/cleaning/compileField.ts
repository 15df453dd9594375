import { isOfficialName } from "../commune/isOfficialName.ts";
import { certainValue, type Outcome, type Proposal } from "../journal/outcome.ts";
import type { DecisionBook } from "../journal/decisionBook.ts";
import { corrected, EMPTY, invalid, toConfirm } from "../journal/outcomes.ts";
import type { Field } from "../model/field.ts";
import type { Kind } from "../model/kind.ts";
import { type Cell, cellKey, cellText } from "../table/cell.ts";
import type { ColumnProfile } from "../table/columnProfile.ts";
import { compileConstraints } from "../validation/compileConstraints.ts";
import { casedToFit } from "./casedToFit.ts";
import { cleanerOf } from "./cleanerOf.ts";
import { memoize } from "./memoize.ts";
import { missingness } from "./missing/missingToken.ts";
import { prepareCell } from "./prepareCell.ts";
import { withoutFormula } from "./prepareFormula.ts";
import { roundedPosition } from "./roundedPosition.ts";
import type { CellCleaner, CleaningContext } from "./valueCleaner.ts";

/** Kinds whose values are a person's own words, whatever they begin with. */
const OWN_WORDS: ReadonlySet<Kind> = new Set([
  "text",
  "title",
  "person",
  "organization",
  "identifier",
  "address",
  "street",
  "house-number",
  "period",
]);

export interface CompiledField {
  /** From the raw cell to its outcome, constraints included. Each distinct cell is cleaned once. */
  clean(cell: Cell): Outcome;
  /** Holds an outcome found elsewhere (a rule across the row) against the field's constraints. */
  constrain(outcome: Outcome): Outcome;
}

/** Makes the cleaner of one field for one column: decisions first, then the kind's rule, then the constraints. */
export function compileField(
  field: Field,
  column: ColumnProfile,
  context: CleaningContext,
  decisions: DecisionBook,
): CompiledField {
  const breachOf = compileConstraints(field);
  const cleanKind = cleanerOf(field.kind)(field, column, context);
  const cleanPrepared: CellCleaner = OWN_WORDS.has(field.kind)
    ? (cell) => withoutFormula(cleanKind(cell))
    : cleanKind;
  const missing = new Set(context.missingValues.filter((text) => text !== ""));

  /** The true name of a commune is right whatever the schema's pattern says; `officialNames` tells of it. */
  function isRefusedName(rule: string, value: string): boolean {
    return (
      field.kind === "commune" && rule === "constraint.pattern" && isOfficialName(context.gazetteer, value)
    );
  }

  function constrain(outcome: Outcome): Outcome {
    if (outcome.status === "to-confirm") {
      const kept = outcome.proposals.filter((one) => one.value === "" || breachOf(one.value) === null);
      if (kept.length === outcome.proposals.length) return outcome;
      if (kept.length === 0) return invalid(outcome.rule, outcome.params);
      return toConfirm(outcome.rule, kept as [Proposal, ...Proposal[]], outcome.params);
    }
    const value = certainValue(outcome);
    if (value === null || value === "") return outcome;
    const breach = breachOf(value);
    if (breach === null || isRefusedName(breach.rule, value)) return outcome;
    if (breach.rule === "constraint.pattern") {
      const cased = casedToFit(field, value, (text) => breachOf(text) === null);
      if (cased !== null) return corrected("text.case-fit", cased, 0.98);
      const rounded = roundedPosition(field, value, (text) => breachOf(text) === null);
      const params = { decimals: rounded?.split(".")[1]?.length ?? 0 };
      if (rounded !== null) return corrected("position.rounded", rounded, 0.99, params);
    }
    return invalid(breach.rule, { value, ...breach.params });
  }

  function clean(cell: Cell): Outcome {
    const raw = cellText(cell);
    if (raw.trim() === "") return EMPTY;
    const decision = decisions.find(field.name, raw);
    if (decision) return decided(raw, decision.value, decision.author, decision.date);
    const { prepared, rule } = prepareCell(cell);
    if (prepared.text === "") return EMPTY;
    if (missing.has(prepared.text)) return corrected("missing.declared", "");
    if (missingness(prepared.text) === "error") return invalid("missing.error");
    const outcome = constrain(cleanPrepared(prepared));
    if (outcome.status === "valid" && outcome.value !== raw && rule !== null)
      return corrected(rule, outcome.value);
    return outcome;
  }

  function decided(raw: string, value: string, author: string, date: string): Outcome {
    if (value === raw) return constrain({ status: "valid", value });
    return constrain(corrected("decision.remembered", value, 1, { author, date }));
  }

  return { clean: memoize(clean, cellKey), constrain };
}
