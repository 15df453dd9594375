import { columnLetters } from "../../workbook/cellReference.ts";
import { cellContent } from "../cellContent.ts";
import { FREE_WIDTH, headerHeight } from "../rowHeight.ts";
import type { TemplateCell, TemplateColumn, TemplatePlan, TemplateRow } from "../templatePlan.ts";
import { automaticFormula, odsSheet } from "./odsAddress.ts";
import { odsAttribute, paragraphs } from "./odsText.ts";
import { columnStyleName, MISSING_STYLE, rowStyleName } from "./stylesXml.ts";
import { validationName } from "./validationsXml.ts";

const COLUMNS = 16_384;
const ROWS = 1_048_576;
function annotation(note: string): string {
  if (note === "") return "";
  const height =
    8 + note.split("\n").reduce((lines, line) => lines + 1 + Math.floor(line.length / 44), 0) * 5;
  return `<office:annotation office:display="false" svg:x="10mm" svg:y="10mm" svg:width="80mm" svg:height="${Math.min(height, 90)}mm">${paragraphs(note)}</office:annotation>`;
}

function headerCell({ header, note, required }: TemplateColumn): string {
  return `<table:table-cell table:style-name="${required ? "required" : "header"}" office:value-type="string">${annotation(note)}${paragraphs(header)}</table:table-cell>`;
}

function dataCell(cell: TemplateCell | null | undefined, at: number, plan: TemplatePlan): string {
  const column = plan.columns[at]!;
  const checked = ` table:content-validation-name="${validationName(at)}"`;
  if (!cell) return `<table:table-cell${checked}/>`;
  const style = cell.status === "certain" ? "" : ` table:style-name="${cell.status}"`;
  const content = cellContent(cell, column, plan.texts);
  const note = annotation(cell.note);
  if (content.type === "number")
    return `<table:table-cell${style}${checked} office:value-type="float" office:value="${content.text}">${note}${paragraphs(content.text)}</table:table-cell>`;
  if (content.type === "date")
    return `<table:table-cell${style}${checked} office:value-type="date" office:date-value="${content.iso}">${note}${paragraphs(content.iso)}</table:table-cell>`;
  if (content.text === "") return `<table:table-cell${style}${checked}>${note}</table:table-cell>`;
  return `<table:table-cell${style}${checked} office:value-type="string">${note}${paragraphs(content.text)}</table:table-cell>`;
}

function dataRow(plan: TemplatePlan, row: TemplateRow): string {
  const cells = plan.columns.map((_, at) => dataCell(row[at], at, plan));
  return `<table:table-row>${cells.join("")}${freeCells(plan)}</table:table-row>`;
}

/** Rows that nobody began: checked, and empty but for the formulas that will write the commune. */
function spareRows(plan: TemplatePlan): string {
  const first = plan.rows.length + 2;
  const count = plan.lastRow - first + 1;
  if (plan.columns.every(({ automatic }) => automatic === null)) {
    const cells = plan.columns.map((_, at) => dataCell(null, at, plan)).join("");
    return `<table:table-row table:number-rows-repeated="${count}">${cells}${freeCells(plan)}</table:table-row>`;
  }
  return Array.from({ length: count }, (_, index) => spareRow(plan, first + index)).join("");
}

function spareRow(plan: TemplatePlan, row: number): string {
  const cells = plan.columns.map(({ automatic, field }, at) => {
    if (automatic === null) return dataCell(null, at, plan);
    const style = field.kind === "insee" ? "text" : "free";
    return `<table:table-cell table:style-name="${style}" table:content-validation-name="${validationName(at)}" table:formula="${odsAttribute(automaticFormula(automatic, row))}" office:value-type="string" office:string-value=""/>`;
  });
  return `<table:table-row>${cells.join("")}${freeCells(plan)}</table:table-row>`;
}

/** The rest of a row: unlocked only where it is written. */
function freeCells({ columns }: TemplatePlan): string {
  const free = COLUMNS - columns.length;
  return free > 0 ? `<table:table-cell table:number-columns-repeated="${free}"/>` : "";
}

function conditionalFormats({ columns, texts, lastRow }: TemplatePlan): string {
  const sheet = odsSheet(texts.dataSheet);
  const row = `[.$A2:.$${columnLetters(columns.length - 1)}2]`;
  const formats = [...columns.entries()]
    .filter(([, { required }]) => required)
    .map(([at]) => {
      const letters = columnLetters(at);
      const condition = `formula-is(AND(LEN([.${letters}2])=0;SUMPRODUCT(LEN(${row}))>0))`;
      return `<calcext:conditional-format calcext:target-range-address="${sheet}.${letters}2:${sheet}.${letters}${lastRow}"><calcext:condition calcext:apply-style-name="${MISSING_STYLE}" calcext:value="${odsAttribute(condition)}" calcext:base-cell-address="${sheet}.${letters}2"/></calcext:conditional-format>`;
    });
  if (formats.length === 0) return "";
  return `<calcext:conditional-formats>${formats.join("")}</calcext:conditional-formats>`;
}

/** The sheet to fill: its header alone is protected, and repeats on every printed page. */
export function dataTableXml(plan: TemplatePlan): string {
  const { columns, rows, lastRow, texts } = plan;
  const widths = columns.map(
    ({ width, look }) =>
      `<table:table-column table:style-name="${columnStyleName(width)}" table:default-cell-style-name="${look}"/>`,
  );
  const free = COLUMNS - columns.length;
  const rest =
    free > 0
      ? `<table:table-column table:style-name="${columnStyleName(FREE_WIDTH)}" table:number-columns-repeated="${free}" table:default-cell-style-name="free"/>`
      : "";
  return [
    `<table:table table:name="${odsAttribute(texts.dataSheet)}" table:style-name="data" table:protected="true">`,
    '<loext:table-protection loext:select-protected-cells="true" loext:select-unprotected-cells="true" loext:insert-rows="true" loext:delete-rows="true" loext:use-autofilter="true"/>',
    ...widths,
    rest,
    `<table:table-header-rows><table:table-row table:style-name="${rowStyleName(headerHeight(columns))}">${columns.map(headerCell).join("")}</table:table-row></table:table-header-rows>`,
    ...rows.map((row) => dataRow(plan, row)),
    spareRows(plan),
    `<table:table-row table:number-rows-repeated="${ROWS - lastRow}"><table:table-cell table:number-columns-repeated="${COLUMNS}"/></table:table-row>`,
    conditionalFormats(plan),
    "</table:table>",
  ].join("");
}
