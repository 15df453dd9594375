import type { Field } from "../model/field.ts";
import type { Kind } from "../model/kind.ts";
import type { ColumnLooks, Look } from "./columnLooks.ts";
import type { VocabularyShare } from "./vocabularyIndex.ts";

/** What a kind's values look like, how much seeing it says, and whether it may be believed without a header. */
interface Form {
  readonly looks: readonly Look[];
  /** How much the odds of the field rise when the column looks so. */
  readonly gain: number;
  /** The probability of the field when the column has no header; 0 when form alone is not enough. */
  readonly alone: number;
}

const form = (looks: readonly Look[], gain: number, alone = 0): Form => ({ looks, gain, alone });

const FORMS: Readonly<Partial<Record<Kind, Form>>> = {
  email: form(["email"], 8, 0.8),
  phone: form(["phone", "nine-digits"], 6, 0.78),
  url: form(["url"], 5, 0.74),
  siret: form(["siret"], 6, 0.78),
  siren: form(["siren"], 6),
  rna: form(["rna"], 6, 0.8),
  date: form(["date"], 4),
  datetime: form(["date"], 4),
  "year-month": form(["date"], 2),
  time: form(["time"], 4),
  year: form(["year"], 4),
  boolean: form(["boolean"], 3),
  integer: form(["integer"], 1.5),
  number: form(["number"], 1.5),
  amount: form(["number"], 1.5),
  percent: form(["number"], 1.5),
  postcode: form(["postcode"], 4, 0.72),
  insee: form(["insee"], 4),
  commune: form(["commune"], 4, 0.72),
  address: form(["address", "full-address"], 4, 0.74),
  street: form(["street"], 4),
  "house-number": form(["house-number"], 3),
  latitude: form(["latitude", "number"], 2, 0.76),
  longitude: form(["longitude", "number"], 2, 0.76),
  coordinates: form(["pair", "wkt", "geojson"], 6, 0.85),
  geometry: form(["wkt", "geojson"], 8, 0.85),
  "opening-hours": form(["opening-hours"], 6, 0.76),
};

/** Looks so telling that they rule out the kinds that do not expect them. */
const TELLING: readonly Look[] = [
  "email",
  "phone",
  "url",
  "date",
  "siret",
  "wkt",
  "geojson",
  "pair",
  "opening-hours",
];

/** Kinds whose values have a form, or are names: holding e-mails or telephone numbers rules them out. */
const STRICT: ReadonlySet<Kind> = new Set<Kind>([
  ...(Object.keys(FORMS) as Kind[]).filter((kind) => kind !== "opening-hours" && kind !== "address"),
  "title",
  "person",
  "organization",
  "department",
]);

const NUMERIC: ReadonlySet<Kind> = new Set<Kind>([
  "integer",
  "number",
  "amount",
  "percent",
  "latitude",
  "longitude",
  "year",
]);
const WORDED: ReadonlySet<Kind> = new Set<Kind>([
  "title",
  "person",
  "organization",
  "commune",
  "street",
  "address",
]);

/** Looks that a kind may carry without being wrong, beside its own. */
function tolerated(kind: Kind, look: Look): boolean {
  if (kind === "date" || kind === "datetime" || kind === "year-month" || kind === "year")
    return look === "date";
  if (kind === "coordinates" || kind === "geometry" || kind === "latitude" || kind === "longitude")
    return look === "pair" || look === "wkt" || look === "geojson";
  if (kind === "siren" || kind === "rna" || kind === "siret") return look === "siret";
  if (kind === "time") return look === "opening-hours" || look === "date";
  return false;
}

export interface ContentEvidence {
  /** What the odds of the field are multiplied by: above 1 the content agrees, below it disagrees. */
  readonly factor: number;
  /** The look that agrees or disagrees, when one does; "vocabulary" for known values. */
  readonly look: Look | "vocabulary" | null;
  /** The probability of the field from the content alone. */
  readonly alone: number;
}

const SILENT: ContentEvidence = { factor: 1, look: null, alone: 0 };
const RULED_OUT = 0.012;

