import { repairMojibake } from "../cleaning/prepareMojibake.ts";

/** Marks, units and hints that people add to a header and that say nothing of what the column is. */
const HINTS = /\((?:obligatoire|facultatif|optionnel|oui ?\/ ?non|o ?\/ ?n|si connu|cf[^)]*)\)/gi;
const PLURAL_MARK = /(\p{L})\((?:s|x|e|es)\)/giu;
const NUMBERING = /^\s*(?:\d{1,2}\s*[.)\]:-]+\s*(?=\D)|[a-z]\)\s+)/i;
const UNIT =
  /\((?:m|m2|m²|m3|m³|cm|mm|km|km2|ha|€|euros?|eur|k€|%|kwh?|kva|min|mn|minutes?|h|heures?|ans?|mois|jours?|l|litres?)\)/gi;

/** A unit at the end of a name: `longueur_m`, "Surface en m²". */
const TRAILING_UNIT =
  /(?<=\p{L})(?:_(?:m|m2|m3|cm|mm|km|km2|ha|kw|kva|kwh|pct)|(?:\s+en\s+|\s*[-,]\s+)(?:m|m2|m²|m3|cm|mm|km|km2|ha|kw|kva|kwh|eur|euros?|€|k€|%))\s*$/iu;

/** The reference system of coordinates, "X_CC46", "y (Lambert 93)", "x_2154": it says how to read them, not what they are. */
const REFERENCE_SYSTEM =
  /(?<![\p{L}\p{N}])(?:lambert(?:[\s_-]*(?:93|cc[\s_-]*\d{2}|ii[\s_-]*[eé]tendu|ii?e?|2e?))?|l[\s_-]?93|l2e|rgf[\s_-]?93|cc[\s_-]?(?:4[2-9]|50)|(?:web[\s_-]*)?mercator|epsg[\s:_-]*\d{4,5}|utm[\s_-]*\d{2}[ns]?)(?![\p{L}\p{N}])|(?<=^[xy][\s_-]?)(?:2154|3857|39(?:4[2-9]|50)|27572|326\d\d)$/giu;

/** Lower case, accents and punctuation gone, camelCase and letters beside digits split: plain words. */
function plainWords(text: string): string[] {
  return text
    .replace(/n[°º]|№|\bn\.(?=\s|$)/gi, " numero ")
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .replace(/(\p{Lu})(\p{Lu}\p{Ll}{2})/gu, "$1 $2")
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/œ/g, "oe")
    .replace(/æ/g, "ae")
    .replace(/(\p{L})(\d)/gu, "$1 $2")
    .replace(/(\d)(\p{L})/gu, "$1 $2")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}

/** The singular of a French or English word, roughly: enough for two spellings of a header to meet. */
function singular(word: string): string {
  if (word.length > 5 && word.endsWith("aux") && !word.endsWith("eaux")) return `${word.slice(0, -3)}al`;
  if (word.length > 3 && /[^s]s$|[ae]ux$/.test(word) && !/(?:is|us|as)$/.test(word)) return word.slice(0, -1);
  return word;
}

/**
 * The words of a header, comparable across spellings: "Nom(s) du bénéficiaire *" → nom, du, beneficiaire.
 * A header may be read in two ways, with and without what stands between parentheses; the fuller one comes first.
 */
export function headerReadings(header: string): readonly (readonly string[])[] {
  const text = repairMojibake(header)
    .replace(PLURAL_MARK, "$1")
    .replace(HINTS, " ")
    .replace(REFERENCE_SYSTEM, " ")
    .replace(UNIT, " ")
    .replace(TRAILING_UNIT, " ")
    .replace(NUMBERING, "");
  const whole = plainWords(text).map(singular);
  if (whole.length === 0) return [plainWords(header).map(singular)];
  const outside = plainWords(text.replace(/\([^)]*\)|\[[^\]]*\]/g, " ")).map(singular);
  return outside.length > 0 && outside.length < whole.length ? [whole, outside] : [whole];
}

export function headerWords(header: string): readonly string[] {
  return headerReadings(header)[0] ?? [];
}

/** A key under which spellings of one header meet: letters and digits only, singular. */
export function headerKey(header: string): string {
  return headerWords(header).join("");
}
