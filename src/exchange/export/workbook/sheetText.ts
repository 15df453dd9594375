const SPECIAL = /[&<>"]/;
const REFERENCES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

/** Text made fit for character data and for attributes in double quotes. */
function escapeXml(text: string): string {
  return SPECIAL.test(text) ? text.replaceAll(/[&<>"]/g, (char) => REFERENCES[char] ?? char) : text;
}

const UNSTORABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/u;
const UNSTORABLES = new RegExp(UNSTORABLE.source, "gu");
const OOXML = new RegExp(`${UNSTORABLE.source}|\\r|_(?=x[0-9a-fA-F]{4}_)`, "u");
const OOXMLS = new RegExp(OOXML.source, "gu");

/** Text of an OpenDocument part; what XML cannot hold becomes the replacement character. */
export function odsXml(text: string): string {
  return escapeXml(UNSTORABLE.test(text) ? text.replaceAll(UNSTORABLES, "\uFFFD") : text);
}

/**
 * A string as Office stores it (ECMA-376, ST_Xstring): what XML cannot hold is written `_xHHHH_`, half a character
 * becomes the replacement character.
 */
export function ooxmlString(text: string): string {
  if (!OOXML.test(text)) return escapeXml(text);
  return escapeXml(text.replaceAll(OOXMLS, hexEscape));
}

function hexEscape(char: string): string {
  const code = char.charCodeAt(0);
  if (code >= 0xd800 && code <= 0xdfff) return "\uFFFD";
  return `_x${code.toString(16).toUpperCase().padStart(4, "0")}_`;
}

/** A text as OpenDocument paragraphs, one a line; runs of spaces are kept, as the format wants them written. */
export function odsParagraphs(text: string): string {
  if (!/[\r\n\t]|^ | $| {2}/.test(text)) return `<text:p>${odsXml(text)}</text:p>`;
  return text
    .split(/\r\n|[\r\n]/)
    .map((line) => `<text:p>${spaced(odsXml(line))}</text:p>`)
    .join("");
}

function spaced(line: string): string {
  return line
    .replaceAll("\t", "<text:tab/>")
    .replaceAll(/^ +| +$| {2,}/g, (run) => `<text:s text:c="${run.length}"/>`);
}
