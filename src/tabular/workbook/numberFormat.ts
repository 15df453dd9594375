/** What a number format makes of a stored number. */
export type FormatMeaning =
  | { readonly shows: "number" }
  | { readonly shows: "text" }
  /** A date, a time or both; `elapsed` counts hours past a day (`[h]:mm`). */
  | { readonly shows: "date"; readonly elapsed: boolean }
  /** A whole number shown with at least this many digits. */
  | { readonly shows: "padded"; readonly digits: number };

const NUMBER: FormatMeaning = { shows: "number" };
const TEXT: FormatMeaning = { shows: "text" };
const DATE: FormatMeaning = { shows: "date", elapsed: false };
const ELAPSED: FormatMeaning = { shows: "date", elapsed: true };

/** Ids of the formats that files never spell out (ECMA-376 part 1, 18.8.30); 27–36 and 50–58 are East Asian dates. */
export function builtInFormat(id: number): FormatMeaning {
  if (id === 49) return TEXT;
  if (id === 46) return ELAPSED;
  const date =
    (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || id === 45 || id === 47 || (id >= 50 && id <= 58);
  return date ? DATE : NUMBER;
}

/** What a format code means, whatever the language it was written for: `jj/mm/aaaa` is a date as `dd/mm/yyyy` is. */
export function formatMeaning(code: string): FormatMeaning {
  const section = firstSection(code);
  const brackets = [...section.matchAll(/\[([^\]]*)\]/g)].map((match) => match[1] ?? "");
  const bare = section.replace(/"[^"]*"?|\\.|_.|\*.|\[[^\]]*\]/g, "");
  if (brackets.some((text) => /^(h+|m+|s+)$/i.test(text))) return ELAPSED;
  if (bare.trim() === "@") return TEXT;
  if (/general|standard/i.test(bare)) return NUMBER;
  if (/[dmyhsj]|aa/i.test(bare.replace(/E[+-]/gi, ""))) return DATE;
  return paddedFormat(section) ?? NUMBER;
}

/** `00000` or `0#" "##" "##`: the digits from the leftmost zero on are always shown. */
function paddedFormat(section: string): FormatMeaning | null {
  const bare = section.replace(/\[[^\]]*\]|"[\s.\-|/]*"|\\[\s.\-|/]|_.|[\s-]/g, "");
  if (!/^#*0[0#]+$/.test(bare)) return null;
  return { shows: "padded", digits: bare.length - bare.indexOf("0") };
}

function firstSection(code: string): string {
  const match = /^(?:"[^"]*"?|\\.|\[[^\]]*\]|[^;])*/.exec(code);
  return match?.[0] ?? "";
}
