import { headerKey } from "./headerWords.js";
const named =
  (ideas, look = null) =>
  (header, looks) =>
    header.readings.some((reading) => reading.ideas.length === 1 && ideas.includes(reading.ideas[0] ?? "")) &&
    (look === null || looks.distinct === 0 || looks.share(look) >= 0.5);
const keyed = (pattern) => (header) => pattern.test(headerKey(header.text));
/** Words without a leading number: the street alone. */
const streetAlone = (looks) => {
  const numbered = looks.values.filter(({ text }) => /^\W*\d/.test(text)).length;
  return looks.distinct > 0 && numbered < looks.distinct * 0.5;
};
/** How the pieces of a kind are recognised, in the order in which they are written. */
const RECIPES = {
  address: [
    { needed: true, fits: named(["house-number", "number"], "house-number") },
    {
      needed: false,
      fits: keyed(/^(?:suffixe|bister|bi?ster|repetition|indicerepetition|rep|btq|suffixenumero)$/),
    },
    { needed: false, fits: keyed(/^(?:typevoie|typerue|naturevoie|typvoie)$/) },
    {
      needed: true,
      fits: (header, looks) => named(["street", "address"])(header, looks) && streetAlone(looks),
    },
  ],
  datetime: [
    { needed: true, fits: named(["date"], "date") },
    { needed: true, fits: named(["hour"], "time") },
  ],
  "opening-hours": [
    { needed: true, fits: named(["day"]) },
    { needed: true, fits: named(["hour", "opening-hours"]) },
  ],
};
function pieces(recipe, scored, free) {
  const found = [];
  for (const piece of recipe) {
    const at = free.find(
      (column) => !found.includes(column) && piece.fits(scored.headers[column], scored.looks[column]),
    );
    if (at !== undefined) found.push(at);
    else if (piece.needed) return null;
  }
  return found;
}
/**
 * The field's value when the file spreads it over several columns: "N°" and "Voie" for an address. `free` are the
 * columns that feed nothing, and the one that feeds this field. Null when the file does not do so.
 */
export function joinedEntry(field, scored, free) {
  const recipe = RECIPES[field.kind];
  const found = recipe ? pieces(recipe, scored, free) : null;
  const [first, ...others] = found ?? [];
  if (first === undefined || others.length === 0) return null;
  const headers = [first, ...others].map((at) => scored.headers[at]?.text.trim() ?? "");
  return {
    field: field.name,
    columns: [first, ...others],
    extract: null,
    how: "label",
    confidence: 0.88,
    reason: { id: "matching.joined", params: { columns: headers.map((text) => `« ${text} »`).join(" + ") } },
  };
}