function fromVocabulary(
  field: Field,
  looks: ColumnLooks,
  { share, terms }: VocabularyShare,
): ContentEvidence {
  const telling = terms >= 3 && looks.share("boolean") < 0.5 && looks.share("integer") < 0.5;
  const alone = share >= 0.9 && telling ? 0.8 : 0;
  if (share >= 0.5) return { factor: 1 + 6 * share, look: "vocabulary", alone };
  const lettered = field.vocabulary?.terms.every(({ value }) => /\p{L}/u.test(value)) === true;
  if (share === 0 && lettered && looks.share("number") > 0.8)
    return { factor: 0.02, look: "number", alone: 0 };
  const refused = share < 0.05 && field.vocabulary?.closed === true && looks.distinct > 2;
  return refused ? { factor: 0.4, look: null, alone: 0 } : SILENT;
}

/** Whether a kind is one of the two axes of a position: its cells hold degrees, or else metres. */
export function isAxis(kind: Kind): boolean {
  return kind === "longitude" || kind === "latitude";
}

const AXES = [
  { look: "latitude-degrees", kind: "latitude" },
  { look: "longitude-degrees", kind: "longitude" },
] as const;

/** Degrees and minutes are nothing but one axis of a position; null where the column does not hold them. */
function fromDegrees(field: Field, looks: ColumnLooks): ContentEvidence | null {
  const axis = AXES.find(({ look }) => looks.share(look) >= 0.8);
  if (axis === undefined || field.kind === "coordinates" || field.kind === "geometry") return null;
  return axis.kind === field.kind
    ? { factor: 6, look: axis.kind, alone: 0.95 }
    : { factor: RULED_OUT, look: axis.kind, alone: 0 };
}

function fromForm(field: Field, looks: ColumnLooks, expected: Form | undefined): ContentEvidence {
  const support = Math.max(0, ...(expected?.looks ?? []).map((look) => looks.share(look)));
  if (expected && support >= 0.6) {
    const look = expected.looks.find((one) => looks.share(one) === support) ?? null;
    const own = expected.looks[0];
    const certain = own !== undefined && looks.share(own) >= 0.8 && looks.distinct >= 3;
    const metres = isAxis(field.kind) && look !== own;
    return { factor: metres ? 1 : expected.gain, look, alone: certain ? expected.alone : 0 };
  }
  const alien = TELLING.find(
    (look) => looks.share(look) >= 0.7 && !expected?.looks.includes(look) && !tolerated(field.kind, look),
  );
  if (alien !== undefined && support < 0.25) {
    return { factor: STRICT.has(field.kind) ? RULED_OUT : 0.5, look: alien, alone: 0 };
  }
  if (NUMERIC.has(field.kind) && looks.share("words") >= 0.9 && support < 0.05) {
    return { factor: 0.1, look: "words", alone: 0 };
  }
  if (looks.share("number") >= 0.9 && looks.share("words") === 0) {
    if (WORDED.has(field.kind))
      return { factor: field.kind === "title" ? 0.2 : 0.03, look: "number", alone: 0 };
    const wordy = field.kind === "text" && field.example !== null && !/\d/.test(field.example);
    if (wordy) return { factor: 0.03, look: "number", alone: 0 };
  }
  if (field.kind === "identifier" && looks.share("phrase") >= 0.6)
    return { factor: 0.03, look: "words", alone: 0 };
  const formless = expected !== undefined && support < 0.1 && looks.distinct >= 3;
  return { factor: formless ? 0.4 : 1, look: null, alone: 0 };
}

const UNKNOWN: VocabularyShare = { share: 0, terms: 0 };

/**
 * What a column's values say of a field, whatever its header. An empty column says nothing. `known` is what the field's
 * vocabulary knows of the column, where it knows anything.
 */
export function contentEvidence(
  field: Field,
  looks: ColumnLooks,
  known: VocabularyShare = UNKNOWN,
): ContentEvidence {
  if (looks.distinct === 0) return SILENT;
  const degrees = fromDegrees(field, looks);
  if (degrees) return degrees;
  const formal = fromForm(field, looks, FORMS[field.kind]);
  if (!field.vocabulary || formal.factor < 0.1) return formal;
  return fromVocabulary(field, looks, known);
}
