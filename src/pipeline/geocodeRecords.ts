import { memoize } from "../domain/cleaning/memoize.ts";
import type { RowRule, RowView } from "../domain/cleaning/rowRule.ts";
import { ROW_RULES } from "../domain/cleaning/rowRules.ts";
import { positionRule } from "../domain/cleaning/rows/positionRule.ts";
import { distance } from "../domain/geo/distance.ts";
import type { DecisionBook } from "../domain/journal/decisionBook.ts";
import { corrected, toConfirm } from "../domain/journal/outcomes.ts";
import { recordPoint } from "../domain/validation/recordPoint.ts";
import type { AddressIndex } from "../geocoding/addressIndex.ts";
import type { AddressQuery } from "../geocoding/addressQuery.ts";
import type { AddressAnswer, AddressType, GeocodingResult } from "../geocoding/geocodingResult.ts";
import type { GeocodingEntry, GeocodingUse } from "../report/geocodingEntry.ts";
import { addressReader } from "./geocoding/addressReader.ts";
import { boundAnswer, boundByPoint, UNCOVERED } from "./geocoding/boundAnswer.ts";
import { fillCommune } from "./geocoding/fillCommune.ts";
import type { GeocodingLog, UnwordedEntry } from "./geocoding/geocodingLog.ts";
import { findPositionDecision } from "./geocoding/positionDecision.ts";
import {
  type Point,
  type PositionState,
  positionTarget,
  type PositionTarget,
} from "./geocoding/positionTarget.ts";
import { communeParts, queryText, rowQuery } from "./geocoding/rowQuery.ts";

/** How sure a position is that a certain answer of the index gives. */
const CERTAINTY = 0.995;

/** Metres within which the file's position and the address's tell of the same place, and past which they cannot. */
const AGREES: Readonly<Record<AddressType, number>> = {
  housenumber: 150,
  street: 500,
  locality: 500,
  municipality: 0,
};
const FAR: Readonly<Record<AddressType, number>> = {
  housenumber: 500,
  street: 2_000,
  locality: 2_000,
  municipality: Number.POSITIVE_INFINITY,
};

/** Beyond this, the nearest address says little of a place. */
const OFFERED_METRES = 200;

export interface GeocodingStep {
  readonly index: AddressIndex;
  readonly log: GeocodingLog;
  readonly decisions: DecisionBook;
}

/** The rules of a row with its geocoding: once its values are settled, before they are looked at as a whole. */
export function geocodeRules(step: GeocodingStep): readonly RowRule[] {
  const settled = ROW_RULES.indexOf(positionRule) + 1;
  return [...ROW_RULES.slice(0, settled), geocodeRecords(step), ...ROW_RULES.slice(settled)];
}

/**
 * Holds each row's address against the index. A row without a position receives that of its address when it is certain to the
 * number, and a proposal otherwise; a position that the file gives is never changed: it is a witness. A position without an
 * address is offered the nearest one. What is found goes to the log, row after row.
 */
function geocodeRecords({ index, log, decisions }: GeocodingStep): RowRule {
  return (model, _columns, context) => {
    const target = positionTarget(model);
    const address = addressReader(model);
    const pointOf = recordPoint(model);
    if (target === null || address === null || pointOf === null) return null;
    const today = (code: string): string => context.gazetteer.current(code)?.code ?? code;
    const territory = new Set(context.place.territory.map(({ code }) => code));
    const makeQuery = rowQuery(model, context);
    const fill = fillCommune(communeParts(model), context.gazetteer);

    const search = memoize(
      (query: AddressQuery): GeocodingResult => boundAnswer(index.search(query), query, today, territory),
      ({ text, citycode, postcode, city }) => `${text}\u0000${citycode}\u0000${postcode}\u0000${city}`,
    );

    function offer(row: RowView, point: Point): void {
      const near = index.reverse(point[0], point[1]);
      if (near === null || near.distance > OFFERED_METRES) return;
      const { answer } = near;
      const bound = makeQuery(row, "").citycode;
      if (bound && today(bound) !== today(answer.citycode)) return;
      const metres = Math.round(near.distance);
      const params = { label: answer.label, metres };
      row.report({ field: address!.field, code: "geocoding.nearest", severity: "info", params });
      const reason = { id: "geocoding.nearest", params };
      const query = `${point[1]}, ${point[0]}`;
      log.add({ ...entryOf(row, query, answer, "to-confirm", "offered"), distance: metres, reason });
    }

    return (row) => {
      const point = pointOf.read(row);
      const text = address.read(row);
      if (text === "") {
        if (point !== null) offer(row, point);
        return;
      }
      const query = boundByPoint(makeQuery(row, text), point, index);
      const result = query === null ? UNCOVERED : search(query);
      if (result.status === "corrected" && result.answer) fill(row, result.answer);
      const asked = query === null ? text : queryText(query);
      if (point !== null) log.add(testimony(row, asked, result, point, target));
      else log.add(place(row, asked, result, target, decisions));
    };
  };
}

