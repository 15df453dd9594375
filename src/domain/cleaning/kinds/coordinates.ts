import { clusterExtent } from "../../geo/clusterExtent.ts";
import type { Candidate } from "../../geo/candidate.ts";
import { columnScheme, type ColumnScheme, type CountedReading } from "../../geo/columnScheme.ts";
import { inFrance } from "../../geo/departmentExtent.ts";
import { locate } from "../../geo/locate.ts";
import { pairNotation, type PairNotation, writePair } from "../../geo/pairNotation.ts";
import { placeWitness } from "../../geo/placeWitness.ts";
import { pairReadings, readPair } from "../../geo/readPair.ts";
import type { CoordinateReading } from "../../geo/readCoordinate.ts";
import { placeholderRule, ruleOfCandidate } from "../../geo/understanding.ts";
import type { Witness } from "../../geo/witness.ts";
import type { Outcome } from "../../journal/outcome.ts";
import { invalid, settled, toConfirm } from "../../journal/outcomes.ts";
import { cellText } from "../../table/cell.ts";
import type { ColumnProfile } from "../../table/columnProfile.ts";
import type { ValueCleaner } from "../valueCleaner.ts";

const MOST_PROPOSALS = 4;

/** Points written in one cell: both numbers, the column and the place decide order and projection. */
export const cleanCoordinates: ValueCleaner = (field, column, context) => {
  const notation = pairNotation(field);
  const { scheme, cluster } = pairColumn(column);
  const witness: Witness = { ...placeWitness(context.place, context.gazetteer), cluster };
  return ({ text }) => settlePair(text, notation, witness, scheme);
};

/** What a column of pairs says of each of its cells: its projection and where most of its points lie. */
export function pairColumn(column: ColumnProfile): { scheme: ColumnScheme; cluster: Witness["cluster"] } {
  const xs: CountedReading[] = [];
  const ys: CountedReading[] = [];
  for (const { cell, count } of column.distinct.values()) {
    const pair = readPair(cellText(cell));
    const readings = pair && pairReadings(pair);
    if (!readings) continue;
    xs.push({ reading: readings[0], count });
    ys.push({ reading: readings[1], count });
  }
  return { scheme: columnScheme(xs, ys, column.header), cluster: clusterExtent(xs, ys) };
}

/** The outcome of one cell that should hold a point, in the field's own notation. */
export function settlePair(
  text: string,
  notation: PairNotation,
  witness: Witness,
  scheme: ColumnScheme,
): Outcome {
  const pair = readPair(text);
  const readings = pair && pairReadings(pair);
  if (!readings) return invalid("position.unreadable-pair");
  const [x, y] = pair.order === null ? oriented(readings) : readings;
  const write = ({ lon, lat }: Candidate): string => writePair(notation, lon.text, lat.text, text);
  const location = locate(x, y, witness, scheme);
  if (location.status === "literal" || location.status === "certain") {
    const { rule, params } = ruleOfCandidate(location.candidate);
    const ordinary = rule === "position.swapped" || rule === "position.notation";
    return settled(text, write(location.candidate), ordinary ? "position.pair" : rule, 1, params);
  }
  if (location.status === "ambiguous") {
    const [first, ...others] = [...new Set(location.candidates.map(write))].slice(0, MOST_PROPOSALS);
    return toConfirm("position.ambiguous", [first!, ...others]);
  }
  const [lon, lat] = [x.numbers[0], y.numbers[0]];
  if (lon === undefined || lat === undefined) return invalid("position.unreadable-pair");
  const placeholder = placeholderRule(lon.value, lat.value);
  if (placeholder !== null) return invalid(placeholder);
  return abroad(text, notation, lon.value, lat.value, pair.order !== null)
    ? settled(text, text, "position.pair")
    : invalid("position.out-of-range");
}

/** Nothing says which comes first: the order that gives a point of France as it is written. */
function oriented([x, y]: [CoordinateReading, CoordinateReading]): [CoordinateReading, CoordinateReading] {
  const [a, b] = [x.numbers[0]?.value, y.numbers[0]?.value];
  return a !== undefined && b !== undefined && !inFrance(a, b) && inFrance(b, a) ? [y, x] : [x, y];
}

/** A pair written just as the field wants may lie abroad; nothing tells what another one means. */
function abroad(text: string, notation: PairNotation, x: number, y: number, ordered: boolean): boolean {
  const [lon, lat] = notation.latitudeFirst && !ordered ? [y, x] : [x, y];
  const written = writePair(notation, String(lon), String(lat), text);
  return Math.abs(lon) <= 180 && Math.abs(lat) <= 90 && written === text;
}
