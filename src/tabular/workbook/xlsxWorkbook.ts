import { UnreadableFile } from "../unreadableFile.ts";
import { LIMITS } from "./limits.ts";
import { scanPart } from "./scanPart.ts";
import { findRelated, findWorkbookPart, readRelationships, type Relationship } from "./xlsxPackage.ts";
import { booleanAttribute, prefixedAttribute, xmlAttributes } from "./xmlAttributes.ts";
import { unescapeXml } from "./xmlText.ts";
import type { ZipArchive, ZipEntry } from "./zipArchive.ts";

/** Defined names that begin so point at the sheets that an annotated workbook adds, even once renamed. */
export const CORRECTIONS_NAME = "traboule_corrections";

export interface XlsxSheetPart {
  readonly name: string;
  readonly hidden: boolean;
  /** True for the list of corrections that an earlier annotation added: it is not the person's data. */
  readonly ours: boolean;
  readonly entry: ZipEntry;
}

/** What the workbook part of a package says. */
export interface XlsxWorkbook {
  readonly part: ZipEntry;
  readonly relationships: readonly Relationship[];
  readonly date1904: boolean;
  /** Worksheets in tab order; chart sheets and macro sheets are not listed. */
  readonly sheets: readonly XlsxSheetPart[];
  readonly styles: ZipEntry | undefined;
  readonly sharedStrings: ZipEntry | undefined;
}

/** Reads a package's workbook part: its sheets and their parts. Throws `UnreadableFile` where there is none. */
export async function readXlsxWorkbook(zip: ZipArchive): Promise<XlsxWorkbook> {
  const part = await findWorkbookPart(zip);
  const relationships = await readRelationships(zip, part.name);
  const targets = new Map(relationships.map((one) => [one.id, one]));
  const listed: { name: string; state: string; id: string }[] = [];
  const ours = new Set<string>();
  let date1904 = false;
  let definedName: string | null = null;
  await scanPart(zip, part, {
    open(name, tag) {
      if (name === "workbookPr") date1904 = booleanAttribute(xmlAttributes(tag).get("date1904"), false);
      else if (name === "sheet") {
        const attributes = xmlAttributes(tag);
        const id = prefixedAttribute(attributes, "id") ?? "";
        listed.push({ name: attributes.get("name") ?? "", state: attributes.get("state") ?? "visible", id });
      } else if (name === "definedName") {
        definedName = (xmlAttributes(tag).get("name") ?? "").startsWith(CORRECTIONS_NAME) ? "" : null;
      }
    },
    text(source, from, to) {
      if (definedName !== null) definedName += source.slice(from, to);
    },
    close(name) {
      if (name !== "definedName" || definedName === null) return;
      ours.add(sheetOfReference(unescapeXml(definedName)));
      definedName = null;
    },
  });
  const sheets = listed.flatMap(({ name, state, id }): XlsxSheetPart[] => {
    const link = targets.get(id);
    if (link?.type !== "worksheet" || link.target === null) return [];
    const entry = zip.find(link.target);
    if (!entry) throw new UnreadableFile("workbook.damaged", { part: link.target });
    return [{ name, hidden: state !== "visible", ours: ours.has(name), entry }];
  });
  if (sheets.length === 0 || sheets.length > LIMITS.sheets) throw new UnreadableFile("workbook.no-sheet");
  return {
    part,
    relationships,
    date1904,
    sheets,
    styles: findRelated(zip, relationships, "styles"),
    sharedStrings: findRelated(zip, relationships, "sharedStrings"),
  };
}

/** The sheet's name in a reference: `'L''état'!$A$1` gives `L'état`. */
function sheetOfReference(reference: string): string {
  const quoted = /^'((?:[^']|'')*)'!/.exec(reference.trim())?.[1];
  return quoted === undefined ? reference.trim().replace(/!.*$/s, "") : quoted.replaceAll("''", "'");
}
