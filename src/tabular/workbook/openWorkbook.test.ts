import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { afterAll, describe, expect, it } from "vitest";
import type { Cell } from "../../domain/table/cell.ts";
import { workbookMessages } from "../../messages/rules/workbook.ts";
import type { SourceRow, SourceSheet } from "../sourceFile.ts";
import { UnreadableFile } from "../unreadableFile.ts";
import { openWorkbook } from "./openWorkbook.ts";

const folder = mkdtempSync(join(tmpdir(), "traboule-workbook-"));
afterAll(() => rmSync(folder, { recursive: true }));

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const RELS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const rels = (...links: string[]) => `<Relationships>${links.join("")}</Relationships>`;
const rel = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="${RELS}/${type}" Target="${target}"/>`;

/** The parts of a small workbook; `parts` replaces or adds. */
function xlsxParts(sheet: string, parts: Record<string, string> = {}): Record<string, string> {
  return {
    "[Content_Types].xml": "<Types/>",
    "_rels/.rels": rels(rel("r1", "officeDocument", "/xl/workbook.xml")),
    "xl/workbook.xml": `<workbook ${MAIN} xmlns:r="${RELS}"><sheets><sheet name="Feuil1" sheetId="1" r:id="a"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": rels(
      rel("a", "worksheet", "worksheets/sheet1.xml"),
      rel("b", "styles", "../xl/styles.xml"),
      rel("c", "sharedStrings", "sharedStrings.xml"),
    ),
    "xl/worksheets/sheet1.xml": `<worksheet ${MAIN}><sheetData>${sheet}</sheetData></worksheet>`,
    "xl/styles.xml": `<styleSheet ${MAIN}><numFmts><numFmt numFmtId="164" formatCode="jj/mm/aaaa"/><numFmt numFmtId="165" formatCode="00000"/>
      <numFmt numFmtId="166" formatCode="0#&quot; &quot;##&quot; &quot;##&quot; &quot;##&quot; &quot;##"/><numFmt numFmtId="167" formatCode="#,##0.00 &quot;jours&quot;"/></numFmts>
      <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
      <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="167"/><xf numFmtId="20"/></cellXfs></styleSheet>`,
    "xl/sharedStrings.xml": `<sst ${MAIN}><si><t>nom</t></si><si><r><t xml:space="preserve">riche </t></r><r><t>&amp; é</t></r><rPh><t>lu</t></rPh></si><si><t>a_x000D_b</t></si></sst>`,
    ...parts,
  };
}

function write(name: string, parts: Record<string, string> | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, parts instanceof Uint8Array ? parts : zipped(parts));
  return path;
}

async function rowsOf(sheet: SourceSheet | undefined): Promise<SourceRow[]> {
  const rows: SourceRow[] = [];
  for await (const batch of sheet?.rows() ?? []) rows.push(...batch);
  return rows;
}

async function codeOf(path: string): Promise<string> {
  try {
    await openWorkbook(path);
    return "read";
  } catch (error) {
    if (error instanceof UnreadableFile) return error.code;
    throw error;
  }
}

const number = (text: string): Cell => ({ type: "number", text });
const date = (text: string): Cell => ({ type: "date", text });
const ole = (stream: string) =>
  Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(600), Buffer.from(stream, "utf16le")]);

/** A zip of these parts as text. */
function zipped(parts: Record<string, string>, level: 0 | 6 = 6): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([part, xml]) => [part, strToU8(xml)])), {
    level,
  });
}

