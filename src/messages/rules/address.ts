import type { RuleCatalogue } from "../catalogue.ts";

/** Addresses, streets and house numbers. */
export const addressMessages: RuleCatalogue = {
  "address.spaces": {
    fr: { title: "Espaces et ponctuation de l’adresse", text: "« {raw} » s’écrit « {value} »." },
    en: { title: "Spaces and punctuation of the address", text: "“{raw}” is written “{value}”." },
    example: { raw: "12 rue Neuve ,", result: "12 rue Neuve" },
  },
  "address.number": {
    fr: { title: "Numéro de l’adresse mis en forme", text: "« {raw} » s’écrit « {value} »." },
    en: { title: "House number reformatted", text: "“{raw}” is written “{value}”." },
    example: { raw: "12bis, rue Neuve", result: "12 bis rue Neuve" },
  },
  "address.street": {
    fr: { title: "Type de voie écrit en toutes lettres", text: "« {raw} » s’écrit « {value} »." },
    en: { title: "Street type written in full", text: "“{raw}” is written “{value}”." },
    example: { raw: "12 av. Foch", result: "12 avenue Foch" },
  },
  "address.abbreviation": {
    fr: { title: "Abréviation écrite en toutes lettres", text: "« {raw} » s’écrit « {value} »." },
    en: { title: "Abbreviation written in full", text: "“{raw}” is written “{value}”." },
    example: { raw: "17 rue St Simon", result: "17 rue Saint Simon" },
  },
  "address.case": {
    fr: { title: "Capitales de l’adresse", text: "« {raw} » s’écrit « {value} »." },
    en: { title: "Capitals of the address", text: "“{raw}” is written “{value}”." },
    example: { raw: "PLACE DE L'EGLISE", result: "Place de l'Église" },
  },
  "address.apostrophe": {
    fr: { title: "Apostrophe de l’adresse", text: "« {raw} » s’écrit « {value} » dans ce modèle." },
    en: { title: "Apostrophe of the address", text: "“{raw}” is written “{value}” in this model." },
    example: { raw: "rue d’Anjou", result: "rue d'Anjou" },
  },
  "address.number-date": {
    fr: {
      title: "Numéro pris pour une date",
      text: "Le tableur a pris ce numéro pour une date ({raw}) : ressaisissez-le dans une cellule au format texte.",
    },
    en: {
      title: "House number taken for a date",
      text: "The spreadsheet took this number for a date ({raw}): type it again in a text cell.",
    },
    example: { raw: "2022-02-01", result: "" },
  },
  "address.number-suffix": {
    fr: {
      title: "Numéro avec un suffixe",
      text: "« {raw} » contient un suffixe et le modèle attend un nombre : publier le nombre seul ?",
    },
    en: {
      title: "House number with a suffix",
      text: "“{raw}” holds a suffix and the model expects a number: publish the number alone?",
    },
    example: { raw: "67 bis", result: "67" },
  },
  "address.number-unknown": {
    fr: { title: "Numéro illisible", text: "« {raw} » n’est pas un numéro dans une voie : corrigez-le." },
    en: { title: "Unreadable house number", text: "“{raw}” is not a house number: correct it." },
    example: { raw: "sans", result: "" },
  },
  "address.tail": {
    fr: {
      title: "Code postal et commune retirés de l’adresse",
      text: "« {raw} » devient « {value} » : le code postal et la commune ont leurs propres colonnes.",
    },
    en: {
      title: "Postcode and commune taken out of the address",
      text: "“{raw}” becomes “{value}”: the postcode and the commune have their own columns.",
    },
    example: { raw: "12 rue Neuve 69500 Bron", result: "12 rue Neuve" },
  },
  "address.commune-of-address": {
    fr: { title: "Commune lue dans l’adresse", text: "L’adresse de la ligne finit par « {value} »." },
    en: { title: "Commune read in the address", text: "The row’s address ends with “{value}”." },
    example: { raw: "", result: "Bron" },
  },
  "address.postcode-of-address": {
    fr: {
      title: "Code postal lu dans l’adresse",
      text: "L’adresse de la ligne contient le code postal {value}.",
    },
    en: { title: "Postcode read in the address", text: "The row’s address holds the postcode {value}." },
    example: { raw: "", result: "69500" },
  },
  "address.commune-differs": {
    fr: {
      title: "Adresse en désaccord avec la commune",
      text: "L’adresse finit par « {postcode} {commune} », mais la ligne indique une autre commune : vérifiez laquelle est juste.",
    },
    en: {
      title: "Address at odds with the commune",
      text: "The address ends with “{postcode} {commune}”, but the row gives another commune: check which is right.",
    },
    example: { raw: "12 rue Neuve 69500 Bron", result: "" },
  },
};
