import type { Constraints, FieldType } from "./field.ts";
import type { Kind } from "./kind.ts";
import { nameKey, nameWords } from "./nameWords.ts";

/** What is known of a field before its kind is. */
export interface FieldClues {
  readonly name: string;
  readonly description: string;
  readonly example: string | null;
  readonly type: FieldType;
  readonly format: string;
  readonly constraints: Constraints;
  readonly hasVocabulary: boolean;
  /** Names of the custom checks on this field. */
  readonly checks: ReadonlySet<string>;
  /** Whether the field is the model's primary key, or part of it. */
  readonly isKey: boolean;
  /** Whether the schema is meant for France: its codes, communes and telephones are then French. */
  readonly french: boolean;
  /** Whether the model has a field for the street: `numero` alone may then be a house number. */
  readonly hasStreet: boolean;
}

const BY_TYPE: Partial<Record<FieldType, Kind>> = {
  boolean: "boolean",
  date: "date",
  datetime: "datetime",
  time: "time",
  year: "year",
  yearmonth: "year-month",
  duration: "text",
  geopoint: "coordinates",
  geojson: "geometry",
  object: "text",
};

const BY_FORMAT: Readonly<Record<string, Kind>> = { email: "email", uri: "url", uuid: "identifier" };

const BY_CHECK: readonly (readonly [string, Kind])[] = [
  ["french-siret-value", "siret"],
  ["french-siren-value", "siren"],
  ["phone-number-value", "phone"],
  ["opening-hours-value", "opening-hours"],
];

const COORDINATE = /^(?:wgs84|gps|dd|epsg4326|coor1?|x|y|xy)$/;
const LONGITUDE = /^(?:x?long?(?:itude)?|x?lng)$/;
const LATITUDE = /^(?:y?lat(?:itude)?)$/;

/** The kind of a number whose name says longitude or latitude; null for any other name. */
function axisOf(name: string): "longitude" | "latitude" | null {
  const words = nameWords(name).map((word) => word.replace(/(?<=^\D+)1$/, ""));
  const holds = (axis: RegExp): boolean =>
    words.some((word) => axis.test(word)) && words.filter((word) => !axis.test(word)).every(isPlaceWord);
  if (holds(LONGITUDE)) return "longitude";
  return holds(LATITUDE) ? "latitude" : null;
}

const PLACE_WORDS = new Set([
  "consolidated",
  "geo",
  "geoloc",
  "coord",
  "coordonnee",
  "coordonnees",
  "position",
  "equip",
  "gps",
  "adr",
  "point",
  "centroid",
]);

function isPlaceWord(word: string): boolean {
  return PLACE_WORDS.has(word) || COORDINATE.test(word);
}

const NAMED: readonly (readonly [RegExp, Kind])[] = [
  [/siret$/, "siret"],
  [/(?:^|[^a-z])siren|siren$/, "siren"],
  [/^(?:rna|numerorna|coderna|rnabeneficiaire)$/, "rna"],
  [
    /(?:^|code|com|commune)insee$|^(?:codecommune|codecom|comminsee|codeinseecommune|codecommuneinsee|insee(?:com(?:mune)?)?|cominsee|collinsee|codgeo|depcom)$/,
    "insee",
  ],
  [/codepostal$|^(?:postalcode|cp|compostal|comcp|codpost|zipcode|postcode)$/, "postcode"],
  [/^(?:codedepartement|departementcode|codedep|depcode|numdep|numerodepartement)$/, "department"],
  [
    /^(?:commune|nomcommune|communenom|nomcom|commnom|comnom|comlieu|adrcommune|communename|libellecommune|villecommune)$/,
    "commune",
  ],
  [
    /^(?:e?mail|courriels?|adressemail|adressecourriel|emailcontact|contactemail|contactcourriel|equipemail)$/,
    "email",
  ],
  [/^(?:[a-z]*tel|[a-z]*telephone|phone(?:number)?|telephone[a-z]*|numtel|noappel)\d?$/, "phone"],
  [/^(?:url|siteweb|siteinternet|website|lienurl|urlsite)$/, "url"],
  [
    /^(?:adresse|address|adressepostale|adressecomplete|adlieu|siteadresse|adressestation|libelleadresse|adresselieu)$/,
    "address",
  ],
  [/^(?:voie|nomvoie|voienom|adrvoie|adrnomvoie|streetname|libellevoie|rue)$/, "street"],
  [/^(?:adrnum|adrnumero|numerovoie|numvoie|housenumber|voienumero)$/, "house-number"],
  [
    /^(?:geopoint|geopoint2d|coordonneesxy|coordonneesgeographiques|coordonneesgps|coordinates|latlon|latlong|lonlat)$/,
    "coordinates",
  ],
  [/^(?:geomwkt|wkt|geojson|geoshape|geometry|geometrie|thegeom|geompoint|geomsurf|geom)$/, "geometry"],
];

const INSEE_PATTERN = "([013-9]\\d|2[AB1-9])\\d{3}";
const BY_PATTERN: Readonly<Record<string, Kind>> = {
  [INSEE_PATTERN]: "insee",
  "W\\d{9}": "rna",
  "\\d{4}-\\d{2}-\\d{2}": "date",
  "[0-9]{4}\\-[0-9]{2}\\-[0-9]{2}(\\/[0-9]{4}\\-[0-9]{2}\\-[0-9]{2})?": "period",
};

/**
 * What the values of a field are in the world, when the schema does not say it itself. Cautious: a wrong kind
 * could corrupt data, so a name alone decides only where it leaves no doubt; `text` is always safe.
 */
