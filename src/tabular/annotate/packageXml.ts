import { posix } from "node:path";
import type { OoxmlNamespaces } from "./ooxmlNamespaces.ts";
import { CORRECTIONS_NAME } from "../workbook/xlsxWorkbook.ts";
import { escapeXml } from "../workbook/xmlText.ts";

const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A link to add to a part's relationships; `target` is a part's name in the package. */
export interface NewRelationship {
  readonly id: string;
  readonly type: "worksheet" | "comments" | "vmlDrawing" | "styles";
  readonly target: string;
}

/** A part's relationships with more of them, and without those of the types `dropped`. */
export function extendRelationships(
  existing: string | null,
  added: readonly NewRelationship[],
  { office }: OoxmlNamespaces,
  dropped: readonly string[] = [],
): string {
  const base = existing ?? `${DECLARATION}<Relationships xmlns="${PACKAGE}"></Relationships>`;
  const xml = base.replace(/<((?:\w+:)?)Relationships([^>]*)\/>/, "<$1Relationships$2></$1Relationships>");
  const prefix = /<(\w+:)?Relationships[\s>]/.exec(xml)?.[1] ?? "";
  const links = added.map(
    ({ id, type, target }) =>
      `<${prefix}Relationship Id="${id}" Type="${office}/${type}" Target="/${escapeXml(target)}"/>`,
  );
  const kept = dropped.reduce(
    (text, type) => text.replace(new RegExp(`<(?:\\w+:)?Relationship\\s[^>]*/${type}["'][^>]*/>`, "g"), ""),
    xml,
  );
  return insertBefore(kept, `</${prefix}Relationships>`, links.join(""));
}

/** A relationship identifier that the part does not use yet. */
export function freeRelationshipId(existing: string | null, wanted: string): string {
  for (let number = 1; ; number++) {
    const id = `${wanted}${number}`;
    if (!existing?.includes(`"${id}"`)) return id;
  }
}

/** Content types by part name; `vml` drawings are declared by their extension. */
export interface NewContent {
  readonly overrides: ReadonlyMap<string, "worksheet" | "comments" | "styles">;
  readonly vml: boolean;
  /** Parts that are no longer there. */
  readonly dropped: readonly string[];
  /** Whether the workbook becomes a plain xlsx: a program refuses one that says it is a template or holds macros. */
  readonly plain: boolean;
}

const SPECIAL_WORKBOOK =
  /application\/vnd\.(?:ms-excel\.(?:sheet|template)\.macroEnabled|openxmlformats-officedocument\.spreadsheetml\.template)\.main\+xml/g;

/** `[Content_Types].xml` with the parts added and those dropped; a template or macro workbook becomes a plain one when asked. */
export function extendContentTypes(existing: string, { overrides, vml, dropped, plain }: NewContent): string {
  const prefix = /<(\w+:)?Types[\s>]/.exec(existing)?.[1] ?? "";
  const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  let added = "";
  for (const [part, type] of overrides) {
    const declared = new RegExp(`PartName\\s*=\\s*["']/${escapeRegExp(escapeXml(part))}["']`, "i").test(
      existing,
    );
    if (!declared)
      added += `<${prefix}Override PartName="/${escapeXml(part)}" ContentType="${spreadsheet}.${type}+xml"/>`;
  }
  if (vml && !/Extension\s*=\s*["']vml["']/i.test(existing)) {
    const type = "application/vnd.openxmlformats-officedocument.vmlDrawing";
    added = `<${prefix}Default Extension="vml" ContentType="${type}"/>${added}`;
  }
  const kept = dropped.reduce(
    (text, part) => {
      const override = new RegExp(
        `<(?:\\w+:)?Override\\s[^>]*["']/${escapeRegExp(escapeXml(part))}["'][^>]*/>`,
        "i",
      );
      return text.replace(override, "");
    },
    plain ? existing.replace(SPECIAL_WORKBOOK, `${spreadsheet}.sheet.main+xml`) : existing,
  );
  return insertBefore(kept, `</${prefix}Types>`, added);
}

/** A sheet to add at the end of a workbook. */
export interface NewSheet {
  readonly name: string;
  readonly relationship: string;
}

/** The workbook part with more sheets, each pointed at by a hidden name, so that it is known again once renamed. */
export function extendWorkbook(
  xml: string,
  sheets: readonly NewSheet[],
  { office }: OoxmlNamespaces,
): string {
  if (sheets.length === 0) return xml;
  const prefix = /<(\w+:)?workbook[\s>]/.exec(xml)?.[1] ?? "";
  const ids = [...xml.matchAll(/\ssheetId\s*=\s*["'](\d+)["']/g)].map((match) => Number(match[1]));
  const top = ids.reduce((most, id) => Math.max(most, id), 0);
  const listed = sheets.map(
    ({ name, relationship }, index) =>
      `<${prefix}sheet name="${escapeXml(name)}" sheetId="${top + index + 1}" xmlns:r="${office}" r:id="${relationship}"/>`,
  );
  const names = sheets.map(({ name }) => {
    const number = freeNameNumber(
      xml,
      sheets.findIndex((one) => one.name === name),
    );
    const reference = escapeXml(`'${name.replaceAll("'", "''")}'!$A$1`);
    return `<${prefix}definedName name="${CORRECTIONS_NAME}_${number}" hidden="1">${reference}</${prefix}definedName>`;
  });
  const withSheets = insertBefore(xml, `</${prefix}sheets>`, listed.join(""));
  if (withSheets.includes(`</${prefix}definedNames>`)) {
    return insertBefore(withSheets, `</${prefix}definedNames>`, names.join(""));
  }
  const end = withSheets.indexOf(`</${prefix}sheets>`);
  const later =
    "calcPr|oleSize|customWorkbookViews|pivotCaches|smartTagPr|smartTagTypes|webPublishing|fileRecoveryPr|webPublishObjects|extLst";
  const offset = withSheets
    .slice(end)
    .search(new RegExp(`<${prefix}(?:${later})[\\s/>]|<mc:AlternateContent|</${prefix}workbook>`));
  const all = `<${prefix}definedNames>${names.join("")}</${prefix}definedNames>`;
  return withSheets.slice(0, end + offset) + all + withSheets.slice(end + offset);
}

function freeNameNumber(xml: string, index: number): number {
  const used = [...xml.matchAll(new RegExp(`${CORRECTIONS_NAME}_(\\d+)`, "g"))].map((match) =>
    Number(match[1]),
  );
  return used.reduce((most, one) => Math.max(most, one), 0) + index + 1;
}

/** A part name that the package does not use yet: `xl/comments` + a number + `.xml`. */
export function freePartName(used: ReadonlySet<string>, stem: string, extension: string): string {
  for (let number = 1; ; number++) {
    const name = posix.normalize(`${stem}${number}${extension}`);
    if (!used.has(name.toLowerCase())) return name;
  }
}

function insertBefore(xml: string, mark: string, added: string): string {
  const at = xml.lastIndexOf(mark);
  return at < 0 ? xml : xml.slice(0, at) + added + xml.slice(at);
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
