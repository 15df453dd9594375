import { stripAccents } from "../vocabulary/stripAccents.ts";
import { MONTH_WORDS } from "../dates/calendarWords.ts";

/** One meaningful piece of French opening hours. */
export type HourToken =
  | { readonly type: "day"; readonly day: number }
  | { readonly type: "days"; readonly days: readonly number[] }
  | { readonly type: "time"; readonly minutes: number }
  | { readonly type: "month"; readonly month: number; readonly day: number | null }
  | { readonly type: "holidays" }
  | { readonly type: "season"; readonly name: "summer" | "winter" }
  | { readonly type: "whole-day" }
  | { readonly type: "half-day" }
  | { readonly type: "to"; readonly dash: boolean }
  | { readonly type: "and" | "slash" | "break" | "closed" | "except" | "unknown" };

const DAY_WORDS = [
  "lundi lundis lun lu l",
  "mardi mardis mar ma",
  "mercredi mercredis mer me",
  "jeudi jeudis jeu je j",
  "vendredi vendredis ven ve v",
  "samedi samedis sam sa s",
  "dimanche dimanches dim di d",
];
const DAY_NAMES: ReadonlyMap<string, number> = new Map(
  DAY_WORDS.flatMap((names, day) => names.split(" ").map((name) => [name, day] as const)),
);

const ALL: readonly number[] = [0, 1, 2, 3, 4, 5, 6];

interface Pattern {
  readonly form: RegExp;
  readonly read: (match: RegExpExecArray) => HourToken | null;
}

