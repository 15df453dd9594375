const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Character data or an attribute value with its references resolved; an unknown reference stays as written. */
export function unescapeXml(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(
    /&(?:#x([0-9a-fA-F]{1,6})|#([0-9]{1,7})|([a-z]{2,4}));/g,
    (whole, hex, decimal, name) => {
      if (name !== undefined) return NAMED[name as string] ?? whole;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex as string, 16);
      return code > 0x10ffff ? whole : String.fromCodePoint(code);
    },
  );
}

const SPECIAL = /[&<>"]/;
const SPECIALS = /[&<>"]/g;
const REFERENCES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

/** Text made fit for character data and for attributes in double quotes. */
export function escapeXml(text: string): string {
  return SPECIAL.test(text) ? text.replace(SPECIALS, (char) => REFERENCES[char] ?? char) : text;
}

/** A string of a sheet as Office stores it: `_x000D_` stands for a character that XML cannot hold. */
export function decodeOoxmlString(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9a-fA-F]{4})_/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

// Without the u flag, surrogates of a pair would be taken for lone ones.
const UNSTORABLE =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}|\r|_(?=x[0-9a-fA-F]{4}_)/u;
const UNSTORABLES = new RegExp(UNSTORABLE.source, "gu");

/** The opposite of `decodeOoxmlString`, ready for XML: what XML cannot hold is written `_xHHHH_`. */
export function encodeOoxmlString(text: string): string {
  if (!UNSTORABLE.test(text)) return escapeXml(text);
  return escapeXml(text.replace(UNSTORABLES, hexEscape));
}

function hexEscape(char: string): string {
  return `_x${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
}
