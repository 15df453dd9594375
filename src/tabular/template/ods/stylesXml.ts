import { odsPart, paragraphs } from "./odsText.ts";
import type { TemplatePlan } from "../templatePlan.ts";

const WHITE = "#ffffff";
const ACCENT = "#9f3a1e";
const RULE = "#857b6b";

function cellStyle(name: string, cell: string, text = "", data = ""): string {
  const dataStyle = data === "" ? "" : ` style:data-style-name="${data}"`;
  const properties = text === "" ? "" : `<style:text-properties ${text}/>`;
  return `<style:style style:name="${name}" style:family="table-cell" style:parent-style-name="Default"${dataStyle}><style:table-cell-properties ${cell}/>${properties}</style:style>`;
}

const FREE = 'style:cell-protect="none" style:print-content="true"';
const WRAPPED = 'fo:wrap-option="wrap" style:vertical-align="top"';
const BOLD = 'fo:font-weight="bold"';

const DATA_STYLES =
  '<number:text-style style:name="N100"><number:text-content/></number:text-style><number:number-style style:name="N1"><number:number number:decimal-places="0" number:min-decimal-places="0" number:min-integer-digits="1"/></number:number-style><number:date-style style:name="N164"><number:day number:style="long"/><number:text>/</number:text><number:month number:style="long"/><number:text>/</number:text><number:year number:style="long"/></number:date-style>';

/** Styles that cells refer to by name; those of data are named like the columns' looks. */
const CELL_STYLES = [
  cellStyle("free", FREE),
  cellStyle("text", FREE, "", "N100"),
  cellStyle("number", FREE),
  cellStyle("integer", FREE, "", "N1"),
  cellStyle("date", FREE, "", "N164"),
  cellStyle(
    "header",
    `fo:background-color="${ACCENT}" fo:border-left="0.75pt solid ${WHITE}" fo:border-right="0.75pt solid ${WHITE}" fo:wrap-option="wrap" style:vertical-align="middle"`,
    `fo:color="${WHITE}" ${BOLD}`,
  ),
  cellStyle(
    "required",
    `fo:background-color="#6b2410" fo:border-left="0.75pt solid ${WHITE}" fo:border-right="0.75pt solid ${WHITE}" fo:border-bottom="2.5pt solid #f4be5a" fo:wrap-option="wrap" style:vertical-align="middle"`,
    `fo:color="${WHITE}" ${BOLD}`,
  ),
  cellStyle(
    "to-confirm",
    `${FREE} fo:background-color="#fcebc4" fo:border-left="2.5pt solid #7e5200"`,
    BOLD,
    "N100",
  ),
  cellStyle("invalid", `${FREE} fo:background-color="#f9e2ea" fo:border="0.75pt solid #8c1b4c"`, "", "N100"),
  cellStyle("title", WRAPPED, `fo:color="${ACCENT}" fo:font-size="18pt" ${BOLD}`),
  cellStyle("paragraph", WRAPPED),
  cellStyle("section", 'style:vertical-align="middle"', `fo:color="${ACCENT}" fo:font-size="13pt" ${BOLD}`),
  cellStyle(
    "heads",
    `${WRAPPED} fo:background-color="#f3ecdf" fo:border-bottom="0.75pt solid ${RULE}"`,
    BOLD,
  ),
  cellStyle("field", `${WRAPPED} fo:border-bottom="0.75pt solid ${RULE}"`, "", "N100"),
  cellStyle("fieldName", `${WRAPPED} fo:border-bottom="0.75pt solid ${RULE}"`, BOLD, "N100"),
];

function tableStyle(name: string, page: string, shown: boolean): string {
  return `<style:style style:name="${name}" style:family="table" style:master-page-name="${page}"><style:table-properties table:display="${shown}" style:writing-mode="lr-tb"/></style:style>`;
}

/** Width of a column in millimetres, from characters of ordinary size. */
function columnStyle(characters: number): string {
  return `<style:style style:name="${columnStyleName(characters)}" style:family="table-column"><style:table-column-properties style:column-width="${(characters * 2.45).toFixed(1)}mm"/></style:style>`;
}

export function columnStyleName(characters: number): string {
  return `c${characters}`;
}

function rowStyle(points: number): string {
  return `<style:style style:name="${rowStyleName(points)}" style:family="table-row"><style:table-row-properties style:row-height="${points}pt" style:use-optimal-row-height="false"/></style:style>`;
}

export function rowStyleName(points: number): string {
  return `r${points}`;
}

/** The styles that `content.xml` holds: those of cells, and one for each width and height used. */
export function automaticStyles(widths: Iterable<number>, heights: Iterable<number>): string {
  const columns = [...new Set(widths)].map(columnStyle);
  const rows = [...new Set(heights)].map(rowStyle);
  const tables = [
    tableStyle("data", "Data", true),
    tableStyle("guide", "Guide", true),
    tableStyle("lists", "Guide", false),
  ];
  return `<office:automatic-styles>${[...columns, ...rows, ...tables].join("")}${DATA_STYLES}${CELL_STYLES.join("")}</office:automatic-styles>`;
}

function pageLayout(name: string): string {
  return `<style:page-layout style:name="${name}"><style:page-layout-properties fo:page-width="297mm" fo:page-height="210mm" style:print-orientation="landscape" fo:margin-top="12mm" fo:margin-bottom="10mm" fo:margin-left="10mm" fo:margin-right="10mm" style:scale-to-X="1" style:scale-to-Y="0"/><style:footer-style><style:header-footer-properties fo:min-height="8mm" fo:margin-top="2mm"/></style:footer-style></style:page-layout>`;
}

/** The part `styles.xml`: the ordinary look of a cell, the mark of a missing cell, A4 landscape one page wide. */
export function stylesPart({ model }: TemplatePlan): string {
  const master = (name: string, layout: string): string =>
    `<style:master-page style:name="${name}" style:page-layout-name="${layout}"><style:footer><style:region-left>${paragraphs(model.title)}</style:region-left><style:region-right><text:p><text:page-number>1</text:page-number> / <text:page-count>1</text:page-count></text:p></style:region-right></style:footer></style:master-page>`;
  return odsPart(
    "document-styles",
    `<office:font-face-decls><style:font-face style:name="Arial" svg:font-family="Arial" style:font-family-generic="swiss"/></office:font-face-decls><office:styles><style:style style:name="Default" style:family="table-cell"><style:text-properties style:font-name="Arial" fo:font-size="11pt" fo:color="#18202c"/></style:style><style:style style:name="${MISSING_STYLE}" style:family="table-cell" style:parent-style-name="Default"><style:table-cell-properties fo:background-color="#fcebc4"/></style:style></office:styles><office:automatic-styles>${pageLayout("pm1")}${pageLayout("pm2")}</office:automatic-styles><office:master-styles>${master("Data", "pm1")}${master("Guide", "pm2")}</office:master-styles>`,
  );
}

/** The named style of a required cell that is still empty on a row that has been begun. */
export const MISSING_STYLE = "Missing";
