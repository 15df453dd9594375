import { ABOUT_WIDTHS, type AboutLine } from "./aboutLines.ts";
import { odsParagraphs, odsXml } from "./sheetText.ts";

export const ODS_MEDIA_TYPE = "application/vnd.oasis.opendocument.spreadsheet";

const NAMESPACES: Readonly<Record<string, string>> = {
  office: "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
  style: "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
  text: "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
  table: "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
  number: "urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0",
  fo: "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
  svg: "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0",
  meta: "urn:oasis:names:tc:opendocument:xmlns:meta:1.0",
  config: "urn:oasis:names:tc:opendocument:xmlns:config:1.0",
  ooo: "http://openoffice.org/2004/office",
  dc: "http://purl.org/dc/elements/1.1/",
};

/** The start and the end of a part, around its content. */
function odsRoot(root: string): readonly [string, string] {
  const namespaces = Object.entries(NAMESPACES).map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`);
  return [
    `<?xml version="1.0" encoding="UTF-8"?>\n<office:${root}${namespaces.join("")} office:version="1.3">`,
    `</office:${root}>`,
  ];
}

function odsPart(root: string, content: string): string {
  return odsRoot(root).join(content);
}

function cellStyle(name: string, data: string, cell: string, text: string): string {
  const dataStyle = data === "" ? "" : ` style:data-style-name="${data}"`;
  return `<style:style style:name="${name}" style:family="table-cell" style:parent-style-name="Default"${dataStyle}><style:table-cell-properties${cell}/><style:text-properties${text}/></style:style>`;
}

const DATA_STYLES =
  '<number:text-style style:name="N100"><number:text-content/></number:text-style><number:date-style style:name="N164"><number:day number:style="long"/><number:text>/</number:text><number:month number:style="long"/><number:text>/</number:text><number:year number:style="long"/></number:date-style><number:date-style style:name="N165"><number:day number:style="long"/><number:text>/</number:text><number:month number:style="long"/><number:text>/</number:text><number:year number:style="long"/><number:text> </number:text><number:hours number:style="long"/><number:text>:</number:text><number:minutes number:style="long"/><number:text>:</number:text><number:seconds number:style="long"/></number:date-style><number:boolean-style style:name="N99"><number:boolean/></number:boolean-style>';
const WRAP = ' fo:wrap-option="wrap" style:vertical-align="top"';
const BOLD = ' fo:font-weight="bold"';
const CELL_STYLES = [
  cellStyle("text", "N100", "", ""),
  cellStyle("date", "N164", "", ""),
  cellStyle("datetime", "N165", "", ""),
  cellStyle("boolean", "N99", "", ""),
  cellStyle("heading", "N100", ' fo:background-color="#9f3a1e"', ` fo:color="#ffffff"${BOLD}`),
  cellStyle("title", "N100", "", ` fo:color="#9f3a1e" fo:font-size="18pt"${BOLD}`),
  cellStyle("factName", "N100", WRAP, BOLD),
  cellStyle("paragraph", "N100", WRAP, ""),
];

const columnStyleName = (characters: number): string => `c${characters}`;

function columnStyle(characters: number): string {
  return `<style:style style:name="${columnStyleName(characters)}" style:family="table-column"><style:table-column-properties style:column-width="${(characters * 2.45).toFixed(1)}mm"/></style:style>`;
}

/** `content.xml` up to its first table. */
export function contentStart(widths: Iterable<number>): string {
  const columns = [...new Set([...widths, ...ABOUT_WIDTHS])].map(columnStyle);
  return `${odsRoot("document-content")[0]}<office:automatic-styles>${columns.join("")}${DATA_STYLES}${CELL_STYLES.join("")}</office:automatic-styles><office:body><office:spreadsheet>`;
}

export function contentEnd(): string {
  return `</office:spreadsheet></office:body>${odsRoot("document-content")[1]}`;
}

export function tableStart(name: string, widths: readonly number[]): string {
  const columns = widths.map((width) => `<table:table-column table:style-name="${columnStyleName(width)}"/>`);
  return `<table:table table:name="${odsXml(name)}">${columns.join("") || "<table:table-column/>"}`;
}

export function textCell(text: string, style: string): string {
  return `<table:table-cell table:style-name="${style}" office:value-type="string">${odsParagraphs(text)}</table:table-cell>`;
}

/** The whole table that says what the file is. */
export function aboutTable(name: string, lines: readonly AboutLine[]): string {
  const rows = lines.map(({ look, cells }) => {
    const written = cells.map((text, column) => {
      if (look === "title") return textCell(text, "title");
      if (look === "heads") return textCell(text, "heading");
      return textCell(text, column === 0 ? "factName" : "paragraph");
    });
    return `<table:table-row>${written.join("") || "<table:table-cell/>"}</table:table-row>`;
  });
  return `${tableStart(name, ABOUT_WIDTHS)}${rows.join("")}</table:table>`;
}

export function metaPart(title: string, publisher: string, modified: Date): string {
  return odsPart(
    "document-meta",
    `<office:meta><dc:title>${odsXml(title)}</dc:title><dc:creator>${odsXml(publisher)}</dc:creator><dc:date>${modified.toISOString().slice(0, 19)}Z</dc:date></office:meta>`,
  );
}

export function stylesPart(): string {
  return odsPart(
    "document-styles",
    '<office:font-face-decls><style:font-face style:name="Arial" svg:font-family="Arial" style:font-family-generic="swiss"/></office:font-face-decls><office:styles><style:style style:name="Default" style:family="table-cell"><style:text-properties style:font-name="Arial" fo:font-size="11pt" fo:color="#18202c"/></style:style></office:styles>',
  );
}

function setting(name: string, type: string, value: string | number): string {
  return `<config:config-item config:name="${name}" config:type="${type}">${value}</config:config-item>`;
}

/** The heading row of every sheet of data stays in sight. */
export function settingsPart(sheets: readonly string[]): string {
  const frozen = [
    setting("VerticalSplitMode", "short", 2),
    setting("VerticalSplitPosition", "int", 1),
    setting("ActiveSplitRange", "short", 2),
    setting("PositionTop", "int", 0),
    setting("PositionBottom", "int", 1),
  ].join("");
  const tables = sheets.map(
    (name) =>
      `<config:config-item-map-entry config:name="${odsXml(name)}">${frozen}</config:config-item-map-entry>`,
  );
  return odsPart(
    "document-settings",
    `<office:settings><config:config-item-set config:name="ooo:view-settings"><config:config-item-map-indexed config:name="Views"><config:config-item-map-entry>${setting("ViewId", "string", "view1")}<config:config-item-map-named config:name="Tables">${tables.join("")}</config:config-item-map-named>${setting("ActiveTable", "string", odsXml(sheets[0] ?? ""))}</config:config-item-map-entry></config:config-item-map-indexed></config:config-item-set></office:settings>`,
  );
}

export function manifestPart(names: readonly string[]): string {
  const entries = names.map(
    (name) => `<manifest:file-entry manifest:full-path="${name}" manifest:media-type="text/xml"/>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="${ODS_MEDIA_TYPE}"/>${entries.join("")}</manifest:manifest>`;
}
