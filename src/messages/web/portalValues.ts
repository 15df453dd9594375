import { booleanTexts } from "../../domain/model/booleanTexts.ts";
import type { Field } from "../../domain/model/field.ts";
import { describeOpeningHours } from "../describeOpeningHours.ts";
import { formatDay, formatMoment } from "../formatMoment.ts";
import type { Language } from "../language.ts";
import { formatNumber } from "./portalFormats.ts";

const fr = {
  yes: "Oui",
  no: "Non",
  unknown: "Non renseigné",
  "kind.text": "Texte",
  "kind.title": "Texte",
  "kind.person": "Nom de personne",
  "kind.organization": "Nom d’organisation",
  "kind.identifier": "Identifiant",
  "kind.commune": "Nom officiel de commune",
  "kind.insee": "Code INSEE, 5 caractères",
  "kind.department": "Code de département",
  "kind.postcode": "Code postal, 5 chiffres",
  "kind.siren": "SIREN, 9 chiffres",
  "kind.siret": "SIRET, 14 chiffres",
  "kind.rna": "Numéro RNA",
  "kind.phone": "Téléphone",
  "kind.email": "Adresse électronique",
  "kind.url": "Adresse web",
  "kind.boolean": "Oui ou non",
  "kind.integer": "Nombre entier",
  "kind.number": "Nombre",
  "kind.amount": "Montant",
  "kind.percent": "Pourcentage",
  "kind.date": "Date",
  "kind.datetime": "Date et heure",
  "kind.time": "Heure",
  "kind.year": "Année",
  "kind.year-month": "Mois",
  "kind.period": "Période",
  "kind.opening-hours": "Horaires, format OpenStreetMap",
  "kind.vocabulary": "Liste de valeurs",
  "kind.longitude": "Longitude, WGS 84",
  "kind.latitude": "Latitude, WGS 84",
  "kind.coordinates": "Coordonnées",
  "kind.geometry": "Contour ou tracé",
  "kind.address": "Adresse",
  "kind.house-number": "Numéro dans la voie",
  "kind.street": "Nom de voie",
} as const;

const en: Readonly<Record<keyof typeof fr, string>> = {
  yes: "Yes",
  no: "No",
  unknown: "Not given",
  "kind.text": "Text",
  "kind.title": "Text",
  "kind.person": "Person’s name",
  "kind.organization": "Organisation’s name",
  "kind.identifier": "Identifier",
  "kind.commune": "Official name of a commune",
  "kind.insee": "INSEE code, 5 characters",
  "kind.department": "Department code",
  "kind.postcode": "Postcode, 5 digits",
  "kind.siren": "SIREN, 9 digits",
  "kind.siret": "SIRET, 14 digits",
  "kind.rna": "RNA number",
  "kind.phone": "Telephone",
  "kind.email": "E-mail address",
  "kind.url": "Web address",
  "kind.boolean": "Yes or no",
  "kind.integer": "Whole number",
  "kind.number": "Number",
  "kind.amount": "Amount",
  "kind.percent": "Percentage",
  "kind.date": "Date",
  "kind.datetime": "Date and time",
  "kind.time": "Time",
  "kind.year": "Year",
  "kind.year-month": "Month",
  "kind.period": "Period",
  "kind.opening-hours": "Opening hours, OpenStreetMap format",
  "kind.vocabulary": "List of values",
  "kind.longitude": "Longitude, WGS 84",
  "kind.latitude": "Latitude, WGS 84",
  "kind.coordinates": "Coordinates",
  "kind.geometry": "Outline or line",
  "kind.address": "Address",
  "kind.house-number": "House number",
  "kind.street": "Street name",
};

/** The words that values and natures of fields are told in, by language. */
export const portalValueMessages: Readonly<Record<Language, Readonly<Record<keyof typeof fr, string>>>> = {
  fr,
  en,
};

/** What a field's values are: « Oui ou non », « Date ». */
export function natureWords(language: Language, { kind }: Pick<Field, "kind">): string {
  return portalValueMessages[language][`kind.${kind}`];
}

/** « Non renseigné » */
export function unknownWords(language: Language): string {
  return portalValueMessages[language].unknown;
}

/** Numbers whose digits are a name, not a quantity. */
const NAMES = new Set<Field["kind"]>(["identifier", "year", "longitude", "latitude"]);

function numberWords(language: Language, { kind, unit }: Field, text: string): string {
  const value = Number(text);
  if (NAMES.has(kind) || !Number.isFinite(value) || Math.abs(value) > Number.MAX_SAFE_INTEGER) return text;
  const written = formatNumber(language, value);
  if (kind === "percent") return language === "fr" ? `${written}\u00A0%` : `${written}%`;
  return unit === null ? written : `${written}\u00A0${unit === "EUR" ? "€" : unit === "m2" ? "m²" : unit}`;
}

/** Noon, so that the day is the same in Paris. */
const day = (text: string): Date => new Date(`${text}T12:00:00Z`);

function pairs(text: string): string {
  const national = text.replace(/^\+33 ?/, "0").replaceAll(/[ .]/g, "");
  return /^0\d{9}$/.test(national) ? national.replaceAll(/(\d\d)(?=\d)/g, "$1\u00A0") : text;
}

/** Whether a value is told by a term of the model's own list, in the model's words. */
export function isModelTerm({ type, vocabulary }: Field, text: string | null): boolean {
  return type === "string" && (vocabulary?.terms.some(({ value }) => value === text) ?? false);
}

/** A published value as a person reads it; `null` is « Non renseigné ». */
export function valueWords(language: Language, field: Field, text: string | null): string {
  const words = portalValueMessages[language];
  if (text === null || text === "") return words.unknown;
  if (field.type === "boolean") {
    const { yes, no } = booleanTexts(field);
    return text === yes ? words.yes : text === no ? words.no : text;
  }
  if (field.kind === "opening-hours") return language === "fr" ? describeOpeningHours(text) : text;
  if (field.kind === "phone") return pairs(text);
  if (/^\d{4}-\d\d-\d\d$/.test(text) && field.type === "date") return formatDay(language, day(text));
  if (field.type === "datetime" && !Number.isNaN(Date.parse(text)))
    return formatMoment(language, new Date(text));
  if (field.type === "number" || field.type === "integer") return numberWords(language, field, text);
  const term = field.vocabulary?.terms.find(({ value }) => value === text);
  return term?.label ?? text;
}
