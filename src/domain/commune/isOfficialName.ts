import { communeKey } from "./communeKey.ts";
import type { Gazetteer } from "./gazetteer.ts";

/** True when the text is, to the letter, the name of a commune in the COG. */
export function isOfficialName(gazetteer: Gazetteer, text: string): boolean {
  return gazetteer.byName(communeKey(text)).some((commune) => commune.name === text);
}
