import { posix } from "node:path";
import { UnreadableFile } from "../unreadableFile.ts";
import { scanPart } from "./scanPart.ts";
import { xmlAttributes } from "./xmlAttributes.ts";
import type { ZipArchive, ZipEntry } from "./zipArchive.ts";

/** A link from one part of the package to another. */
export interface Relationship {
  readonly id: string;
  /** The last word of the type's URI: "worksheet", "styles", "comments"… the same in strict and transitional files. */
  readonly type: string;
  /** The part's name in the archive; null for what lies outside the package, which is never fetched. */
  readonly target: string | null;
}

/** The name of the part that holds a part's relationships. */
export function relationshipsName(part: string): string {
  const folder = posix.dirname(part);
  return `${folder === "." ? "" : `${folder}/`}_rels/${posix.basename(part)}.rels`;
}

/** The relationships of a part; `""` for those of the package itself. [] where it has none. */
export async function readRelationships(zip: ZipArchive, part: string): Promise<Relationship[]> {
  const entry = zip.find(part === "" ? "_rels/.rels" : relationshipsName(part));
  if (!entry) return [];
  const found: Relationship[] = [];
  await scanPart(zip, entry, {
    open(name, tag) {
      if (name !== "Relationship") return;
      const attributes = xmlAttributes(tag);
      const target = attributes.get("Target");
      const external = attributes.get("TargetMode") === "External";
      found.push({
        id: attributes.get("Id") ?? "",
        type: (attributes.get("Type") ?? "").replace(/^.*\//, ""),
        target: external || target === undefined ? null : resolveTarget(part, target),
      });
    },
    text() {},
    close() {},
  });
  return found;
}

function resolveTarget(part: string, target: string): string {
  const plain = target.replaceAll("\\", "/");
  const path = plain.startsWith("/") ? plain : posix.join("/", posix.dirname(part), plain);
  return posix.normalize(path).slice(1);
}

/** The part of this type that a part links to, if the archive holds it. */
export function findRelated(
  zip: ZipArchive,
  relationships: readonly Relationship[],
  type: string,
): ZipEntry | undefined {
  const link = relationships.find((one) => one.type === type && one.target !== null);
  return link?.target ? zip.find(link.target) : undefined;
}

/** The workbook part of an Office package. Throws `UnreadableFile` for a text document, a slideshow, anything else. */
export async function findWorkbookPart(zip: ZipArchive): Promise<ZipEntry> {
  const workbook = findRelated(zip, await readRelationships(zip, ""), "officeDocument");
  const name = (workbook?.name ?? "").toLowerCase();
  if (name.endsWith(".bin") || zip.find("xl/workbook.bin")) throw new UnreadableFile("workbook.xlsb");
  if (/(^|\/)word\//.test(name) || zip.find("word/document.xml")) {
    throw new UnreadableFile("workbook.not-spreadsheet", { kind: "word" });
  }
  if (/(^|\/)ppt\//.test(name) || zip.find("ppt/presentation.xml")) {
    throw new UnreadableFile("workbook.not-spreadsheet", { kind: "slides" });
  }
  const found = workbook ?? zip.find("xl/workbook.xml");
  if (!found) throw new UnreadableFile("workbook.not-spreadsheet", { kind: "zip" });
  return found;
}
