import type { RuleCatalogue } from "../catalogue.ts";

export const duplicateMessages: RuleCatalogue = {
  "duplicate.exact": {
    fr: {
      title: "Ligne en double",
      text: "Cette ligne est la même que la ligne {firstRow}. Retirez l’une des deux.",
    },
    en: { title: "Repeated row", text: "This row is the same as row {firstRow}. Remove one of them." },
    example: { raw: "Salle des fêtes, 1 rue des Lilas", result: "" },
  },
  "duplicate.same-place": {
    fr: {
      title: "Même lieu deux fois",
      text: "Un nom semblable se trouve à {metres} m, ligne {firstRow}. S’il s’agit du même lieu, gardez une seule ligne.",
    },
    en: {
      title: "Same place twice",
      text: "A similar name stands {metres} m away, in row {firstRow}. If it is the same place, keep a single row.",
    },
    example: { raw: "Salle MERMOZ", result: "" },
  },
  "duplicate.same-address": {
    fr: {
      title: "Même adresse deux fois",
      text: "Un nom semblable a la même adresse, ligne {firstRow}. S’il s’agit du même lieu, gardez une seule ligne.",
    },
    en: {
      title: "Same address twice",
      text: "A similar name has the same address, in row {firstRow}. If it is the same place, keep a single row.",
    },
    example: { raw: "salle Mermoz, 1 rue des Lilas", result: "" },
  },
  "duplicate.more": {
    fr: {
      title: "Autres doublons",
      text: "{more, plural, one {# autre doublon n’est pas listé} other {# autres doublons ne sont pas listés}}. Vérifiez comment le fichier a été fait.",
    },
    en: {
      title: "More duplicates",
      text: "{more, plural, one {# more duplicate is not listed} other {# more duplicates are not listed}}. Check how the file was made.",
    },
    example: { raw: "", result: "" },
  },
  "duplicate.not-compared": {
    fr: {
      title: "Doublons proches non cherchés",
      text: "Le fichier dépasse {records} lignes : seules les lignes exactement identiques ont été cherchées.",
    },
    en: {
      title: "Near duplicates not searched",
      text: "The file has more than {records} rows: only rows exactly alike were searched.",
    },
    example: { raw: "", result: "" },
  },
  "duplicate.partly-compared": {
    fr: {
      title: "Doublons cherchés en partie",
      text: "Le fichier dépasse {records} lignes différentes : les doublons n’ont été cherchés que parmi les premières.",
    },
    en: {
      title: "Duplicates searched in part",
      text: "The file has more than {records} different rows: duplicates were searched among the first ones only.",
    },
    example: { raw: "", result: "" },
  },
};
