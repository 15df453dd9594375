import type { Params } from "../domain/journal/outcome.ts";
import { formatMessage } from "./formatMessage.ts";
import type { Language } from "./language.ts";

const fr = {
  dataSheet: "Données",
  dataSheetNext: "Données {number}",
  aboutSheet: "À propos",
  description: "Description",
  publisher: "Publié par",
  licence: "Licence",
  modified: "Mis à jour le",
  records: "Contenu",
  count: "{count, plural, =0 {aucun enregistrement} one {# enregistrement} other {# enregistrements}}",
  page: "Page du jeu de données",
  model: "Modèle de données",
  modelVersion: "{name}, version {version}",
  shortened: "Textes raccourcis",
  shortenedCount:
    "{count, plural, one {# texte dépasse} other {# textes dépassent}} ce qu’une cellule de tableur peut contenir : le début est ici, le texte entier est dans le fichier csv.",
  column: "Colonne",
  title: "Intitulé",
  meaning: "Ce qu’elle contient",
  type: "Type",
  unit: "Unité",
  "type.string": "texte",
  "type.number": "nombre",
  "type.integer": "nombre entier",
  "type.boolean": "oui ou non",
  "type.date": "date",
  "type.time": "heure",
  "type.datetime": "date et heure",
  "type.year": "année",
  "type.yearmonth": "année et mois",
  "type.duration": "durée",
  "type.geopoint": "position",
  "type.geojson": "tracé (GeoJSON)",
  "type.object": "objet (JSON)",
  "type.array": "liste (JSON)",
  "type.list": "liste",
  "type.any": "valeur libre",
};

const en: Readonly<Record<keyof typeof fr, string>> = {
  dataSheet: "Data",
  dataSheetNext: "Data {number}",
  aboutSheet: "About",
  description: "Description",
  publisher: "Published by",
  licence: "Licence",
  modified: "Updated on",
  records: "Content",
  count: "{count, plural, =0 {no record} one {# record} other {# records}}",
  page: "Page of the dataset",
  model: "Data model",
  modelVersion: "{name}, version {version}",
  shortened: "Shortened texts",
  shortenedCount:
    "{count, plural, one {# text exceeds} other {# texts exceed}} what a spreadsheet cell can hold: its beginning is here, the whole text is in the csv file.",
  column: "Column",
  title: "Title",
  meaning: "What it holds",
  type: "Type",
  unit: "Unit",
  "type.string": "text",
  "type.number": "number",
  "type.integer": "whole number",
  "type.boolean": "yes or no",
  "type.date": "date",
  "type.time": "time",
  "type.datetime": "date and time",
  "type.year": "year",
  "type.yearmonth": "year and month",
  "type.duration": "duration",
  "type.geopoint": "position",
  "type.geojson": "outline (GeoJSON)",
  "type.object": "object (JSON)",
  "type.array": "list (JSON)",
  "type.list": "list",
  "type.any": "free value",
};

export type ExportTexts = (key: keyof typeof fr, params?: Params) => string;

/** The words that exported workbooks hold, in one language. */
export function exportTexts(language: Language): ExportTexts {
  const texts = language === "fr" ? fr : en;
  return (key, params) => formatMessage(language, texts[key], params);
}
