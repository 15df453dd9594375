import type { RuleCatalogue } from "../catalogue.ts";

export const rowMessages: RuleCatalogue = {
  "row.extra-cells": {
    fr: {
      title: "Cellules au-delà de l’en-tête",
      text: "Cette ligne a des cellules au-delà de la dernière colonne : « {content} ». Elles n’ont pas été lues ; vérifiez si elles comptent.",
    },
    en: {
      title: "Cells beyond the header",
      text: "This row has cells beyond the last column: “{content}”. They were not read; check whether they matter.",
    },
    example: { raw: "à revoir", result: "" },
  },
  "row.value-above": {
    fr: {
      title: "Valeur écrite en tête de groupe seulement",
      text: "Cette colonne n’est remplie que sur la première ligne de chaque groupe. Confirmez que la valeur vaut aussi pour les lignes du dessous.",
    },
    en: {
      title: "Value written at the head of its group only",
      text: "This column is filled on the first row of each group only. Confirm that the value holds for the rows below too.",
    },
    example: { raw: "", result: "Square" },
  },
  "row.ditto": {
    fr: {
      title: "« Idem »",
      text: "« {raw} » renvoie à la ligne du dessus. Confirmez que la valeur est la même.",
    },
    en: {
      title: "“Ditto”",
      text: "“{raw}” points to the row above. Confirm that the value is the same.",
    },
    example: { raw: "idem", result: "rue Neuve" },
  },
  "row.ditto-unknown": {
    fr: {
      title: "« Idem » sans valeur au-dessus",
      text: "« {raw} » renvoie à une autre cellule, qui n’a pas de valeur sûre. Écrivez la valeur.",
    },
    en: {
      title: "“Ditto” with no value above",
      text: "“{raw}” points to another cell, which has no certain value. Write the value.",
    },
    example: { raw: "idem", result: "" },
  },
  "row.rna-moved": {
    fr: {
      title: "Numéro RNA remis à sa place",
      text: "{number} est un numéro RNA, pas un SIRET : il est publié comme numéro RNA.",
    },
    en: {
      title: "RNA number put where it belongs",
      text: "{number} is an RNA number, not a SIRET: it is published as the RNA number.",
    },
    example: { raw: "W691052345", result: "W691052345" },
  },
  "row.realigned": {
    fr: {
      title: "Ligne décalée, remise en place",
      text: "Un séparateur en trop avait décalé cette ligne vers la droite. Chaque valeur a retrouvé sa colonne.",
    },
    en: {
      title: "Shifted row put back",
      text: "A stray separator had pushed this row to the right. Each value is back in its column.",
    },
    example: { raw: "rue Neuve", result: "69500" },
  },
  "row.shifted-choice": {
    fr: {
      title: "Ligne décalée, à confirmer",
      text: "Un séparateur en trop a décalé cette ligne. Choisissez ce que contient vraiment cette cellule.",
    },
    en: {
      title: "Shifted row, to confirm",
      text: "A stray separator pushed this row aside. Choose what this cell really holds.",
    },
    example: { raw: "12", result: "12, rue Neuve" },
  },
  "row.shifted": {
    fr: {
      title: "Ligne décalée",
      text: "Cette ligne a plus de cellules que l’en-tête et ses valeurs ne sont plus dans leurs colonnes. Corrigez-la dans votre fichier : un texte contient sans doute un séparateur sans guillemets.",
    },
    en: {
      title: "Shifted row",
      text: "This row has more cells than the header and its values are no longer in their columns. Correct it in your file: some text probably holds a separator without quotes.",
    },
    example: { raw: "rue Neuve", result: "" },
  },
};
