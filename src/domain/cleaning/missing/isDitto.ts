import { stripAccents } from "../vocabulary/stripAccents.ts";

/** What people write for "the same as above": lower case, no accents, no outer dots. */
const DITTO = /^(?:idem|id\.|d°|ditto|dito|〃|"|''|-? ?" ?-?|-? ?'' ?-?|-\/\/-|-\/\/|\/\/-)$/;
const IDEM_WORDED = /^idem (?:ci[ -]?dessus|au[ -]?dessus|que ci[ -]?dessus|precedente?|ligne precedente)$/;

/** True for a text that only says "as above": it means another thing in every row. */
export function isDitto(text: string): boolean {
  if (text.length > 24) return false;
  const plain = stripAccents(text.trim()).toLowerCase();
  return DITTO.test(plain) || DITTO.test(plain.replace(/\.$/, "")) || IDEM_WORDED.test(plain);
}
