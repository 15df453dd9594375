import { GUIDE_WIDTHS, type GuideLine, guideHeight, isTableLine } from "../guideLines.ts";
import { odsAttribute, paragraphs } from "./odsText.ts";
import { columnStyleName, rowStyleName } from "./stylesXml.ts";

function styleOf({ look }: GuideLine, column: number): string {
  if (look === "text") return "paragraph";
  return look === "field" && column === 0 ? "fieldName" : look;
}

function rowXml(line: GuideLine): string {
  const wide = GUIDE_WIDTHS.length;
  const cells = line.cells.map((text, at) => {
    const spanned = isTableLine(line)
      ? ""
      : ` table:number-columns-spanned="${wide}" table:number-rows-spanned="1"`;
    return `<table:table-cell table:style-name="${styleOf(line, at)}"${spanned} office:value-type="string">${paragraphs(text)}</table:table-cell>`;
  });
  const covered = isTableLine(line)
    ? ""
    : `<table:covered-table-cell table:number-columns-repeated="${wide - 1}"/>`;
  return `<table:table-row table:style-name="${rowStyleName(guideHeight(line))}">${cells.join("")}${covered}</table:table-row>`;
}

/** The sheet of instructions. */
export function guideTableXml(name: string, lines: readonly GuideLine[]): string {
  const columns = GUIDE_WIDTHS.map(
    (width) => `<table:table-column table:style-name="${columnStyleName(width)}"/>`,
  );
  return `<table:table table:name="${odsAttribute(name)}" table:style-name="guide">${columns.join("")}${lines.map(rowXml).join("")}</table:table>`;
}
