import type { RuleCatalogue } from "../catalogue.ts";

export const checkMessages: RuleCatalogue = {
  "check.siret": {
    fr: {
      title: "SIRET inexistant",
      text: "« {raw} » ne peut pas être un SIRET : sa clé de contrôle ne tombe pas juste. Vérifiez les 14 chiffres.",
    },
    en: {
      title: "Impossible SIRET",
      text: "“{raw}” cannot be a SIRET: its check digit is wrong. Please check the 14 digits.",
    },
    example: { raw: "21690029000012", result: "" },
  },
  "check.siren": {
    fr: {
      title: "SIREN inexistant",
      text: "« {raw} » ne peut pas être un SIREN : sa clé de contrôle ne tombe pas juste. Vérifiez les 9 chiffres.",
    },
    en: {
      title: "Impossible SIREN",
      text: "“{raw}” cannot be a SIREN: its check digit is wrong. Please check the 9 digits.",
    },
    example: { raw: "216900291", result: "" },
  },
  "check.phone": {
    fr: {
      title: "Numéro de téléphone inexistant",
      text: "« {raw} » n’est pas un numéro que l’on peut composer depuis la France. Vérifiez-le.",
    },
    en: {
      title: "Impossible telephone number",
      text: "“{raw}” is not a number that can be dialled from France. Please check it.",
    },
    example: { raw: "04 72 10", result: "" },
  },
  "check.opening-hours": {
    fr: {
      title: "Horaires illisibles",
      text: "« {raw} » ne suit pas l’écriture des horaires d’OpenStreetMap, par exemple « Mo-Fr 08:30-12:00 ».",
    },
    en: {
      title: "Unreadable opening hours",
      text: "“{raw}” does not follow OpenStreetMap’s opening hours, for instance “Mo-Fr 08:30-12:00”.",
    },
    example: { raw: "sur demande en mairie", result: "" },
  },
  "check.year-interval": {
    fr: {
      title: "Années dans le désordre",
      text: "« {raw} » n’est pas un intervalle de deux années, la plus ancienne d’abord, par exemple « 2017/2018 ».",
    },
    en: {
      title: "Years out of order",
      text: "“{raw}” is not a span of two years, the earlier first, for instance “2017/2018”.",
    },
    example: { raw: "2018/2017", result: "" },
  },
  "check.nomenclature-actes": {
    fr: {
      title: "Matière inconnue de la nomenclature des actes",
      text: "« {raw} » ne commence par aucune des neuf matières de la nomenclature des actes, par exemple « Finances locales/Subventions ».",
    },
    en: {
      title: "Matter unknown to the nomenclature of acts",
      text: "“{raw}” begins with none of the nine matters of the nomenclature of acts, for instance “Finances locales/Subventions”.",
    },
    example: { raw: "Divers", result: "" },
  },
  "check.compare": {
    fr: {
      title: "Deux cellules qui se contredisent",
      text: "« {title} » ({left}) doit être {comparison, select, more {supérieur à} least {supérieur ou égal à} less {inférieur à} most {inférieur ou égal à} other {égal à}} « {other} » ({right}).",
    },
    en: {
      title: "Two cells that disagree",
      text: "“{title}” ({left}) must be {comparison, select, more {greater than} least {greater than or equal to} less {less than} most {less than or equal to} other {equal to}} “{other}” ({right}).",
    },
    example: { raw: "40", result: "" },
  },
  "check.cohesive": {
    fr: {
      title: "Cellules à remplir ensemble",
      text: "{filled} : rempli, mais il manque {empty}. Remplissez tout ou rien.",
    },
    en: {
      title: "Cells to fill in together",
      text: "{filled}: filled in, but {empty} is missing. Please fill in all or none.",
    },
    example: { raw: "", result: "" },
  },
  "check.sum": {
    fr: {
      title: "Somme qui ne tombe pas juste",
      text: "« {title} » vaut {total}, mais {parts} font {sum}. Vérifiez ces nombres.",
    },
    en: {
      title: "Sum that does not add up",
      text: "“{title}” is {total}, but {parts} make {sum}. Please check these numbers.",
    },
    example: { raw: "40", result: "" },
  },
  "check.one-of-required": {
    fr: { title: "Une des cellules à indiquer", text: "Remplissez au moins une de ces cellules : {titles}." },
    en: {
      title: "One of the cells to fill in",
      text: "Please fill in at least one of these cells: {titles}.",
    },
    example: { raw: "", result: "" },
  },
  "check.unknown": {
    fr: {
      title: "Contrôle inconnu",
      text: "Le modèle demande le contrôle « {check} », que ce logiciel ne connaît pas : il n’a pas été fait.",
    },
    en: {
      title: "Unknown check",
      text: "The model asks for the check “{check}”, which this software does not know: it was not made.",
    },
    example: { raw: "", result: "" },
  },
  "check.official-name": {
    fr: {
      title: "Nom officiel refusé par le schéma",
      text: "« {name} » est le nom officiel de la commune : il est gardé. Le schéma n’admet pourtant pas cette écriture, et un validateur peut la signaler.",
    },
    en: {
      title: "Official name refused by the schema",
      text: "“{name}” is the commune’s official name: it is kept. Yet the schema does not allow this spelling, and a validator may complain.",
    },
    example: { raw: "Champagne-au-Mont-d'Or", result: "Champagne-au-Mont-d'Or" },
  },
  "check.other-commune": {
    fr: {
      title: "Lignes d’une autre commune",
      text: "{count, plural, one {Une ligne est} other {# lignes sont}} à {name}, alors que le fichier est celui de {commune} (la première : ligne {firstRow}). Vérifiez que c’est voulu.",
    },
    en: {
      title: "Rows of another commune",
      text: "{count, plural, one {One row is} other {# rows are}} in {name}, while the file is {commune}’s (the first: row {firstRow}). Check that this is meant.",
    },
    example: { raw: "Villeurbanne", result: "" },
  },
  "check.more": {
    fr: {
      title: "Autres lignes en défaut",
      text: "{more, plural, one {# autre ligne a le même défaut et n’est pas listée} other {# autres lignes ont le même défaut et ne sont pas listées}}. Vérifiez comment le fichier a été fait.",
    },
    en: {
      title: "More rows at fault",
      text: "{more, plural, one {# more row has the same fault and is not listed} other {# more rows have the same fault and are not listed}}. Check how the file was made.",
    },
    example: { raw: "", result: "" },
  },
};
