import { MAX_QUOTED } from "./csvLimits.ts";
import { afterBreak } from "./lineBreaks.ts";
import { type CsvShape, readLine } from "./readLine.ts";
import { closingQuote, splitRecord, type SplitRecord } from "./splitRecord.ts";

export interface JoinedRecord {
  readonly cells: string[];
  /** Where the record ends: a line break, or the end of the text. */
  readonly end: number;
}

function lineEndFrom(text: string, from: number): number {
  const lf = text.indexOf("\n", from);
  const window = lf < 0 ? text.length : lf;
  const cr = text.slice(from, window).indexOf("\r");
  return cr < 0 ? window : from + cr;
}

/** How far a record that starts at `start` may go: so many lines, and no more than `MAX_QUOTED` characters. */
function reachOf(text: string, start: number, maxLines: number): number {
  const most = Math.min(text.length, start + MAX_QUOTED);
  let end = start;
  for (let line = 0; line < maxLines && end < most; line++) end = afterBreak(text, lineEndFrom(text, end));
  return Math.min(end, most);
}

/** The lines after the first that the join would swallow, up to `end`. */
function* swallowedLines(text: string, firstEnd: number, end: number): Generator<string> {
  let at = firstEnd;
  while (at < end) {
    const start = afterBreak(text, at);
    at = Math.min(end, lineEndFrom(text, start));
    yield text.slice(start, at);
  }
}

/** True when the lines that a quoted cell would swallow are records in their own right. */
function swallowsRecords(text: string, firstEnd: number, end: number, shape: CsvShape): boolean {
  if (shape.width < 2) return false;
  let lines = 0;
  let records = 0;
  for (const line of swallowedLines(text, firstEnd, end)) {
    lines++;
    const alone = readLine(line, shape);
    if (alone.openAt < 0 && !alone.stray && alone.cells.length === shape.width) records++;
  }
  return records > 0 && records * 2 >= lines;
}

/**
 * Reads a record whose quoted cell goes on after the line's end. "more" when the text at hand does not hold its
 * end; null when the quote is better read as a letter: nothing closes it nearby, or what it would
 * swallow are whole records.
 */
export function joinQuoted(
  text: string,
  start: number,
  firstEnd: number,
  shape: CsvShape,
  options: { readonly last: boolean; readonly maxLines: number },
): JoinedRecord | "more" | null {
  const reach = reachOf(text, start, options.maxLines);
  const complete = options.last || reach < text.length;
  let split: SplitRecord = splitRecord(text.slice(start, firstEnd), shape);
  let end = firstEnd;
  while (split.openAt >= 0) {
    const close = closingQuote(text, start + split.openAt + 1, shape, reach);
    // A quote at the very end of what is at hand may be the first half of a doubled one.
    if (!close || (close.next >= reach && !complete)) return complete ? null : "more";
    end = lineEndFrom(text, close.at);
    if (end >= reach && !complete) return "more";
    split = splitRecord(text.slice(start, end), shape);
  }
  const sound = !split.stray && (split.cells.length === shape.width || shape.width < 2);
  if (!sound && swallowsRecords(text, firstEnd, end, shape)) return null;
  return { cells: split.cells, end };
}
