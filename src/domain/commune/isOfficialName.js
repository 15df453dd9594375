import { communeKey } from "./communeKey.js";
/** True when the text is, to the letter, the name of a commune in the COG. */
export function isOfficialName(gazetteer, text) {
  return gazetteer.byName(communeKey(text)).some((commune) => commune.name === text);
}
