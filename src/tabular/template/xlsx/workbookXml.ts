import { columnLetters } from "../../workbook/cellReference.ts";
import { STAMP_PROPERTIES } from "../../workbook/stamp.ts";
import { encodeOoxmlString, escapeXml } from "../../workbook/xmlText.ts";
import type { TemplatePlan } from "../templatePlan.ts";
import { listName, quotedSheet } from "./excelFormulas.ts";

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const CUSTOM_FORMAT = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";

/** Sheets in tab order: the data first, since that is what opens and what other programs read. */
export function workbookXml({ texts, lists, columns, lastRow }: TemplatePlan): string {
  const data = quotedSheet(texts.dataSheet);
  const listSheet = quotedSheet(texts.listSheet);
  const last = columnLetters(columns.length - 1);
  const names = [
    `<definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">${data}!$A$1:$${last}$${lastRow}</definedName>`,
    `<definedName name="_xlnm.Print_Titles" localSheetId="0">${data}!$1:$1</definedName>`,
    ...lists.map(({ values }, at) => {
      const letters = columnLetters(at);
      return `<definedName name="${listName(at)}">${listSheet}!$${letters}$2:$${letters}$${values.length + 1}</definedName>`;
    }),
  ];
  const hidden =
    lists.length === 0
      ? ""
      : `<sheet name="${escapeXml(texts.listSheet)}" sheetId="3" state="hidden" r:id="rId3"/>`;
  return `${DECLARATION}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}"><bookViews><workbookView activeTab="0"/></bookViews><sheets><sheet name="${escapeXml(texts.dataSheet)}" sheetId="1" r:id="rId1"/><sheet name="${escapeXml(texts.guideSheet)}" sheetId="2" r:id="rId2"/>${hidden}</sheets><definedNames>${names.join("")}</definedNames><calcPr calcId="191029" fullCalcOnLoad="1"/></workbook>`;
}

function relationships(targets: readonly (readonly [type: string, target: string])[]): string {
  const links = targets.map(
    ([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${type}" Target="${target}"/>`,
  );
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${links.join("")}</Relationships>`;
}

export function packageRelationships(): string {
  return relationships([
    [`${OFFICE}/officeDocument`, "xl/workbook.xml"],
    [`${PACKAGE}/relationships/metadata/core-properties`, "docProps/core.xml"],
    [`${OFFICE}/custom-properties`, "docProps/custom.xml"],
  ]);
}

export function workbookRelationships(hasLists: boolean): string {
  const sheets = hasLists ? [1, 2, 3] : [1, 2];
  return relationships([
    ...sheets.map((number) => [`${OFFICE}/worksheet`, `worksheets/sheet${number}.xml`] as const),
    [`${OFFICE}/styles`, "styles.xml"],
  ]);
}

/** The data sheet's notes, and the drawing that shows them. */
export function notesRelationships(): string {
  return relationships([
    [`${OFFICE}/comments`, "../comments1.xml"],
    [`${OFFICE}/vmlDrawing`, "../drawings/vmlDrawing1.vml"],
  ]);
}

/** `[Content_Types].xml` of the template; the sheet of lists is there when the model has some. */
export function contentTypes(hasLists: boolean): string {
  const sheets = (hasLists ? [1, 2, 3] : [1, 2]).map(
    (number) => [`xl/worksheets/sheet${number}.xml`, `${SPREADSHEET}.worksheet+xml`] as const,
  );
  const parts = [
    ["xl/workbook.xml", `${SPREADSHEET}.sheet.main+xml`],
    ["xl/styles.xml", `${SPREADSHEET}.styles+xml`],
    ...sheets,
    ["xl/comments1.xml", `${SPREADSHEET}.comments+xml`],
    ["docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"],
    ["docProps/custom.xml", "application/vnd.openxmlformats-officedocument.custom-properties+xml"],
  ] as const;
  const overrides = parts.map(([name, type]) => `<Override PartName="/${name}" ContentType="${type}"/>`);
  return `${DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>${overrides.join("")}</Types>`;
}

export function coreProperties({ model, texts }: TemplatePlan): string {
  return `${DECLARATION}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${encodeOoxmlString(model.title)}</dc:title><dc:creator>${encodeOoxmlString(texts.author)}</dc:creator></cp:coreProperties>`;
}

/** The hidden properties by which a returned file is recognised. */
export function customProperties({ stamp }: TemplatePlan): string {
  const values = [
    [STAMP_PROPERTIES.model, stamp.model],
    [STAMP_PROPERTIES.version, stamp.version],
    [STAMP_PROPERTIES.commune, stamp.commune ?? ""],
  ] as const;
  const properties = values
    .filter(([, value]) => value !== "")
    .map(
      ([name, value], at) =>
        `<property fmtid="${CUSTOM_FORMAT}" pid="${at + 2}" name="${name}"><vt:lpwstr>${encodeOoxmlString(value)}</vt:lpwstr></property>`,
    );
  return `${DECLARATION}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">${properties.join("")}</Properties>`;
}
