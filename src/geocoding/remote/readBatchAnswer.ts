import Papa from "papaparse";
import { ASKED_COLUMNS, LINE } from "./batchForm.ts";

/** One line of the service's answer, by column. */
export type RemoteRow = Readonly<Record<(typeof ASKED_COLUMNS)[number], string>>;

/**
 * The lines of a batch's answer, in the order of the queries whatever the order of the answer. Null when it is not the whole
 * answer: not csv, columns missing, lines missing or told twice, a last line cut short.
 */
export function readBatchAnswer(body: string, count: number): readonly RemoteRow[] | null {
  const { data, meta } = Papa.parse<Record<string, string>>(body, { header: true, skipEmptyLines: true });
  const fields = new Set(meta.fields);
  if (!fields.has(LINE) || !fields.has("result_score") || !fields.has("latitude")) return null;
  const rows: (RemoteRow | undefined)[] = Array.from({ length: count });
  for (const row of data) {
    const line = Number(row[LINE]);
    if (!Number.isInteger(line) || line < 0 || line >= count || rows[line] !== undefined) return null;
    // A line cut short lacks its last columns altogether, where an empty cell is "".
    if ([...fields].some((field) => row[field] === undefined)) return null;
    rows[line] = Object.fromEntries(ASKED_COLUMNS.map((name) => [name, row[name] ?? ""])) as RemoteRow;
  }
  return rows.includes(undefined) ? null : (rows as RemoteRow[]);
}
