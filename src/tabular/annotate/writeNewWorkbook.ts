import { annotationMessages } from "../../messages/annotation.ts";
import type { MergedRange, SourceFile, SourceRow, SourceSheet } from "../sourceFile.ts";
import { columnLetters } from "../workbook/cellReference.ts";
import { LIMITS } from "../workbook/limits.ts";
import type { ChangeLine, WorkbookAnnotations } from "./annotation.ts";
import { commentsPart } from "./commentsPart.ts";
import { CorrectionsSheets } from "./correctionsSheet.ts";
import { NewPackage } from "./newPackage.ts";
import { NewSheetRows } from "./newSheet.ts";
import { TRANSITIONAL } from "./ooxmlNamespaces.ts";
import { type RowAnnotations, rowAnnotations } from "./rowAnnotations.ts";
import { SheetNotes } from "./sheetNotes.ts";
import { BARE_STYLES, StyleSheet } from "./styleSheet.ts";
import { blocksNeeded, vmlPart } from "./vmlPart.ts";
import type { ZipWriter } from "./zipWriter.ts";

const PIECE = 1 << 15;

/**
 * Writes the content of any source as a new xlsx with its annotations: every row and cell in its place, text kept as
 * text. A source longer than a sheet may be continues on another sheet. Memory does not grow with the rows.
 */
export async function writeNewWorkbook(
  source: SourceFile,
  annotations: WorkbookAnnotations,
  writer: ZipWriter,
): Promise<void> {
  const { language } = annotations;
  const messages = annotationMessages[language];
  const styles = new StyleSheet(BARE_STYLES);
  const target = new NewPackage(writer);
  let block = 1;
  for (const sheet of source.sheets) {
    const groups = annotations.sheets.filter((group) => group.sheet === sheet.name);
    const cursor = await openCursor(mergeRows(sheet, rowAnnotations(groups)), shiftOf(sheet));
    do {
      const notes = new SheetNotes();
      const writing = new NewSheetRows(language, styles, notes);
      const name = target.addSheet(sheet.name ?? messages.dataSheetName, sheet.hidden);
      await target.writeSheet(
        name,
        sheetXml(cursor, writing, sheet.merges, () => notes.list.length > 0),
      );
      if (notes.list.length > 0) {
        await target.writeNotes(
          name,
          commentsPart(null, notes.list, messages.author, TRANSITIONAL),
          vmlPart(null, notes.list, block),
        );
        block += blocksNeeded(notes.list.length);
      }
      cursor.part++;
    } while (cursor.at < cursor.batch.length);
  }
  const corrections = new CorrectionsSheets(
    shownChanges(source, annotations.changes),
    language,
    styles,
    source.sheets.length > 1,
    TRANSITIONAL,
  );
  while (corrections.more) {
    const name = target.addSheet(messages.sheetName, false, true);
    await target.writeSheet(name, corrections.sheet());
  }
  await target.finish(styles.toXml(), source.stamp);
}

interface Row {
  readonly row: number;
  readonly source: SourceRow | null;
  readonly annotated: RowAnnotations | null;
}

/** Where the writing stands. Rows come in batches: waiting for each one would take longer than writing it. */
interface Cursor {
  readonly batches: AsyncGenerator<readonly Row[]>;
  batch: readonly Row[];
  /** The next row, by its place in the batch; past the end once all are written. */
  at: number;
  /** How many sheets the source's rows have filled. */
  part: number;
  /** What to add to a row of the source for its row in the new sheet. */
  readonly shift: number;
}

async function openCursor(batches: AsyncGenerator<readonly Row[]>, shift: number): Promise<Cursor> {
  const cursor: Cursor = { batches, batch: [], at: 0, part: 0, shift };
  await refill(cursor);
  return cursor;
}

async function refill(cursor: Cursor): Promise<void> {
  const next = await cursor.batches.next();
  cursor.batch = next.done ? [] : next.value;
  cursor.at = 0;
}

/** A header that stands in no row of the source (JSON, GeoJSON) takes the first row: all others move down. */
function shiftOf({ headerKnown }: SourceSheet): number {
  return headerKnown ? 1 : 0;
}

/** The changes, each with its row in the new sheet. */
function* shownChanges(source: SourceFile, changes: WorkbookAnnotations["changes"]): Generator<ChangeLine> {
  const shifts = new Map(source.sheets.map((sheet) => [sheet.name, shiftOf(sheet)]));
  for (const change of changes) yield { ...change, row: change.row + (shifts.get(change.sheet) ?? 0) };
}

/** Source rows and annotated rows together, in order. */
async function* mergeRows(
  sheet: SourceSheet,
  annotated: Generator<RowAnnotations>,
): AsyncGenerator<readonly Row[]> {
  let said = annotated.next();
  for await (const batch of sheet.rows()) {
    const rows: Row[] = [];
    for (const source of batch) {
      for (; !said.done && said.value.row < source.row; said = annotated.next()) {
        rows.push({ row: said.value.row, source: null, annotated: said.value });
      }
      if (!said.done && said.value.row === source.row) {
        rows.push({ row: source.row, source, annotated: said.value });
        said = annotated.next();
      } else rows.push({ row: source.row, source, annotated: null });
    }
    if (rows.length > 0) yield rows;
  }
  for (; !said.done; said = annotated.next()) {
    yield [{ row: said.value.row, source: null, annotated: said.value }];
  }
}

async function* sheetXml(
  cursor: Cursor,
  writing: NewSheetRows,
  merges: readonly MergedRange[],
  hasNotes: () => boolean,
): AsyncGenerator<string> {
  const offset = cursor.part * LIMITS.rows - cursor.shift;
  let out = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${TRANSITIONAL.main}" xmlns:r="${TRANSITIONAL.office}"><sheetFormatPr defaultColWidth="18" defaultRowHeight="15"/><sheetData>`;
  while (cursor.at < cursor.batch.length) {
    const { row, source, annotated } = cursor.batch[cursor.at]!;
    if (row - offset > LIMITS.rows) break;
    if (++cursor.at === cursor.batch.length) await refill(cursor);
    out += writing.row(row - offset, source, annotated);
    if (out.length < PIECE) continue;
    yield out;
    out = "";
  }
  const kept = cursor.part === 0 ? merges : [];
  const ranges = kept.map(
    (range) =>
      `<mergeCell ref="${columnLetters(range.firstColumn)}${range.firstRow}:${columnLetters(range.lastColumn)}${range.lastRow}"/>`,
  );
  const merged =
    ranges.length === 0 ? "" : `<mergeCells count="${ranges.length}">${ranges.join("")}</mergeCells>`;
  yield `${out}</sheetData>${merged}${hasNotes() ? '<legacyDrawing r:id="rId2"/>' : ""}</worksheet>`;
}
