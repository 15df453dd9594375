import { pick, type Random } from "./random.ts";
import type { SpoiltAddress } from "./spoiltAddress.ts";

const SHORT: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^rue\b/iu, ["r.", "R", "r"]],
  [/^avenue\b/iu, ["av", "av.", "ave"]],
  [/^boulevard\b/iu, ["bd", "bvd", "Bld", "boul."]],
  [/^all[ée]e\b/iu, ["all", "all."]],
  [/^impasse\b/iu, ["imp", "imp."]],
  [/^place\b/iu, ["pl", "pl."]],
  [/^chemin\b/iu, ["ch.", "che", "chem."]],
  [/^square\b/iu, ["sq", "sq."]],
  [/^route\b/iu, ["rte", "rte."]],
  [/^passage\b/iu, ["pass", "pass."]],
  [/^r[ée]sidence\b/iu, ["res", "rés."]],
  [/^cours\b/iu, ["crs"]],
  [/\bsaint(?=[\s-])/iu, ["St", "st."]],
  [/\bsainte(?=[\s-])/iu, ["Ste"]],
  [/\bg[ée]n[ée]ral\b/iu, ["Gal", "gén."]],
  [/\bmar[ée]chal\b/iu, ["Mal", "Mar."]],
  [/\bdocteur\b/iu, ["Dr"]],
  [/\bpr[ée]sident\b/iu, ["Pdt", "Prés."]],
  [/\bprofesseur\b/iu, ["Prof", "Pr"]],
  [/\bcommandant\b/iu, ["Cdt"]],
];

/** One abbreviation or two; a first name in the middle becomes its initial one time in four. */
export function abbreviate(address: SpoiltAddress, random: Random): boolean {
  const before = address.street;
  for (const [word, short] of SHORT) {
    if (word.test(address.street)) address.street = address.street.replace(word, pick(random, short));
  }
  const words = address.street.split(" ");
  const first = words[1];
  if (words.length === 3 && first && /^\p{Lu}\p{Ll}{3,}$/u.test(first) && random() < 0.25) {
    words[1] = `${first.charAt(0)}${pick(random, [".", ""])}`;
    address.street = words.join(" ");
  }
  return address.street !== before;
}

/** One wrong letter in one word of four letters at least, of the street or, one time in five, of the commune. */
export function misspell(address: SpoiltAddress, random: Random): boolean {
  const part = random() < 0.2 ? "city" : "street";
  const words = address[part].split(/(?<=[\s'’-])/u);
  const long = words.flatMap((word, at) => (/\p{L}{4}/u.test(word) ? [at] : []));
  if (long.length === 0) return false;
  const at = pick(random, long);
  const right = words[at]!;
  while (words[at] === right) words[at] = wrongLetter(right, random);
  address[part] = words.join("");
  return true;
}

const LETTERS = Array.from("abcdefghijklmnopqrstuvwxyz");

function wrongLetter(word: string, random: Random): string {
  const letters = word.replace(/[^\p{L}]+$/u, "").length;
  const at = 1 + Math.floor(random() * (letters - 1));
  const head = word.slice(0, at);
  switch (Math.floor(random() * 4)) {
    case 0:
      return head + word.slice(at + 1);
    case 1:
      return head + pick(random, LETTERS) + word.slice(at);
    case 2:
      return head + pick(random, LETTERS) + word.slice(at + 1);
    default:
      return at + 1 < letters
        ? head + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2)
        : `${head}${word.charAt(at)}${word.slice(at)}`;
  }
}

/** Leaves out the type, an article or a first name: any word but the last, without which no name is left. */
export function dropWord(address: SpoiltAddress, random: Random): boolean {
  const words = address.street.split(" ");
  const naming = words.filter((word) => /\p{L}{4}/u.test(word) && !isType(word));
  const droppable = words.flatMap((word, at) => (word === naming.at(-1) ? [] : [at]));
  if (words.length < 2 || naming.length === 0) return false;
  words.splice(pick(random, droppable), 1);
  address.street = words.join(" ");
  return true;
}

function isType(word: string): boolean {
  return /^(?:rue|avenue|av|boulevard|all[ée]e|impasse|place|pl|chemin|square|route|passage|villa|r[ée]sidence|cours|cit[ée]s?|sente|ruelle|rond-point)$/iu.test(
    word,
  );
}

/** Exchanges two neighbouring words after the first. */
export function swapWords(address: SpoiltAddress, random: Random): boolean {
  const words = address.street.split(" ");
  if (words.length < 3) return false;
  const at = 1 + Math.floor(random() * (words.length - 2));
  [words[at], words[at + 1]] = [words[at + 1]!, words[at]!];
  address.street = words.join(" ");
  return true;
}