export function inferKind(clues: FieldClues): Kind {
  if (clues.hasVocabulary && clues.type !== "integer" && clues.type !== "number") return "vocabulary";
  const byType = BY_TYPE[clues.type];
  if (byType !== undefined) return byType;
  for (const [check, kind] of BY_CHECK) if (clues.checks.has(check)) return kind;
  if (clues.type === "integer" || clues.type === "number") return numericKind(clues);
  return stringKind(clues);
}

function numericKind(clues: FieldClues): Kind {
  const axis = axisOf(clues.name) ?? namedAxis(clues);
  if (axis !== null) return axis;
  const words = nameWords(clues.name);
  if (clues.type === "number") {
    if (words.some((word) => /^(?:montants?|prix|tarifs?|amount|cout)$/.test(word))) return "amount";
    return words.some((word) => /^(?:pourcentage|pourcent|percent)$/.test(word)) ? "percent" : "number";
  }
  const named = kindByName(clues);
  if (named === "postcode" || named === "siren" || named === "siret") return named;
  const year = /^(?:annee|year|exercice)$/;
  return year.test(words[0] ?? "") && words.length <= 2 ? "year" : "integer";
}

/** `x` and `y` are degrees only where the schema says so; they hold metres more often than not. */
function namedAxis({ name, description }: FieldClues): "longitude" | "latitude" | null {
  const key = nameKey(name);
  const axis = /^(?:coord(?:onnee)?)?([xy])(?:coord)?(?:wgs84)?$/.exec(key)?.[1];
  if (axis === undefined || /lambert|2154|projet/i.test(description)) return null;
  const said = `${key} ${description}`;
  if (axis === "x") return /longitude|wgs/i.test(said) ? "longitude" : null;
  return /latitude|wgs/i.test(said) ? "latitude" : null;
}

function stringKind(clues: FieldClues): Kind {
  const byFormat = Object.hasOwn(BY_FORMAT, clues.format) ? BY_FORMAT[clues.format] : undefined;
  if (byFormat !== undefined)
    return clues.constraints.pattern?.includes("|https") || acceptsMail(clues) ? "text" : byFormat;
  const named = kindByName(clues);
  if (named !== null && agrees(named, clues)) return named;
  const pattern = clues.constraints.pattern?.replace(/^\^/, "").replace(/\$$/, "");
  const byPattern =
    pattern !== undefined && Object.hasOwn(BY_PATTERN, pattern) ? BY_PATTERN[pattern] : undefined;
  if (byPattern !== undefined) return byPattern;
  if (pattern === "\\d{9}" && /siren/i.test(clues.description)) return "siren";
  if (pattern === "\\d{14}" && /siret/i.test(clues.description)) return "siret";
  if (pattern?.startsWith("\\d{4}-\\d{2}-\\d{2}T")) return "datetime";
  if (nameWords(clues.name).includes("date") && /^\d{4}-\d{2}-\d{2}$/.test(clues.example ?? ""))
    return "date";
  if (isOpeningHours(clues)) return "opening-hours";
  const words = nameWords(clues.name);
  const ends = [words[0], words.at(-1)];
  if (clues.isKey || ends.some((word) => /^(?:id|uid|uuid|identifiant)$/.test(word ?? "")))
    return "identifier";
  return "text";
}

const FRENCH: ReadonlySet<Kind> = new Set([
  "commune",
  "insee",
  "department",
  "postcode",
  "siren",
  "siret",
  "rna",
  "phone",
]);

/** A name is believed only as far as the type and the pattern do not speak against it. */
function agrees(kind: Kind, { constraints: { pattern, maxLength }, example, french }: FieldClues): boolean {
  if (!french && FRENCH.has(kind)) return false;
  const sample = example?.replaceAll(/\s/g, "") ?? null;
  if (kind === "insee")
    return pattern === undefined || !/^\^?\\d\{5\}\$?$/.test(pattern) || /^\d{5}$/.test(sample ?? "");
  if (kind === "siret") return sample === null || /^\d{14}$/.test(sample);
  if (kind === "siren") return sample === null || /^\d{9}$/.test(sample);
  if (kind === "postcode") return (maxLength ?? 5) >= 5 && (sample === null || /^\d{4,5}$/.test(sample));
  if (kind === "phone") return sample === null || /^(?:\+|0)[\d.()-]{8,}$/.test(sample);
  if (kind === "url") return sample === null || /^(?:https?:|www\.)/i.test(sample);
  if (kind === "geometry") return sample === null || /^(?:[A-Z]+\s*Z?\(|\{)/i.test(sample);
  return true;
}

function kindByName({ name, type, hasStreet }: FieldClues): Kind | null {
  const axis = axisOf(name);
  if (axis !== null && type === "string") return axis;
  const key = nameKey(name);
  if (hasStreet && (key === "numero" || key === "num")) return "house-number";
  for (const [pattern, kind] of NAMED) if (pattern.test(key)) return kind;
  return null;
}

function acceptsMail({ constraints: { pattern } }: FieldClues): boolean {
  return pattern?.includes("@") ?? false;
}

const HOURS_NAME = /(?:horaires?|opening_?hours|ouverture|schedule|temporalite_?osm|heures?)/i;
const HOURS_SAMPLE = /^(?:24\/7|(?:Mo|Tu|We|Th|Fr|Sa|Su|PH)\b)/;

/** Hours are written in OpenStreetMap's form only where the schema asks for it. */
function isOpeningHours({ name, description, example }: FieldClues): boolean {
  if (!HOURS_NAME.test(name)) return false;
  return /opening[_ -]?hours|openstreetmap|\bosm\b/i.test(description) || HOURS_SAMPLE.test(example ?? "");
}