describe("cells of an xlsx workbook", () => {
  const cases: [string, Cell][] = [
    ['<c t="s"><v>0</v></c>', "nom"],
    ['<c t="s"><v>1</v></c>', "riche & é"],
    ['<c t="s"><v>2</v></c>', "a\rb"],
    ['<c t="inlineStr"><is><r><t>12 </t></r><r><t>rue</t></r></is></c>', "12 rue"],
    ["<c t='str'><f>A1</f><v>lu &lt;b&gt;</v></c>", "lu <b>"],
    ["<c><v>1.1000000000000001</v></c>", number("1.1")],
    ["<c><v>2.13902E+13</v></c>", number("21390200000000")],
    ['<c s="3"><v>1000</v></c>', number("01000")],
    ['<c s="4"><v>326533780</v></c>', number("0326533780")],
    ['<c s="5"><v>12.5</v></c>', number("12.5")],
    ['<c s="1"><v>43318</v></c>', date("2018-08-06")],
    ['<c s="2"><v>43318.4375</v></c>', date("2018-08-06T10:30:00")],
    ['<c s="6"><v>0.4375</v></c>', date("10:30:00")],
    ['<c s="1"><v>59</v></c>', date("1900-02-28")],
    ['<c s="1"><v>60</v></c>', number("60")],
    ['<c s="1"><v>61</v></c>', date("1900-03-01")],
    ['<c s="1"><v>-4</v></c>', number("-4")],
    ['<c t="d"><v>2018-08-06T00:00:00</v></c>', date("2018-08-06")],
    ['<c t="b"><v>1</v></c>', { type: "boolean", text: "true" }],
    ['<c t="e"><v>#REF!</v></c>', { type: "error", text: "#REF!" }],
    ["<c><f>SUM(A1:A3)</f></c>", { type: "error", text: "=SUM(A1:A3)" }],
    ["<c><f>SUM(A1:A3)</f><v>6</v></c>", number("6")],
  ];

  it.each(cases)("reads %s", async (xml, expected) => {
    const file = await openWorkbook(write("cell.xlsx", xlsxParts(`<row><c/>${xml}</row>`)));
    expect(await rowsOf(file.sheets[0])).toEqual([{ row: 1, cells: ["", expected] }]);
  });

  it("knows the 1904 dates, hidden sheets, merged ranges, the stamp, and leaves out its own list of corrections", async () => {
    const parts = xlsxParts(
      '<row r="3"><c r="B3" s="1"><v>0.5</v></c><c r="D3" s="1"><v>41856</v></c></row>',
      {
        "xl/workbook.xml": `<x:workbook xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main" xmlns:q="${RELS}"><x:workbookPr date1904="1"/><x:sheets>
        <x:sheet name="L'état" sheetId="1" q:id="a"/><x:sheet name="Caché" state="veryHidden" sheetId="2" q:id="d"/><x:sheet name="Corrections" sheetId="3" q:id="e"/></x:sheets>
        <x:definedNames><x:definedName name="traboule_corrections_1">'Corrections'!$A$1</x:definedName></x:definedNames></x:workbook>`,
        "xl/worksheets/sheet2.xml": `<x:worksheet xmlns:x="m"><x:sheetData/><x:mergeCells><x:mergeCell ref="A1:C2"/></x:mergeCells></x:worksheet>`,
        "docProps/custom.xml": `<Properties><property name="traboule:model"><vt:lpwstr>toilettes</vt:lpwstr></property><property name="traboule:version"><vt:lpwstr>1.0.0</vt:lpwstr></property><property name="traboule:commune"><vt:lpwstr>69029</vt:lpwstr></property></Properties>`,
      },
    );
    parts["xl/_rels/workbook.xml.rels"] = rels(
      rel("a", "worksheet", "/xl/worksheets/sheet1.xml"),
      rel("b", "styles", "styles.xml"),
      rel("d", "worksheet", "worksheets\\sheet2.xml"),
      rel("e", "worksheet", "worksheets/sheet2.xml"),
    );
    const file = await openWorkbook(write("several.xlsx", parts));
    expect(file.sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ["L'état", false],
      ["Caché", true],
    ]);
    expect(file.sheets[1]?.merges).toEqual([{ firstRow: 1, lastRow: 2, firstColumn: 0, lastColumn: 2 }]);
    expect(file.stamp).toEqual({ model: "toilettes", version: "1.0.0", commune: "69029" });
    const cells = ["", { type: "date", text: "12:00:00" }, "", { type: "date", text: "2018-08-06" }];
    expect(await rowsOf(file.sheets[0])).toEqual([{ row: 3, cells }]);
    expect(await rowsOf(file.sheets[0])).toHaveLength(1);
  });
});

describe("cells of an ods workbook", () => {
  it("reads types, repeats, spans, padding and formulas, and steps over bombs of repeated blanks", async () => {
    const content = `<office:document-content><office:automatic-styles>
      <number:number-style style:name="N5"><number:number number:decimal-places="0" number:min-integer-digits="5"/></number:number-style>
      <style:style style:name="ce5" style:family="table-cell" style:data-style-name="N5"/>
      <style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style></office:automatic-styles>
      <office:body><office:spreadsheet><table:table table:name="A"><table:table-column table:default-cell-style-name="ce5" table:number-columns-repeated="16384"/>
      <table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="2" office:value-type="string"><text:p>un<text:s text:c="2"/>&amp; deux</text:p><text:p>trois</text:p><office:annotation><text:p>note</text:p></office:annotation></table:table-cell><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
      <table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
      <table:table-row><table:table-cell office:value-type="float" office:value="1000"/><table:table-cell office:value-type="date" office:date-value="2018-08-06T00:00:00"/><table:table-cell office:value-type="boolean" office:boolean-value="true"/><table:table-cell office:value-type="percentage" office:value="0.25"/>
      <table:table-cell office:value-type="time" office:time-value="PT10H30M00S"/><table:table-cell table:formula="of:=[.A1]+1"/><table:table-cell office:value-type="string" calcext:value-type="error"><text:p>#N/D</text:p></table:table-cell><table:table-cell table:number-columns-spanned="2" table:number-rows-spanned="1"/><table:covered-table-cell/></table:table-row></table:table>
      <table:table table:name="B" table:style-name="ta2"><table:table-row><table:table-cell/></table:table-row></table:table></office:spreadsheet></office:body></office:document-content>`;
    const mimetype = "application/vnd.oasis.opendocument.spreadsheet";
    const file = await openWorkbook(write("a.ods", { mimetype, "content.xml": content }));
    const text = "un  & deux\ntrois";
    expect(file.sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ["A", false],
      ["B", true],
    ]);
    expect(await rowsOf(file.sheets[0])).toEqual([
      { row: 1, cells: [text, text] },
      { row: 2, cells: [text, text] },
      {
        row: 1_048_003,
        cells: [
          { type: "number", text: "01000" },
          { type: "date", text: "2018-08-06" },
          { type: "boolean", text: "true" },
          { type: "number", text: "0.25" },
          { type: "date", text: "10:30:00" },
          { type: "error", text: "=[.A1]+1" },
          { type: "error", text: "#N/D" },
        ],
      },
    ]);
    expect(file.sheets[0]?.merges).toEqual([
      { firstRow: 1_048_003, lastRow: 1_048_003, firstColumn: 7, lastColumn: 8 },
    ]);
  });
});

