import { GUIDE_WIDTHS, type GuideLine, guideHeight, isTableLine } from "../guideLines.ts";
import { textCell } from "./cellXml.ts";
import { STYLES } from "./styleSheetXml.ts";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const LAST = "E";

function styleOf({ look }: GuideLine, column: number): number {
  if (look === "text") return STYLES.paragraph;
  if (look === "field") return column === 0 ? STYLES.fieldName : STYLES.field;
  return STYLES[look];
}

function rowXml(line: GuideLine, row: number): string {
  const cells = line.cells.map((text, column) => textCell(row, column, styleOf(line, column), text));
  return `<row r="${row}" ht="${guideHeight(line)}" customHeight="1">${cells.join("")}</row>`;
}

/** The sheet of instructions: texts over the whole width, then a table of the columns. Reads on A4 landscape. */
export function guideSheetXml(lines: readonly GuideLine[]): string {
  const merged = lines.flatMap((line, at) =>
    isTableLine(line) ? [] : [`<mergeCell ref="A${at + 1}:${LAST}${at + 1}"/>`],
  );
  const widths = GUIDE_WIDTHS.map(
    (width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${MAIN}">`,
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<dimension ref="A1:${LAST}${lines.length}"/>`,
    '<sheetViews><sheetView showGridLines="0" workbookViewId="0"/></sheetViews>',
    '<sheetFormatPr defaultRowHeight="15"/>',
    `<cols>${widths.join("")}</cols>`,
    `<sheetData>${lines.map((line, at) => rowXml(line, at + 1)).join("")}</sheetData>`,
    `<mergeCells count="${merged.length}">${merged.join("")}</mergeCells>`,
    '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>',
  ].join("");
}
