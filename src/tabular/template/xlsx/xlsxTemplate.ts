import { strToU8, zipSync } from "fflate";
import { commentsPart } from "../../annotate/commentsPart.ts";
import { TRANSITIONAL } from "../../annotate/ooxmlNamespaces.ts";
import type { TemplatePlan } from "../templatePlan.ts";
import { ZIP_DATE } from "../zipDate.ts";
import { dataNotes, dataSheetXml } from "./dataSheetXml.ts";
import { FREE_WIDTH, headerHeight } from "../rowHeight.ts";
import { guideSheetXml } from "./guideSheetXml.ts";
import { listSheetXml } from "./listSheetXml.ts";
import { notesDrawing } from "./notesDrawing.ts";
import { styleSheetXml } from "./styleSheetXml.ts";
import {
  contentTypes,
  coreProperties,
  customProperties,
  notesRelationships,
  packageRelationships,
  workbookRelationships,
  workbookXml,
} from "./workbookXml.ts";

/** The template as an Office Open XML workbook. The same plan always gives the same bytes. */
export function xlsxTemplate(plan: TemplatePlan): Uint8Array {
  const hasLists = plan.lists.length > 0;
  const notes = dataNotes(plan);
  const measures = {
    widths: [...plan.columns.map(({ width }) => width), FREE_WIDTH],
    headerHeight: headerHeight(plan.columns),
  };
  const parts: Record<string, string> = {
    "[Content_Types].xml": contentTypes(hasLists),
    "_rels/.rels": packageRelationships(),
    "docProps/core.xml": coreProperties(plan),
    "docProps/custom.xml": customProperties(plan),
    "xl/workbook.xml": workbookXml(plan),
    "xl/_rels/workbook.xml.rels": workbookRelationships(hasLists),
    "xl/styles.xml": styleSheetXml(),
    "xl/worksheets/sheet1.xml": dataSheetXml(plan),
    "xl/worksheets/_rels/sheet1.xml.rels": notesRelationships(),
    "xl/comments1.xml": [...commentsPart(null, notes, plan.texts.author, TRANSITIONAL)].join(""),
    "xl/drawings/vmlDrawing1.vml": notesDrawing(notes, measures),
    "xl/worksheets/sheet2.xml": guideSheetXml(plan.guide),
    ...(hasLists && { "xl/worksheets/sheet3.xml": listSheetXml(plan.lists) }),
  };
  const files = Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)] as const);
  return zipSync(Object.fromEntries(files), { mtime: ZIP_DATE });
}
