import { wellFormedText } from "./wellFormedText.ts";

/**
 * A text or an attribute's value for xmlbuilder2, which takes an ampersand before `lt;`, `amp;` and their like for a reference
 * already written: every ampersand is written out here, so that the text is read back as it was.
 */
export function xmlText(text: string): string {
  return wellFormedText(text).replaceAll("&", "&amp;");
}
