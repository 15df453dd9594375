import { ROW_RULES } from "../domain/cleaning/rowRules.ts";
import { createDecisionBook } from "../domain/journal/decisionBook.ts";
import { stageFolder, type StagedFolder } from "../storage/stagedFolder.ts";
import { openFile } from "../tabular/openFile.ts";
import type { SourceFile } from "../tabular/sourceFile.ts";
import { AddedValues } from "./addedValues.ts";
import { cleanRecords } from "./cleanRecords.ts";
import type { CleanRequest } from "./cleanRequest.ts";
import { geocodeRules } from "./geocodeRecords.ts";
import { GeocodingLog } from "./geocoding/geocodingLog.ts";
import { withExtents } from "./geocoding/withExtents.ts";
import { Journal } from "./journal.ts";
import { mappingIssues } from "./mappingIssues.ts";
import { planTable } from "./planTable.ts";
import { Progress } from "./progress.ts";
import { type CleaningResult, describeResult } from "./cleaningResult.ts";
import { RESULT_FILES } from "./resultFiles.ts";
import { selectTables } from "./selectTables.ts";
import { writeCorrected } from "./writeCorrected.ts";
import { writeDecisions } from "./writeDecisions.ts";
import { writeMappingFile } from "./writeMappingFile.ts";
import { writeReports } from "./writeReports.ts";

/**
 * The whole pipeline on one file: reads it, finds its tables, matches their columns, cleans and checks every record,
 * and leaves the results in `request.out` all at once at the end. Throws `UnreadableFile` when the file is not a table;
 * then nothing is left behind.
 */
export async function cleanFile(request: CleanRequest): Promise<CleaningResult> {
  const staged = stageFolder(request.out);
  try {
    const source = await openFile(request.path);
    const result = await runSteps(withExtents(atStampedCommune(request, source)), source, staged);
    staged.deliver(RESULT_FILES);
    return result;
  } finally {
    staged.discard();
  }
}

/** A template knows the commune it was made for: its file needs no one to say it again. */
function atStampedCommune(request: CleanRequest, { stamp }: SourceFile): CleanRequest {
  const { place, gazetteer } = request;
  if (place.commune !== null || place.territory.length > 0 || !stamp?.commune) return request;
  return { ...request, place: { ...place, commune: gazetteer.current(stamp.commune) ?? null } };
}

async function runSteps(
  request: CleanRequest,
  source: SourceFile,
  staged: StagedFolder,
): Promise<CleaningResult> {
  const started = performance.now();
  const { model, place, language } = request;
  const progress = new Progress(request.onProgress);

  const selection = await selectTables(source, request, (count) => progress.profiled(count));
  const decisions = createDecisionBook(request.decisions, model.name, place.commune?.code ?? null);
  const geocoding = new GeocodingLog(language, staged.scratch("geocoding.ndjson"), request.memoryLimit);
  const rules = request.addresses
    ? geocodeRules({ index: request.addresses, log: geocoding, decisions })
    : ROW_RULES;
  const plans = await Promise.all(
    selection.tables.map((table) => planTable(table, request, decisions, rules)),
  );

  const journal = new Journal(model, language, (name) => staged.scratch(name), request.memoryLimit);
  for (const plan of plans) for (const issue of mappingIssues(plan)) journal.addIssue(issue);
  const added = new AddedValues(plans, staged.scratch("added.ndjson"), request.memoryLimit);
  await cleanRecords(plans, request, journal, added, staged, progress);
  journal.close();
  added.log.close();
  geocoding.close();

  await writeCorrected({ request, source, plans, journal, added, path: staged.path("corrected.xlsx") });
  writeDecisions(request, plans, journal.digest, geocoding.digest, staged.path("decisions.json"));
  writeMappingFile(plans[0]!, staged.path("mapping.json"));
  const seconds = Math.round(performance.now() - started) / 1000;
  const result = describeResult({ request, source, selection, plans, journal, seconds });
  writeReports(request, result, journal, geocoding, staged);
  progress.finished();
  return result;
}
