import type { ReviewRecord } from "../../domain/review/reviewRecord.ts";
import { waitingFields } from "../../domain/review/reviewRecord.ts";
import { writeSchema } from "../../domain/model/writeSchema.ts";
import { type Recheck, recheckRecords, type SettledRecord } from "../../pipeline/deposit/recheckRecords.ts";
import type { Platform } from "../platform.ts";
import type { Review } from "./openReview.ts";

/** Records checked on the spot: a few milliseconds. More go to a thread, so that other pages do not wait. */
const ON_THE_SPOT = 100;

/** Holds records as they are now against all that is checked of a file. */
export async function recheck(
  { runner, gazetteer }: Pick<Platform, "runner" | "gazetteer">,
  { model, place, jobPlace }: Pick<Review, "model" | "place" | "jobPlace">,
  records: readonly ReviewRecord[],
): Promise<Recheck> {
  const settled = records.map((record): SettledRecord => ({
    record: record.record,
    row: record.row ?? record.record,
    sheet: record.sheet,
    values: record.values,
    waiting: waitingFields(model, record),
  }));
  if (settled.length <= ON_THE_SPOT) return recheckRecords({ model, place, gazetteer, records: settled });
  return runner.recheck({
    schema: writeSchema(model, { internal: true }),
    place: jobPlace,
    records: settled,
  });
}

/** What reading the file and searching its addresses told: checking values again does not. */
const TOLD_ONCE = /^(?:geocoding|matching|reading|workbook)\./;
/** What several records together tell. */
const TOLD_TOGETHER =
  /^(?:duplicate\.|constraint\.(?:key|unique|required-column)|position\.far-from-others|check\.more)/;

/** Whether checking all the records again may tell this code. */
export function toldByAll(code: string): boolean {
  return !TOLD_ONCE.test(code);
}

/** Whether checking one record again may. */
export function toldByOne(code: string): boolean {
  return toldByAll(code) && !TOLD_TOGETHER.test(code);
}
