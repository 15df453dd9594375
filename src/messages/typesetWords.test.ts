import { expect, it } from "vitest";
import { typesetWords } from "./typesetWords.ts";

it.each([
  ["Saint-Cyr-au-Mont-d'Or", "Saint-Cyr-au-Mont-d’Or"],
  ["Marcy-l'Étoile", "Marcy-l’Étoile"],
  ["Aucun n'existe ; voir « aires »", "Aucun n’existe\u00A0; voir «\u00A0aires\u00A0»"],
  ["nom LIKE 'parc'", "nom LIKE 'parc'"],
])("sets « %s »", (given, set) => {
  expect(typesetWords(given)).toBe(set);
  expect(typesetWords(set)).toBe(set);
});
