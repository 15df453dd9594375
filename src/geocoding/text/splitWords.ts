/** A run of letters or of digits, folded. */
export interface RawWord {
  readonly text: string;
  readonly digits: boolean;
  readonly segment: number;
  elided: boolean;
  readonly glued: boolean;
}

const folds = new Map<string, string>([
  ["œ", "oe"],
  ["æ", "ae"],
  ["ß", "ss"],
  ["ø", "o"],
  ["ł", "l"],
]);

/** The small letters that a character outside ASCII stands for: "" for a mark, null for a separator. */
function foldCharacter(character: string): string {
  let folded = folds.get(character);
  if (folded === undefined) {
    const lower = character.toLowerCase();
    const bare = (folds.get(lower) ?? lower).normalize("NFKD").replace(/\p{M}+/gu, "");
    folded = /^[a-z]+$/.test(bare) ? bare : bare === "" ? "" : " ";
    if (folds.size < 5000) folds.set(character, folded);
  }
  return folded;
}

const APOSTROPHES = "'’‘`´ʼ′";
const SEGMENT_MARKS = ",;/()[]|\n\r:–—\\&+";

/** Cuts a text into folded words and numbers, remembering what separated them. Linear in the text. */
export function splitWords(text: string): RawWord[] {
  const words: RawWord[] = [];
  let current = "";
  let digits = false;
  let segment = 0;
  let touching = false;
  let pending = false;
  const close = (): void => {
    if (current === "") return;
    if (pending && words.length > 0) segment++;
    pending = false;
    words.push({ text: current, digits, segment, elided: false, glued: touching });
    current = "";
  };
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const isDigit = code >= 48 && code <= 57;
    let letters = "";
    if (isDigit || (code >= 97 && code <= 122)) letters = text.charAt(at);
    else if (code >= 65 && code <= 90) letters = String.fromCharCode(code + 32);
    else if (code > 127 && !APOSTROPHES.includes(text.charAt(at))) {
      letters = foldCharacter(text.charAt(at));
      if (letters === "") continue;
      if (letters === " ") letters = "";
    }
    if (letters !== "") {
      if (current !== "" && digits !== isDigit) {
        close();
        touching = true;
      } else if (current === "") touching = false;
      digits = isDigit;
      current += letters;
      continue;
    }
    const before = current !== "";
    close();
    const mark = text.charAt(at);
    if (APOSTROPHES.includes(mark)) {
      const last = words.at(-1);
      if (before && last) last.elided = true;
    } else if (SEGMENT_MARKS.includes(mark) || (mark === "-" && spaced(text, at))) pending = true;
  }
  close();
  return words;
}

/** A hyphen between spaces separates; inside a name it joins. */
function spaced(text: string, at: number): boolean {
  return text.charAt(at - 1) === " " || text.charAt(at + 1) === " ";
}
