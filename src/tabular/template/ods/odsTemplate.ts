import { strToU8, zipSync } from "fflate";
import { columnLetters } from "../../workbook/cellReference.ts";
import { STAMP_PROPERTIES } from "../../workbook/stamp.ts";
import { GUIDE_WIDTHS, guideHeight } from "../guideLines.ts";
import type { TemplateList, TemplatePlan } from "../templatePlan.ts";
import { ZIP_DATE } from "../zipDate.ts";
import { FREE_WIDTH, headerHeight } from "../rowHeight.ts";
import { dataTableXml } from "./dataTableXml.ts";
import { guideTableXml } from "./guideTableXml.ts";
import { odsSheet } from "./odsAddress.ts";
import { odsAttribute, odsPart, paragraphs } from "./odsText.ts";
import { automaticStyles, stylesPart } from "./stylesXml.ts";
import { validationsXml } from "./validationsXml.ts";

const MEDIA_TYPE = "application/vnd.oasis.opendocument.spreadsheet";
const PARTS = ["content.xml", "styles.xml", "meta.xml", "settings.xml"] as const;

function listTable(name: string, lists: readonly TemplateList[]): string {
  if (lists.length === 0) return "";
  const height = lists.reduce((most, { values }) => Math.max(most, values.length), 0) + 1;
  const rows = Array.from({ length: height }, (_, at) => {
    const cells = lists.map(({ title, values }) => {
      const text = at === 0 ? title : values[at - 1];
      return text === undefined
        ? "<table:table-cell/>"
        : `<table:table-cell office:value-type="string">${paragraphs(text)}</table:table-cell>`;
    });
    return `<table:table-row>${cells.join("")}</table:table-row>`;
  });
  return `<table:table table:name="${odsAttribute(name)}" table:style-name="lists"><table:table-column table:number-columns-repeated="${lists.length}" table:default-cell-style-name="text"/>${rows.join("")}</table:table>`;
}

function contentPart(plan: TemplatePlan): string {
  const { texts, columns, lists, guide, lastRow } = plan;
  const widths = [...columns.map(({ width }) => width), ...GUIDE_WIDTHS, FREE_WIDTH];
  const heights = [headerHeight(columns), ...guide.map(guideHeight)];
  const sheet = odsSheet(texts.dataSheet);
  const range = `${sheet}.A1:${sheet}.${columnLetters(columns.length - 1)}${lastRow}`;
  return odsPart(
    "document-content",
    `${automaticStyles(widths, heights)}<office:body><office:spreadsheet>${validationsXml(plan)}${dataTableXml(plan)}${guideTableXml(texts.guideSheet, guide)}${listTable(texts.listSheet, lists)}<table:database-ranges><table:database-range table:name="__Anonymous_Sheet_DB__0" table:target-range-address="${odsAttribute(range)}" table:display-filter-buttons="true"/></table:database-ranges></office:spreadsheet></office:body>`,
  );
}

/** Title, author, and the hidden properties by which a returned file is recognised. */
function metaPart({ model, stamp, texts }: TemplatePlan): string {
  const values = [
    [STAMP_PROPERTIES.model, stamp.model],
    [STAMP_PROPERTIES.version, stamp.version],
    [STAMP_PROPERTIES.commune, stamp.commune ?? ""],
  ] as const;
  const own = values
    .filter(([, value]) => value !== "")
    .map(
      ([name, value]) =>
        `<meta:user-defined meta:name="${name}" meta:value-type="string">${odsAttribute(value)}</meta:user-defined>`,
    );
  return odsPart(
    "document-meta",
    `<office:meta><dc:title>${odsAttribute(model.title)}</dc:title><meta:initial-creator>${odsAttribute(texts.author)}</meta:initial-creator>${own.join("")}</office:meta>`,
  );
}

function setting(name: string, type: string, value: string | number): string {
  return `<config:config-item config:name="${name}" config:type="${type}">${value}</config:config-item>`;
}

/** The header stays in sight: the first row of the data is frozen. */
function settingsPart({ texts }: TemplatePlan): string {
  const frozen = [
    setting("HorizontalSplitMode", "short", 0),
    setting("VerticalSplitMode", "short", 2),
    setting("HorizontalSplitPosition", "int", 0),
    setting("VerticalSplitPosition", "int", 1),
    setting("ActiveSplitRange", "short", 2),
    setting("PositionLeft", "int", 0),
    setting("PositionRight", "int", 0),
    setting("PositionTop", "int", 0),
    setting("PositionBottom", "int", 1),
    setting("CursorPositionX", "int", 0),
    setting("CursorPositionY", "int", 1),
  ];
  const sheet = odsAttribute(texts.dataSheet);
  return odsPart(
    "document-settings",
    `<office:settings><config:config-item-set config:name="ooo:view-settings"><config:config-item-map-indexed config:name="Views"><config:config-item-map-entry>${setting("ViewId", "string", "view1")}<config:config-item-map-named config:name="Tables"><config:config-item-map-entry config:name="${sheet}">${frozen.join("")}</config:config-item-map-entry></config:config-item-map-named>${setting("ActiveTable", "string", sheet)}</config:config-item-map-entry></config:config-item-map-indexed></config:config-item-set></office:settings>`,
  );
}

function manifest(): string {
  const entries = PARTS.map(
    (name) => `<manifest:file-entry manifest:full-path="${name}" manifest:media-type="text/xml"/>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="${MEDIA_TYPE}"/>${entries.join("")}</manifest:manifest>`;
}

/** The template as an OpenDocument spreadsheet. The same plan always gives the same bytes. */
export function odsTemplate(plan: TemplatePlan): Uint8Array {
  const options = { mtime: ZIP_DATE } as const;
  return zipSync(
    {
      // Programs know the format by its media type, first and not compressed.
      mimetype: [strToU8(MEDIA_TYPE), { level: 0 }],
      "content.xml": strToU8(contentPart(plan)),
      "styles.xml": strToU8(stylesPart(plan)),
      "meta.xml": strToU8(metaPart(plan)),
      "settings.xml": strToU8(settingsPart(plan)),
      "META-INF/manifest.xml": strToU8(manifest()),
    },
    options,
  );
}
