import { corrected, EMPTY, invalid, toConfirm } from "../../journal/outcomes.ts";
import type { Field } from "../../model/field.ts";
import type { CellCleaner } from "../valueCleaner.ts";
import { stripAccents } from "../vocabulary/stripAccents.ts";
import { missingness } from "./missingToken.ts";

/** What "néant" could mean in this kind beside a blank: "0" for a count, "false" for a yes-or-no question. */
export interface MissingOptions {
  readonly none?: string;
  /** Tokens such as "-" that this kind reads itself, before they count as missing. */
  readonly keep?: ReadonlySet<string>;
}

const folded = (text: string): string => stripAccents(text).toLowerCase();

/** The texts that the model itself uses as values, whatever their case and accents: they are never "no value". */
function valuesOfModel({ trueValues, falseValues, vocabulary }: Field): ReadonlySet<string> {
  const terms = vocabulary?.terms.flatMap(({ value, synonyms }) => [value, ...synonyms]) ?? [];
  return new Set([...trueValues, ...falseValues, ...terms].map(folded));
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
  const used = valuesOfModel(field);
  return (cell) => {
    const { text } = cell;
    if (text === "") return EMPTY;
    if (cell.type === "error") return invalid("missing.error");
    const missing = missingness(text);
    if (missing === null || keep?.has(text) || used.has(folded(text))) return clean(cell);
    switch (missing) {
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
    }
  };
}