function entryOf(
  row: RowView,
  query: string,
  answer: AddressAnswer | null,
  status: GeocodingEntry["status"],
  use: GeocodingUse,
): Omit<UnwordedEntry, "reason"> {
  return {
    record: row.record,
    query,
    label: answer?.label ?? null,
    type: answer?.type ?? null,
    score: Math.round((answer?.score ?? 0) * 10_000) / 10_000,
    citycode: answer?.citycode ?? null,
    lon: answer?.lon ?? null,
    lat: answer?.lat ?? null,
    status,
    row: row.row,
    use,
    distance: null,
  };
}

function pointAt({ lon, lat }: AddressAnswer): Point | null {
  return lon === null || lat === null ? null : [lon, lat];
}

/** The file's own position beside that of its address. */
function testimony(
  row: RowView,
  query: string,
  { status, answer, reasons }: GeocodingResult,
  point: Point,
  target: PositionTarget,
): UnwordedEntry {
  const found = answer && pointAt(answer);
  const reason = reasons[0];
  if (!answer || !found)
    return { ...entryOf(row, query, answer, status, answer ? "unsure" : "unknown"), reason };
  const metres = Math.round(distance(point[0], point[1], found[0], found[1]));
  const entry = (use: GeocodingUse) => ({ ...entryOf(row, query, answer, status, use), distance: metres });
  if (metres <= AGREES[answer.type]) return { ...entry("agrees"), reason };
  if (status !== "corrected" || metres <= FAR[answer.type]) return { ...entry("unsure"), reason };
  const params = { metres, label: answer.label };
  row.report({ field: target.fields[0], code: "geocoding.far", severity: "warning", params });
  return { ...entry("far"), status: "to-confirm", reason: { id: "geocoding.far", params } };
}

/** Gives the row the position of its address where it has none, or proposes it. */
function place(
  row: RowView,
  query: string,
  result: GeocodingResult,
  target: PositionTarget,
  decisions: DecisionBook,
): UnwordedEntry {
  const { status, answer, runnerUp, reasons } = result;
  const state = target.state(row);
  const open = state === "blank" || state === "refused";
  const decided = open ? findPositionDecision(decisions, target.fields, query) : null;
  if (decided) {
    const { author, date } = decided.decision;
    const reason = { id: "decision.remembered", params: { author, date } };
    const [lon, lat] = decided.point ?? [null, null];
    if (decided.point)
      write(row, target, decided.point, (text) => corrected(reason.id, text, 1, reason.params));
    return { ...entryOf(row, query, answer, "corrected", "decided"), lon, lat, reason };
  }
  const found = answer && pointAt(answer);
  const entry = (use: GeocodingUse) => ({ ...entryOf(row, query, answer, status, use), reason: reasons[0] });
  if (!answer) return entry("unknown");
  if (!found || answer.type === "municipality" || !open) return entry("unplaced");
  const params = { label: answer.label };
  if (status === "corrected" && answer.type === "housenumber" && state === "blank") {
    write(row, target, found, (text) => corrected("geocoding.position", text, CERTAINTY, params));
    return entry("filled");
  }
  const other = status === "corrected" ? null : runnerUp && pointAt(runnerUp);
  const others = other ? target.texts(other) : [];
  write(row, target, found, (text, at) => {
    const first = { value: text, certainty: Math.min(answer.score, 0.9) };
    const second = { value: others[at] ?? "", certainty: Math.min(result.scoreNext, answer.score, 0.5) };
    return toConfirm("geocoding.proposed", other ? [first, second] : [first], params);
  });
  const proposed = { ...entry("proposed"), status: "to-confirm" } as const;
  return status === "corrected" ? { ...proposed, reason: { id: whyAsked(state), params } } : proposed;
}

/** Why a person is asked although the address is certain: what the file wrote, or a street without a number. */
function whyAsked(state: PositionState): string {
  return state === "refused" ? "geocoding.position-refused" : "geocoding.no-number";
}

function write(
  row: RowView,
  target: PositionTarget,
  point: Point,
  outcome: (text: string, at: number) => Parameters<RowView["set"]>[1],
): void {
  const texts = target.texts(point);
  for (const [at, field] of target.fields.entries()) row.set(field, outcome(texts[at]!, at));
}
