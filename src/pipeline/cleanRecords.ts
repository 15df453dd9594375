import type { CleanedRecord } from "../domain/cleaning/cleanedRecord.ts";
import { createRecordCleaner } from "../domain/cleaning/createRecordCleaner.ts";
import { certainValue } from "../domain/journal/outcome.ts";
import type { Issue } from "../domain/journal/issue.ts";
import { RECORD_CHECKS } from "../domain/validation/recordChecks.ts";
import { csvLine } from "../exchange/csvLine.ts";
import { GeojsonWriter, hasPosition } from "../exchange/geojsonWriter.ts";
import { TextWriter } from "../storage/textWriter.ts";
import type { StagedFolder } from "../storage/stagedFolder.ts";
import type { AddedValues } from "./addedValues.ts";
import type { CleanRequest } from "./cleanRequest.ts";
import type { Journal } from "./journal.ts";
import type { PlannedTable } from "./planTable.ts";
import type { Progress } from "./progress.ts";

/** Told of cleaned records, in order. */
export type RecordFollower = (records: readonly CleanedRecord[]) => Promise<void>;

/**
 * Cleans every record of every table in order, writing `clean.csv` and `clean.geojson` as it goes and telling the
 * journal. Holds one batch of records at a time. Gives the issues that only several records together tell.
 */
export async function cleanRecords(
  plans: readonly PlannedTable[],
  request: CleanRequest,
  journal: Journal,
  added: AddedValues,
  staged: StagedFolder,
  progress: Progress,
  follow: RecordFollower | null,
): Promise<readonly Issue[]> {
  const { model } = request;
  const context = plans[0]!.plan.context;
  const observers = RECORD_CHECKS.map((check) => check(model, context)).filter(
    (observer) => observer !== null,
  );
  const csv = new TextWriter(staged.path("clean.csv"));
  const geojson = hasPosition(model) ? new GeojsonWriter(staged.path("clean.geojson"), model) : null;
  try {
    csv.write(csvLine(model.fields.map((field) => field.name)));
    let number = 0;
    for (const [at, { table, plan, fed }] of plans.entries()) {
      const clean = createRecordCleaner(plan, (row) => {
        for (const observer of observers) observer.observe(row);
      });
      for await (const batch of table.records()) {
        const cleaned: CleanedRecord[] = [];
        for (const source of batch) {
          const record = clean(source, ++number);
          csv.write(csvLine(record.outcomes.map((outcome) => certainValue(outcome) ?? "")));
          geojson?.write(record);
          journal.addRecord(record, fed);
          added.add(at, record);
          if (follow !== null) cleaned.push(record);
        }
        await follow?.(cleaned);
        progress.cleaned(batch.length);
      }
    }
    const found = observers.flatMap((observer) => observer.finish());
    for (const issue of found) journal.addIssue(issue);
    return found;
  } finally {
    csv.close();
    geojson?.close();
  }
}
