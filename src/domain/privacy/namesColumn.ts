import { foldText } from "../commune/foldText.ts";
import type { Field } from "../model/field.ts";
import { cellText } from "../table/cell.ts";
import type { ColumnProfile } from "../table/columnProfile.ts";
import { FIRST_NAMES } from "./firstNames.ts";

const FEWEST = 5;
const MOST = 0.6;
const ABOUT_PEOPLE =
  /\b(?:agents?|contacts?|responsables?|referente?s?|elue?s?|personnes?|usagers?|demandeurs?|titulaires?|parents?|eleves?|enfants?|habitants?|proprietaires?|locataires?|concessionnaires?|gerante?s?|presidente?s?|secretaire|tresoriere?|animat(?:eur|rice)s?|adherents?|patients?|prenom)\b/;
const SURNAME_FIRST = /^\p{Lu}[\p{Lu}'’ -]+ \p{Lu}\p{Ll}[\p{L}-]*$/u;
const SURNAME_LAST = /^\p{Lu}\p{Ll}[\p{L}-]* \p{Lu}[\p{Lu}'’ -]+$/u;

/**
 * Whether a column that is not meant for names holds "NOM Prénom" in most of its cells. Schools and streets bear full
 * names too: the surname must stand in capitals beside a first name, or the header must speak of people.
 */
export function holdsNames(field: Field, column: ColumnProfile): boolean {
  const aboutPeople = ABOUT_PEOPLE.test(
    foldText(`${column.header} ${field.title} ${field.name.replaceAll("_", " ")}`),
  );
  let named = 0;
  let total = 0;
  for (const { cell } of column.distinct.values()) {
    total++;
    const text = cellText(cell).trim();
    const written = SURNAME_FIRST.test(text) || SURNAME_LAST.test(text);
    if ((written || aboutPeople) && namesOnePerson(text)) named++;
  }
  return named >= FEWEST && named / total >= MOST;
}

function namesOnePerson(text: string): boolean {
  const words = foldText(text).split(" ");
  if (words.length < 2 || words.length > 4) return false;
  return FIRST_NAMES.has(words[0]!) !== FIRST_NAMES.has(words.at(-1)!);
}
