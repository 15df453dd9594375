import type { ExtractPart } from "../../matching/mapping.ts";
import { splitAddress } from "./splitAddress.ts";

/** One part of an address written in one cell; null when the cell does not hold it, or for parts of a position. */
export function extractAddressPart(part: ExtractPart, text: string): string | null {
  const parts = splitAddress(text);
  switch (part) {
    case "address.number":
      return parts.number;
    case "address.street":
      return parts.street;
    case "address.line":
      return parts.line;
    case "address.postcode":
      return parts.postcode;
    case "address.commune":
      return parts.commune;
    default:
      return null;
  }
}