/** Tried in order at each position; a null reading is a word that adds nothing. */
const PATTERNS: readonly Pattern[] = [
  { form: /[\s:]+/y, read: () => null },
  {
    form: /(?:inclus(?:es?)?|sans interruption|non[ -]stop|(?:en )?(?:journee continue|continu))(?![a-z])/y,
    read: () => null,
  },
  {
    form: /(?:24 ?h(?:eures)? ?(?:\/|sur) ?24(?: ?h(?:eures)?)?|h24|24\/24(?: ?h)?|jour et nuit)(?!\d)/y,
    read: () => ({ type: "whole-day" }),
  },
  {
    form: /(?:7 ?j(?:ours)? ?(?:\/|sur) ?7(?: ?j(?:ours)?)?|7\/7(?: ?j(?:ours)?)?|tous les jours(?: de la semaine| de l'annee)?|ts les jours|tlj|t\.l\.j\.?|chaque jour|quotidien(?:nement)?|toute la semaine|toute l'annee)(?![\da-z])/y,
    read: () => ({ type: "days", days: ALL }),
  },
  { form: /(?:les )?week-?ends?(?![a-z])/y, read: () => ({ type: "days", days: [5, 6] }) },
  { form: /(?:en semaine|jours ouvres)(?![a-z])/y, read: () => ({ type: "days", days: [0, 1, 2, 3, 4] }) },
  { form: /(?:(?:les )?jours? feries?|feries?)(?![a-z])/y, read: () => ({ type: "holidays" }) },
  {
    form: /(\d{1,2}) ?(?:h|heures?|:) ?(\d{2})?(?: ?(?:min|mn))?(?![a-z\d])/y,
    read: (match) => clock(Number(match[1]), Number(match[2] ?? 0)),
  },
  { form: /minuit(?![a-z])/y, read: () => ({ type: "time", minutes: 1440 }) },
  { form: /midi(?![a-z])/y, read: () => ({ type: "time", minutes: 720 }) },
  { form: /(?:1er|\d{1,2}) ?(?=[a-z])([a-z]+)\.?/y, read: (match) => dated(match[0], match[1] ?? "") },
  {
    form: /(?:periode |horaires? )?(?:d'|d|en |l'|: ?)?(?:ete|estiv(?:ale|aux))(?![a-z])/y,
    read: () => ({ type: "season", name: "summer" }),
  },
  {
    form: /(?:periode |horaires? )?(?:d'|d|en |l'|: ?)?(?:hiver|hivern(?:ale|aux))(?![a-z])/y,
    read: () => ({ type: "season", name: "winter" }),
  },
  {
    form: /(?:ferme[es]*|fermeture|pas d'ouverture)(?: (?:hebdomadaire|au public))?(?![a-z])/y,
    read: () => ({ type: "closed" }),
  },
  {
    form: /(?:sauf|hors|excepte|a l'exception|hormis)(?: (?:le|les|du|des))?(?![a-z])/y,
    read: () => ({ type: "except" }),
  },
  {
    form: /(?:le |l')?(?:matins?|matinees?|apres-midis?|apres midi|aprem|journee|soirs?)(?![a-z])/y,
    read: () => ({ type: "half-day" }),
  },
  {
    form: /-+>?|→|(?:jusqu'a|jusqu'au|jusque|au|aux|a)(?![a-z])/y,
    read: ([text]) => ({ type: "to", dash: text.startsWith("-") }),
  },
  { form: /[,+&]|(?:et de|et du|et le|et les|et|puis|ainsi que)(?![a-z])/y, read: () => ({ type: "and" }) },
  { form: /\//y, read: () => ({ type: "slash" }) },
  { form: /[;.|]/y, read: () => ({ type: "break" }) },
  {
    form: /(?:ouvertures?|ouvert[es]*|horaires?|heures d'ouverture|acces|accessible|au public|du|de|des|le|les|la|en)(?![a-z])|[dl]'/y,
    read: () => null,
  },
  { form: /[()]/y, read: () => null },
  { form: /([a-z]{1,4})\.|([a-z]+)/y, read: (match) => named(match[1] ?? match[2] ?? "") },
];

function clock(hour: number, minute: number): HourToken {
  if (hour > 24 || minute > 59 || (hour === 24 && minute > 0)) return { type: "unknown" };
  return { type: "time", minutes: hour * 60 + minute };
}

function dated(text: string, word: string): HourToken {
  const month = MONTH_WORDS.get(word);
  const day = Number.parseInt(text, 10);
  return month === undefined || day < 1 || day > 31 ? { type: "unknown" } : { type: "month", month, day };
}

function named(word: string): HourToken {
  const day = DAY_NAMES.get(word);
  if (day !== undefined) return { type: "day", day };
  const month = MONTH_WORDS.get(word);
  return month === undefined ? { type: "unknown" } : { type: "month", month, day: null };
}

/** "L M M J V", "lmmjv", "L-Ma-Me-J-V": with both days in M there, each letter stands for one day. */
const WEEK_LETTERS = /(?<![a-z])l([ ,/-]*)m\1m\1j(?:\1v(?:\1s(?:\1d)?)?)?(?![a-z])/g;

/** "L M J V", "LMJV": which of Tuesday and Wednesday is left out is not said; schools leave Wednesday. */
export const LONE_M = /(?<![a-z])l([ ,/-]*)m\1j\1v(?![a-z])/gi;

function weekLetters(text: string): string {
  const rest = /v/.test(text) ? (/s/.test(text) ? (/d/.test(text) ? 7 : 6) : 5) : 4;
  return ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"].slice(0, rest).join(", ");
}

/** "du 15/06 au 15/09": days and months in figures, where no hour can be meant. */
const NUMERIC_SEASON =
  /(?<![a-z])du (\d{1,2}[/.](?:0?[1-9]|1[0-2])) au (\d{1,2}[/.](?:0?[1-9]|1[0-2]))(?![/.]?\d)/g;

const MONTH_NAMES =
  "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre".split(" ");

function writtenDay(text: string): string {
  const [day, month] = text.split(/[/.]/);
  return `${Number(day)} ${MONTH_NAMES[Number(month) - 1] ?? ""}`;
}

/** "16.30-18.30": a dot for the hour mark, when neither part can be the month of a date. */
const DOTTED_TIMES =
  /(?<![\d.])([01]?\d|2[0-3])\.(00|1[3-9]|[2-5]\d) ?(?:-|a) ?([01]?\d|2[0-4])\.(00|1[3-9]|[2-5]\d)(?![.\d])/g;

/** Cuts French opening hours into tokens; a piece that is not understood is an `unknown` token, never skipped. */
export function hourTokens(text: string): HourToken[] {
  const plain = stripAccents(text)
    .toLowerCase()
    .replaceAll("’", "'")
    .replace(/[‐‑–—−]/g, "-")
    .replaceAll("\n", " ; ")
    .replace(
      /\bl ?(?:-|au?) ?([vsd])\b/g,
      (_, last: string) => `lundi-${{ v: "vendredi", s: "samedi" }[last] ?? "dimanche"}`,
    )
    .replace(WEEK_LETTERS, weekLetters)
    .replace(LONE_M, "lundi, mardi, jeudi, vendredi")
    .replace(NUMERIC_SEASON, (_, from: string, to: string) => `du ${writtenDay(from)} au ${writtenDay(to)}`)
    .replace(DOTTED_TIMES, "$1h$2-$3h$4")
    .replace(/(\d)h(?=\d{2}h)/g, "$1h ")
    .replace(/(?<=^|[\s(])(?<!\d h )0?(\d{1,2})-(\d{1,2}) ?h(?![a-z\d])/g, "$1h-$2h")
    .replace(/(?<=^|[\s(])(?<!\d h )(\d{1,2}) a (\d{1,2}) ?h/g, "$1h a $2h");
  const tokens: HourToken[] = [];
  for (let at = 0; at < plain.length;) {
    const start = at;
    for (const { form, read } of PATTERNS) {
      form.lastIndex = at;
      const match = form.exec(plain);
      if (!match || match[0] === "") continue;
      const token = read(match);
      if (token) tokens.push(token);
      at += match[0].length;
      break;
    }
    if (at === start) {
      tokens.push({ type: "unknown" });
      at++;
    }
  }
  return tokens;
}
