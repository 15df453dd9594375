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

const PIECE = 1 << 17;

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
    const rows = mergeRows(sheet, rowAnnotations(groups));
    const cursor: Cursor = { next: await rows.next(), part: 0, shift: shiftOf(sheet) };
    do {
      const notes = new SheetNotes();
      const writing = new NewSheetRows(language, styles, notes);
      const name = target.addSheet(sheet.name ?? messages.dataSheetName, sheet.hidden);
      await target.writeSheet(
        name,
        sheetXml(rows, cursor, writing, sheet.merges, () => notes.list.length > 0),
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
    } while (!cursor.next.done);
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

interface Cursor {
  next: IteratorResult<Row>;
  /** How many sheets the source's rows have filled. */
  part: number;
  /** What to add to a row of the source for its row in the new sheet. */
  readonly shift: number;
}

/** A header that stands in no row of the source (JSON, GeoJSON) takes the first row: all others move down. */
function shiftOf({ headerKnown }: SourceSheet): number {
  return headerKnown ? 1 : 0;
}

/** The changes, each with its row in the new sheet. */
async function* shownChanges(
  source: SourceFile,
  changes: WorkbookAnnotations["changes"],
): AsyncGenerator<ChangeLine> {
  const shifts = new Map(source.sheets.map((sheet) => [sheet.name, shiftOf(sheet)]));
  for await (const change of changes) yield { ...change, row: change.row + (shifts.get(change.sheet) ?? 0) };
}

/** Source rows and annotated rows together, in order. */
async function* mergeRows(
  sheet: SourceSheet,
  annotated: AsyncGenerator<RowAnnotations>,
): AsyncGenerator<Row> {
  let said = await annotated.next();
  for await (const batch of sheet.rows()) {
    for (const source of batch) {
      for (; !said.done && said.value.row < source.row; said = await annotated.next()) {
        yield { row: said.value.row, source: null, annotated: said.value };
      }
      if (!said.done && said.value.row === source.row) {
        yield { row: source.row, source, annotated: said.value };
        said = await annotated.next();
      } else yield { row: source.row, source, annotated: null };
    }
  }
  for (; !said.done; said = await annotated.next()) {
    yield { row: said.value.row, source: null, annotated: said.value };
  }
}

async function* sheetXml(
  rows: AsyncGenerator<Row>,
  cursor: Cursor,
  writing: NewSheetRows,
  merges: readonly MergedRange[],
  hasNotes: () => boolean,
): AsyncGenerator<string> {
  const offset = cursor.part * LIMITS.rows - cursor.shift;
  let out = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${TRANSITIONAL.main}" xmlns:r="${TRANSITIONAL.office}"><sheetFormatPr defaultColWidth="18" defaultRowHeight="15"/><sheetData>`;
  for (; !cursor.next.done; cursor.next = await rows.next()) {
    const { row, source, annotated } = cursor.next.value;
    if (row - offset > LIMITS.rows) break;
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
