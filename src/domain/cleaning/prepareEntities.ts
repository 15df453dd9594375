const NAMED: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["quot", '"'],
  ["apos", "'"],
  ["nbsp", " "],
  ["eacute", "é"],
  ["egrave", "è"],
  ["ecirc", "ê"],
  ["euml", "ë"],
  ["agrave", "à"],
  ["acirc", "â"],
  ["ccedil", "ç"],
  ["icirc", "î"],
  ["iuml", "ï"],
  ["ocirc", "ô"],
  ["ugrave", "ù"],
  ["ucirc", "û"],
  ["oelig", "œ"],
  ["Eacute", "É"],
  ["Egrave", "È"],
  ["Ecirc", "Ê"],
  ["Agrave", "À"],
  ["Ccedil", "Ç"],
  ["rsquo", "’"],
  ["lsquo", "‘"],
  ["laquo", "«"],
  ["raquo", "»"],
  ["hellip", "…"],
  ["ndash", "–"],
  ["mdash", "—"],
  ["euro", "€"],
  ["deg", "°"],
]);

const ENTITY = /&(?:#(\d{2,5})|#x([0-9a-f]{2,4})|([a-z]{2,6}));/gi;

/** Reads the HTML entities that web exports leave in cells ("&eacute;", "&#039;"). `<` and `>` stay written out. */
export function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(ENTITY, (found, decimal?: string, hexadecimal?: string, name?: string) => {
    if (name) return NAMED.get(name) ?? found;
    const code = decimal ? Number(decimal) : Number.parseInt(hexadecimal ?? "", 16);
    const printable = (code >= 0x20 && code < 0x7f) || (code >= 0xa0 && code < 0xd800);
    return printable && code !== 0x3c && code !== 0x3e ? String.fromCharCode(code) : found;
  });
}
