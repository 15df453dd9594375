import { csvText } from "./csvText.ts";
import type { RemoteQuery } from "./remoteQuery.ts";

/** Names of our own columns in what is sent; the service hands them back. */
export const LINE = "traboule_line";
const ADDRESS = "adresse";
const CITYCODE = "citycode";
const POSTCODE = "postcode";

export const ASKED_COLUMNS = [
  "latitude",
  "longitude",
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
] as const;

/** The multipart form of the batch endpoint: numbered queries as csv, and which of its columns say what. */
export function batchForm(queries: readonly RemoteQuery[]): FormData {
  // A wrong postcode beside a right code would bound the search to nothing.
  const lines = queries.map(({ text, citycode, postcode }, at) => [
    String(at),
    text,
    citycode,
    citycode === "" ? postcode : "",
  ]);
  const csv = csvText([[LINE, ADDRESS, CITYCODE, POSTCODE], ...lines]);
  const form = new FormData();
  form.append("columns", ADDRESS);
  if (queries.some(({ citycode }) => citycode !== "")) form.append("citycode", CITYCODE);
  if (queries.some(({ postcode, citycode }) => postcode !== "" && citycode === ""))
    form.append("postcode", POSTCODE);
  for (const column of ASKED_COLUMNS) form.append("result_columns", column);
  form.append("data", new Blob([csv], { type: "text/csv" }), "adresses.csv");
  return form;
}
