import { templateMessages } from "../../messages/template.ts";
import type { SourceSheet, TemplateStamp } from "../sourceFile.ts";
import { settleRows } from "./settleFormulas.ts";

const OWN_SHEETS = new Set(
  Object.values(templateMessages).flatMap(({ guideSheet, listSheet }) => [guideSheet, listSheet]),
);

/**
 * The sheets of a workbook that hold a person's data. In a returned template, its instructions and lists are not, and
 * its own formulas count as what they show. Any other workbook is given back as it is.
 */
export function templateSheets(
  sheets: readonly SourceSheet[],
  stamp: TemplateStamp | null,
): readonly SourceSheet[] {
  if (stamp === null) return sheets;
  const data = sheets.filter(({ name }) => name === null || !OWN_SHEETS.has(name));
  return (data.length > 0 ? data : sheets).map((sheet) => ({
    ...sheet,
    async *rows() {
      for await (const batch of sheet.rows()) yield settleRows(batch);
    },
  }));
}