describe("unreadable workbooks", () => {
  const sheet = (xml: string) => xlsxParts("", { "xl/worksheets/sheet1.xml": xml });
  const whole = zipped(xlsxParts("<row/>"));
  const cases: [string, string, Record<string, string> | Uint8Array][] = [
    ["nothing", "workbook.empty", new Uint8Array()],
    ["a truncated archive", "workbook.truncated", whole.slice(0, whole.length - 40)],
    ["an encrypted package", "workbook.encrypted", ole("EncryptedPackage")],
    ["a text document of Word 97", "workbook.not-spreadsheet", ole("WordDocument")],
    ["a PDF", "workbook.not-spreadsheet", Buffer.from("%PDF-1.7 and so on")],
    [
      "a renamed docx",
      "workbook.not-spreadsheet",
      { "_rels/.rels": rels(rel("a", "officeDocument", "word/document.xml")), "word/document.xml": "<w/>" },
    ],
    [
      "a renamed odt",
      "workbook.not-spreadsheet",
      { mimetype: "application/vnd.oasis.opendocument.text", "content.xml": "<a/>" },
    ],
    ["a plain archive", "workbook.not-spreadsheet", { "photo.txt": "x" }],
    [
      "a binary workbook",
      "workbook.xlsb",
      { "_rels/.rels": rels(rel("a", "officeDocument", "xl/workbook.bin")), "xl/workbook.bin": "x" },
    ],
    ["no sheet", "workbook.no-sheet", xlsxParts("", { "xl/workbook.xml": "<workbook><sheets/></workbook>" })],
    [
      "a missing sheet part",
      "workbook.damaged",
      xlsxParts("", { "xl/_rels/workbook.xml.rels": rels(rel("a", "worksheet", "gone.xml")) }),
    ],
    ["a path out of the archive", "workbook.entry-name", { ...xlsxParts(""), "../evil.xml": "x" }],
    [
      "entity expansion",
      "workbook.doctype",
      sheet('<!DOCTYPE a [<!ENTITY b "bbbb">]><worksheet>&b;</worksheet>'),
    ],
    ["deep nesting", "workbook.xml-depth", sheet("<a>".repeat(100_000))],
    ["an unclosed sheet", "workbook.damaged", sheet("<worksheet><sheetData><row>")],
    ["a million columns", "workbook.too-wide", xlsxParts('<row r="1"><c r="BDWGO1"><v>1</v></c></row>')],
    ["a text that is not in the table", "workbook.damaged", xlsxParts('<row><c t="s"><v>99</v></c></row>')],
    ["a bomb", "workbook.bomb", sheet(`<worksheet>${" ".repeat(80 * 1024 ** 2)}</worksheet>`)],
    [
      "a bomb of repeated cells",
      "workbook.too-wide",
      {
        mimetype: "application/vnd.oasis.opendocument.spreadsheet",
        "content.xml":
          '<d><table:table><table:table-row table:number-rows-repeated="1000000"><table:table-cell table:number-columns-repeated="999999999" office:value-type="float" office:value="1"/></table:table-row></table:table></d>',
      },
    ],
    [
      "an encrypted ods",
      "workbook.encrypted",
      {
        mimetype: "application/vnd.oasis.opendocument.spreadsheet",
        "META-INF/manifest.xml": "<m><manifest:encryption-data/></m>",
        "content.xml": "???",
      },
    ],
  ];

  it.each(cases)("refuses %s", async (name, code, parts) => {
    expect(await codeOf(write(`${name}.xlsx`, parts))).toBe(code);
    expect(workbookMessages[code]).toBeDefined();
  });

  it("refuses a part that does not match its checksum", async () => {
    const bytes = Buffer.from(zipped(xlsxParts("<row><c><v>12345678</v></c></row>"), 0));
    bytes[bytes.indexOf("12345678")] = 0x39;
    expect(await codeOf(write("checksum.xlsx", bytes))).toBe("workbook.damaged");
  });
});
