import type { RuleCatalogue } from "../catalogue.ts";

export const booleanMessages: RuleCatalogue = {
  "boolean.word": {
    fr: { title: "Oui ou non reconnu", text: "« {raw} » devient {value}." },
    en: { title: "Yes or no recognised", text: "“{raw}” becomes {value}." },
    example: { raw: "Oui", result: "true" },
  },
  "boolean.condition": {
    fr: {
      title: "Oui ou non, sous condition",
      text: "« {raw} » ne se résume pas à oui ou non. Choisissez la réponse la plus juste.",
    },
    en: {
      title: "Yes or no, with a condition",
      text: "“{raw}” is more than yes or no. Choose the fairest answer.",
    },
    example: { raw: "oui mais le matin", result: "true" },
  },
  "boolean.one-two": {
    fr: { title: "1 et 2 pour oui et non", text: "La colonne ne contient que 1 et 2. 1 veut-il dire oui ?" },
    en: { title: "1 and 2 for yes and no", text: "The column holds only 1 and 2. Does 1 mean yes?" },
    example: { raw: "2", result: "false" },
  },
  "boolean.unknown": {
    fr: { title: "Ni oui ni non", text: "« {raw} » n’est ni oui ni non. Indiquez oui ou non." },
    en: { title: "Neither yes nor no", text: "“{raw}” is neither yes nor no. Enter yes or no." },
    example: { raw: "partiellement", result: "" },
  },
};
