import type { Params } from "../../domain/journal/outcome.ts";
import { formatMessage } from "../formatMessage.ts";
import type { Language } from "../language.ts";

const fr = {
  skip: "Aller au contenu",
  brand: "Traboule",
  backHome: "Revenir à l’accueil",
  brandHome: "Traboule, accueil",
  tagline: "Données ouvertes",
  mainNav: "Navigation principale",
  workspaceNav: "Navigation de l’espace",
  footNav: "Pied de page",
  crumbs: "Fil d’Ariane",
  pages: "Pages",
  steps: "Étapes",
  organization: "Organisation : ",
  account: "Compte : ",
  serving: "{count, plural, one {Vous servez une organisation.} other {Vous servez # organisations.}}",
  signOut: "Se déconnecter",
  optional: "facultatif",
  errorSummary: "{count, plural, one {Une réponse à revoir} other {# réponses à revoir}}",
  previous: "Précédentes",
  next: "Suivantes",
  page: "Page {number}",
  becomes: " devient ",
  received: "reçu : ",
  of: "sur {total}",
  stepDone: "étape faite",
  stepNow: "étape en cours",
  stepLater: "étape à venir",
  ascending: "tri croissant",
  descending: "tri décroissant",
  dismiss: "Fermer",
  table: "Tableau : {caption}",
  arcs: "{lit, plural, =0 {Aucune arche allumée} one {Une arche allumée} other {# arches allumées}} sur {total} : une par commune qui publie.",
  freeSoftware: "Traboule est un logiciel libre.",
  english: "English",
  french: "Français",
  "cell.corrected": "corrigé",
  "cell.to-confirm": "à confirmer",
  "cell.invalid": "invalide",
  "cell.confirmed": "confirmé par vous",
  "dataset.published": "publié",
  "dataset.stale": "à rafraîchir",
  "dataset.in-review": "à relire",
  "dataset.deposited": "fichier reçu",
  "dataset.expected": "attendu",
  "dataset.late": "en retard",
} as const;

const en: Readonly<Record<keyof typeof fr, string>> = {
  skip: "Skip to content",
  brand: "Traboule",
  backHome: "Back to the home page",
  brandHome: "Traboule, home",
  tagline: "Open data",
  mainNav: "Main navigation",
  workspaceNav: "Workspace navigation",
  footNav: "Footer",
  crumbs: "Breadcrumb",
  pages: "Pages",
  steps: "Steps",
  organization: "Organisation: ",
  account: "Account: ",
  serving: "{count, plural, one {You serve one organisation.} other {You serve # organisations.}}",
  signOut: "Sign out",
  optional: "optional",
  errorSummary: "{count, plural, one {One answer to review} other {# answers to review}}",
  previous: "Previous",
  next: "Next",
  page: "Page {number}",
  becomes: " becomes ",
  received: "received: ",
  of: "of {total}",
  stepDone: "step done",
  stepNow: "current step",
  stepLater: "step to come",
  ascending: "sorted ascending",
  descending: "sorted descending",
  dismiss: "Close",
  table: "Table: {caption}",
  arcs: "{lit, plural, =0 {No arch lit} one {One arch lit} other {# arches lit}} of {total}: one for each commune that publishes.",
  freeSoftware: "Traboule is free software.",
  english: "English",
  french: "Français",
  "cell.corrected": "corrected",
  "cell.to-confirm": "to confirm",
  "cell.invalid": "invalid",
  "cell.confirmed": "confirmed by you",
  "dataset.published": "published",
  "dataset.stale": "to refresh",
  "dataset.in-review": "to review",
  "dataset.deposited": "file received",
  "dataset.expected": "expected",
  "dataset.late": "late",
};

export type ShellText = keyof typeof fr;

/** The words of the pages' frame and of the parts they share, by language. */
export const shellMessages: Readonly<Record<Language, Readonly<Record<ShellText, string>>>> = { fr, en };

export type ShellTexts = (key: ShellText, params?: Params) => string;

/** The words of the pages' frame in one language. */
export function shellTexts(language: Language): ShellTexts {
  return (key, params) => formatMessage(language, shellMessages[language][key], params);
}
