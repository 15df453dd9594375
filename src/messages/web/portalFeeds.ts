import type { Params } from "../../domain/journal/outcome.ts";
import { formatMessage } from "../formatMessage.ts";
import type { Language } from "../language.ts";

const fr = {
  all: "{site} : publications",
  allSubtitle: "Ce que les communes publient, mettent à jour et retirent.",
  dataset: "{title} : publications",
  datasetSubtitle: "Chaque publication de ce jeu, commune par commune.",
  commune: "{name} : publications",
  communeSubtitle: "Ce que {name} publie, met à jour et retire.",
  entry: "{title} : {name}",
  shareTitle: "Données ouvertes",
  shareCoverage: "{publishing} communes sur {total}",
  shareRecords: "{count, plural, one {une ligne} other {# lignes}}",
  shareDatasets: "{count, plural, one {un jeu de données} other {# jeux de données}}",
} as const;

const en: Readonly<Record<keyof typeof fr, string>> = {
  all: "{site}: publications",
  allSubtitle: "What communes publish, update and withdraw.",
  dataset: "{title}: publications",
  datasetSubtitle: "Every publication of this dataset, commune by commune.",
  commune: "{name}: publications",
  communeSubtitle: "What {name} publishes, updates and withdraws.",
  entry: "{title}: {name}",
  shareTitle: "Open data",
  shareCoverage: "{publishing} communes of {total}",
  shareRecords: "{count, plural, one {one row} other {# rows}}",
  shareDatasets: "{count, plural, one {one dataset} other {# datasets}}",
};

/** The words of the feeds and of the shared pictures, by language. */
export const portalFeedMessages: Readonly<Record<Language, Readonly<Record<keyof typeof fr, string>>>> = {
  fr,
  en,
};

export type PortalFeedTexts = (key: keyof typeof fr, params?: Params) => string;

/** The words of the feeds and of the shared pictures in one language. */
export function portalFeedTexts(language: Language): PortalFeedTexts {
  return (key, params) => formatMessage(language, portalFeedMessages[language][key], params);
}
