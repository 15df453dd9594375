import { foldText } from "../../domain/commune/foldText.ts";
import { communeKey } from "../../domain/commune/communeKey.ts";
import type { AddressQuery } from "../addressQuery.ts";
import type { GeocoderAnswer } from "../geocoder.ts";
import type { AddressAnswer, AddressType, GeocodingResult, Reason } from "../geocodingResult.ts";
import type { RemoteRow } from "./readBatchAnswer.ts";
import type { RemoteQuery } from "./remoteQuery.ts";

/** Whether two INSEE codes mean the same commune of today, arrondissements and former communes included. */
export type SameCommune = (code: string, other: string) => boolean;

const TYPES: ReadonlySet<string> = new Set(["housenumber", "street", "locality", "municipality"]);

/** The service's score orders its answers and says nothing of certainty: below this, nothing is believed. */
const LEAST_SCORE = 0.8;
const LEAST_LEAD = 0.05;

const NOTHING = { answer: null, runnerUp: null, scoreNext: 0, apart: null } as const;

function invalid(id: string): GeocodingResult {
  return { status: "invalid", ...NOTHING, reasons: [{ id }] };
}

function number(text: string): number | null {
  const value = text.trim() === "" ? Number.NaN : Number(text);
  return Number.isFinite(value) ? value : null;
}

function answerOf(row: RemoteRow): AddressAnswer | null {
  const score = number(row.result_score);
  const type = row.result_type as AddressType;
  if (score === null || !TYPES.has(type) || row.result_label === "") return null;
  const [lon, lat] = [number(row.longitude), number(row.latitude)];
  const placed = lon !== null && lat !== null && Math.abs(lon) <= 180 && Math.abs(lat) <= 90;
  const { result_housenumber: housenumber, result_street: street } = row;
  const name =
    type === "housenumber" && housenumber ? `${housenumber} ${street || row.result_name}` : row.result_name;
  return {
    label: row.result_label,
    type,
    score: Math.min(1, Math.max(0, score)),
    id: row.result_id,
    housenumber: type === "housenumber" ? housenumber || null : null,
    street: street || (type === "street" ? row.result_name : null) || null,
    name: name || row.result_label,
    postcode: row.result_postcode,
    city: row.result_city,
    citycode: row.result_citycode,
    lon: placed ? lon : null,
    lat: placed ? lat : null,
  };
}

const BIS: Readonly<Record<string, string>> = { b: "bis", t: "ter", q: "quater" };
const NUMBERED = /(?:^|[^\p{L}\d])(\d{1,4}) ?(bis|ter|quater|[a-z](?![\p{L}\d']))?(?=$|[^\p{L}\d])/iu;

function houseNumber(text: string): string {
  const [, digits = "", suffix = ""] = NUMBERED.exec(text) ?? [];
  const letter = suffix.toLowerCase();
  return `${Number(digits)} ${BIS[letter] ?? letter}`.trim();
}

/** Every word of the answer's street stands in the query, letter for letter once folded. */
function holdsStreet(query: string, { street, name }: AddressAnswer): boolean {
  const words = new Set(foldText(query).split(" "));
  return foldText(street ?? name)
    .split(" ")
    .every((word) => words.has(word));
}

function namesCommune(
  query: AddressQuery,
  { city, citycode, postcode }: AddressAnswer,
  same: SameCommune,
): boolean {
  if (query.citycode) return same(query.citycode, citycode);
  const named = query.city ? communeKey(query.city) === communeKey(city) : false;
  const written = ` ${communeKey(query.text)} `.includes(` ${communeKey(city)} `);
  const posted = query.postcode === postcode || query.text.includes(postcode);
  return (named || written) && posted && postcode !== "";
}

/**
 * Holds the service's answer against the question. It is certain only when the question itself says all of it: the number, each
 * word of the street, the commune; and when no other answer came near. An answer in another commune than the one asked is none.
 */
export function remoteAnswer(
  row: RemoteRow,
  query: AddressQuery,
  { shortened, text }: RemoteQuery,
  same: SameCommune,
): GeocoderAnswer {
  if (row.result_status === "error") return { status: "error", reasons: [{ id: "geocoding.remote-error" }] };
  const answer = answerOf(row);
  if (answer === null) return invalid("geocoding.remote-nothing");
  if (query.citycode && !same(query.citycode, answer.citycode)) return invalid("geocoding.remote-elsewhere");
  const scoreNext = Math.min(1, Math.max(0, number(row.result_score_next) ?? 0));
  const given = (status: GeocodingResult["status"], reason: Reason): GeocodingResult => ({
    status,
    answer,
    runnerUp: null,
    scoreNext,
    apart: null,
    reasons: [reason],
  });
  const exact =
    answer.type === "housenumber" &&
    answer.lon !== null &&
    !shortened &&
    answer.score >= LEAST_SCORE &&
    answer.score - scoreNext >= LEAST_LEAD &&
    houseNumber(text) === houseNumber(answer.housenumber ?? "") &&
    holdsStreet(text, answer) &&
    namesCommune(query, answer, same);
  if (exact) return given("corrected", { id: "geocoding.remote-exact" });
  return given("to-confirm", { id: shortened ? "geocoding.remote-shortened" : "geocoding.remote-unsure" });
}
