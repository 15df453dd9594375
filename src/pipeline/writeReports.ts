import { writeFileSync } from "node:fs";
import { renderReport } from "../report/html/renderReport.tsx";
import { writeReportJson } from "../report/writeReportJson.ts";
import type { StagedFolder } from "../storage/stagedFolder.ts";
import type { CleanRequest } from "./cleanRequest.ts";
import type { CleaningResult } from "./cleaningResult.ts";
import type { GeocodingLog } from "./geocoding/geocodingLog.ts";
import type { Journal } from "./journal.ts";

/** Writes `report.json` and `report.html`. */
export function writeReports(
  { model, place, language }: CleanRequest,
  { head, ignoredRows, summary }: CleaningResult,
  journal: Journal,
  geocoding: GeocodingLog,
  staged: StagedFolder,
): void {
  const { changes, issues, digest } = journal;
  const lists = {
    changes: changes.json(),
    issues: issues.json(),
    ignoredRows,
    geocoding: geocoding.entries.json(),
  };
  writeReportJson(staged.path("report.json"), head, lists, summary);
  const titles = new Map(model.fields.map((field) => [field.name, field.title]));
  const page = renderReport({
    language,
    head,
    summary,
    digest,
    positions: geocoding.digest,
    ignoredRows,
    modelTitle: model.title,
    communeName: place.commune?.name ?? null,
    fieldTitle: (name) => titles.get(name) ?? name,
  });
  writeFileSync(staged.path("report.html"), page, { flag: "wx" });
}
