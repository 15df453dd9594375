import { cellText } from "../../table/cell.ts";
import type { ColumnProfile } from "../../table/columnProfile.ts";

/** What a comma or a point followed by three digits ("1,234") means in a column. */
export type MarkMeaning = "decimal" | "thousands" | "unknown";

export interface ColumnMarks {
  readonly comma: MarkMeaning;
  readonly dot: MarkMeaning;
}

const NUMBER = /\d[\d.,]*/g;
const THREE_AFTER = /^(?!0)\d{1,3}[.,]\d{3}$/;

interface Evidence {
  decimal: number;
  thousands: number;
}

function weigh(number: string, comma: Evidence, dot: Evidence): void {
  const commas = number.split(",").length - 1;
  const dots = number.split(".").length - 1;
  if (commas + dots === 0 || THREE_AFTER.test(number)) return;
  if (commas > 0 && dots > 0) {
    const commaLast = number.lastIndexOf(",") > number.lastIndexOf(".");
    if ((commaLast ? commas : dots) > 1) return;
    (commaLast ? comma : dot).decimal++;
    (commaLast ? dot : comma).thousands++;
  } else if (commas > 0) {
    if (commas === 1) comma.decimal++;
    else comma.thousands++;
  } else if (dots === 1) dot.decimal++;
  else dot.thousands++;
}

function meaning({ decimal, thousands }: Evidence): MarkMeaning {
  if (decimal > 0 && thousands === 0) return "decimal";
  return thousands > 0 && decimal === 0 ? "thousands" : "unknown";
}

/**
 * Decides for a whole column what its commas and points are, from the numbers that can be read in one way only
 * ("5,5", "1.234.567", "1.234,50"). Typed number cells say nothing: a spreadsheet has already read them.
 */
export function columnMarks(column: ColumnProfile): ColumnMarks {
  const comma = { decimal: 0, thousands: 0 };
  const dot = { decimal: 0, thousands: 0 };
  for (const { cell } of column.distinct.values()) {
    if (typeof cell !== "string" || cell.length > 100) continue;
    for (const [number] of cellText(cell).matchAll(NUMBER)) weigh(number.replace(/[.,]$/, ""), comma, dot);
  }
  return { comma: meaning(comma), dot: meaning(dot) };
}
