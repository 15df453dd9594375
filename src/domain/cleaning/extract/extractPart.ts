import type { ExtractPart } from "../../matching/mapping.ts";
import { extractAddressPart } from "./addressPart.ts";
import { extractPositionPart } from "./positionPart.ts";

/**
 * The part of a cell that one field takes, as text; "" where the cell does not hold that part. A street line that
 * cannot be told apart is the whole text, so that nothing of the cell is lost.
 */
export function extractPart(part: ExtractPart, text: string): string {
  switch (part) {
    case "position.latitude":
    case "position.longitude":
      return extractPositionPart(part, text) ?? "";
    case "address.line":
      return extractAddressPart(part, text) ?? text;
    default:
      return extractAddressPart(part, text) ?? "";
  }
}
