import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { afterAll, describe, expect, it } from "vitest";
import { type Cell, cellText } from "../../domain/table/cell.ts";
import type { SourceFile } from "../sourceFile.ts";
import { openWorkbook } from "../workbook/openWorkbook.ts";
import type { CellAnnotation, ChangeLine, WorkbookAnnotations } from "./annotation.ts";
import { writeCorrectedWorkbook } from "./writeCorrectedWorkbook.ts";
import { PUBLISHED_FILES } from "../../../tests/publishedFiles.ts";

const folder = mkdtempSync(join(tmpdir(), "traboule-annotate-"));
afterAll(() => rmSync(folder, { recursive: true }));

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const rel = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;

const TAIL = `<mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells><conditionalFormatting sqref="A3"><cfRule type="dataBar" priority="1"><extLst><ext uri="x"/></extLst></cfRule></conditionalFormatting><dataValidations count="1"><dataValidation type="list" sqref="B3:B9" prompt="a > b"><formula1>"oui,non"</formula1></dataValidation></dataValidations><pageMargins left="0.7"/><drawing r:id="d1"/>`;

/** A workbook with a bit of everything that must survive. */
const PARTS: Record<string, string> = {
  "[Content_Types].xml": `<Types xmlns="t"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/><Override PartName="/xl/calcChain.xml" ContentType="calc"/></Types>`,
  "_rels/.rels": `<Relationships>${rel("r1", "officeDocument", "xl/workbook.xml")}</Relationships>`,
  "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Lieux" sheetId="3" r:id="a"/><sheet name="Autre" sheetId="7" r:id="b"/></sheets><calcPr calcId="1"/></workbook>`,
  "xl/_rels/workbook.xml.rels": `<Relationships>${rel("a", "worksheet", "worksheets/sheet1.xml")}${rel("b", "worksheet", "worksheets/sheet2.xml")}${rel("c", "styles", "styles.xml")}${rel("d", "sharedStrings", "sharedStrings.xml")}${rel("e", "calcChain", "calcChain.xml")}${rel("f", "vbaProject", "vbaProject.bin")}</Relationships>`,
  "xl/styles.xml": `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><fonts count="1"><font><sz val="10"/></font></fonts><fills count="1"><fill/></fills><borders count="2"><border/><border><left style="thick"/></border></borders><cellXfs count="3"><xf numFmtId="0" fontId="0"/><xf numFmtId="164" fontId="0" borderId="1" applyNumberFormat="1"><alignment horizontal="center"/></xf><xf numFmtId="49"/></cellXfs><dxfs count="0"/></styleSheet>`,
  "xl/sharedStrings.xml": `<sst xmlns="${MAIN}"><si><t>Titre</t></si><si><t>commune</t></si><si><t>St Priest</t></si></sst>`,
  "xl/worksheets/sheet1.xml": `<?xml version="1.0"?>\n<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><dimension ref="A1:D5"/><cols><col min="5" max="6" width="9" style="2"/></cols><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row>\n<row r="2" spans="1:4"><c r="A2" s="1" t="s"><v>1</v></c></row><row r="3" spans="1:4" ht="20"><c r="A3" s="1" t="s"><v>2</v></c><c r="B3"><v>43185</v></c><c r="C3" s="1"><v>43185</v></c><c r="D3"><f>A1+1</f><v>12</v></c></row><row r="5"><c r="A5"><v>69290</v></c></row><row r="6"><c r="B6"><f t="shared" ref="B6:B8" si="0">A6*2</f><v>1</v></c></row><row r="7"><c r="B7"><f t="shared" si="0"/><v>2</v></c></row><row r="8"><c r="B8"><f t="shared" si="0"/><v>3</v></c></row></sheetData>${TAIL}<extLst><ext uri="y"/></extLst></worksheet>`,
  "xl/worksheets/_rels/sheet1.xml.rels": `<Relationships>${rel("d1", "drawing", "../drawings/drawing1.xml")}</Relationships>`,
  "xl/worksheets/sheet2.xml": `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>x</t></is></c></row></sheetData><legacyDrawing r:id="v1"/></worksheet>`,
  "xl/worksheets/_rels/sheet2.xml.rels": `<Relationships>${rel("v1", "vmlDrawing", "../drawings/vmlDrawing1.vml")}${rel("k1", "comments", "../comments1.xml")}</Relationships>`,
  "xl/comments1.xml": `<comments xmlns="${MAIN}"><authors><author>Mairie</author></authors><commentList><comment ref="A1" authorId="0"><text><t>à revoir</t></text></comment></commentList></comments>`,
  "xl/drawings/vmlDrawing1.vml": `<xml xmlns:v="v" xmlns:o="o" xmlns:x="x"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="4"/></o:shapelayout><v:shape id="_x0000_s4097"/></xml>`,
  "xl/drawings/drawing1.xml": "<drawing/>",
  "xl/calcChain.xml": "<calcChain/>",
  "xl/vbaProject.bin": "\u0001macro",
  "docProps/custom.xml": `<Properties><property name="traboule:model"><v>toilettes</v></property></Properties>`,
};

function unzipped(path: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(unzipSync(readFileSync(path))).map(([name, bytes]) => [name, strFromU8(bytes)]),
  );
}

const annotation = (row: number, column: number, change: Partial<CellAnnotation>): CellAnnotation => ({
  row,
  column,
  status: "corrected",
  raw: "St Priest",
  value: null,
  type: "text",
  message: "Nom officiel de la commune.",
  ...change,
});

const change: ChangeLine = {
  sheet: "Lieux",
  row: 3,
  column: "commune",
  raw: "St Priest",
  value: "Saint-Priest",
  status: "corrected",
  rule: "Nom de commune",
  message: "Nom officiel.",
};

const ANNOTATIONS: WorkbookAnnotations = {
  language: "fr",
  sheets: [
    {
      sheet: "Lieux",
      columns: [{ row: 2, column: 6, header: "code" }],
      cells: [
        annotation(3, 0, { value: "Saint-Priest" }),
        annotation(3, 1, { value: "2018-03-26", type: "date" }),
        annotation(3, 2, { status: "to-confirm", value: "2018-03-27", type: "date" }),
        annotation(3, 3, { value: "=1+1" }),
        annotation(3, 6, { status: "added", value: "69290" }),
        annotation(4, 4, { status: "invalid", raw: "" }),
        annotation(5, 0, { status: "invalid", raw: "69290" }),
        annotation(6, 1, { value: "9", type: "number" }),
        annotation(8, 1, { status: "to-confirm", value: "4", type: "number" }),
      ],
    },
    { sheet: "Autre", columns: [], cells: [annotation(1, 0, { status: "to-confirm", value: "y" })] },
  ],
  changes: [change],
};

let files = 0;
async function correct(source: SourceFile, annotations = ANNOTATIONS, extension = "xlsx"): Promise<string> {
  const path = join(folder, `corrected${++files}.${extension}`);
  await writeCorrectedWorkbook(source, annotations, path);
  return path;
}

function xlsx(parts: Record<string, string> = PARTS): string {
  const path = join(folder, `source${++files}.xlsx`);
  writeFileSync(
    path,
    zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]))),
  );
  return path;
}

async function cellsOf(path: string, sheet = 0): Promise<Map<string, Cell>> {
  const cells = new Map<string, Cell>();
  const file = await openWorkbook(path);
  for await (const batch of file.sheets[sheet]?.rows() ?? []) {
    for (const row of batch) {
      for (const [column, cell] of row.cells.entries())
        if (cell !== "") cells.set(`${row.row}.${column}`, cell);
    }
  }
  return cells;
}

describe("the person's own xlsx", () => {
  it("keeps every part that has nothing to say byte for byte, and edits the others in place", async () => {
    const parts = unzipped(await correct(await openWorkbook(xlsx()), ANNOTATIONS, "xlsm"));
    const touched = new Set([
      "[Content_Types].xml",
      "xl/workbook.xml",
      "xl/_rels/workbook.xml.rels",
      "xl/styles.xml",
      "xl/worksheets/sheet1.xml",
      "xl/worksheets/_rels/sheet1.xml.rels",
      "xl/worksheets/sheet2.xml",
      "xl/comments1.xml",
      "xl/drawings/vmlDrawing1.vml",
      "xl/calcChain.xml",
    ]);
    for (const [name, text] of Object.entries(PARTS)) if (!touched.has(name)) expect(parts[name]).toBe(text);
    expect(parts["xl/calcChain.xml"]).toBeUndefined();
    expect(parts["[Content_Types].xml"]).not.toContain("calcChain");
    const sheet = parts["xl/worksheets/sheet1.xml"] ?? "";
    expect(sheet).toContain(`${TAIL}<legacyDrawing xmlns:r="${OFFICE}" r:id="rIdTrabouleDrawing1"/><extLst>`);
    expect(sheet).toContain('<row r="1"><c r="A1" t="s"><v>0</v></c></row>\n');
    expect(sheet).toContain('<row r="3" ht="20">');
    expect(sheet).toContain('<dimension ref="A1:G5"/>');
    expect(sheet).toContain("<is><t>=1+1</t></is>");
    expect(sheet).toContain('<c r="B7"><f>A7*2</f><v>2</v></c>');
    expect(sheet).toMatch(/<c s="\d" r="B8"><f>A8\*2<\/f><v>3<\/v><\/c>/);
    expect(parts["xl/styles.xml"]).toContain(
      '<xf numFmtId="0" fontId="0"/><xf numFmtId="164" fontId="0" borderId="1"',
    );
    expect(parts["xl/worksheets/sheet2.xml"]?.match(/legacyDrawing/g)).toHaveLength(1);
    expect(parts["xl/drawings/vmlDrawing1.vml"]).not.toContain("ObjectType");
  });

  it("leaves macros out of a plain xlsx, which would not open with them", async () => {
    const parts = unzipped(await correct(await openWorkbook(xlsx())));
    expect(parts["xl/vbaProject.bin"]).toBeUndefined();
    expect(parts["xl/_rels/workbook.xml.rels"]).not.toContain("vbaProject");
    expect(parts["[Content_Types].xml"]).toContain("spreadsheetml.sheet.main+xml");
  });

  it("adds to the person's comment, and says the state first in its own", async () => {
    const parts = unzipped(await correct(await openWorkbook(xlsx())));
    expect(parts["xl/comments1.xml"]).toMatch(/<r><t>à revoir<\/t><\/r><r>.*\? À confirmer/s);
    const notes = parts["xl/comments2.xml"] ?? "";
    const texts = [...notes.matchAll(/ref="(\w+)".*?<t xml:space="preserve">([^\n<]*)/gs)].map(
      ([, ref, text]) => [ref, text],
    );
    expect(texts).toEqual([
      ["A3", "✓ Corrigé"],
      ["B3", "✓ Corrigé"],
      ["C3", "? À confirmer"],
      ["D3", "✓ Corrigé"],
      ["E4", "× Invalide"],
      ["A5", "× Invalide"],
      ["B6", "✓ Corrigé"],
      ["B8", "? À confirmer"],
    ]);
    expect(notes).toContain("=A1+1 a été remplacée");
    expect(notes).toMatch(/Proposition\s:\s«\s2018-03-27\s»/);
    expect(parts["xl/drawings/vmlDrawing2.vml"]?.match(/ObjectType="Note"/g)).toHaveLength(8);
  });

  it("reads back with the corrected values, its list of corrections left aside, however often it is annotated", async () => {
    const once = await correct(await openWorkbook(xlsx()));
    const twice = await correct(await openWorkbook(once));
    for (const path of [once, twice]) {
      const file = await openWorkbook(path);
      expect(file.sheets.map(({ name }) => name)).toEqual(["Lieux", "Autre"]);
      expect(file.stamp?.model).toBe("toilettes");
      expect(Object.fromEntries(await cellsOf(path))).toEqual({
        "1.0": "Titre",
        "2.0": "commune",
        "2.6": "code",
        "3.0": "Saint-Priest",
        "3.1": { type: "date", text: "2018-03-26" },
        "3.2": { type: "date", text: "2018-03-26" },
        "3.3": "=1+1",
        "3.6": "69290",
        "5.0": { type: "number", text: "69290" },
        "6.1": { type: "number", text: "9" },
        "7.1": { type: "number", text: "2" },
        "8.1": { type: "number", text: "3" },
      });
    }
    expect(unzipped(twice)["xl/workbook.xml"]?.match(/name="Corrections/g)).toHaveLength(1);
    expect(unzipped(twice)["xl/comments2.xml"]?.match(/✓ Corrigé/g)).toHaveLength(4);
    expect(unzipped(once)["xl/worksheets/corrections1.xml"]).toContain('<autoFilter ref="A1:H2"/>');
  });

  it("leaves nothing behind when the source is damaged meanwhile", async () => {
    const path = xlsx();
    const source = await openWorkbook(path);
    writeFileSync(path, readFileSync(path).subarray(0, 400));
    await expect(correct(source)).rejects.toMatchObject({ code: "workbook.truncated" });
    expect(existsSync(join(folder, `corrected${files}.xlsx`))).toBe(false);
  });
});

describe("a source of another format", () => {
  const rows: (readonly Cell[])[] = [
    ["Mairie de Bron", "", "page 1"],
    [],
    ["commune", "montant", "obs"],
    ["St Priest", "12,50", "=cmd|calc"],
    ["Bron", { type: "number", text: "05065" }, "a\u0000b \uD800 _x0041_"],
    [{ type: "date", text: "2018-08-06T10:30:00" }, { type: "boolean", text: "true" }, "z".repeat(40_000)],
  ];
  const source: SourceFile = {
    name: "a.csv",
    path: "a.csv",
    format: "csv",
    encoding: "utf-8",
    delimiter: ";",
    stamp: { model: "toilettes", version: "1.0.0", commune: null },
    sheets: [
      {
        name: null,
        hidden: false,
        merges: [],
        headerKnown: false,
        async *rows() {
          yield rows
            .map((cells, index) => ({ row: index + 1, cells }))
            .filter(({ cells }) => cells.length > 0);
        },
      },
    ],
  };

  it("becomes an xlsx with each cell in its place and text kept as text", async () => {
    const cells = [
      annotation(4, 0, { value: "Saint-Priest" }),
      annotation(4, 1, { status: "to-confirm", value: "12.5", type: "number" }),
      annotation(4, 3, { status: "added", value: "45.7", type: "number" }),
    ];
    const sheets = [{ sheet: null, columns: [{ row: 3, column: 3, header: "latitude" }], cells }];
    const path = await correct(source, { language: "fr", sheets, changes: [] });
    const file = await openWorkbook(path);
    expect(file.sheets.map(({ name }) => name)).toEqual(["Données"]);
    expect(file.stamp).toEqual(source.stamp);
    const read = await cellsOf(path);
    expect(cellText(read.get("6.2")).replace(/^z{32600}/, "Z")).toMatch(/^Z… \[7\s400 caractères/);
    read.delete("6.2");
    expect(Object.fromEntries(read)).toEqual({
      "1.0": "Mairie de Bron",
      "1.2": "page 1",
      "3.0": "commune",
      "3.1": "montant",
      "3.2": "obs",
      "3.3": "latitude",
      "4.0": "Saint-Priest",
      "4.1": "12,50",
      "4.2": "=cmd|calc",
      "4.3": { type: "number", text: "45.7" },
      "5.0": "Bron",
      "5.1": "05065",
      "5.2": "a\u0000b \uD800 _x0041_",
      "6.0": { type: "date", text: "2018-08-06T10:30:00" },
      "6.1": { type: "boolean", text: "true" },
    });
  });
});

const real = existsSync(PUBLISHED_FILES)
  ? (readdirSync(PUBLISHED_FILES, { recursive: true }) as string[]).filter((name) =>
      /\.(?:xlsx|xls|ods)$/.test(name),
    )
  : [];

describe.skipIf(real.length === 0)("real workbooks (skipped where the shared data are absent)", () => {
  it.each(real)("%s keeps all its cells but the corrected ones", async (name) => {
    const path = join(PUBLISHED_FILES, name);
    const source = await openWorkbook(path);
    const [sheet] = source.sheets;
    const before = await cellsOf(path);
    const marked = [...before.keys()].filter((_, index) => index % 3 === 0);
    const statuses = ["corrected", "to-confirm", "invalid"] as const;
    const cells = marked.map((key, index) => {
      const [row = 0, column = 0] = key.split(".").map(Number);
      return annotation(row, column, { status: statuses[index % 3] ?? "invalid", value: "=Corrigé" });
    });
    const sheets = [{ sheet: sheet?.name ?? null, columns: [], cells }];
    const after = await cellsOf(await correct(source, { language: "fr", sheets, changes: [] }));
    const corrected = new Set(marked.filter((_, index) => index % 3 === 0));
    for (const [key, cell] of before) {
      expect(cellText(after.get(key))).toBe(corrected.has(key) ? "=Corrigé" : cellText(cell));
    }
    expect(after.size).toBe(before.size);
  });
});
