import type { TemplateList } from "../templatePlan.ts";
import { textCell } from "./cellXml.ts";
import { STYLES } from "./styleSheetXml.ts";

/** The hidden sheet of the lists: one column each, its title on the first row. */
export function listSheetXml(lists: readonly TemplateList[]): string {
  const height = lists.reduce((most, { values }) => Math.max(most, values.length), 0) + 1;
  const rows = Array.from({ length: height }, (_, at) => {
    const cells = lists.map(({ title, values }, column) => {
      const text = at === 0 ? title : values[at - 1];
      return text === undefined ? "" : textCell(at + 1, column, STYLES.text, text);
    });
    return `<row r="${at + 1}">${cells.join("")}</row>`;
  });
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows.join("")}</sheetData></worksheet>`;
}
