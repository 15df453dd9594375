import { createHash } from "node:crypto";
import { statSync } from "node:fs";
import { basename, resolve } from "node:path";
import type { Gazetteer } from "../../domain/commune/gazetteer.ts";
import { neutraliseFormula } from "../../domain/cleaning/prepareFormula.ts";
import { cellText } from "../../domain/table/cell.ts";
import type { SourceRecord, SourceTable } from "../../domain/table/sourceTable.ts";
import { csvLine } from "../../exchange/csvLine.ts";
import type { AddressQuery } from "../../geocoding/addressQuery.ts";
import type { Geocoder, GeocoderAnswer } from "../../geocoding/geocoder.ts";
import type { Language } from "../../messages/language.ts";
import { ResumableFile } from "../../storage/resumableFile.ts";
import { openFile } from "../../tabular/openFile.ts";
import { chooseTable } from "./chooseTable.ts";
import { countAnswer, emptyTally, type GeocodingTally } from "./geocodingTally.ts";
import { orderedMap } from "./orderedMap.ts";
import { type QueryColumns, queryReader } from "./queryColumns.ts";
import { RESULT_COLUMNS, resultCells } from "./resultCells.ts";

export interface GeocodeRequest {
  readonly path: string;
  readonly out: string;
  /** Names separated by commas; null to recognise the columns. */
  readonly columns: string | null;
  readonly citycode: string | null;
  readonly postcode: string | null;
  readonly gazetteer: Gazetteer;
  readonly geocoder: Geocoder;
  /** Whatever else decides the answers (index, service): a run on other terms does not go on from this one. */
  readonly terms: unknown;
  /** Batches under way at once. */
  readonly width: number;
  readonly language: Language;
  readonly onProgress?: (done: number) => void;
  /** Milliseconds between checkpoints; 2,000 unless told. */
  readonly checkpointEvery?: number;
}

export interface GeocodeSummary {
  readonly tally: GeocodingTally;
  /** Headers of the columns asked, in order, and how they were chosen. */
  readonly asked: readonly string[];
  readonly chosen: "given" | "recognised" | "all";
  /** Records that an earlier run had done. */
  readonly resumedFrom: number;
  /** Rows that are no records: titles, totals, blank lines with marks. */
  readonly leftAside: number;
  /** Other tables of the file, which were not read. */
  readonly otherTables: number;
  /** Columns of the input that bear the name of an added one. */
  readonly homonyms: readonly string[];
}

const BATCH = 500;
const CHECKPOINT_EVERY = 2_000;

interface Batch {
  readonly records: readonly SourceRecord[];
  readonly queries: readonly AddressQuery[];
}

interface Answered extends Batch {
  readonly answers: readonly GeocoderAnswer[];
}

function fingerprint(request: GeocodeRequest): string {
  const { size, mtimeMs } = statSync(request.path);
  const { columns, citycode, postcode, terms, language } = request;
  const path = resolve(request.path);
  const text = JSON.stringify({ path, size, mtimeMs, columns, citycode, postcode, terms, language });
  return createHash("sha256").update(text).digest("hex");
}

async function* batchesOf(table: SourceTable, columns: QueryColumns, skip: number): AsyncGenerator<Batch> {
  const read = queryReader(columns);
  let seen = 0;
  for await (const records of table.records()) {
    const first = Math.max(0, skip - seen);
    seen += records.length;
    for (let at = first; at < records.length; at += BATCH) {
      const some = records.slice(at, at + BATCH);
      yield { records: some, queries: some.map(({ cells }) => read(cells)) };
    }
  }
}

/** Only what holds something is asked; the rest is answered here. */
async function askBatch(geocoder: Geocoder, batch: Batch): Promise<Answered> {
  const asked = batch.queries.filter(({ text }) => text !== "");
  const found = asked.length === 0 ? [] : await geocoder.geocode(asked);
  let next = 0;
  const answers = batch.queries.map(({ text }) => (text === "" ? NOTHING_ASKED : found[next++]!));
  return { ...batch, answers };
}

