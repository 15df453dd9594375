import type { RuleCatalogue } from "../catalogue.ts";

export const decisionMessages: RuleCatalogue = {
  "decision.column": {
    fr: {
      title: "Colonne remplie à la relecture",
      text: "Le fichier ne disait rien dans cette colonne : une personne y a mis « {value} » sur toutes les lignes.",
    },
    en: {
      title: "Column filled in the review",
      text: "The file said nothing in this column: a person put “{value}” on every row.",
    },
    example: { raw: "", result: "Ville de Bron" },
  },
  "decision.remembered": {
    fr: { title: "Déjà confirmé", text: "Confirmé par {author} le {date}." },
    en: { title: "Confirmed before", text: "Confirmed by {author} on {date}." },
    example: { raw: "piéton", result: "Accès piétons" },
  },
  "decision.typed": {
    fr: { title: "Saisi à la relecture", text: "Saisi par une personne pendant la relecture." },
    en: { title: "Typed in the review", text: "Typed by a person during the review." },
    example: { raw: "parc", result: "Parc de la Mairie" },
  },
  "edition.both-changed": {
    fr: {
      title: "Modifié des deux côtés",
      text: "Pendant votre modification, quelqu’un a publié « {value} » ici. Gardez la vôtre, ou prenez la sienne.",
    },
    en: {
      title: "Changed on both sides",
      text: "While you were editing, somebody published “{value}” here. Keep yours, or take theirs.",
    },
    example: { raw: "Mo-Su 08:00-20:00", result: "Mo-Su 07:00-21:00" },
  },
  "missing.declared": {
    fr: { title: "Absence de valeur", text: "« {raw} » veut dire « pas de valeur » dans ce modèle." },
    en: { title: "No value", text: "“{raw}” means “no value” in this model." },
    example: { raw: "NA", result: "" },
  },
  "split.part": {
    fr: {
      title: "Colonne séparée en plusieurs champs",
      text: "La cellule « {raw} » remplit plusieurs champs.",
    },
    en: { title: "Column split into several fields", text: "The cell “{raw}” fills several fields." },
    example: { raw: "12 rue Neuve 69500 Bron", result: "69500" },
  },
};
