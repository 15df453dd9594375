import type { Cell } from "../../domain/table/cell.ts";
import type { FormatMeaning } from "./numberFormat.ts";
import { serialToIso } from "./serialDate.ts";
import { typedNumber } from "./typedNumber.ts";

/**
 * The cell that an OpenDocument table cell makes.
 * @param attributes of the cell's tag, by qualified name
 * @param paragraphs its paragraphs, joined by line feeds; null without any, as a formula never computed has none
 * @param format how its style shows numbers
 */
export function odsCell(
  attributes: ReadonlyMap<string, string>,
  paragraphs: string | null,
  format: FormatMeaning | undefined,
): Cell {
  const type = attributes.get("office:value-type");
  const content = paragraphs ?? "";
  if (attributes.get("calcext:value-type") === "error") return { type: "error", text: content };
  if (type === undefined) {
    const formula = attributes.get("table:formula");
    if (formula === undefined || paragraphs !== null) return content;
    return { type: "error", text: formula.replace(/^\w+:(?==)/, "") };
  }
  if (type === "string") return content === "" ? (attributes.get("office:string-value") ?? "") : content;
  if (type === "boolean") {
    const value = attributes.get("office:boolean-value");
    return value === undefined ? content : { type: "boolean", text: value === "true" ? "true" : "false" };
  }
  if (type === "date") {
    const value = attributes.get("office:date-value");
    if (value === undefined) return content;
    return { type: "date", text: value.replace(/\.\d+/, "").replace(/T00:00:00Z?$/, "") };
  }
  if (type === "time") return durationCell(attributes.get("office:time-value")) ?? content;
  const value = attributes.get("office:value");
  return value === undefined ? content : typedNumber(value, format, false);
}

const DURATION = /^(-?)P(?:(\d+)D)?T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:[.,]\d+)?S)?$/;

/** A time of day below one day; a longer or negative duration is a number of days. */
function durationCell(value: string | undefined): Cell | null {
  const parts = DURATION.exec(value ?? "");
  if (!parts) return null;
  const [, sign, days, hours, minutes, seconds] = parts;
  const total =
    Number(days ?? 0) * 86_400 + Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0);
  const clock = sign === "-" || total >= 86_400 ? null : serialToIso(total / 86_400, false);
  if (clock !== null) return { type: "date", text: clock };
  return { type: "number", text: String((sign === "-" ? -total : total) / 86_400) };
}
