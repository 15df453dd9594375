import type { RuleCatalogue } from "../catalogue.ts";

/** Codes: INSEE, postal, departments, SIREN, SIRET, RNA and identifiers. */
export const codeMessages: RuleCatalogue = {
  "insee.format": {
    fr: { title: "Code INSEE mis en forme", text: "« {raw} » s’écrit « {value} »." },
    en: { title: "INSEE code reformatted", text: "“{raw}” is written “{value}”." },
    example: { raw: "69029.0", result: "69029" },
  },
  "insee.zero": {
    fr: {
      title: "Zéro initial rétabli",
      text: "Le tableur avait retiré le zéro du code INSEE : « {raw} » est {value}.",
    },
    en: {
      title: "Leading zero restored",
      text: "The spreadsheet had dropped the INSEE code’s zero: “{raw}” is {value}.",
    },
    example: { raw: "5065", result: "05065" },
  },
  "insee.merged": {
    fr: {
      title: "Code d’une commune fusionnée",
      text: "« {raw} » est un ancien code ; la commune est aujourd’hui « {commune} », {value}.",
    },
    en: {
      title: "Code of a merged commune",
      text: "“{raw}” is a former code; the commune is now “{commune}”, {value}.",
    },
    example: { raw: "69152", result: "69149" },
  },
  "insee.with-name": {
    fr: {
      title: "Code INSEE dégagé",
      text: "« {raw} » contient le code INSEE {value} et le nom de la commune.",
    },
    en: {
      title: "INSEE code set apart",
      text: "“{raw}” holds the INSEE code {value} and the commune’s name.",
    },
    example: { raw: "69029 Bron", result: "69029" },
  },
  "insee.name": {
    fr: {
      title: "Nom de commune à la place du code INSEE",
      text: "« {raw} » n’est pas un code INSEE : vérifiez celui de « {commune} ».",
    },
    en: {
      title: "Commune name in place of the INSEE code",
      text: "“{raw}” is not an INSEE code: check that of “{commune}”.",
    },
    example: { raw: "Bron", result: "69029" },
  },
  "insee.siren": {
    fr: {
      title: "SIREN à la place du code INSEE",
      text: "« {raw} » est le SIREN de la mairie de « {commune} » : vérifiez le code INSEE proposé.",
    },
    en: {
      title: "SIREN in place of the INSEE code",
      text: "“{raw}” is the SIREN of the town hall of “{commune}”: check the INSEE code proposed.",
    },
    example: { raw: "216900290", result: "69029" },
  },
  "insee.postcode-of": {
    fr: {
      title: "Code postal à la place du code INSEE",
      text: "« {raw} » est le code postal de « {commune} » : vérifiez le code INSEE proposé.",
    },
    en: {
      title: "Postcode in place of the INSEE code",
      text: "“{raw}” is the postcode of “{commune}”: check the INSEE code proposed.",
    },
    example: { raw: "69500", result: "69029" },
  },
  "insee.postcode": {
    fr: {
      title: "Code postal à la place du code INSEE",
      text: "« {raw} » est le code postal de {communes} communes : indiquez le code INSEE.",
    },
    en: {
      title: "Postcode in place of the INSEE code",
      text: "“{raw}” is the postcode of {communes} communes: give the INSEE code.",
    },
    example: { raw: "01400", result: "" },
  },
  "insee.unknown": {
    fr: { title: "Code INSEE inconnu", text: "Aucune commune n’a le code « {raw} » : corrigez-le." },
    en: { title: "Unknown INSEE code", text: "No commune has the code “{raw}”: correct it." },
    example: { raw: "69999", result: "" },
  },
  "insee.format-unknown": {
    fr: {
      title: "Code INSEE illisible",
      text: "« {raw} » n’est pas un code INSEE, qui compte cinq caractères comme 69029 ou 2A004.",
    },
    en: {
      title: "Unreadable INSEE code",
      text: "“{raw}” is not an INSEE code, which has five characters like 69029 or 2A004.",
    },
    example: { raw: "690", result: "" },
  },
  "postcode.format": {
    fr: { title: "Code postal mis en forme", text: "« {raw} » s’écrit « {value} »." },
    en: { title: "Postcode reformatted", text: "“{raw}” is written “{value}”." },
    example: { raw: "69 500", result: "69500" },
  },
  "postcode.zero": {
    fr: {
      title: "Zéro initial rétabli",
      text: "Le tableur avait retiré le zéro du code postal : « {raw} » est {value}.",
    },
    en: {
      title: "Leading zero restored",
      text: "The spreadsheet had dropped the postcode’s zero: “{raw}” is {value}.",
    },
    example: { raw: "1000", result: "01000" },
  },
  "postcode.zero-unknown": {
    fr: {
      title: "Zéro initial à confirmer",
      text: "« {raw} » n’a que quatre chiffres et le code postal proposé n’est dans aucune liste : vérifiez-le.",
    },
    en: {
      title: "Leading zero to confirm",
      text: "“{raw}” has only four digits and the postcode proposed is in no list: check it.",
    },
    example: { raw: "1012", result: "01012" },
  },
  "postcode.with-name": {
    fr: { title: "Code postal dégagé", text: "« {raw} » contient le code postal {value} et autre chose." },
    en: { title: "Postcode set apart", text: "“{raw}” holds the postcode {value} and something else." },
    example: { raw: "69001 LYON", result: "69001" },
  },
  "postcode.unknown": {
    fr: {
      title: "Code postal inconnu",
      text: "« {raw} » n’est le code postal d’aucun département : corrigez-le.",
    },
    en: { title: "Unknown postcode", text: "“{raw}” is no department’s postcode: correct it." },
    example: { raw: "99999", result: "" },
  },
  "postcode.format-unknown": {
    fr: {
      title: "Code postal illisible",
      text: "« {raw} » n’est pas un code postal, qui compte cinq chiffres.",
    },
    en: { title: "Unreadable postcode", text: "“{raw}” is not a postcode, which has five digits." },
    example: { raw: "69", result: "" },
  },
  "department.name": {
    fr: { title: "Département normalisé", text: "« {raw} » s’écrit « {value} »." },
    en: { title: "Department normalised", text: "“{raw}” is written “{value}”." },
    example: { raw: "1", result: "01" },
  },
  "department.unknown": {
    fr: {
      title: "Département inconnu",
      text: "« {raw} » n’est ni le numéro ni le nom d’un département : corrigez-le.",
    },
    en: {
      title: "Unknown department",
      text: "“{raw}” is neither the number nor the name of a department: correct it.",
    },
    example: { raw: "Lyonnais", result: "" },
  },
};
