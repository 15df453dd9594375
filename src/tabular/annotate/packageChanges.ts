import { UnreadableFile } from "../unreadableFile.ts";
import { wholePartText } from "../workbook/scanPart.ts";
import { relationshipsName } from "../workbook/xlsxPackage.ts";
import type { XlsxWorkbook } from "../workbook/xlsxWorkbook.ts";
import type { ZipArchive, ZipEntry } from "../workbook/zipArchive.ts";
import { namespacesOf } from "./ooxmlNamespaces.ts";
import {
  extendContentTypes,
  extendRelationships,
  extendWorkbook,
  freePartName,
  freeRelationshipId,
  type NewRelationship,
  type NewSheet,
} from "./packageXml.ts";
import type { ZipWriter } from "./zipWriter.ts";

type NewPart = "worksheet" | "comments" | "styles" | "vml";

const CONTENT_TYPES = "[Content_Types].xml";

/** What becomes of an Office package: the parts written anew, and at the end all the others as they were. */
export class PackageChanges {
  readonly #writer: ZipWriter;
  readonly #plain: boolean;
  readonly #written = new Set<string>();
  readonly #names = new Set<string>();
  readonly #contents = new Map<string, "worksheet" | "comments" | "styles">();
  readonly #sheets: { readonly wanted: string; readonly part: string }[] = [];
  readonly #links: { readonly type: "styles"; readonly part: string }[] = [];
  #vml = false;
  #calculationDropped = false;

  /** @param plain whether the result is a plain xlsx, which may hold no macros, or keeps what the source is */
  constructor(writer: ZipWriter, plain: boolean) {
    this.#plain = plain;
    this.#writer = writer;
  }

  /** The parts that the package has: their names are taken. */
  use(entries: readonly ZipEntry[]): void {
    for (const { name } of entries) this.#names.add(name.toLowerCase());
  }

  /** A name for a new part, declared to the package. */
  freeName(stem: string, extension: string, kind: NewPart): string {
    const name = freePartName(this.#names, stem, extension);
    this.#names.add(name.toLowerCase());
    if (kind === "vml") this.#vml = true;
    else this.#contents.set(name, kind);
    return name;
  }

  async write(name: string, text: string | Iterable<string> | AsyncIterable<string>): Promise<void> {
    this.#written.add(name.toLowerCase());
    await this.#writer.add(name, text);
  }

  /** Adds a worksheet at the end of the workbook, under this name or one near it. */
  addSheet(wanted: string, part: string): void {
    this.#sheets.push({ wanted, part });
  }

  addWorkbookLink(type: "styles", part: string): void {
    this.#links.push({ type, part });
  }

  /** The stored order of calculation no longer holds: spreadsheet programs make a new one when it is absent. */
  dropCalculation(): void {
    this.#calculationDropped = true;
  }

  /** Writes the package's own lists and copies what was left as it was. */
  async finish(zip: ZipArchive, workbook: XlsxWorkbook): Promise<void> {
    const unwanted = [
      ...(this.#calculationDropped ? ["calcChain"] : []),
      ...(this.#plain ? ["vbaProject"] : []),
    ];
    const dropped = workbook.relationships.flatMap(({ type, target }) =>
      unwanted.includes(type) && target !== null ? [target] : [],
    );
    for (const part of dropped)
      this.#written.add(part.toLowerCase()).add(relationshipsName(part).toLowerCase());
    await this.#writeWorkbook(zip, workbook, unwanted);
    const types = zip.find(CONTENT_TYPES);
    if (!types) throw new UnreadableFile("workbook.damaged", { part: CONTENT_TYPES });
    const listed = await wholePartText(zip, types);
    const added = { overrides: this.#contents, vml: this.#vml, dropped, plain: this.#plain };
    await this.write(types.name, extendContentTypes(listed, added));
    for (const entry of zip.entries) {
      if (this.#written.has(entry.name.toLowerCase())) continue;
      this.#written.add(entry.name.toLowerCase());
      await this.#writer.copy(entry, await zip.rawStream(entry));
    }
    this.#writer.close([CONTENT_TYPES, "_rels/.rels"]);
  }

  async #writeWorkbook(zip: ZipArchive, workbook: XlsxWorkbook, dropped: readonly string[]): Promise<void> {
    const xml = await wholePartText(zip, workbook.part);
    const namespaces = namespacesOf(xml);
    const relsName = relationshipsName(workbook.part.name);
    const relsEntry = zip.find(relsName);
    let rels = relsEntry ? await wholePartText(zip, relsEntry) : null;
    const sheets: NewSheet[] = [];
    const links: NewRelationship[] = [];
    for (const { wanted, part } of this.#sheets) {
      const relationship = freeRelationshipId(`${rels}${JSON.stringify(links)}`, "rIdTrabouleSheet");
      links.push({ id: relationship, type: "worksheet", target: part });
      sheets.push({ name: freeSheetName(xml, sheets, wanted), relationship });
    }
    for (const { type, part } of this.#links) links.push({ id: "rIdTrabouleStyles", type, target: part });
    rels = extendRelationships(rels, links, namespaces, dropped);
    await this.write(relsEntry?.name ?? relsName, rels);
    await this.write(workbook.part.name, extendWorkbook(xml, sheets, namespaces));
  }
}

/** "Corrections", then "Corrections 2"… unless the workbook has such a sheet. */
function freeSheetName(xml: string, taken: readonly NewSheet[], wanted: string): string {
  const names = [...xml.matchAll(/<(?:\w+:)?sheet\s[^>]*?name="([^"]*)"/g)].map((match) =>
    match[1]?.toLowerCase(),
  );
  const used = new Set([...names, ...taken.map(({ name }) => name.toLowerCase())]);
  for (let number = 1; ; number++) {
    const name = number === 1 ? wanted : `${wanted} ${number}`;
    if (!used.has(name.toLowerCase())) return name;
  }
}
