import type { RuleCatalogue } from "../catalogue.ts";

/** Names of communes, and the agreement of a row's name, codes and department. */
export const communeMessages: RuleCatalogue = {
  "commune.name": {
    fr: { title: "Nom de commune normalisé", text: "« {raw} » s’écrit officiellement « {value} »." },
    en: { title: "Commune name normalised", text: "“{raw}” is officially spelt “{value}”." },
    example: { raw: "DECINES-CHARPIEU", result: "Décines-Charpieu" },
  },
  "commune.saint": {
    fr: { title: "« Saint » écrit en toutes lettres", text: "« {raw} » s’écrit officiellement « {value} »." },
    en: { title: "“Saint” written in full", text: "“{raw}” is officially spelt “{value}”." },
    example: { raw: "ST CAPRAIS DE BORDEAUX", result: "Saint-Caprais-de-Bordeaux" },
  },
  "commune.arrondissement": {
    fr: { title: "Arrondissement normalisé", text: "« {raw} » désigne « {value} »." },
    en: { title: "City district normalised", text: "“{raw}” means “{value}”." },
    example: { raw: "LYON 04", result: "Lyon 4e Arrondissement" },
  },
  "commune.merged": {
    fr: {
      title: "Commune fusionnée",
      text: "« {raw} » n’est plus une commune à part entière : elle fait aujourd’hui partie de « {value} ».",
    },
    en: {
      title: "Merged commune",
      text: "“{raw}” is no longer a commune of its own: it is now part of “{value}”.",
    },
    example: { raw: "OULLINS", result: "Oullins-Pierre-Bénite" },
  },
  "commune.locality": {
    fr: {
      title: "Localité postale",
      text: "« {raw} » est un nom utilisé par La Poste ; la commune est « {value} ».",
    },
    en: { title: "Postal locality", text: "“{raw}” is a name used by the post; the commune is “{value}”." },
    example: { raw: "SAINTE CLOTILDE", result: "Saint-Denis" },
  },
  "commune.with-code": {
    fr: {
      title: "Nom de commune dégagé",
      text: "« {raw} » contient autre chose que le nom de la commune, qui est « {value} ».",
    },
    en: {
      title: "Commune name set apart",
      text: "“{raw}” holds more than the commune’s name, which is “{value}”.",
    },
    example: { raw: "69500 BRON", result: "Bron" },
  },
  "commune.spelling": {
    fr: {
      title: "Nom de commune mal orthographié",
      text: "« {raw} » n’est pas un nom de commune ; le plus proche est « {value} ».",
    },
    en: {
      title: "Misspelt commune name",
      text: "“{raw}” is not a commune’s name; the nearest is “{value}”.",
    },
    example: { raw: "ANGELT", result: "Anglet" },
  },
  "commune.short": {
    fr: {
      title: "Nom de commune abrégé",
      text: "« {raw} » est le début d’un nom de commune : « {value} ».",
    },
    en: { title: "Shortened commune name", text: "“{raw}” begins a commune’s name: “{value}”." },
    example: { raw: "Décines", result: "Décines-Charpieu" },
  },
  "commune.homonym": {
    fr: {
      title: "Plusieurs communes possibles",
      text: "« {raw} » peut désigner plusieurs communes : choisissez la bonne, ou ajoutez une colonne de code postal.",
    },
    en: {
      title: "Several communes possible",
      text: "“{raw}” may mean several communes: choose the right one, or add a postcode column.",
    },
    example: { raw: "CHATEAU CHINON", result: "Château-Chinon (Ville)" },
  },
  "commune.contradiction": {
    fr: {
      title: "Nom et code en désaccord",
      text: "Dans « {raw} », le nom et le code ne désignent pas la même commune : indiquez la bonne.",
    },
    en: {
      title: "Name and code disagree",
      text: "In “{raw}”, the name and the code do not mean the same commune: say which is right.",
    },
    example: { raw: "Bron (69266)", result: "Bron" },
  },
  "commune.unknown": {
    fr: {
      title: "Commune inconnue",
      text: "« {raw} » n’est le nom d’aucune commune de France : corrigez le nom.",
    },
    en: { title: "Unknown commune", text: "“{raw}” is no French commune’s name: correct it." },
    example: { raw: "Métropole de Lyon", result: "" },
  },
  "commune.code-from-name": {
    fr: { title: "Code INSEE ajouté", text: "{value} est le code INSEE de « {commune} »." },
    en: { title: "INSEE code added", text: "{value} is the INSEE code of “{commune}”." },
    example: { raw: "", result: "69029" },
  },
  "commune.postcode-from-name": {
    fr: { title: "Code postal ajouté", text: "« {commune} » n’a qu’un code postal, {value}." },
    en: { title: "Postcode added", text: "“{commune}” has a single postcode, {value}." },
    example: { raw: "", result: "69500" },
  },
  "commune.department-from-name": {
    fr: { title: "Département ajouté", text: "« {commune} » est dans le département « {value} »." },
    en: { title: "Department added", text: "“{commune}” lies in the department “{value}”." },
    example: { raw: "", result: "69" },
  },
  "commune.name-from-code": {
    fr: { title: "Nom de commune ajouté", text: "Le code INSEE {code} est celui de « {value} »." },
    en: { title: "Commune name added", text: "The INSEE code {code} is that of “{value}”." },
    example: { raw: "", result: "Bron" },
  },
  "commune.from-postcode": {
    fr: {
      title: "Commune déduite du code postal",
      text: "Sur votre territoire, le code postal {postcode} n’est que celui de « {commune} ».",
    },
    en: {
      title: "Commune known from the postcode",
      text: "In your territory, the postcode {postcode} is that of “{commune}” only.",
    },
    example: { raw: "", result: "Bron" },
  },
  "commune.of-deposit": {
    fr: {
      title: "Commune du fichier ajoutée",
      text: "Le fichier est celui de « {commune} » et ne parle d’aucune autre commune : {value}.",
    },
    en: {
      title: "The file’s commune added",
      text: "The file is that of “{commune}” and speaks of no other commune: {value}.",
    },
    example: { raw: "", result: "Bron" },
  },
  "commune.of-postcode": {
    fr: {
      title: "Commune à confirmer d’après le code postal",
      text: "Le code postal {postcode} est celui de « {commune} » : est-ce bien elle ?",
    },
    en: {
      title: "Commune to confirm from the postcode",
      text: "The postcode {postcode} is that of “{commune}”: is it the one?",
    },
    example: { raw: "La Résidence", result: "Bron" },
  },
  "commune.code-homonym": {
    fr: {
      title: "Code INSEE à choisir",
      text: "Plusieurs communes portent ce nom : choisissez le code INSEE de la bonne.",
    },
    en: {
      title: "INSEE code to choose",
      text: "Several communes bear this name: choose the right one’s INSEE code.",
    },
    example: { raw: "", result: "" },
  },
  "commune.code-of-name": {
    fr: {
      title: "Code INSEE à remplacer",
      text: "« {raw} » n’est pas le code INSEE de « {commune} » : vérifiez la proposition.",
    },
    en: {
      title: "INSEE code to replace",
      text: "“{raw}” is not the INSEE code of “{commune}”: check what is proposed.",
    },
    example: { raw: "69999", result: "69029" },
  },
  "commune.postcode-of-name": {
    fr: {
      title: "Code postal à remplacer",
      text: "« {raw} » n’est pas un code postal de « {commune} » : vérifiez la proposition.",
    },
    en: {
      title: "Postcode to replace",
      text: "“{raw}” is no postcode of “{commune}”: check what is proposed.",
    },
    example: { raw: "4900", result: "49000" },
  },
  "commune.postcode-as-code": {
    fr: {
      title: "Code postal à la place du code INSEE",
      text: "« {raw} » est le code postal de « {commune} » ; son code INSEE est {value}.",
    },
    en: {
      title: "Postcode in place of the INSEE code",
      text: "“{raw}” is the postcode of “{commune}”; its INSEE code is {value}.",
    },
    example: { raw: "69500", result: "69029" },
  },
  "commune.codes-disagree": {
    fr: {
      title: "Code INSEE et code postal en désaccord",
      text: "Le code INSEE {code} est celui de « {commune} », qui n’a pas le code postal {postcode} : choisissez.",
    },
    en: {
      title: "INSEE code and postcode disagree",
      text: "The INSEE code {code} is that of “{commune}”, which does not have the postcode {postcode}: choose.",
    },
    example: { raw: "01004", result: "69029" },
  },
  "commune.name-of-code": {
    fr: {
      title: "Nom de commune à confirmer",
      text: "« {raw} » n’est pas un nom de commune ; le code INSEE {code} est celui de « {commune} ».",
    },
    en: {
      title: "Commune name to confirm",
      text: "“{raw}” is no commune’s name; the INSEE code {code} is that of “{commune}”.",
    },
    example: { raw: "Quartier des Essarts", result: "Bron" },
  },
  "commune.locality-by-codes": {
    fr: {
      title: "Localité remplacée par sa commune",
      text: "« {raw} » n’est pas une commune ; le code INSEE et le code postal de la ligne désignent « {value} ».",
    },
    en: {
      title: "Locality replaced by its commune",
      text: "“{raw}” is no commune; the row’s INSEE code and postcode both mean “{value}”.",
    },
    example: { raw: "Quartier des Essarts", result: "Bron" },
  },
  "commune.name-differs": {
    fr: {
      title: "Commune en désaccord avec ses codes",
      text: "La cellule dit « {commune} », mais le code INSEE et le code postal sont ceux de « {other} » : choisissez.",
    },
    en: {
      title: "Commune at odds with its codes",
      text: "The cell says “{commune}”, but the INSEE code and the postcode are those of “{other}”: choose.",
    },
    example: { raw: "Bron", result: "Villeurbanne" },
  },
  "commune.name-elsewhere": {
    fr: {
      title: "Commune lointaine, code postal d’ici",
      text: "« {commune} » est loin de votre territoire, alors que le code postal {postcode} est d’ici : choisissez la commune.",
    },
    en: {
      title: "Distant commune, local postcode",
      text: "“{commune}” is far from your territory, whereas the postcode {postcode} is local: choose the commune.",
    },
    example: { raw: "Le Born", result: "Bron" },
  },
  "commune.code-differs": {
    fr: {
      title: "Code INSEE en désaccord avec la commune",
      text: "Le code {code} est celui de « {other} », mais la ligne dit « {commune} » : choisissez le bon code.",
    },
    en: {
      title: "INSEE code at odds with the commune",
      text: "The code {code} is that of “{other}”, but the row says “{commune}”: choose the right code.",
    },
    example: { raw: "69266", result: "69029" },
  },
  "commune.postcode-differs": {
    fr: {
      title: "Code postal en désaccord avec la commune",
      text: "Le code postal {postcode} n’est pas celui de « {commune} » : choisissez le bon.",
    },
    en: {
      title: "Postcode at odds with the commune",
      text: "The postcode {postcode} is not that of “{commune}”: choose the right one.",
    },
    example: { raw: "69100", result: "69500" },
  },
  "commune.department-differs": {
    fr: {
      title: "Département en désaccord avec la commune",
      text: "« {commune} » n’est pas dans le département {department} : choisissez le bon.",
    },
    en: {
      title: "Department at odds with the commune",
      text: "“{commune}” is not in the department {department}: choose the right one.",
    },
    example: { raw: "38", result: "69" },
  },
};
