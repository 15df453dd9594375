const LOWER_ACCENTED = "éèêëàâäùûüîïôöçœæÿñ";
const UPPER_ACCENTED = "ÉÈÊËÀÂÄÙÛÜÎÏÔÖÇŒÆŸÑ";
const COMMON = "éèàçêôâîûÉÈÀÇ";

const isLower = (char: string): boolean => /[a-z]/.test(char) || LOWER_ACCENTED.includes(char);
const isUpper = (char: string): boolean => /[A-Z]/.test(char) || UPPER_ACCENTED.includes(char);
const isLetter = (char: string): boolean => isLower(char) || isUpper(char);

function scoreLower(char: string, before: string, after: string): number {
  if (isUpper(before) && isUpper(after)) return -2;
  const inWord = isLetter(before) || isLetter(after);
  if (!inWord) return char === "à" ? 2 : -0.5;
  return COMMON.includes(char) ? 3 : 1;
}

function scoreUpper(char: string, before: string, after: string): number {
  if (isLower(before)) return -3;
  const inCapitals = isUpper(before) || isUpper(after);
  const startsWord = !isLetter(before) && isLetter(after);
  if (!inCapitals && !startsWord) return -1;
  return COMMON.includes(char) ? 2 : 0.5;
}

function scoreSign(char: string, before: string, after: string): number {
  switch (char) {
    case "’":
    case "‘":
      return isLetter(before) && isLetter(after) ? 2 : 0;
    case "°":
    case "º":
      return /[nN0-9]/.test(before) ? 2 : 0;
    case "€":
      return /[\d\s\u00a0]/.test(before) || before === "" || /[;,\s]/.test(after) ? 1 : 0;
    case "²":
    case "³":
      return before === "m" ? 2 : 0;
    case "«":
    case "»":
      return isLetter(before) && isLetter(after) ? -1 : 1;
    case "\u00a0":
    case "–":
    case "—":
    case "…":
    case "“":
    case "”":
    case "•":
    case "œ":
      return isLetter(before) && isLetter(after) ? -1 : 0.5;
    default:
      return char === "\ufffd" || (char >= "\u0080" && char <= "\u009f") ? -5 : -2;
  }
}

/** How much a decoded text looks like French: accents within words count for it, improbable signs against it. */
export function frenchScore(text: string): number {
  let score = 0;
  for (let at = 0; at < text.length; at++) {
    if (text.charCodeAt(at) < 0x80) continue;
    const char = text[at]!;
    const before = text[at - 1] ?? "";
    const after = text[at + 1] ?? "";
    if (LOWER_ACCENTED.includes(char)) score += scoreLower(char, before, after);
    else if (UPPER_ACCENTED.includes(char)) score += scoreUpper(char, before, after);
    else score += scoreSign(char, before, after);
  }
  return score;
}
