import type { TemplateStamp } from "../sourceFile.ts";
import { STAMP_PROPERTIES } from "../workbook/stamp.ts";
import { CORRECTIONS_NAME } from "../workbook/xlsxWorkbook.ts";
import { encodeOoxmlString, escapeXml } from "../workbook/xmlText.ts";
import { TRANSITIONAL } from "./ooxmlNamespaces.ts";
import type { ZipWriter } from "./zipWriter.ts";

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";
const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const MAX_SHEET_NAME = 31;

interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly ours: boolean;
  notes: boolean;
}

/** A new Office workbook, written sheet after sheet. */
export class NewPackage {
  readonly #writer: ZipWriter;
  readonly #sheets: Sheet[] = [];

  constructor(writer: ZipWriter) {
    this.#writer = writer;
  }

  /**
   * Adds a sheet under this name, or one near it that Excel accepts and no other sheet has.
   * @param ours whether it lists our corrections
   * @returns its number, from 1
   */
  addSheet(wanted: string, hidden: boolean, ours = false): number {
    return this.#sheets.push({ name: this.#freeName(wanted), hidden, ours, notes: false });
  }

  async writeSheet(number: number, xml: Iterable<string> | AsyncIterable<string>): Promise<void> {
    await this.#writer.add(`xl/worksheets/sheet${number}.xml`, xml);
  }

  /** Writes the notes of a sheet whose XML refers to their drawing as `rId2`. */
  async writeNotes(number: number, comments: Iterable<string>, drawing: Iterable<string>): Promise<void> {
    const sheet = this.#sheets[number - 1];
    if (sheet) sheet.notes = true;
    await this.#writer.add(`xl/comments${number}.xml`, comments);
    await this.#writer.add(`xl/drawings/vmlDrawing${number}.vml`, drawing);
    const links =
      relationship(1, "comments", `../comments${number}.xml`) +
      relationship(2, "vmlDrawing", `../drawings/vmlDrawing${number}.vml`);
    await this.#writer.add(`xl/worksheets/_rels/sheet${number}.xml.rels`, relationships(links));
  }

  /** Writes everything else and closes the file. */
  async finish(styles: string, stamp: TemplateStamp | null): Promise<void> {
    const sheets = this.#sheets.map(
      ({ name, hidden }, index) =>
        `<sheet name="${escapeXml(name)}" sheetId="${index + 1}"${hidden && !this.#allHidden() ? ' state="hidden"' : ""} r:id="rId${index + 1}"/>`,
    );
    const names = this.#sheets
      .filter(({ ours }) => ours)
      .map(
        ({ name }, index) =>
          `<definedName name="${CORRECTIONS_NAME}_${index + 1}" hidden="1">${escapeXml(`'${name.replaceAll("'", "''")}'!$A$1`)}</definedName>`,
      );
    const stylesId = this.#sheets.length + 1;
    await this.#writer.add("xl/styles.xml", styles);
    await this.#writer.add(
      "xl/workbook.xml",
      `${DECLARATION}<workbook xmlns="${TRANSITIONAL.main}" xmlns:r="${TRANSITIONAL.office}"><sheets>${sheets.join("")}</sheets><definedNames>${names.join("")}</definedNames></workbook>`,
    );
    const links = this.#sheets.map((_, index) =>
      relationship(index + 1, "worksheet", `worksheets/sheet${index + 1}.xml`),
    );
    await this.#writer.add(
      "xl/_rels/workbook.xml.rels",
      relationships(links.join("") + relationship(stylesId, "styles", "styles.xml")),
    );
    if (stamp) await this.#writer.add("docProps/custom.xml", customProperties(stamp));
    const custom = stamp ? relationship(2, "custom-properties", "docProps/custom.xml") : "";
    await this.#writer.add(
      "_rels/.rels",
      relationships(relationship(1, "officeDocument", "xl/workbook.xml") + custom),
    );
    await this.#writer.add("[Content_Types].xml", this.#contentTypes(stamp !== null));
    this.#writer.close(["[Content_Types].xml", "_rels/.rels", "xl/workbook.xml"]);
  }

  /** A workbook must show one sheet at least. */
  #allHidden(): boolean {
    return this.#sheets.every(({ hidden }) => hidden);
  }

  #contentTypes(custom: boolean): string {
    const sheets = this.#sheets.map(({ notes }, index) => {
      const sheet = override(`xl/worksheets/sheet${index + 1}.xml`, `${SPREADSHEET}.worksheet+xml`);
      return notes ? sheet + override(`xl/comments${index + 1}.xml`, `${SPREADSHEET}.comments+xml`) : sheet;
    });
    const properties = custom
      ? override("docProps/custom.xml", "application/vnd.openxmlformats-officedocument.custom-properties+xml")
      : "";
    return `${DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>${override("xl/workbook.xml", `${SPREADSHEET}.sheet.main+xml`)}${override("xl/styles.xml", `${SPREADSHEET}.styles+xml`)}${sheets.join("")}${properties}</Types>`;
  }

  #freeName(wanted: string): string {
    const base =
      wanted
        .replace(/[[\]:*?/\\\u0000-\u001F]/g, " ")
        .replace(/^'+|'+$/g, "")
        .trim() || "Feuille";
    const used = new Set(this.#sheets.map(({ name }) => name.toLowerCase()));
    for (let number = 1; ; number++) {
      const suffix = number === 1 ? "" : ` ${number}`;
      const name = base.slice(0, MAX_SHEET_NAME - suffix.length) + suffix;
      if (!used.has(name.toLowerCase())) return name;
    }
  }
}

function relationship(number: number, type: string, target: string): string {
  return `<Relationship Id="rId${number}" Type="${TRANSITIONAL.office}/${type}" Target="${target}"/>`;
}

function relationships(links: string): string {
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}">${links}</Relationships>`;
}

function customProperties({ model, version, commune }: TemplateStamp): string {
  const values: [string, string | null][] = [
    [STAMP_PROPERTIES.model, model],
    [STAMP_PROPERTIES.version, version],
    [STAMP_PROPERTIES.commune, commune],
  ];
  const properties = values
    .filter(([, value]) => value !== null)
    .map(
      ([name, value], index) =>
        `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${index + 2}" name="${name}"><vt:lpwstr>${encodeOoxmlString(value ?? "")}</vt:lpwstr></property>`,
    );
  return `${DECLARATION}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">${properties.join("")}</Properties>`;
}

function override(name: string, type: string): string {
  return `<Override PartName="/${name}" ContentType="${type}"/>`;
}
