import type { ExtractPart } from "../../matching/mapping.ts";
import { extractAddressPart } from "./addressPart.ts";
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
      return extractPositionPart(part, text) ?? unreadPosition(text);
    case "address.line":
      return extractAddressPart(part, text) ?? text;
    default:
      return extractAddressPart(part, text) ?? "";
  }
}

/** Lines and areas have no single point to take. Of any other text, a lone number is not both axes: it is marked. */
function unreadPosition(text: string): string {
  if (text.trim() === "" || readGeometry(text) !== null) return "";
  return /\d/.test(text) ? `${text} ?` : text;
}
