const INK = "FF18202C";
const ACCENT = "FF9F3A1E";
const DARK_ACCENT = "FF6B2410";
const LIGHT = "FFF4BE5A";
const SUNK = "FFF3ECDF";
const RULE = "FF857B6B";
const ASK = "FFFCEBC4";
const BAD = "FFF9E2EA";
const BAD_EDGE = "FF8C1B4C";
const FONT = "Arial";
/** The first number that a workbook's own formats may take. */
const DATE_FORMAT = 164;

/** Positions in `cellXfs`. Those of data are unlocked, so that only the header is protected. */
export const STYLES = {
  plain: 0,
  free: 1,
  text: 2,
  number: 3,
  integer: 4,
  date: 5,
  header: 6,
  required: 7,
  "to-confirm": 8,
  invalid: 9,
  title: 10,
  paragraph: 11,
  section: 12,
  heads: 13,
  field: 14,
  fieldName: 15,
} as const;

function font(size: number, color: string, bold = false): string {
  return `<font>${bold ? "<b/>" : ""}<sz val="${size}"/><color rgb="${color}"/><name val="${FONT}"/><family val="2"/></font>`;
}

function fill(color: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="${color}"/><bgColor indexed="64"/></patternFill></fill>`;
}

function edge(side: string, style: string, color: string): string {
  return `<${side} style="${style}"><color rgb="${color}"/></${side}>`;
}

function border(left: string, right: string, top: string, bottom: string): string {
  return `<border>${left || "<left/>"}${right || "<right/>"}${top || "<top/>"}${bottom || "<bottom/>"}<diagonal/></border>`;
}

const FONTS = [
  font(11, INK),
  font(11, "FFFFFFFF", true),
  font(18, ACCENT, true),
  font(13, ACCENT, true),
  font(11, INK, true),
];

const FILLS = [
  '<fill><patternFill patternType="none"/></fill>',
  '<fill><patternFill patternType="gray125"/></fill>',
  fill(ACCENT),
  fill(DARK_ACCENT),
  fill(ASK),
  fill(BAD),
  fill(SUNK),
];

const column = edge("left", "thin", "FFFFFFFF");
const columnEnd = edge("right", "thin", "FFFFFFFF");

const BORDERS = [
  border("", "", "", ""),
  border(column, columnEnd, "", ""),
  border(column, columnEnd, "", edge("bottom", "thick", LIGHT)),
  border(
    edge("left", "thin", BAD_EDGE),
    edge("right", "thin", BAD_EDGE),
    edge("top", "thin", BAD_EDGE),
    edge("bottom", "thin", BAD_EDGE),
  ),
  border("", "", "", edge("bottom", "thin", RULE)),
  border(edge("left", "thick", "FF7E5200"), "", "", ""),
];

interface CellFormat {
  readonly number?: number;
  readonly font?: number;
  readonly fill?: number;
  readonly border?: number;
  readonly unlocked?: boolean;
  readonly align?: string;
}

const TEXT_FORMAT = 49;
const WRAPPED = 'vertical="top" wrapText="1"';

/** In the order of `STYLES`. */
const FORMATS: readonly CellFormat[] = [
  {},
  { unlocked: true },
  { unlocked: true, number: TEXT_FORMAT },
  { unlocked: true },
  { unlocked: true, number: 1 },
  { unlocked: true, number: DATE_FORMAT },
  { font: 1, fill: 2, border: 1, align: 'vertical="center" wrapText="1"' },
  { font: 1, fill: 3, border: 2, align: 'vertical="center" wrapText="1"' },
  { unlocked: true, number: TEXT_FORMAT, font: 4, fill: 4, border: 5 },
  { unlocked: true, number: TEXT_FORMAT, fill: 5, border: 3 },
  { font: 2, align: 'vertical="center" wrapText="1"' },
  { align: WRAPPED },
  { font: 3, align: 'vertical="center"' },
  { font: 4, fill: 6, border: 4, align: WRAPPED },
  { border: 4, align: WRAPPED, number: TEXT_FORMAT },
  { font: 4, border: 4, align: WRAPPED, number: TEXT_FORMAT },
];

function cellFormat(format: CellFormat): string {
  const { number = 0, font: fontId = 0, fill: fillId = 0, border: borderId = 0, unlocked, align } = format;
  const alignment = align === undefined ? "" : `<alignment ${align}/>`;
  const protection = unlocked ? '<protection locked="0"/>' : "";
  const applied = `${number ? ' applyNumberFormat="1"' : ""}${fontId ? ' applyFont="1"' : ""}${fillId ? ' applyFill="1"' : ""}${borderId ? ' applyBorder="1"' : ""}${align ? ' applyAlignment="1"' : ""}${unlocked ? ' applyProtection="1"' : ""}`;
  return `<xf numFmtId="${number}" fontId="${fontId}" fillId="${fillId}" borderId="${borderId}" xfId="0"${applied}>${alignment}${protection}</xf>`;
}

function group(name: string, items: readonly string[]): string {
  return `<${name} count="${items.length}">${items.join("")}</${name}>`;
}

/** The style sheet of every template; the differential format marks a required cell that is still empty. */
export function styleSheetXml(): string {
  const missing = `<dxf><fill><patternFill patternType="lightUp"><fgColor rgb="${RULE}"/><bgColor rgb="${ASK}"/></patternFill></fill></dxf>`;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${group("numFmts", [`<numFmt numFmtId="${DATE_FORMAT}" formatCode="dd/mm/yyyy"/>`])}${group("fonts", FONTS)}${group("fills", FILLS)}${group("borders", BORDERS)}<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>${group("cellXfs", FORMATS.map(cellFormat))}<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>${group("dxfs", [missing])}<tableStyles count="0"/></styleSheet>`;
}
