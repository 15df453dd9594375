import type { RuleCatalogue } from "../catalogue.ts";

export const vocabularyMessages: RuleCatalogue = {
  "vocabulary.synonym": {
    fr: { title: "Synonyme connu", text: "« {raw} » veut dire « {value} »." },
    en: { title: "Known synonym", text: "“{raw}” means “{value}”." },
    example: { raw: "piéton", result: "Accès piétons" },
  },
  "vocabulary.spelling": {
    fr: { title: "Écriture de la liste", text: "« {raw} » s’écrit « {value} » dans la liste." },
    en: { title: "Spelling of the list", text: "“{raw}” is written “{value}” in the list." },
    example: { raw: "T2 – E/F", result: "T2 - EF" },
  },
  "vocabulary.code": {
    fr: { title: "Code de la liste", text: "« {raw} » correspond au code « {value} »." },
    en: { title: "Code of the list", text: "“{raw}” is the code “{value}”." },
    example: { raw: "1", result: "01" },
  },
  "vocabulary.typo": {
    fr: { title: "Faute de frappe", text: "« {raw} » est « {value} », à une lettre près." },
    en: { title: "Typing slip", text: "“{raw}” is “{value}”, but for one letter." },
    example: { raw: "Gratuitt", result: "Gratuit" },
  },
  "vocabulary.near": {
    fr: {
      title: "Valeur proche de la liste",
      text: "« {raw} » n’est pas dans la liste. Choisissez la valeur qui convient.",
    },
    en: {
      title: "Near a value of the list",
      text: "“{raw}” is not in the list. Choose the value that fits.",
    },
    example: { raw: "Accès véhicules", result: "Accès vélos" },
  },
  "vocabulary.list": {
    fr: {
      title: "Plusieurs valeurs séparées",
      text: "« {raw} » contient plusieurs valeurs, réécrites {value}.",
    },
    en: { title: "Several values separated", text: "“{raw}” holds several values, rewritten {value}." },
    example: { raw: "bouton, interphone", result: "bouton;interphone" },
  },
  "vocabulary.unknown": {
    fr: {
      title: "Valeur hors de la liste",
      text: "« {raw} » n’est pas dans la liste. Choisissez une valeur de la liste.",
    },
    en: { title: "Value not in the list", text: "“{raw}” is not in the list. Choose a value of the list." },
    example: { raw: "soucoupe", result: "" },
  },
  "vocabulary.unknown-item": {
    fr: {
      title: "Une des valeurs est hors de la liste",
      text: "« {item} » n’est pas dans la liste. Choisissez une valeur de la liste.",
    },
    en: {
      title: "One value is not in the list",
      text: "“{item}” is not in the list. Choose a value of the list.",
    },
    example: { raw: "bouton;soucoupe", result: "" },
  },
};
