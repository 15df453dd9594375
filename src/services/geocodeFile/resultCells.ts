import { formatDegrees } from "../../domain/geo/formatDegrees.ts";
import { type GeocoderAnswer, isFailure } from "../../geocoding/geocoder.ts";
import type { Language } from "../../messages/language.ts";
import { ruleText } from "../../messages/wording.ts";

/** The national API's columns, then ours: what may be trusted, and why, in words. */
export const RESULT_COLUMNS = [
  "result_label",
  "result_score",
  "result_score_next",
  "result_type",
  "result_id",
  "result_housenumber",
  "result_name",
  "result_street",
  "result_postcode",
  "result_city",
  "result_citycode",
  "result_status",
  "longitude",
  "latitude",
  "traboule_status",
  "traboule_reason",
] as const;

function scoreText(score: number): string {
  return String(Math.round(score * 10_000) / 10_000);
}

function degrees(value: number | null): string {
  return value === null ? "" : formatDegrees(value);
}

/** As the national API says it: `skipped` for a line with nothing to look for. */
function statusOf(answer: GeocoderAnswer, asked: boolean): string {
  if (!asked) return "skipped";
  if (isFailure(answer)) return "error";
  return answer.answer === null ? "not-found" : "ok";
}

/** The cells to add at the end of a line. `asked` is false when the line held no address. */
export function resultCells(answer: GeocoderAnswer, asked: boolean, language: Language): string[] {
  const [reason] = answer.reasons;
  const status = statusOf(answer, asked);
  const value = isFailure(answer) ? "" : (answer.answer?.label ?? "");
  const why = asked ? ruleText(language, reason.id, { raw: "", value, ...reason.params }) : "";
  const ours = [answer.status, why];
  if (isFailure(answer) || answer.answer === null)
    return ["", "", "", "", "", "", "", "", "", "", "", status, "", "", ...ours];
  const { answer: found, runnerUp, scoreNext } = answer;
  return [
    found.label,
    scoreText(found.score),
    runnerUp === null && scoreNext === 0 ? "" : scoreText(scoreNext),
    found.type,
    found.id,
    found.housenumber ?? "",
    found.name,
    found.street ?? "",
    found.postcode,
    found.city,
    found.citycode,
    status,
    degrees(found.lon),
    degrees(found.lat),
    ...ours,
  ];
}
