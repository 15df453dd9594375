import { annotationMessages } from "../../messages/annotation.ts";
import type { SourceFile } from "../sourceFile.ts";
import { partText, wholePartText } from "../workbook/scanPart.ts";
import { readRelationships, relationshipsName } from "../workbook/xlsxPackage.ts";
import { readCellFormats } from "../workbook/xlsxStyles.ts";
import { readXlsxWorkbook, type XlsxSheetPart, type XlsxWorkbook } from "../workbook/xlsxWorkbook.ts";
import { columnLetters } from "../workbook/cellReference.ts";
import { openZip, type ZipArchive, type ZipEntry } from "../workbook/zipArchive.ts";
import type { SheetAnnotations, WorkbookAnnotations } from "./annotation.ts";
import { annotateSheet } from "./annotateSheet.ts";
import { commentedCells, commentsPart } from "./commentsPart.ts";
import { CorrectionsSheets } from "./correctionsSheet.ts";
import { namespacesOf, type OoxmlNamespaces } from "./ooxmlNamespaces.ts";
import type { PackageChanges } from "./packageChanges.ts";
import { extendRelationships, freeRelationshipId, type NewRelationship } from "./packageXml.ts";
import { rowAnnotations } from "./rowAnnotations.ts";
import { SheetNotes } from "./sheetNotes.ts";
import { BARE_STYLES, StyleSheet } from "./styleSheet.ts";
import { blocksNeeded, vmlPart } from "./vmlPart.ts";

/**
 * Writes an Office workbook again with its annotations. Only the sheets that are annotated, the list of styles and the
 * package's own lists are rewritten; every other part is copied with its very bytes.
 */
export async function annotateXlsx(
  source: SourceFile,
  annotations: WorkbookAnnotations,
  changes: PackageChanges,
): Promise<void> {
  const zip = await openZip(source.path);
  try {
    const workbook = await readXlsxWorkbook(zip);
    const styles = new StyleSheet(workbook.styles ? await wholePartText(zip, workbook.styles) : BARE_STYLES);
    const formats = await readCellFormats(zip, workbook.styles);
    const context = {
      zip,
      workbook,
      styles,
      formats,
      annotations,
      changes,
      namespaces: namespacesOf(await wholePartText(zip, workbook.part)),
      nextBlock: await firstFreeBlock(zip),
    };
    changes.use(zip.entries);
    for (const sheet of workbook.sheets) {
      const groups = annotations.sheets.filter((group) => group.sheet === sheet.name);
      if (groups.length > 0) await annotateOne(context, sheet, groups);
    }
    await addCorrections(context);
    await writeStyles(context);
    await changes.finish(zip, workbook);
  } finally {
    zip.close();
  }
}

interface Context {
  readonly zip: ZipArchive;
  readonly workbook: XlsxWorkbook;
  readonly styles: StyleSheet;
  readonly formats: Awaited<ReturnType<typeof readCellFormats>>;
  readonly annotations: WorkbookAnnotations;
  readonly changes: PackageChanges;
  readonly namespaces: OoxmlNamespaces;
  nextBlock: number;
}

async function annotateOne(
  context: Context,
  { entry }: XlsxSheetPart,
  groups: readonly SheetAnnotations[],
): Promise<void> {
  const { zip, workbook, styles, formats, annotations, changes } = context;
  const relsName = relationshipsName(entry.name);
  const relsEntry = zip.find(relsName);
  const rels = relsEntry ? await wholePartText(zip, relsEntry) : null;
  const drawingId = freeRelationshipId(rels, "rIdTrabouleDrawing");
  const notes = new SheetNotes();
  let existingDrawing: string | null = null;
  const sheetXml = annotateSheet(partText(zip, entry), {
    part: entry.name,
    rows: rowAnnotations(groups),
    lastColumn: Math.max(-1, ...groups.flatMap(({ columns }) => columns.map(({ column }) => column))),
    namespaces: context.namespaces,
    rewrite: {
      language: annotations.language,
      date1904: workbook.date1904,
      formats,
      notes,
      orphans: new Map(),
      style: (own, status, format) => styles.cell(own, status, format),
      dropCalculation: () => changes.dropCalculation(),
    },
    drawing(existing) {
      existingDrawing = existing;
      return notes.list.length === 0 || existing !== null ? null : drawingId;
    },
  });
  await changes.write(entry.name, sheetXml);
  if (notes.list.length > 0) {
    const links = await writeNotes(context, entry, notes, existingDrawing, drawingId, rels);
    if (links.length > 0)
      await changes.write(relsEntry?.name ?? relsName, extendRelationships(rels, links, context.namespaces));
  }
}

