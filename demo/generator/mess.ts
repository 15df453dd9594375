import iconv from "iconv-lite";
import type { Field } from "../../src/domain/model/field.ts";
import type { Random } from "./random.ts";

/** What a person could make of a messy cell: nothing to do, one certain reading, a choice, or none. */
type Difficulty = "plain" | "certain" | "confirm" | "invalid";

export interface MessyCell {
  /** As typed by the town hall; a number is stored as a number where the format has types. */
  readonly raw: string | number;
  readonly difficulty: Difficulty;
  /** Other values as right as the truth: what the mess destroyed cannot be asked for. */
  readonly accept?: readonly string[];
}

/** Habits of the person who keeps a file: the same throughout. */
export interface Habits {
  readonly booleans: readonly [yes: string, no: string];
  readonly dates: "iso" | "slash" | "short-year" | "words" | "serial" | "mixed";
  readonly phones: "spaces" | "dots" | "joined" | "international" | "number";
  readonly communes: "plain" | "capitals" | "abbreviated" | "typos" | "postcode";
  readonly coordinates: "plain" | "comma" | "swapped" | "lambert93" | "pointless" | "missing";
  readonly numbers: "plain" | "units" | "spaced";
  readonly addresses: "plain" | "abbreviated" | "capitals" | "commas" | "whole";
  readonly hours: "osm" | "prose" | "short";
  readonly vocabulary: "plain" | "case" | "synonyms";
  /** Share of cells where a formula left an error. */
  readonly errors: number;
  /** Share of cells with a slip of their own beside the file's habits. */
  readonly slips: number;
}

const plain = (raw: string | number): MessyCell => ({ raw, difficulty: "plain" });
const certain = (raw: string | number, ...accept: string[]): MessyCell => ({
  raw,
  difficulty: "certain",
  ...(accept.length > 0 && { accept }),
});
const confirm = (raw: string | number): MessyCell => ({ raw, difficulty: "confirm" });
const wrong = (raw: string | number): MessyCell => ({ raw, difficulty: "invalid" });

const stripAccents = (text: string): string => text.normalize("NFD").replaceAll(/\p{M}/gu, "");

const MONTHS = [
  "janvier",
  "février",
  "mars",
  "avril",
  "mai",
  "juin",
  "juillet",
  "août",
  "septembre",
  "octobre",
  "novembre",
  "décembre",
];

