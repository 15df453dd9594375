import type { RuleCatalogue } from "../catalogue.ts";

export const missingMessages: RuleCatalogue = {
  "missing.token": {
    fr: {
      title: "Absence de valeur",
      text: "« {raw} » veut dire que la valeur n’est pas connue ; la cellule reste vide.",
    },
    en: { title: "No value", text: "“{raw}” means that the value is not known; the cell stays blank." },
    example: { raw: "NC", result: "" },
  },
  "missing.none": {
    fr: {
      title: "Vide, zéro ou non",
      text: "« {raw} » peut vouloir dire « aucun » ou « non renseigné ». Choisissez.",
    },
    en: { title: "Blank, zero or no", text: "“{raw}” may mean “none” or “not known”. Choose." },
    example: { raw: "néant", result: "0" },
  },
  "missing.text": {
    fr: {
      title: "Valeur ou absence de valeur",
      text: "« {raw} » semble vouloir dire que la valeur n’est pas connue. Confirmez, ou gardez ce texte.",
    },
    en: {
      title: "Value or no value",
      text: "“{raw}” seems to mean that the value is not known. Confirm, or keep this text.",
    },
    example: { raw: "NC", result: "" },
  },
  "missing.error": {
    fr: {
      title: "Erreur du tableur",
      text: "« {raw} » est une erreur de formule du tableur, pas une valeur. Saisissez la valeur.",
    },
    en: {
      title: "Spreadsheet error",
      text: "“{raw}” is a spreadsheet formula error, not a value. Enter the value.",
    },
    example: { raw: "#N/D", result: "" },
  },
};
