import type { Params } from "../../domain/journal/outcome.ts";
import { formatMessage } from "../formatMessage.ts";
import type { Language } from "../language.ts";

const fr = {
  title: "Modèles de données",
  lead: "Chaque jeu suit un modèle : les mêmes champs, les mêmes valeurs, dans toutes les communes. Les modèles sont libres : prenez-les pour votre territoire.",
  caption: "Les modèles de données",
  model: "Modèle",
  version: "Version",
  fields: "Champs",
  status: "État",
  "status.draft": "Brouillon",
  "status.consultation": "En concertation",
  "status.adopted": "Adopté",
  "status.superseded": "Remplacé",
  versionTitle: "{title}, version {version}",
  notCurrent: "Une version plus récente existe :",
  current: "Version en vigueur",
  factFields: "{count, plural, one {champ} other {champs}}",
  factRequired: "{count, plural, one {obligatoire} other {obligatoires}}",
  templateXlsx: "Gabarit Excel",
  templateOds: "Gabarit LibreOffice",
  schema: "Schéma (Table Schema)",
  dataset: "Voir les données",
  fieldsTitle: "Les champs",
  exampleTitle: "Un exemple",
  exampleLead: "Une ligne remplie avec les exemples de chaque champ, en CSV.",
  exampleLabel: "Exemple en CSV",
  changesTitle: "Ce qui a changé",
  changesSince: "Depuis la version {version} :",
  changesFirst: "Première version publiée ici.",
  changesNone: "Rien ne change pour qui remplit un fichier.",
  stillHolds: "un ancien fichier reste bon",
  toRedo: "un ancien fichier est à revoir",
  versionsTitle: "Les versions",
  adoptedOn: "Adoptée le {date}",
  reuseTitle: "Reprendre ce modèle",
  reuseLead:
    "Le schéma est un Table Schema standard, lu par schema.data.gouv.fr, Validata et frictionless. Son adresse ne changera pas.",
  sourcesTitle: "D’après",
  licence: "Licence",
  licenceOpen: "Licence Ouverte 2.0 : copiez, adaptez, citez.",
  official: "Schéma national",
  unknownVersion: "Cette version n’existe pas",
} as const;

const en: Readonly<Record<keyof typeof fr, string>> = {
  title: "Data models",
  lead: "Each dataset follows a model: the same fields, the same values, in every commune. Models are free: take them for your territory.",
  caption: "The data models",
  model: "Model",
  version: "Version",
  fields: "Fields",
  status: "State",
  "status.draft": "Draft",
  "status.consultation": "In consultation",
  "status.adopted": "Adopted",
  "status.superseded": "Superseded",
  versionTitle: "{title}, version {version}",
  notCurrent: "A more recent version exists:",
  current: "Current version",
  factFields: "{count, plural, one {field} other {fields}}",
  factRequired: "{count, plural, one {required} other {required}}",
  templateXlsx: "Excel template",
  templateOds: "LibreOffice template",
  schema: "Schema (Table Schema)",
  dataset: "See the data",
  fieldsTitle: "The fields",
  exampleTitle: "An example",
  exampleLead: "A row filled with each field’s example, as CSV.",
  exampleLabel: "Example as CSV",
  changesTitle: "What changed",
  changesSince: "Since version {version}:",
  changesFirst: "First version published here.",
  changesNone: "Nothing changes for whoever fills in a file.",
  stillHolds: "an old file still holds",
  toRedo: "an old file must be reviewed",
  versionsTitle: "The versions",
  adoptedOn: "Adopted on {date}",
  reuseTitle: "Take this model up",
  reuseLead:
    "The schema is a standard Table Schema, read by schema.data.gouv.fr, Validata and frictionless. Its address will not change.",
  sourcesTitle: "After",
  licence: "Licence",
  licenceOpen: "Licence Ouverte 2.0: copy, adapt, cite.",
  official: "National schema",
  unknownVersion: "This version does not exist",
};

/** The words of the pages of models, by language. */
export const portalModelMessages: Readonly<Record<Language, Readonly<Record<keyof typeof fr, string>>>> = {
  fr,
  en,
};

export type PortalModelTexts = (key: keyof typeof fr, params?: Params) => string;

/** The words of the pages of models in one language. */
export function portalModelTexts(language: Language): PortalModelTexts {
  return (key, params) => formatMessage(language, portalModelMessages[language][key], params);
}
