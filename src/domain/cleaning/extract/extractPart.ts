import type { ExtractPart } from "../../matching/mapping.ts";
import { extractAddressPart } from "./addressPart.ts";
import { insidePoint } from "../../geo/insidePoint.ts";
import { readGeometry } from "../../geo/readGeometry.ts";
import { extractPositionPart } from "./positionPart.ts";

/**
 * The part of a cell that one field takes, as text; "" where the cell does not hold that part. A street line that
 * cannot be told apart is the whole text, and a position that cannot be read stays to be told of, so that nothing of
 * the cell is lost.
 */
export function extractPart(part: ExtractPart, text: string): string {
  switch (part) {
    case "position.latitude":
    case "position.longitude":
      return extractPositionPart(part, text) ?? shapePosition(part, text);
    case "address.line":
      return extractAddressPart(part, text) ?? text;
    default:
      return extractAddressPart(part, text) ?? "";
  }
}

/**
 * A line or an area gives a point that stands for it. Of any other text that is no pair, a lone number is not both axes:
 * it is marked, so that it is told of.
 */
function shapePosition(part: ExtractPart, text: string): string {
  if (text.trim() === "") return "";
  const read = readGeometry(text);
  const point = read === null ? null : insidePoint(read.shape);
  if (point === null) return /\d/.test(text) ? `${text} ?` : text;
  const value = point[part === "position.longitude" ? 0 : 1];
  return String(Number(value.toFixed(Math.abs(value) > 180 ? 2 : 7)));
}
