import { type CockpitFilter, type CockpitRow, isInState } from "../../../domain/cockpit/cockpitFilter.ts";
import type { Model } from "../../../domain/model/model.ts";
import { csvLine } from "../../../exchange/csvLine.ts";
import type { Language } from "../../../messages/language.ts";
import { cockpitTexts } from "../../../messages/web/cockpit.ts";
import { datasetFactMessages } from "../../../messages/web/datasetFacts.ts";

/** What makes a spreadsheet read a formula: a name that begins so is set behind an apostrophe. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/u;

const safe = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);
const dayText = (at: Date | null): string => at?.toISOString().slice(0, 10) ?? "";

/** The matrix as csv, one line per cell that was asked for, worked on or published, and is in
 * the state wanted; UTF-8 with its mark, days in ISO 8601. */
export function writeCockpitCsv(
  language: Language,
  rows: readonly CockpitRow[],
  models: readonly Model[],
  state: CockpitFilter["state"],
): string {
  const texts = cockpitTexts(language);
  const states = datasetFactMessages[language].state;
  const head = csvLine([
    texts("csv.organization"),
    texts("csv.code"),
    texts("csv.group"),
    texts("csv.dataset"),
    texts("csv.model"),
    texts("csv.state"),
    texts("csv.published"),
    texts("csv.due"),
    texts("csv.deadline"),
    texts("csv.quality"),
    texts("csv.waiting"),
    texts("csv.late"),
    texts("csv.records"),
  ]);
  const lines = rows.flatMap((row) =>
    models.flatMap((model) => {
      const cell = row.cells.get(model.name);
      if (cell === undefined || (state !== "" && !isInState(cell, state))) return [];
      return csvLine([
        safe(row.name),
        row.code,
        safe(row.group),
        safe(model.title),
        model.name,
        states[cell.state],
        cell.published ? dayText(cell.publishedAt) : "",
        dayText(cell.freshness.due),
        cell.deadline ?? "",
        cell.quality === null ? "" : String(cell.quality),
        String(cell.waiting),
        String(cell.daysLate),
        String(cell.records),
      ]);
    }),
  );
  return `\uFEFF${head}${lines.join("")}`;
}
