import type { Params } from "../../domain/journal/outcome.ts";
import { formatMessage } from "../formatMessage.ts";
import type { Language } from "../language.ts";

const fr = {
  title: "Installer votre territoire",
  lead: "Deux étapes : choisir l’intercommunalité, puis dire qui l’administre. Ses communes sont créées d’elles-mêmes.",
  chooseTitle: "Votre intercommunalité",
  search: "Nom ou numéro SIREN",
  searchHint: "Par exemple Métropole de Lyon, ou 200046977",
  find: "Chercher",
  found:
    "{count, plural, =0 {Aucune intercommunalité trouvée} one {# intercommunalité trouvée} other {# intercommunalités trouvées}}",
  noneFound: "Essayez un seul mot du nom, ou les premiers chiffres du SIREN.",
  result: "{name}, {communes, plural, one {# commune} other {# communes}}, SIREN {siren}",
  detailsTitle: "Votre plateforme",
  chosen: "{name} : {communes, plural, one {# commune sera créée} other {# communes seront créées}}.",
  change: "Choisir une autre intercommunalité",
  name: "Nom montré",
  nameHint: "Les lecteurs le voient en haut de chaque page.",
  accent: "Couleur",
  accentHint: "Elle colore le portail et les boutons. Chaque commune pourra avoir la sienne.",
  "accent.9f3a1e": "Ocre rouge",
  "accent.1b4f8a": "Bleu",
  "accent.2f5d34": "Vert",
  "accent.5b3a82": "Violet",
  "accent.8a2b52": "Framboise",
  "accent.3d4a5c": "Ardoise",
  "accent.other": "Une autre, ci-dessous",
  otherAccent: "Autre couleur",
  otherAccentHint:
    "# et six chiffres ou lettres de a à f, par exemple #9f3a1e. Elle doit être assez foncée pour se lire sur du blanc.",
  administrator: "Qui administre",
  email: "Votre adresse électronique",
  emailHint: "Le code de connexion y sera envoyé.",
  personName: "Vos prénom et nom",
  install: "Installer le territoire",
  "wrong.siren": "Choisissez une intercommunalité de la liste",
  "wrong.name": "Indiquez le nom montré",
  "wrong.accent": "Choisissez une couleur plus foncée : un texte blanc doit s’y lire",
  "wrong.email": "Écrivez une adresse électronique complète, par exemple donnees@metropole.fr",
} as const;

const en: Readonly<Record<keyof typeof fr, string>> = {
  title: "Set up your territory",
  lead: "Two steps: choose the grouping of communes, then say who administers it. Its communes are created by themselves.",
  chooseTitle: "Your grouping of communes",
  search: "Name or SIREN number",
  searchHint: "For instance Métropole de Lyon, or 200046977",
  find: "Search",
  found: "{count, plural, =0 {No grouping found} one {# grouping found} other {# groupings found}}",
  noneFound: "Try one word of the name, or the first digits of the SIREN.",
  result: "{name}, {communes, plural, one {# commune} other {# communes}}, SIREN {siren}",
  detailsTitle: "Your platform",
  chosen: "{name}: {communes, plural, one {# commune will be created} other {# communes will be created}}.",
  change: "Choose another grouping",
  name: "Name shown",
  nameHint: "Readers see it on top of each page.",
  accent: "Colour",
  accentHint: "It colours the portal and the buttons. Each commune may have its own.",
  "accent.9f3a1e": "Red ochre",
  "accent.1b4f8a": "Blue",
  "accent.2f5d34": "Green",
  "accent.5b3a82": "Violet",
  "accent.8a2b52": "Raspberry",
  "accent.3d4a5c": "Slate",
  "accent.other": "Another one, below",
  otherAccent: "Another colour",
  otherAccentHint:
    "# and six digits or letters from a to f, such as #9f3a1e. It must be dark enough to be read on white.",
  administrator: "Who administers",
  email: "Your e-mail address",
  emailHint: "The sign-in code will be sent there.",
  personName: "Your first and last name",
  install: "Set up the territory",
  "wrong.siren": "Choose a grouping from the list",
  "wrong.name": "Give the name shown",
  "wrong.accent": "Choose a darker colour: white text must be readable on it",
  "wrong.email": "Write a full e-mail address, such as data@metropolis.fr",
};

export type SetupText = keyof typeof fr;

/** The words of the first setting up, by language. */
export const setupMessages: Readonly<Record<Language, Readonly<Record<SetupText, string>>>> = { fr, en };

export type SetupTexts = (key: SetupText, params?: Params) => string;

/** The words of the first setting up in one language. */
export function setupTexts(language: Language): SetupTexts {
  return (key, params) => formatMessage(language, setupMessages[language][key], params);
}
