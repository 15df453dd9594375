import type { RuleCatalogue } from "../catalogue.ts";

export const textMessages: RuleCatalogue = {
  "text.mojibake": {
    fr: {
      title: "Accents retrouvés",
      text: "Les accents abîmés par un mauvais encodage sont rétablis : « {value} ».",
    },
    en: { title: "Accents restored", text: "Accents damaged by a wrong encoding are restored: “{value}”." },
    example: { raw: "MÃ©rieux", result: "Mérieux" },
  },
  "text.entity": {
    fr: {
      title: "Codes de page web lus",
      text: "Le texte portait des codes de page web ; il se lit « {value} ».",
    },
    en: { title: "Web codes read", text: "The text held web page codes; it reads “{value}”." },
    example: { raw: "&eacute;cole", result: "école" },
  },
  "text.invisible": {
    fr: {
      title: "Caractères invisibles retirés",
      text: "Des caractères invisibles gênaient la lecture par une machine ; ils sont retirés.",
    },
    en: {
      title: "Invisible characters removed",
      text: "Invisible characters got in the way of machines; they are removed.",
    },
    example: { raw: "Bron\u200b", result: "Bron" },
  },
  "text.composition": {
    fr: {
      title: "Accents réunis à leur lettre",
      text: "Des accents étaient enregistrés à part de leur lettre ; ils sont réunis.",
    },
    en: {
      title: "Accents joined to their letter",
      text: "Accents were stored apart from their letter; they are joined.",
    },
    example: { raw: "e\u0301cole", result: "école" },
  },
  "text.apostrophe": {
    fr: { title: "Apostrophe rétablie", text: "Un accent servait d’apostrophe : « {value} »." },
    en: { title: "Apostrophe restored", text: "An accent stood for an apostrophe: “{value}”." },
    example: { raw: "L´Isle", result: "L'Isle" },
  },
  "text.spaces": {
    fr: {
      title: "Espaces en trop retirés",
      text: "Les espaces au bord, doublés ou insécables deviennent des espaces simples.",
    },
    en: {
      title: "Extra spaces removed",
      text: "Outer, doubled or no-break spaces become plain single ones.",
    },
    example: { raw: "  Parc  des Sports ", result: "Parc des Sports" },
  },
  "text.line-break": {
    fr: {
      title: "Texte mis sur une ligne",
      text: "Les retours à la ligne deviennent des espaces, pour que chaque fiche tienne sur une ligne du fichier.",
    },
    en: {
      title: "Text put on one line",
      text: "Line breaks become spaces, so that each record is one line of the file.",
    },
    example: { raw: "Parc\ndes Sports", result: "Parc des Sports" },
  },
  "text.formula": {
    fr: {
      title: "Formule rendue inoffensive",
      text: "Un tableur exécuterait ce texte comme une formule ; une apostrophe l’en empêche.",
    },
    en: {
      title: "Formula made harmless",
      text: "A spreadsheet would run this text as a formula; an apostrophe prevents it.",
    },
    example: { raw: "=SOMME(A1:A9)", result: "'=SOMME(A1:A9)" },
  },
  "text.case-fit": {
    fr: {
      title: "Capitales ramenées aux initiales",
      text: "Le modèle n’admet pas les noms tout en capitales : « {raw} » devient « {value} ».",
    },
    en: {
      title: "Capitals kept for initials",
      text: "The model takes no name all in capitals: “{raw}” becomes “{value}”.",
    },
    example: { raw: "GABRIEL", result: "Gabriel" },
  },
  "text.case": {
    fr: {
      title: "Capitales remplacées",
      text: "Le nom tout en capitales prend l’écriture courante : « {value} ».",
    },
    en: { title: "Capitals replaced", text: "The name in capitals takes its usual spelling: “{value}”." },
    example: { raw: "PARC DE LA TÊTE D'OR", result: "Parc de la Tête d'Or" },
  },
  "text.broken": {
    fr: {
      title: "Texte abîmé",
      text: "« {raw} » contient un caractère perdu. Saisissez le texte d’origine.",
    },
    en: { title: "Damaged text", text: "“{raw}” holds a lost character. Enter the original text." },
    example: { raw: "Andr�", result: "" },
  },
};
