import { type Cell, cellText } from "../table/cell.ts";
import { decodeEntities } from "./prepareEntities.ts";
import { repairMojibake } from "./prepareMojibake.ts";
import type { PreparedCell } from "./valueCleaner.ts";

/** Plain printable text without doubled or outer spaces: nothing to prepare. */
const ALREADY_CLEAN = /^(?:[!-%'-_a-~éèêëàâçîïôùûüœÉÈÊÀÇ’]+(?: [!-%'-_a-~éèêëàâçîïôùûüœÉÈÊÀÇ’]+)*)?$/;
const INVISIBLE =
  // oxlint-disable-next-line no-control-regex -- control characters are what is being removed
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u180e\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufff9-\ufffb]|(?<!\p{Extended_Pictographic}|\ufe0f)\u200d|_x000D_/gu;
const LINE_BREAK = /\r\n?|\u2028|\u2029|\u0085/g;
const SPACES = /[ \t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+/g;
const SPACE_AROUND_BREAK = / ?\n[ \n]*/g;
const WRONG_APOSTROPHE = /(?<=\p{L})[´`′](?=\p{L})/gu;

export interface Prepared {
  readonly prepared: PreparedCell;
  /** The main thing that was done, as a rule; null when the text is as received. */
  readonly rule: string | null;
}

/**
 * Makes a raw cell ready for its kind's rule: encoding repaired where decoding again proves it, HTML entities read,
 * invisible characters gone, accents composed (NFC), every space plain, single and inside. Line breaks stay, as "\n".
 * Straight and curly apostrophes are both correct French and both stay; only an accent used as an apostrophe changes.
 * The text may end up "" when nothing visible was there. Applied to its own result it changes nothing.
 */
export function prepareCell(cell: Cell): Prepared {
  const raw = cellText(cell);
  const type = typeof cell === "string" ? "text" : cell.type;
  if (ALREADY_CLEAN.test(raw)) {
    if (!raw.includes("`") && !raw.includes("_x")) return { prepared: { text: raw, type }, rule: null };
  }
  let text = raw;
  let rule: string | null = null;
  const step = (name: string, next: string) => {
    if (next !== text) rule ??= name;
    text = next;
  };
  step("text.mojibake", repairMojibake(text));
  step("text.entity", decodeEntities(text));
  step("text.invisible", text.replace(LINE_BREAK, "\n").replace(INVISIBLE, ""));
  step("text.composition", text.normalize("NFC"));
  step("text.apostrophe", text.replace(WRONG_APOSTROPHE, "'"));
  step("text.spaces", text.replace(SPACES, " ").replace(SPACE_AROUND_BREAK, "\n").trim());
  return { prepared: { text, type }, rule };
}
