import type { CellCheck } from "./customCheck.ts";

/** The nine matters of the "nomenclature des actes" that prefectures receive. */
const MATTERS = new Set([
  "commande publique",
  "urbanisme",
  "domaine et patrimoine",
  "fonction publique",
  "institutions et vie politique",
  "libertes publiques et pouvoirs de police",
  "finances locales",
  "domaines de competences par themes",
  "autres domaines de competences",
]);

/** `nomenclature-actes-value`: begins with one of the nine matters, then perhaps `/` and a part of it. */
export const nomenclatureActes: CellCheck = {
  rule: "check.nomenclature-actes",
  compile: () => (value) => MATTERS.has(matterOf(value)),
};

function matterOf(value: string): string {
  return value
    .split("/")[0]!
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("’", "'")
    .replaceAll(/\s+/g, " ")
    .trim();
}
