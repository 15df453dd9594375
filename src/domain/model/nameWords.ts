/**
 * The words of a field's name, in lower case without accents: `menuRestaurantInsee` → menu, restaurant, insee;
 * `ADR_CODEPOSTAL` → adr, codepostal.
 */
export function nameWords(name: string): readonly string[] {
  return name
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}

/** The words glued together, as a key that ignores how a name is written: `Code_INSEE` and `codeInsee` agree. */
export function nameKey(name: string): string {
  return nameWords(name).join("");
}
