import type { Params } from "../../domain/journal/outcome.ts";
import { formatMessage } from "../formatMessage.ts";
import type { Language } from "../language.ts";

const fr = {
  siteName: "Données ouvertes",
  datasets: "Jeux de données",
  communes: "Communes",
  api: "Interface de programmation",
  door: "Espace des communes",
  footLead: "Les données des communes, avec la même structure partout, à des adresses qui ne changent pas.",
  documentation: "Documentation",
  landing: "Accueil de l’interface",
  definition: "Définition OpenAPI",
  catalogue: "Catalogue DCAT",
  asJson: "La même chose en JSON",
  rows: "{count, plural, one {# ligne sur cette page} other {# lignes sur cette page}}",
} as const;

const en: Readonly<Record<keyof typeof fr, string>> = {
  siteName: "Open data",
  datasets: "Datasets",
  communes: "Communes",
  api: "Programming interface",
  door: "Communes’ workspace",
  footLead: "The communes’ data, with the same structure everywhere, at addresses that do not change.",
  documentation: "Documentation",
  landing: "Landing page of the interface",
  definition: "OpenAPI definition",
  catalogue: "DCAT catalogue",
  asJson: "The same as JSON",
  rows: "{count, plural, one {# row on this page} other {# rows on this page}}",
};

export type DocsText = keyof typeof fr;

/** The words of the documentation for those who write programs, by language. */
export const docsMessages: Readonly<Record<Language, Readonly<Record<DocsText, string>>>> = { fr, en };

export type DocsTexts = (key: DocsText, params?: Params) => string;

/** The words of the documentation in one language. */
export function docsTexts(language: Language): DocsTexts {
  return (key, params) => formatMessage(language, docsMessages[language][key], params);
}
