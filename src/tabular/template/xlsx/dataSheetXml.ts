import type { CellNote } from "../../annotate/sheetNotes.ts";
import { columnLetters } from "../../workbook/cellReference.ts";
import { escapeXml } from "../../workbook/xmlText.ts";
import { cellContent } from "../cellContent.ts";
import { FREE_WIDTH, headerHeight } from "../rowHeight.ts";
import type { TemplateColumn, TemplatePlan, TemplateRow } from "../templatePlan.ts";
import { oneLine } from "../validationTexts.ts";
import { emptyFormulaCell, numberCell, textCell } from "./cellXml.ts";
import { automaticFormula } from "./excelFormulas.ts";
import { STYLES } from "./styleSheetXml.ts";
import { conditionalFormatXml, validationsXml } from "./validationsXml.ts";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const COLUMNS = 16_384;
/** Spreadsheet programs load every note as a drawing, and stall on too many. */
const NOTES_LIMIT = 20_000;

/** Only the header is locked; zero means allowed, as the format has it. */
const PROTECTION =
  '<sheetProtection sheet="1" formatCells="0" formatColumns="0" formatRows="0" insertRows="0" insertHyperlinks="0" deleteRows="0" sort="0" autoFilter="0"/>';

function columnsXml(columns: readonly TemplateColumn[]): string {
  const own = columns.map(
    ({ width, look }, at) =>
      `<col min="${at + 1}" max="${at + 1}" width="${width}" style="${STYLES[look]}" customWidth="1"/>`,
  );
  // A row can be deleted under protection only where it is unlocked to its very end.
  const rest = columns.length + 1;
  const free =
    rest > COLUMNS
      ? ""
      : `<col min="${rest}" max="${COLUMNS}" width="${FREE_WIDTH}" style="${STYLES.free}"/>`;
  return `<cols>${own.join("")}${free}</cols>`;
}

function headerXml(columns: readonly TemplateColumn[]): string {
  const cells = columns.map(({ header, required }, at) =>
    textCell(1, at, required ? STYLES.required : STYLES.header, header),
  );
  return `<row r="1" ht="${headerHeight(columns)}" customHeight="1">${cells.join("")}</row>`;
}

function rowXml(plan: TemplatePlan, row: number, cells: TemplateRow): string {
  const written = plan.columns.map((column, at) => {
    const cell = cells[at];
    if (!cell) return "";
    const style = cell.status === "certain" ? STYLES[column.look] : STYLES[cell.status];
    const content = cellContent(cell, column, plan.texts);
    if (content.type === "date") return numberCell(row, at, style, String(content.serial));
    if (content.type === "number") return numberCell(row, at, style, content.text);
    return textCell(row, at, style, content.text);
  });
  return `<row r="${row}">${written.join("")}</row>`;
}

/** Rows that nobody began hold only the formulas that will write the commune. */
function spareRows({ columns, rows, lastRow }: TemplatePlan): string {
  if (columns.every(({ automatic }) => automatic === null)) return "";
  const lines: string[] = [];
  for (let row = rows.length + 2; row <= lastRow; row++) {
    const cells = columns.map(({ automatic, field }, at) => {
      if (automatic === null) return "";
      // Looking into a formula turns it into its own text where the format is text: only the code needs that format.
      const style = field.kind === "insee" ? STYLES.text : STYLES.free;
      return emptyFormulaCell(row, at, style, automaticFormula(automatic, row));
    });
    lines.push(`<row r="${row}">${cells.join("")}</row>`);
  }
  return lines.join("");
}

/** The notes of the header and of the cells that wait for a person. */
export function dataNotes({ columns, rows }: TemplatePlan): readonly CellNote[] {
  const notes: CellNote[] = [];
  for (const [column, { note }] of columns.entries())
    if (note !== "") notes.push({ row: 1, column, text: note });
  for (const [at, row] of rows.entries())
    for (const [column, cell] of row.entries())
      if (cell !== null && cell.note !== "" && notes.length < NOTES_LIMIT)
        notes.push({ row: at + 2, column, text: cell.note });
  return notes;
}

/**
 * The sheet to fill. Elements stand in the order that the format imposes. The drawing of its notes is `rId2` of its
 * relationships.
 */
export function dataSheetXml(plan: TemplatePlan): string {
  const { columns, rows, lastRow, model } = plan;
  const last = columnLetters(columns.length - 1);
  const data = rows.map((row, at) => rowXml(plan, at + 2, row)).join("");
  const footer = escapeXml(`&L${oneLine(model.title).slice(0, 100).replaceAll("&", "&&")}&R&P / &N`);
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">`,
    '<sheetPr><tabColor rgb="FF9F3A1E"/><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<dimension ref="A1:${last}${lastRow}"/>`,
    '<sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView></sheetViews>',
    '<sheetFormatPr defaultRowHeight="15"/>',
    columnsXml(columns),
    `<sheetData>${headerXml(columns)}${data}${spareRows(plan)}</sheetData>`,
    PROTECTION,
    `<autoFilter ref="A1:${last}${lastRow}"/>`,
    conditionalFormatXml(plan),
    validationsXml(plan),
    '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    `<headerFooter><oddFooter>${footer}</oddFooter></headerFooter>`,
    '<legacyDrawing r:id="rId2"/></worksheet>',
  ].join("");
}
