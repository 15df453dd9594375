import { CsvSplitter } from "./csvSplitter.ts";
import type { CsvShape } from "./readLine.ts";
import { splitRecord } from "./splitRecord.ts";

const DELIMITERS = [";", ",", "\t", "|"] as const;
const SAMPLE_LINES = 1000;

interface Candidate {
  readonly shape: CsvShape;
  readonly score: number;
}

const ROW_BREAK = /\r\r\n|\r\n|\n|\r/;

function mode(counts: readonly number[]): { value: number; share: number } {
  const tally = new Map<number, number>();
  for (const count of counts) tally.set(count, (tally.get(count) ?? 0) + 1);
  let value = 1;
  let times = 0;
  for (const [count, seen] of tally) {
    if (seen > times || (seen === times && count > value)) {
      value = count;
      times = seen;
    }
  }
  return { value, share: counts.length === 0 ? 0 : times / counts.length };
}

/** The usual number of cells, from the lines whose quotes are in order; a line wrapped whole in quotes is opened. */
function usualWidth(lines: readonly string[], delimiter: string, backslash: boolean): number {
  const syntax = { delimiter, backslash };
  const counts: number[] = [];
  const wrapped: number[] = [];
  for (const line of lines) {
    const split = splitRecord(line, syntax);
    if (split.openAt >= 0 || split.stray) continue;
    const inner =
      split.cells.length === 1 && line.startsWith('"') ? splitRecord(split.cells[0]!, syntax) : null;
    if (inner && inner.openAt < 0 && inner.cells.length > 1) wrapped.push(inner.cells.length);
    else counts.push(split.cells.length);
  }
  // Lines wrapped in quotes count only where the others agree, or where none is otherwise.
  const plain = mode(counts);
  const inner = mode(wrapped);
  if (wrapped.length > 0 && (inner.value === plain.value || counts.length === 0)) return inner.value;
  if (wrapped.length > counts.length && plain.value === 1 && inner.share > 0.9 && inner.value > 2) {
    return inner.value;
  }
  return plain.value;
}

/** True when every comma is that of a sentence or of a decimal number, and the first line has none. */
function isProseComma(lines: readonly string[]): boolean {
  if (lines.length === 0 || lines[0]!.includes(",")) return false;
  let commas = 0;
  let inText = 0;
  for (const line of lines) {
    commas += line.split(",").length - 1;
    inText += line.match(/, |\d,\d/g)?.length ?? 0;
  }
  return inText >= commas * 0.9;
}

function score(lines: readonly string[], shape: CsvShape): Candidate {
  const rows = new CsvSplitter(shape).push(lines.join("\n"), true);
  const counts = rows.map(({ cells }) => cells.length);
  const total = Math.max(1, rows.length);
  const width = shape.width < 2 ? mode(counts).value : shape.width;
  if (width < 2) return { shape: { ...shape, width }, score: 0 };
  const agree = counts.filter((count) => count === width).length / total;
  const split = counts.filter((count) => count > 1).length / total;
  const ragged = rows.filter(({ cells }) => cells.some(hasQuote)).length / total;
  const headerAgrees = counts[0] === width ? 0.3 : 0;
  return {
    shape: { ...shape, width },
    score: agree + 0.3 * split + headerAgrees + 0.1 * Math.log2(width) - 0.5 * ragged,
  };
}

/** The better of two readings: quotes taken at their word, or lines counted one by one where quotes go wrong. */
function judge(lines: readonly string[], delimiter: string, backslash: boolean): Candidate {
  const strict = score(lines, { delimiter, backslash, width: 0 });
  if (delimiter === "," && isProseComma(lines)) return { ...strict, score: 0 };
  const width = usualWidth(lines, delimiter, backslash);
  if (width < 2 || width === strict.shape.width) return strict;
  const byLine = score(lines, { delimiter, backslash, width });
  return byLine.score > strict.score ? byLine : strict;
}

const hasQuote = (cell: unknown): boolean => typeof cell === "string" && cell.startsWith('"');

/**
 * How a csv file is written, from the text of its first lines. The delimiter is the one that cuts the lines most
 * evenly, quotes and decimal commas considered; "" when none does: a single column.
 */
export function detectDialect(sample: string): CsvShape {
  const lines = sample
    .split(ROW_BREAK, SAMPLE_LINES * 2)
    .filter((line) => line.trim() !== "")
    .slice(0, SAMPLE_LINES);
  const escapes = lines.some((line) => line.includes('\\"'));
  let best: Candidate = { shape: { delimiter: "", backslash: false, width: 1 }, score: 0.75 };
  for (const delimiter of DELIMITERS) {
    for (const backslash of escapes ? [false, true] : [false]) {
      const candidate = judge(lines, delimiter, backslash);
      if (candidate.score > best.score + 1e-9) best = candidate;
    }
  }
  return best.shape;
}

/** The shape of a file whose delimiter is given by its first line (`sep=;`). */
export function dialectWith(delimiter: string, sample: string): CsvShape {
  const lines = sample.split(ROW_BREAK, SAMPLE_LINES).filter((line) => line.trim() !== "");
  return judge(lines, delimiter, false).shape;
}
