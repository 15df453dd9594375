/** Characters of bytes 0x80 to 0xFF. "\0" marks a byte the charset leaves undefined. */
const CP1252_HIGH =
  "€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ" +
  Array.from({ length: 96 }, (_, index) => String.fromCharCode(0xa0 + index)).join("");
const MACROMAN_HIGH =
  "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ";
const CP850_HIGH =
  "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0";

/** What French text holds beside ASCII: a decoded character outside this set proves nothing. */
const PLAUSIBLE = /^[\u00a0-\u00ffŒœŠšŸŽž\u2010-\u201e\u2020-\u2026\u202f\u2030\u2039\u203a€™]$/u;

interface Misreading {
  readonly byteOf: ReadonlyMap<string, number>;
  readonly sequence: RegExp;
}

function any(chars: readonly string[]): string {
  return `[${chars.join("")}]`;
}

/** Matches what the lead bytes C2, C3, C5 (two bytes) and E2 (three bytes) of UTF-8 look like in this charset. */
function misreading(high: string, c1AsBytes: boolean): Misreading {
  const byteOf = new Map<string, number>();
  Array.from(high).forEach((char, index) => {
    if (char !== "\0") byteOf.set(char, 0x80 + index);
  });
  if (c1AsBytes) for (let byte = 0x80; byte < 0xa0; byte++) byteOf.set(String.fromCharCode(byte), byte);
  const charsOf = (from: number, to: number) =>
    [...byteOf].filter(([, byte]) => byte >= from && byte <= to).map(([char]) => char);
  const next = any(charsOf(0x80, 0xbf));
  const two = any([...charsOf(0xc2, 0xc3), ...charsOf(0xc5, 0xc5)]);
  const three = any(charsOf(0xe2, 0xe2));
  return { byteOf, sequence: new RegExp(`${two}${next}|${three}${next}${next}`, "gu") };
}

const MISREADINGS = [
  misreading(CP1252_HIGH, true),
  misreading(MACROMAN_HIGH, false),
  misreading(CP850_HIGH, false),
];
const LONE_C1 = /[\u0080-\u009f]/g;
const LONE_A_GRAVE = /(^|[\s(])Ã(?=\s)/g;
const SUSPECT = /[ÃÂÅâ√¬‚├┬Ô\u0080-\u009f]/;

function decodeOnce(text: string): string {
  let result = text;
  for (const { byteOf, sequence } of MISREADINGS) {
    result = result.replace(sequence, (found) => {
      const bytes = Array.from(found, (char) => byteOf.get(char) ?? 0);
      const code =
        bytes.length === 2
          ? ((bytes[0]! & 0x1f) << 6) | (bytes[1]! & 0x3f)
          : ((bytes[0]! & 0x0f) << 12) | ((bytes[1]! & 0x3f) << 6) | (bytes[2]! & 0x3f);
      const char = String.fromCharCode(code);
      return PLAUSIBLE.test(char) ? char : found;
    });
  }
  return result;
}

/**
 * Undoes UTF-8 read as windows-1252, Latin-1, Mac Roman or cp850, even several times over: "MÃ©rieux" gives
 * "Mérieux". Only byte sequences that decode to what French text holds are touched; a text with none comes back as
 * it is, and "�" stays, because nothing says what it was.
 */
export function repairMojibake(text: string): string {
  if (!SUSPECT.test(text)) return text;
  let result = text;
  for (let pass = 0; pass < 3; pass++) {
    const next = decodeOnce(result);
    if (next === result) break;
    result = next;
  }
  return result.replace(LONE_A_GRAVE, "$1à").replace(LONE_C1, (char) => {
    const read = CP1252_HIGH[char.charCodeAt(0) - 0x80];
    return read === undefined || read === "\0" ? char : read;
  });
}
