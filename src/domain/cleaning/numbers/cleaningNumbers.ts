import type { Outcome, Proposal } from "../../journal/outcome.ts";
import { invalid, settled, toConfirm, valid } from "../../journal/outcomes.ts";
import type { Field } from "../../model/field.ts";
import { blankingMissing } from "../missing/blankingMissing.ts";
import type { PreparedCell, ValueCleaner } from "../valueCleaner.ts";
import { stripAccents } from "../vocabulary/stripAccents.ts";
import { columnMarks } from "./decimalMark.ts";
import {
  canonicalDecimal,
  expandExponent,
  scaleDecimal,
  trimZeros,
  withoutFloatNoise,
} from "./decimalText.ts";
import { fieldUnit, headerFactor } from "./fieldUnit.ts";
import { type Quantity, readQuantity } from "./readQuantity.ts";
import { conversionFactor, type Unit } from "./units.ts";

export interface NumberOptions {
  /** Whole numbers only: a fraction is never rounded by itself. */
  readonly whole?: boolean;
  /** Three digits after a mark are thousands as likely as decimals (amounts, counts). */
  readonly strict?: boolean;
  /** The unit of the kind where the field states none. */
  readonly usualUnit?: string;
  /** What a dash may mean beside a blank. */
  readonly dash?: string;
}

const DASHES = new Set(["-", "--", "–", "—", "- €", "-€"]);
const CANONICAL = /^(?:-?(?:[1-9]\d*|0)(?:\.\d+)?)$/;

function words(text: string): string[] {
  return stripAccents(text)
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word.length > 2);
}

/** What makes a number a rank: "1er", "13ème", and what is ranked after it. */
const ORDINAL = /^(?:er|e|re|ere|nd|nde|eme|ieme|me)\b[ .]*(.*)$/;

/**
 * Whether the number is a rank of what the field numbers: "13ème", "13 ème circ" in "numéro de la circonscription". `doubtful` in a
 * field that does not number anything; null for what is no rank, or the rank of something else.
 */
function rankOf(noun: string, field: Field): "sure" | "doubtful" | null {
  const ranked = ORDINAL.exec(noun)?.[1];
  if (ranked === undefined) return null;
  const known = [...words(field.name), ...words(field.title)];
  if (!words(ranked).every((word) => known.some((one) => one.startsWith(word)))) return null;
  return known.includes("numero") || words(ranked).length > 0 ? "sure" : "doubtful";
}

/** True when the word after the number only repeats what the field counts: "12 places" in "nombre de places". */
function repeatsField(noun: string, field: Field): boolean {
  const known = new Set([...words(field.name), ...words(field.title)].map((word) => word.replace(/s$/, "")));
  const said = words(noun).map((word) => word.replace(/s$/, ""));
  return said.length > 0 && said.every((word) => known.has(word));
}

/**
 * The rule shared by numbers, counts, amounts and percentages. The column decides the decimal mark, its header and the
 * field decide the unit; a stored number is read as stored, without the noise of binary arithmetic.
 */
export function cleaningNumbers({
  whole = false,
  strict = false,
  usualUnit,
  dash,
}: NumberOptions): ValueCleaner {
  return (field, column) => {
    const marks = columnMarks(column);
    const unit = fieldUnit(field, usualUnit ?? null);
    const scale = headerFactor(column.header, field, unit);

    function finish(text: string, values: readonly string[], rule: string | null, certain: boolean): Outcome {
      const fitting = values.filter((value) => withinBounds(value, field));
      const [value, ...others] = whole ? values.map(trimZeros) : values;
      if (value === undefined) return invalid("number.unreadable");
      if (whole && value.includes(".") && others.every((other) => other.includes("."))) {
        const rounded = String(Math.round(Number(value)));
        return toConfirm("number.not-whole", [{ value: rounded, certainty: 0.4 }]);
      }
      if (certain && others.length > 0 && fitting.length === 1)
        return settled(text, whole ? trimZeros(fitting[0]!) : fitting[0]!, "number.bounds", 0.98);
      if (certain && others.length === 0) return settled(text, value, rule ?? "number.digits");
      const proposals = [value, ...others].filter((one) => !whole || !one.includes("."));
      const weights = proposals.map((one, index): Proposal => ({
        value: one,
        certainty: index === 0 ? 0.6 : 0.3,
      }));
      return toConfirm(rule ?? "number.doubtful", weights as [Proposal, ...Proposal[]]);
    }

    function ofQuantity(text: string, quantity: Quantity): Outcome {
      const factor = factorOf(quantity, unit, scale);
      const bare = quantity.unit === null && quantity.noun === null;
      const values = quantity.values.map((value) =>
        factor === null || factor === 1 ? value : scaleDecimal(value, factor),
      );
      const rank = whole && quantity.noun !== null ? rankOf(quantity.noun, field) : null;
      if (rank !== null) return finish(text, values, "number.ordinal", rank === "sure" && !quantity.doubtful);
      if (quantity.noun !== null && !repeatsField(quantity.noun, field))
        return invalid("number.not-alone", { noun: quantity.noun });
      if (quantity.doubtful) return finish(text, values, "number.doubtful", false);
      if (factor === null) return finish(text, values, "number.unknown-unit", false);
      const rule = bare && scale !== 1 ? "number.header-unit" : quantity.rule;
      return finish(text, values, rule, true);
    }

    function clean({ text, type }: PreparedCell): Outcome {
      if (type === "date" || type === "boolean") return invalid("number.unreadable");
      if (DASHES.has(text) && dash !== undefined)
        return toConfirm("missing.none", [
          { value: dash, certainty: 0.6 },
          { value: "", certainty: 0.3 },
        ]);
      if (type === "number") {
        const stored = expandExponent(text);
        if (stored === null) return invalid("number.unreadable");
        const quiet = withoutFloatNoise(stored);
        const value = scale === 1 ? quiet : scaleDecimal(quiet, scale);
        return finish(text, [value], scale === 1 ? "number.float-noise" : "number.header-unit", true);
      }
      if (CANONICAL.test(text) && scale === 1 && !text.includes(".")) return valid(text);
      const quantity = readQuantity(text, marks, strict || whole);
      if (quantity === "range") return invalid("number.range");
      return quantity === null ? invalid("number.unreadable") : ofQuantity(text, quantity);
    }

    return blankingMissing(field, clean, { none: "0", ...(dash !== undefined && { keep: DASHES }) });
  };
}

/** Null when a unit was written and the field's is unknown or measures something else. */
function factorOf(quantity: Quantity, unit: Unit | null, scale: number): number | null {
  if (quantity.unit === null) return scale;
  return unit === null ? null : conversionFactor(quantity.unit, unit);
}

function withinBounds(value: string, { constraints }: Field): boolean {
  const number = Number(value);
  const minimum = bound(constraints.minimum);
  const maximum = bound(constraints.maximum);
  return !(minimum !== null && number < minimum) && !(maximum !== null && number > maximum);
}

function bound(limit: string | number | undefined): number | null {
  return limit === undefined ? null : Number(canonicalDecimal(String(limit)) ?? Number.NaN);
}
