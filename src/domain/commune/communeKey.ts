import { foldText } from "./foldText.ts";

const EXPANDED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    st: "saint",
    ste: "sainte",
    sts: "saints",
    stes: "saintes",
    lez: "les",
    mt: "mont",
    s: "sur",
    ss: "sous",
  }),
);

const ARTICLE_BEHIND = /^(.+?)\s*(?:\(\s*(le|la|les|l['’]?)\s*\)|,\s*(le|la|les|l['’])\s*)$/iu;
const CEDEX = /\s+cedex(?:\s+\d{1,2})?$/;
const ARRONDISSEMENT =
  /^(paris|lyon|marseille) (?:cedex )?0?(\d{1,2}) ?(?:er|ere|nd|nde|e|eme|ieme|me|de|a me)?(?: arr(?:t|dt|ondissement)?)?$/;
const ARRONDISSEMENT_BEFORE =
  /^0?(\d{1,2}) ?(?:er|ere|nd|nde|e|eme|ieme|me|a me)? (?:arr|arrt|arrdt|arrondissement)(?: de)? (paris|lyon|marseille)$/;
const LAST_ARRONDISSEMENT: Readonly<Record<string, number>> = { paris: 20, lyon: 9, marseille: 16 };

/**
 * The normal form under which a commune's name is looked up: two spellings of one name share it. Case, accents,
 * ligatures, hyphens and apostrophes do not count; `St`, `Ste` and `s/` are written out; `lès`, `lez` and `les` are
 * one; an article set behind comes first again; CEDEX goes; arrondissements read `lyon 4`.
 */
export function communeKey(name: string): string {
  const behind = ARTICLE_BEHIND.exec(name.trim());
  const ordered = behind ? `${behind[2] ?? behind[3] ?? ""} ${behind[1] ?? ""}` : name;
  const folded = foldText(ordered.replaceAll("/", "/ ")).replace(CEDEX, "");
  return arrondissementKey(folded) ?? wordsKey(folded, ordered);
}

/** The key without articles and linking words, for names written without them: `Isle-Abeau`. */
export function looseCommuneKey(key: string): string {
  return key
    .split(" ")
    .filter((word) => !LINKING.has(word))
    .join(" ");
}

const LINKING = new Set([
  "le",
  "la",
  "les",
  "l",
  "de",
  "du",
  "des",
  "d",
  "en",
  "sur",
  "sous",
  "au",
  "aux",
  "a",
  "et",
]);

function arrondissementKey(folded: string): string | null {
  const after = ARRONDISSEMENT.exec(folded);
  const before = after ? null : ARRONDISSEMENT_BEFORE.exec(folded);
  const city = after?.[1] ?? before?.[2];
  const number = Number(after?.[2] ?? before?.[1]);
  if (!city || number < 1 || number > (LAST_ARRONDISSEMENT[city] ?? 0)) return null;
  return `${city} ${number}`;
}

/** `s` is `sur` only where a slash followed it ("Chalon s/ Saône"); alone it is the rest of an elision. */
function wordsKey(folded: string, written: string): string {
  const slashed = written.includes("/");
  return folded
    .split(" ")
    .map((word) => ((word === "s" || word === "ss") && !slashed ? word : (EXPANDED.get(word) ?? word)))
    .join(" ");
}
