import { clusterExtent } from "../../geo/clusterExtent.ts";
import { columnScheme } from "../../geo/columnScheme.ts";
import type { Candidate } from "../../geo/candidate.ts";
import { locate, type Location } from "../../geo/locate.ts";
import { inFrance, inFranceAlong } from "../../geo/departmentExtent.ts";
import type { Axis, CoordinateReading } from "../../geo/readCoordinate.ts";
import { testify, type Witness } from "../../geo/witness.ts";
import { placeholderRule, ruleOfCandidate } from "../../geo/understanding.ts";
import { certainValue, type Outcome } from "../../journal/outcome.ts";
import { corrected, invalid, toConfirm, valid } from "../../journal/outcomes.ts";
import type { Model } from "../../model/model.ts";
import { type ColumnProfile, profileColumn } from "../../table/columnProfile.ts";
import type { RowChecker, RowView } from "../rowRule.ts";
import type { CleaningContext } from "../valueCleaner.ts";
import { positionFields } from "./positionFields.ts";
import { axisReader, countReadings } from "./positionReading.ts";
import { witnessOfRow } from "./positionWitness.ts";

const MOST_PROPOSALS = 4;
/** Two decimals are a kilometre. */
const COARSE_DECIMALS = 2;

/**
 * Settles longitude and latitude together: axes swapped, projected metres, lost decimal points and signs. The whole
 * pair of columns and the row's commune bear witness; without them a doubtful point waits for a person.
 */
export function axesChecker(
  model: Model,
  columns: ReadonlyMap<string, ColumnProfile>,
  context: CleaningContext,
): RowChecker | null {
  const fields = positionFields(model);
  if (fields === null) return null;
  const { longitude, latitude } = fields;
  const lonColumn = columns.get(longitude);
  const latColumn = columns.get(latitude);
  if (lonColumn === undefined && latColumn === undefined) return null;
  const xs = countReadings(lonColumn ?? profileColumn("", []));
  const ys = countReadings(latColumn ?? profileColumn("", []));
  const scheme = columnScheme(xs, ys, `${lonColumn?.header} ${latColumn?.header}`);
  const witnessOf = witnessOfRow(model, context, clusterExtent(xs, ys));
  const readLon = axisReader(longitude, lonColumn ?? profileColumn("", []), "position.longitude");
  const readLat = axisReader(latitude, latColumn ?? profileColumn("", []), "position.latitude");

  return (row) => {
    readLon.learn(row);
    readLat.learn(row);
    if (isInPlace(row, longitude, latitude, witnessOf)) return;
    if (decided(row.outcome(longitude)) || decided(row.outcome(latitude))) return;
    const x = readLon.read(row);
    const y = readLat.read(row);
    if (x === null || y === null) {
      if (lonColumn !== undefined && latColumn !== undefined) reportMissing(row, longitude, latitude);
      refuseAlone(row, longitude, "lon");
      refuseAlone(row, latitude, "lat");
      return;
    }
    settle(row, longitude, latitude, x, y, locate(x, y, witnessOf(row), scheme));
  };
}

/** The common case, told without reading anything again: precise degrees in France, nothing against them. */
function isInPlace(
  row: RowView,
  longitude: string,
  latitude: string,
  witnessOf: (row: RowView) => Witness,
): boolean {
  const lon = certainValue(row.outcome(longitude));
  const lat = certainValue(row.outcome(latitude));
  if (!lon || !lat || Math.max(decimalsOf(lon), decimalsOf(lat)) <= COARSE_DECIMALS) return false;
  const [x, y] = [Number(lon), Number(lat)];
  return inFrance(x, y) && testify(witnessOf(row), x, y) !== "against";
}

/** A person's answer is never questioned again. */
function decided(outcome: Outcome): boolean {
  return outcome.status === "corrected" && outcome.rule.startsWith("decision.");
}

function reportMissing(row: RowView, longitude: string, latitude: string): void {
  const lon = row.outcome(longitude);
  const lat = row.outcome(latitude);
  if (isBlank(lon) === isBlank(lat)) return;
  row.report({
    field: isBlank(lon) ? longitude : latitude,
    code: "position.incomplete",
    severity: "warning",
  });
}

/** A coordinate whose partner is unknown is only believed where France has such a longitude or latitude. */
function refuseAlone(row: RowView, field: string, axis: Axis): void {
  const value = certainValue(row.outcome(field));
  if (value === null || value === "" || inFranceAlong(axis, Number(value))) return;
  row.set(field, invalid("position.out-of-range"));
}

function isBlank(outcome: Outcome): boolean {
  return outcome.status === "empty" || certainValue(outcome) === "";
}

function settle(
  row: RowView,
  longitude: string,
  latitude: string,
  x: CoordinateReading,
  y: CoordinateReading,
  location: Location,
): void {
  if (location.status === "nowhere") {
    settleNowhere(row, longitude, latitude, x, y);
    return;
  }
  if (location.status === "ambiguous") {
    const rough = x.rough || y.rough;
    propose(row, longitude, location.candidates, (one) => one.lon.text, rough);
    propose(row, latitude, location.candidates, (one) => one.lat.text, rough);
    return;
  }
  const { candidate } = location;
  apply(row, longitude, candidate.lon.text, candidate);
  apply(row, latitude, candidate.lat.text, candidate);
  if (location.status === "literal") reportImprecise(row, longitude, candidate);
}

function apply(row: RowView, field: string, text: string, candidate: Candidate): void {
  if (certainValue(row.outcome(field)) === text) return;
  const { rule, params } = ruleOfCandidate(candidate);
  row.set(field, row.raw(field) === text ? valid(text) : corrected(rule, text, 1, params));
}

function propose(
  row: RowView,
  field: string,
  candidates: readonly Candidate[],
  textOf: (candidate: Candidate) => string,
  rough: boolean,
): void {
  const texts = [...new Set(candidates.map(textOf))];
  const [first, ...others] = texts as [string, ...string[]];
  if (others.length === 0 && !rough) {
    apply(row, field, first, candidates[0]!);
    return;
  }
  row.set(field, toConfirm("position.ambiguous", [first, ...others.slice(0, MOST_PROPOSALS - 1)]));
}

function settleNowhere(
  row: RowView,
  longitude: string,
  latitude: string,
  x: CoordinateReading,
  y: CoordinateReading,
): void {
  const lon = certainValue(row.outcome(longitude));
  const lat = certainValue(row.outcome(latitude));
  if (lon === null || lat === null) {
    refuseAlone(row, longitude, "lon");
    refuseAlone(row, latitude, "lat");
    return;
  }
  const rule = placeholderRule(x.numbers[0]?.value ?? Number.NaN, y.numbers[0]?.value ?? Number.NaN);
  if (rule !== null) {
    row.set(longitude, invalid(rule));
    row.set(latitude, invalid(rule));
    return;
  }
  row.report({
    field: longitude,
    code: "position.outside-france",
    severity: "warning",
    params: { lon, lat },
  });
}

/** Too coarse for a place, often a truncated cell. */
function reportImprecise(row: RowView, longitude: string, { lon, lat }: Candidate): void {
  const decimals = Math.max(decimalsOf(lon.text), decimalsOf(lat.text));
  if (decimals > COARSE_DECIMALS) return;
  const metres = Math.round(111_000 / 10 ** decimals);
  row.report({
    field: longitude,
    code: "position.imprecise",
    severity: "warning",
    params: { decimals, metres },
  });
}

function decimalsOf(text: string): number {
  const at = text.indexOf(".");
  return at < 0 ? 0 : text.length - at - 1;
}
