import { rescale } from "../../geo/candidate.ts";
import { departmentExtent } from "../../geo/departmentExtent.ts";
import { type Axis, type CoordinateReading, readCoordinate } from "../../geo/readCoordinate.ts";
import type { Outcome } from "../../journal/outcome.ts";
import { invalid, settled, toConfirm } from "../../journal/outcomes.ts";
import type { CellCleaner, CleaningContext } from "../valueCleaner.ts";

const LIMIT: Readonly<Record<Axis, number>> = { lon: 180, lat: 90 };
const METROPOLE: Readonly<Record<Axis, readonly [number, number]>> = { lon: [-5.5, 9.7], lat: [41, 51.5] };
const MOST_PROPOSALS = 4;

/**
 * Cleans one coordinate alone: its notation (comma, unit, degrees-minutes-seconds). What a number outside the axis
 * means (projected metres, lost decimal point, swapped axes) needs the other coordinate: `positionRule` settles it.
 * Published decimals are left as they are, even beyond the seventh: rounding them would list a change for every row
 * and gain nothing; computed ones have seven at most.
 */
export function axisCleaner(axis: Axis, context: CleaningContext): CellCleaner {
  const range = likelyRange(axis, context);
  return ({ text, type }): Outcome => {
    const reading = type === "date" || type === "boolean" || type === "error" ? null : readCoordinate(text);
    if (reading === null) return invalid("position.unreadable");
    const [number, other] = reading.numbers;
    const legal = number !== undefined && Math.abs(number.value) <= LIMIT[axis];
    if (legal && reading.rough) return toConfirm("position.digits-lost", [number.text]);
    if (legal && other === undefined) return settled(text, number.text, notationRule(reading));
    if (legal && Math.abs(other!.value) > LIMIT[axis])
      return settled(text, number.text, notationRule(reading));
    const proposals = proposalsOf(reading, range);
    const [first, ...others] = proposals;
    return first === undefined
      ? invalid("position.out-of-range")
      : toConfirm("position.decimal-point", [first, ...others]);
  };
}

/** The rule that names how a cell was written. */
function notationRule({ form }: CoordinateReading): string {
  return form === "dms" ? "position.dms" : "position.notation";
}

function proposalsOf(reading: CoordinateReading, [least, greatest]: readonly [number, number]): string[] {
  if (reading.digits === null) return [];
  const numbers = rescale(reading.digits).filter(({ value }) => value >= least && value <= greatest);
  return numbers.slice(0, MOST_PROPOSALS).map(({ text }) => text);
}

/** Where the deposit's commune or territory lies along the axis; mainland France when nobody said. */
function likelyRange(axis: Axis, { place }: CleaningContext): readonly [number, number] {
  const communes = place.commune === null ? place.territory : [place.commune];
  const extents = communes
    .map((commune) => departmentExtent(commune.department))
    .filter((one) => one !== null);
  if (extents.length === 0) return METROPOLE[axis];
  const from = axis === "lon" ? 0 : 1;
  return [Math.min(...extents.map((one) => one[from])), Math.max(...extents.map((one) => one[from + 2]!))];
}
