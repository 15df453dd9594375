import { stripAccents } from "../vocabulary/stripAccents.ts";

/** Texts that only ever mean "no value was given". Lower case, no accents, no dots, single spaces. */
const NOT_GIVEN = new Set([
  ..."nc n/c na n/a nr n/r nd n/d ns null none nan nil".split(" "),
  ..."inconnu inconnue inconnus inconnues xx xxx xxxx ? ?? ??? - -- --- – — _ / // . .. ... …".split(" "),
  "non renseigne",
  "non renseignee",
  "non renseignes",
  "non renseignees",
  "non communique",
  "non communiquee",
  "non connu",
  "non connue",
  "non precise",
  "non precisee",
  "non defini",
  "non definie",
  "non disponible",
  "pas renseigne",
  "pas connu",
  "ne sait pas",
  "ne sais pas",
  "a completer",
  "a renseigner",
  "a definir",
  "a preciser",
  "a verifier",
  "a venir",
  "sans objet",
  "s/o",
  "sans reponse",
  "sans information",
  "pas d'information",
  "non applicable",
  "not available",
  "unknown",
  "(null)",
  "(vide)",
  "0000-00-00",
  "00/00/0000",
  "0000-00-00 00:00:00",
  "jj/mm/aaaa",
  "__/__/____",
]);

/** Texts that mean "none": no value for a name, but zero for a count and no for a yes-or-no question. */
const NONE = new Set([
  "neant",
  "aucun",
  "aucune",
  "rien",
  "vide",
  "sans",
  "pas de",
  "non concerne",
  "non concernee",
]);

const SPREADSHEET_ERROR =
  /^#\s?(?:N\/?[DA]!?|REF|REF!|VALEUR!?|VALUE!?|DIV\/0!?|NOM\s?\??|NAME\??|NUL!?|NULL!?|NOMBRE!?|NUM!?|CALC!?|SPILL!?|PROPAGATION!?)$/i;
const HASHES = /^#{3,}$/;

export type Missingness = "not-given" | "none" | "error" | null;

/**
 * Whether a text stands for the lack of a value: `not-given` ("NC", "?"), `none` ("néant": also zero or no), `error`
 * (a spreadsheet's failed formula, or "####" shown for a column too narrow); null when it is a value.
 */
export function missingness(text: string): Missingness {
  // No such text has a digit but zero, and most cells of numbers, dates and codes have one.
  if (text.length > 24 || /[1-9]/.test(text)) return null;
  if (SPREADSHEET_ERROR.test(text) || HASHES.test(text)) return "error";
  const key = stripAccents(text).toLowerCase().replaceAll("’", "'").replace(/\s+/g, " ");
  if (NOT_GIVEN.has(key) || NOT_GIVEN.has(key.replaceAll(".", ""))) return "not-given";
  return NONE.has(key) ? "none" : null;
}
