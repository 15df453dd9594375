import { corrected, EMPTY, invalid, toConfirm } from "../../journal/outcomes.ts";
import type { Field } from "../../model/field.ts";
import type { CellCleaner } from "../valueCleaner.ts";
import { missingness } from "./missingToken.ts";

/** What "néant" could mean in this kind beside a blank: "0" for a count, "false" for a yes-or-no question. */
export interface MissingOptions {
  readonly none?: string;
  /** Tokens such as "-" that this kind reads itself, before they count as missing. */
  readonly keep?: ReadonlySet<string>;
}

/** True when the model itself uses this text as a value: then it is never "no value". */
function usedByModel(field: Field, text: string): boolean {
  return (
    field.trueValues.includes(text) ||
    field.falseValues.includes(text) ||
    (field.vocabulary?.terms.some((term) => term.value === text || term.synonyms.includes(text)) ?? false)
  );
}

/**
 * Wraps a kind's rule with what all typed kinds share: an empty text is empty, a text that means "not given" is
 * certainly blank, "none" waits for a person where it could be a zero or a no, a spreadsheet error is invalid.
 * Not for free text, where these words may be meant.
 */
export function blankingMissing(
  field: Field,
  clean: CellCleaner,
  { none, keep }: MissingOptions = {},
): CellCleaner {
  return (cell) => {
    const { text } = cell;
    if (text === "") return EMPTY;
    if (cell.type === "error") return invalid("missing.error");
    if (usedByModel(field, text) || keep?.has(text)) return clean(cell);
    switch (missingness(text)) {
      case "error":
        return invalid("missing.error");
      case "not-given":
        return corrected("missing.token", "", 0.98);
      case "none":
        return none === undefined
          ? corrected("missing.token", "", 0.98)
          : toConfirm("missing.none", [
              { value: none, certainty: 0.5 },
              { value: "", certainty: 0.4 },
            ]);
      case null:
        break;
    }
    return clean(cell);
  };
}
