import { storableText } from "../../db/storableText.ts";

/** Longest name of an organisation or a person, in characters. */
const LONGEST = 120;

/** A name as it is kept: one line, single spaces, no longer than names are; "" when there is none. */
export function storedName(typed: string): string {
  return storableText(typed).replaceAll(/\s+/g, " ").trim().slice(0, LONGEST);
}