const NOTHING_ASKED: GeocoderAnswer = {
  status: "invalid",
  answer: null,
  runnerUp: null,
  scoreNext: 0,
  apart: null,
  reasons: [{ id: "geocoding.empty" }],
};

/** A mean over the first records tells how many there are, well enough for a progress bar. */
function expectedRecords(bytes: number, sample: readonly SourceRecord[]): number {
  const length = sample.reduce(
    (total, { cells }) => total + cells.reduce((sum, cell) => sum + cellText(cell).length + 1, 1),
    0,
  );
  return Math.max(1, (bytes / Math.max(1, length)) * sample.length);
}

function writeBatch(
  { records, queries, answers }: Answered,
  width: number,
  tally: GeocodingTally,
  language: Language,
): string {
  let lines = "";
  for (const [at, { cells }] of records.entries()) {
    const own: string[] = [];
    for (let column = 0; column < Math.max(width, cells.length); column++) {
      const text = cellText(cells[column]);
      const safe = neutraliseFormula(text);
      if (safe !== text) tally.formulas++;
      own.push(safe);
    }
    // What stood outside the columns goes to the end of the line: nothing is lost, and the answers stay in theirs.
    const outside = own.splice(width);
    if (outside.length > 0) tally.overlong++;
    const asked = queries[at]!.text !== "";
    const added = resultCells(answers[at]!, asked, language).map(neutraliseFormula);
    lines += csvLine([...own, ...added, ...outside]);
    countAnswer(tally, answers[at]!, asked);
  }
  return lines;
}

/** What is done is kept for the next run; where nothing is, nothing is left behind. */
function keepForLater(file: ResumableFile<GeocodingTally>, settled: GeocodingTally): void {
  if (settled.records === 0) {
    file.discard();
    return;
  }
  try {
    file.checkpoint(settled);
  } catch {
    // The disk may be full: the checkpoint before this one still holds.
  } finally {
    file.stop();
  }
}

/**
 * Geocodes a file of any length, in order, in flat memory: the input's columns, then those of the answers. Killed, it goes on
 * from where it stopped when the same is asked again. Throws `UnreadableFile` for what is no table, `UnknownColumn` for a column
 * that the file does not have.
 */
export async function geocodeFile(request: GeocodeRequest): Promise<GeocodeSummary> {
  const { path, geocoder, language } = request;
  const source = await openFile(path);
  const { table, columns, chosen, otherTables, sample } = await chooseTable(source, request);
  const headers = table.columns.map(({ header }) => header);
  const expected = expectedRecords(statSync(path).size, sample);
  const file = new ResumableFile<GeocodingTally>(request.out, fingerprint(request));
  const tally = file.resumed ?? emptyTally();
  const resumedFrom = tally.records;
  let settled = structuredClone(tally);
  try {
    if (resumedFrom === 0) file.write(csvLine([...headers.map(neutraliseFormula), ...RESULT_COLUMNS]));
    const answered = orderedMap(batchesOf(table, columns, resumedFrom), request.width, (batch) =>
      askBatch(geocoder, batch),
    );
    let noted = performance.now();
    for await (const batch of answered) {
      file.write(writeBatch(batch, headers.length, tally, language));
      settled = structuredClone(tally);
      request.onProgress?.(Math.min(0.99, tally.records / expected));
      if (performance.now() - noted < (request.checkpointEvery ?? CHECKPOINT_EVERY)) continue;
      file.checkpoint(settled);
      noted = performance.now();
    }
    file.finish();
  } catch (error) {
    keepForLater(file, settled);
    throw error;
  }
  const asked = columns.address.concat(
    [columns.postcode, columns.city, columns.citycode].filter((column) => column !== null),
  );
  return {
    tally,
    asked: [...new Set(asked)].map((column) => headers[column] || basename(path)),
    chosen,
    resumedFrom,
    leftAside: table.ignoredRows().filter(({ why }) => why !== "header").length,
    otherTables,
    homonyms: RESULT_COLUMNS.filter((name) => headers.includes(name)),
  };
}