/** Writes a sheet's notes among those it has; gives the links that it does not have yet. */
async function writeNotes(
  context: Context,
  sheet: ZipEntry,
  notes: SheetNotes,
  existingDrawing: string | null,
  drawingId: string,
  rels: string | null,
): Promise<NewRelationship[]> {
  const { zip, annotations, changes } = context;
  const links: NewRelationship[] = [];
  const relationships = await readRelationships(zip, sheet.name);
  const target = (matches: (link: (typeof relationships)[number]) => boolean) => {
    const part = relationships.find((link) => link.target !== null && matches(link))?.target;
    return part ? zip.find(part) : undefined;
  };
  const comments = target(({ type }) => type === "comments");
  const drawing = target(({ id }) => id === existingDrawing);

  const commentsXml = comments ? await wholePartText(zip, comments) : null;
  const commentsName = comments?.name ?? changes.freeName("xl/comments", ".xml", "comments");
  if (!comments)
    links.push({
      id: freeRelationshipId(rels, "rIdTrabouleComments"),
      type: "comments",
      target: commentsName,
    });
  await changes.write(
    commentsName,
    pieces(
      commentsPart(
        commentsXml,
        notes.list,
        annotationMessages[annotations.language].author,
        context.namespaces,
      ),
    ),
  );

  const drawingXml = drawing ? await wholePartText(zip, drawing) : null;
  const drawingName = drawing?.name ?? changes.freeName("xl/drawings/vmlDrawing", ".vml", "vml");
  if (!drawing) links.push({ id: existingDrawing ?? drawingId, type: "vmlDrawing", target: drawingName });
  const commented = commentedCells(commentsXml);
  const shapes = notes.list.filter(({ row, column }) => !commented.has(columnLetters(column) + row));
  await changes.write(drawingName, pieces(vmlPart(drawingXml, shapes, context.nextBlock)));
  context.nextBlock += blocksNeeded(shapes.length);
  return links;
}

/** Writes the list of corrections over that of an earlier annotation, then on new sheets. */
async function addCorrections({
  workbook,
  annotations,
  styles,
  changes,
  namespaces,
}: Context): Promise<void> {
  const named = workbook.sheets.filter(({ ours }) => !ours).length > 1;
  const corrections = new CorrectionsSheets(
    annotations.changes,
    annotations.language,
    styles,
    named,
    namespaces,
  );
  for (const { entry } of workbook.sheets.filter(({ ours }) => ours)) {
    await changes.write(entry.name, corrections.more ? corrections.sheet() : corrections.blank());
  }
  while (corrections.more) {
    const part = changes.freeName("xl/worksheets/corrections", ".xml", "worksheet");
    await changes.write(part, corrections.sheet());
    changes.addSheet(annotationMessages[annotations.language].sheetName, part);
  }
}

async function writeStyles({ zip, workbook, styles, changes }: Context): Promise<void> {
  if (workbook.styles) return changes.write(workbook.styles.name, styles.toXml());
  const part = zip.find("xl/styles.xml")?.name ?? changes.freeName("xl/styles", ".xml", "styles");
  await changes.write(part, styles.toXml());
  changes.addWorkbookLink("styles", part);
}

async function firstFreeBlock(zip: ZipArchive): Promise<number> {
  let top = 0;
  for (const entry of zip.entries) {
    if (!/\.vml$/i.test(entry.name)) continue;
    const maps = (await wholePartText(zip, entry)).matchAll(/<o:idmap[^>]*data="([\d,\s]+)"/g);
    for (const match of maps)
      for (const block of (match[1] ?? "").split(",")) top = Math.max(top, Number(block));
  }
  return top + 1;
}

async function* pieces(parts: Iterable<string>): AsyncGenerator<string> {
  let text = "";
  for (const part of parts) {
    text += part;
    if (text.length < 1 << 16) continue;
    yield text;
    text = "";
  }
  yield text;
}
