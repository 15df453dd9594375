import type { CleanedRecord } from "../domain/cleaning/cleanedRecord.ts";
import { ROW_RULES } from "../domain/cleaning/rowRules.ts";
import { createDecisionBook } from "../domain/journal/decisionBook.ts";
import type { Issue } from "../domain/journal/issue.ts";
import type { GeocodingEntry } from "../report/geocodingEntry.ts";
import type { StagedFolder } from "../storage/stagedFolder.ts";
import type { SourceFile } from "../tabular/sourceFile.ts";
import { AddedValues } from "./addedValues.ts";
import { cleanRecords } from "./cleanRecords.ts";
import type { CleanRequest } from "./cleanRequest.ts";
import { geocodeRules } from "./geocodeRecords.ts";
import { GeocodingLog } from "./geocoding/geocodingLog.ts";
import { withExtents } from "./geocoding/withExtents.ts";
import { Journal } from "./journal.ts";
import { mappingIssues } from "./mappingIssues.ts";
import { type PlannedTable, planTable } from "./planTable.ts";
import { Progress } from "./progress.ts";
import { type CleaningResult, describeResult } from "./cleaningResult.ts";
import { selectTables } from "./selectTables.ts";
import { writeCorrected } from "./writeCorrected.ts";
import { writeDecisions } from "./writeDecisions.ts";
import { writeMappingFile } from "./writeMappingFile.ts";
import { writeReports } from "./writeReports.ts";

/** Told of the work as it goes, in this order; the work waits for each answer. */
export interface StepFollower {
  /** Once every table is read and its columns are matched. */
  planned(request: CleanRequest, plans: readonly PlannedTable[]): Promise<void>;
  /** Records in order, with what was asked of the addresses for them. */
  records(records: readonly CleanedRecord[], geocoding: readonly GeocodingEntry[]): Promise<void>;
  /** Issues of the whole file, and those that only several records together tell. */
  issues(issues: readonly Issue[]): Promise<void>;
  /** Once all is known of the file: what remains is to write the results. */
  ready(result: CleaningResult): Promise<void>;
}

/**
 * The visible steps from an open file to its results, written in `staged`. Throws `UnreadableFile` when there is no table.
 */
export async function runSteps(
  asked: CleanRequest,
  source: SourceFile,
  staged: StagedFolder,
  follower: StepFollower | null = null,
): Promise<CleaningResult> {
  const started = performance.now();
  const request = withExtents(atStampedCommune(asked, source));
  const { model, place, language } = request;
  const progress = new Progress(request.onProgress);

  const selection = await selectTables(source, request, (count) => progress.profiled(count));
  const decisions = createDecisionBook(request.decisions, model.name, place.commune?.code ?? null);
  const geocoding = new GeocodingLog(
    language,
    staged.scratch("geocoding.ndjson"),
    request.memoryLimit,
    follower !== null,
  );
  const rules = request.addresses
    ? geocodeRules({ index: request.addresses, log: geocoding, decisions })
    : ROW_RULES;
  const plans = await Promise.all(
    selection.tables.map((table) => planTable(table, request, decisions, rules)),
  );

  const journal = new Journal(model, language, (name) => staged.scratch(name), request.memoryLimit);
  const aboutMapping = plans.flatMap(mappingIssues);
  for (const issue of aboutMapping) journal.addIssue(issue);
  await follower?.planned(request, plans);
  const added = new AddedValues(plans, staged.scratch("added.ndjson"), request.memoryLimit);
  const follow =
    follower === null
      ? null
      : (records: readonly CleanedRecord[]) => follower.records(records, geocoding.takeLately());
  const found = await cleanRecords(plans, request, journal, added, staged, progress, follow);
  await follower?.issues([...aboutMapping, ...found]);
  journal.close();
  added.log.close();
  geocoding.close();
  const seconds = (): number => Math.round(performance.now() - started) / 1000;
  const result = describeResult({ request, source, selection, plans, journal, seconds: seconds() });
  await follower?.ready(result);

  await writeCorrected({ request, source, plans, journal, added, path: staged.path("corrected.xlsx") });
  writeDecisions(request, plans, journal.digest, geocoding.digest, staged.path("decisions.json"));
  writeMappingFile(plans[0]!, staged.path("mapping.json"));
  const whole = { ...result, summary: { ...result.summary, seconds: seconds() } };
  writeReports(request, whole, journal, geocoding, staged);
  progress.finished();
  return whole;
}

/** A template knows the commune it was made for: its file needs no one to say it again. */
function atStampedCommune(request: CleanRequest, { stamp }: SourceFile): CleanRequest {
  const { place, gazetteer } = request;
  if (place.commune !== null || place.territory.length > 0 || !stamp?.commune) return request;
  return { ...request, place: { ...place, commune: gazetteer.current(stamp.commune) ?? null } };
}