/** Days since 1899-12-30, as spreadsheets count dates. */
function serialOf(iso: string): number {
  return Math.round((Date.parse(`${iso}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000);
}

function messyDate(value: string, habits: Habits, random: Random): MessyCell {
  const [year, month, day] = value.split("-") as [string, string, string];
  if (random.chance(habits.slips / 2))
    return random.chance(0.5)
      ? wrong(`31/02/${year}`)
      : confirm(`${MONTHS[Number(month) - 1]!.slice(0, 4)}-${year.slice(2)}`);
  switch (habits.dates) {
    case "iso":
      return plain(value);
    case "slash":
      return certain(`${day}/${month}/${year}`);
    case "short-year":
      return certain(random.chance(0.5) ? `${day}/${month}/${year.slice(2)}` : `${day}/${month}/${year}`);
    case "words":
      return certain(`${Number(day) === 1 ? "1er" : Number(day)} ${MONTHS[Number(month) - 1]} ${year}`);
    case "serial":
      return certain(serialOf(value));
    case "mixed":
      return messyDate(
        value,
        { ...habits, slips: 0, dates: random.pick(["slash", "iso", "words", "serial"]) },
        random,
      );
  }
}

function messyPhone(value: string, habits: Habits): MessyCell {
  const national = `0${value.slice(4).replaceAll(" ", "")}`;
  const pairs = national.match(/../g)!;
  switch (habits.phones) {
    case "spaces":
      return certain(pairs.join(" "));
    case "dots":
      return certain(pairs.join("."));
    case "joined":
      return certain(national);
    case "international":
      return plain(value);
    case "number":
      return certain(Number(national));
  }
}

function messyCommune(value: string, postcode: string, habits: Habits, random: Random): MessyCell {
  switch (habits.communes) {
    case "plain":
      return random.chance(habits.slips) ? certain(` ${value.toLowerCase()} `) : plain(value);
    case "capitals":
      return certain(stripAccents(value).toUpperCase().replaceAll("-", " "));
    case "abbreviated":
      return certain(value.replace("Saint-", "St ").replaceAll("-", " ").replace("Mont d'Or", "Mt d'or"));
    case "typos": {
      if (!random.chance(0.2)) return plain(value);
      const at = random.between(1, value.length - 3);
      return certain(value.slice(0, at) + value[at + 1]! + value[at]! + value.slice(at + 2));
    }
    case "postcode":
      return certain(`${postcode} ${value.toUpperCase()}`);
  }
}

function messyNumber(field: Field, value: string, habits: Habits, random: Random): MessyCell {
  if (random.chance(habits.slips / 2)) return random.chance(0.5) ? confirm(`${value} ?`) : wrong("à mesurer");
  if (field.unit === "m2" && habits.numbers === "units") {
    const square = Number(value);
    if (square >= 10_000) return certain(`${(square / 10_000).toString().replace(".", ",")} ha`);
    return certain(`${value} m2`);
  }
  if (field.unit === "m" && habits.numbers === "units") return certain(`${value.replace(".", ",")} m`);
  if (habits.numbers === "spaced")
    return certain(value.replace(/\B(?=(\d{3})+$)/g, "\u00A0").replace(".", ","));
  return plain(Number(value));
}

const SHORT: Readonly<Record<string, string>> = {
  avenue: "av.",
  boulevard: "bd",
  place: "pl.",
  chemin: "ch.",
  allée: "all.",
  impasse: "imp.",
  route: "rte",
};

function messyAddress(value: string, place: string, habits: Habits, random: Random): MessyCell {
  const [, number = "", suffix = "", street = ""] = /^(\d+)( bis)? (.*)$/.exec(value) ?? [];
  const type = street.split(" ")[0]!;
  if (random.chance(habits.slips) && suffix !== "") return certain(`${number}${suffix.trim()} ${street}`);
  if (random.chance(habits.slips))
    return certain(random.pick([`n° ${number}${suffix} ${street}`, `${number}${suffix} ,${street}`]));
  switch (habits.addresses) {
    case "plain":
      return plain(value);
    case "abbreviated":
      return type in SHORT
        ? certain(`${number}${suffix} ${street.replace(type, SHORT[type]!)}`)
        : plain(value);
    case "capitals": {
      const bare = stripAccents(value);
      return certain(bare.toUpperCase(), bare);
    }
    case "commas":
      return certain(`${number}${suffix}, ${street}`);
    case "whole":
      return certain(`${value} - ${place}`, `${value} - ${place}`);
  }
}

const PROSE: Readonly<Record<string, readonly [string, string]>> = {
  "24/7": ["24h/24 7j/7", "24h/24"],
  "Mo-Fr 09:00-12:00": ["du lundi au vendredi de 9h à 12h", "lun-ven 9h-12h"],
  "Mo-Fr 09:00-12:00,14:00-17:00": [
    "du lundi au vendredi de 9h à 12h et de 14h à 17h",
    "lundi au vendredi 9h-12h / 14h-17h",
  ],
  "Mo-Su 08:00-20:00": ["tous les jours de 8h à 20h", "7j/7 8h-20h"],
  "Mo-Sa 07:00-21:00": ["du lundi au samedi de 7h à 21h", "lun-sam 7h-21h"],
  "Mo-Fr 08:30-17:30; Sa 09:00-12:00": [
    "du lundi au vendredi de 8h30 à 17h30, samedi de 9h à 12h",
    "lun-ven 8h30-17h30, sam 9h-12h",
  ],
  "Tu-Sa 10:00-18:00": ["du mardi au samedi de 10h à 18h", "mar-sam 10h-18h"],
  "Su 08:00-19:00": ["dimanche de 8h à 19h", "dim 8h-19h"],
};

function messyHours(value: string, habits: Habits, random: Random): MessyCell {
  if (value === "24/7" && random.chance(habits.slips)) return confirm(`24h/${random.between(25, 40)}`);
  if (random.chance(habits.slips / 2)) return wrong("voir affichage");
  if (habits.hours === "osm") return plain(value);
  const [long, short] = PROSE[value]!;
  return certain(habits.hours === "prose" ? long : short);
}

function messyTerm(field: Field, value: string, habits: Habits, random: Random): MessyCell {
  const term = field.vocabulary!.terms.find((one) => one.value === value)!;
  if (random.chance(habits.slips / 2) && value.length > 6) {
    const at = random.between(2, value.length - 3);
    return confirm(value.slice(0, at) + value.slice(at + 1));
  }
  if (habits.vocabulary === "synonyms" && term.synonyms.length > 0)
    return certain(random.pick(term.synonyms));
  if (habits.vocabulary === "case")
    return certain(random.chance(0.5) ? stripAccents(value).toUpperCase() : value.toLowerCase());
  return plain(value);
}

function messyVocabulary(field: Field, value: string, habits: Habits, random: Random): MessyCell {
  if (!field.multiple) return messyTerm(field, value, habits, random);
  if (habits.vocabulary === "plain") return plain(value);
  const items = value.split(field.delimiter);
  return certain(items.map((item) => item.toLowerCase()).join(", "));
}

/** Accented text saved as UTF-8 and opened as windows-1252. */
function mojibake(text: string): string {
  return iconv.decode(Buffer.from(text, "utf8"), "win1252");
}

function messyText(value: string, habits: Habits, random: Random): MessyCell {
  if (!random.chance(habits.slips)) return plain(value);
  if (/[à-ÿ]/.test(value) && !/[À-ß]/.test(value) && random.chance(0.5)) return certain(mojibake(value));
  return certain(random.pick([`  ${value} `, `${value}\u00A0`, value.replaceAll(" ", "  ")]));
}

/** How a town hall with these habits would write a true value. An empty value stays empty. */
export function messyValue(
  field: Field,
  value: string,
  record: Readonly<Record<string, string>>,
  habits: Habits,
  random: Random,
): MessyCell {
  if (value === "") return plain("");
  if (random.chance(habits.errors)) return wrong("#N/D");
  switch (field.kind) {
    case "date":
      return messyDate(value, habits, random);
    case "phone":
      return messyPhone(value, habits);
    case "commune":
      return messyCommune(value, record["code_postal"] ?? record["ADR_CODEPOSTAL"] ?? "", habits, random);
    case "number":
    case "integer":
      return messyNumber(field, value, habits, random);
    case "address":
      return messyAddress(value, `${record["code_postal"]} ${record["commune"]}`, habits, random);
    case "opening-hours":
      return messyHours(value, habits, random);
    case "vocabulary":
      return messyVocabulary(field, value, habits, random);
    case "boolean": {
      const raw = habits.booleans[value === "true" ? 0 : 1];
      return raw === value ? plain(raw) : certain(raw);
    }
    case "postcode":
      return random.chance(habits.slips) ? certain(`${value.slice(0, 2)} ${value.slice(2)}`) : plain(value);
    case "insee":
      return random.chance(habits.slips) ? certain(`${value}.0`) : plain(value);
    case "siret":
      return random.chance(habits.slips)
        ? wrong(Number(value).toExponential(5).replace(".", ",").replace("e", "E"))
        : plain(value);
    case "identifier":
    case "house-number":
    case "street":
    case "email":
    case "url":
      return plain(value);
    default:
      return messyText(value, habits, random);
  }
}
