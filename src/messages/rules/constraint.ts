import type { RuleCatalogue, RuleMessages } from "../catalogue.ts";

const EXAMPLE_FR = "{example, select, none {} other { Exemple : « {example} ».}}";
const EXAMPLE_EN = "{example, select, none {} other { Example: “{example}”.}}";

/** A value that is not of its field's type: what the field expects, then the field's own example. */
function typeMessages(fr: string, en: string, raw: string): RuleMessages {
  return {
    fr: { title: "Valeur d’une autre sorte", text: `« {raw} » n’est pas ${fr}.${EXAMPLE_FR}` },
    en: { title: "Value of another nature", text: `“{raw}” is not ${en}.${EXAMPLE_EN}` },
    example: { raw, result: "" },
  };
}

export const constraintMessages: RuleCatalogue = {
  "constraint.type-integer": typeMessages("un nombre entier", "a whole number", "12,5"),
  "constraint.type-number": typeMessages("un nombre", "a number", "environ 12"),
  "constraint.type-boolean": typeMessages("un oui ou un non", "a yes or a no", "peut-être"),
  "constraint.type-date": typeMessages("une date du calendrier", "a calendar date", "2023-02-30"),
  "constraint.type-datetime": typeMessages(
    "une date suivie d’une heure",
    "a date with a time",
    "2023-02-15 vers midi",
  ),
  "constraint.type-time": typeMessages("une heure du jour", "a time of day", "25:00"),
  "constraint.type-year": typeMessages("une année à quatre chiffres", "a four-digit year", "23"),
  "constraint.type-yearmonth": typeMessages(
    "un mois (année puis mois)",
    "a month (year, then month)",
    "2023-13",
  ),
  "constraint.type-duration": typeMessages("une durée", "a duration", "longtemps"),
  "constraint.type-geopoint": typeMessages(
    "une position (longitude puis latitude, en degrés)",
    "a position (longitude, then latitude, in degrees)",
    "place du marché",
  ),
  "constraint.type-geojson": typeMessages(
    "une forme géographique GeoJSON",
    "a GeoJSON shape",
    "place du marché",
  ),
  "constraint.type-object": typeMessages("un objet JSON", "a JSON object", "a = 1"),
  "constraint.type-array": typeMessages(
    "une liste entre crochets, chaque valeur entre guillemets droits",
    "a list in square brackets, each value in straight quotes",
    "a et b",
  ),
  "constraint.format-email": typeMessages(
    "une adresse électronique",
    "an e-mail address",
    "accueil chez mairie.fr",
  ),
  "constraint.format-uri": typeMessages(
    "une adresse web complète, commençant par https:// ou http://",
    "a complete web address, starting with https:// or http://",
    "voir le site",
  ),
  "constraint.format-uuid": typeMessages("un identifiant UUID", "a UUID", "toilettes-12"),
  "constraint.enum": {
    fr: {
      title: "Valeur hors de la liste",
      text: "« {value} » n’est pas dans la liste : {allowed} ({count, plural, one {# valeur possible} other {# valeurs possibles}}).",
    },
    en: {
      title: "Value not in the list",
      text: "“{value}” is not in the list: {allowed} ({count, plural, one {# possible value} other {# possible values}}).",
    },
    example: { raw: "par avion", result: "" },
  },
  "constraint.enum-item": {
    fr: {
      title: "Valeur hors de la liste",
      text: "« {item} » n’est pas dans la liste : {allowed} ({count, plural, one {# valeur possible} other {# valeurs possibles}}).",
    },
    en: {
      title: "Value not in the list",
      text: "“{item}” is not in the list: {allowed} ({count, plural, one {# possible value} other {# possible values}}).",
    },
    example: { raw: "à pied|par avion", result: "" },
  },
  "constraint.pattern": {
    fr: {
      title: "Forme non attendue",
      text: `« {value} » n’a pas la forme attendue.{expected, select, none {} other { Ce champ demande : {expected}}}${EXAMPLE_FR}`,
    },
    en: {
      title: "Unexpected form",
      text: `“{value}” does not have the expected form.{expected, select, none {} other { This field asks for: {expected}}}${EXAMPLE_EN}`,
    },
    example: { raw: "69-029-P-1", result: "" },
  },
  "constraint.min-length": {
    fr: {
      title: "Texte trop court",
      text: "« {value} » compte {length, plural, one {# caractère} other {# caractères}} ; il en faut au moins {least}.",
    },
    en: {
      title: "Text too short",
      text: "“{value}” has {length, plural, one {# character} other {# characters}}; at least {least} are needed.",
    },
    example: { raw: "692", result: "" },
  },
  "constraint.max-length": {
    fr: {
      title: "Texte trop long",
      text: "Ce texte compte {length, plural, one {# caractère} other {# caractères}} ; le maximum est {most}. Raccourcissez-le.",
    },
    en: {
      title: "Text too long",
      text: "This text has {length, plural, one {# character} other {# characters}}; the most is {most}. Please shorten it.",
    },
    example: { raw: "Subvention pour l'organisation de la fête de quartier…", result: "" },
  },
  "constraint.min-length-items": {
    fr: {
      title: "Liste trop courte",
      text: "Cette liste compte {length, plural, one {# valeur} other {# valeurs}} ; il en faut au moins {least}.",
    },
    en: {
      title: "List too short",
      text: "This list has {length, plural, one {# value} other {# values}}; at least {least} are needed.",
    },
    example: { raw: "lundi", result: "" },
  },
  "constraint.max-length-items": {
    fr: {
      title: "Liste trop longue",
      text: "Cette liste compte {length, plural, one {# valeur} other {# valeurs}} ; le maximum est {most}.",
    },
    en: {
      title: "List too long",
      text: "This list has {length, plural, one {# value} other {# values}}; the most is {most}.",
    },
    example: { raw: "lundi|mardi|mercredi", result: "" },
  },
  "constraint.minimum": {
    fr: {
      title: "Valeur trop petite",
      text: "« {value} » est inférieur au minimum, {bound}. Vérifiez cette valeur.",
    },
    en: { title: "Value too small", text: "“{value}” is below the minimum, {bound}. Please check it." },
    example: { raw: "-3", result: "" },
  },
  "constraint.maximum": {
    fr: {
      title: "Valeur trop grande",
      text: "« {value} » dépasse le maximum, {bound}. Vérifiez cette valeur.",
    },
    en: { title: "Value too large", text: "“{value}” is above the maximum, {bound}. Please check it." },
    example: { raw: "145", result: "" },
  },
  "constraint.exclusive-minimum": {
    fr: { title: "Valeur trop petite", text: "« {value} » doit être supérieur à {bound}." },
    en: { title: "Value too small", text: "“{value}” must be greater than {bound}." },
    example: { raw: "0", result: "" },
  },
  "constraint.exclusive-maximum": {
    fr: { title: "Valeur trop grande", text: "« {value} » doit être inférieur à {bound}." },
    en: { title: "Value too large", text: "“{value}” must be less than {bound}." },
    example: { raw: "100", result: "" },
  },
  "constraint.required": {
    fr: {
      title: "Valeur à indiquer",
      text: "Indiquez « {title} » : la cellule est vide et le modèle la demande.",
    },
    en: {
      title: "Value to fill in",
      text: "Please fill in “{title}”: the cell is empty and the model asks for it.",
    },
    example: { raw: "", result: "" },
  },
  "constraint.required-column": {
    fr: {
      title: "Colonne à remplir",
      text: "Le modèle demande « {title} », qui n’est rempli sur aucune ligne ({count, plural, one {# ligne} other {# lignes}}). Ajoutez ou remplissez cette colonne.",
    },
    en: {
      title: "Column to fill in",
      text: "The model asks for “{title}” and no row fills it ({count, plural, one {# row} other {# rows}}). Please add or fill this column.",
    },
    example: { raw: "", result: "" },
  },
  "constraint.unique": {
    fr: {
      title: "Valeur en double",
      text: "« {key} » est déjà à la ligne {firstRow} ; « {title} » doit être différent à chaque ligne.",
    },
    en: {
      title: "Repeated value",
      text: "“{key}” is already on row {firstRow}; “{title}” must differ on every row.",
    },
    example: { raw: "69029-P-001", result: "" },
  },
  "constraint.key": {
    fr: {
      title: "Enregistrement en double",
      text: "{title} : la même combinaison ({key}) est déjà à la ligne {firstRow}.",
    },
    en: {
      title: "Repeated record",
      text: "{title}: the same combination ({key}) is already on row {firstRow}.",
    },
    example: { raw: "69029, 2024", result: "" },
  },
  "constraint.key-unchecked": {
    fr: {
      title: "Identifiants comparés en partie",
      text: "Le fichier est très long : « {title} » n’a été comparé que sur les {most} premières valeurs. Découpez le fichier pour tout vérifier.",
    },
    en: {
      title: "Identifiers compared in part",
      text: "The file is very long: “{title}” was compared on its first {most} values only. Split the file to check everything.",
    },
    example: { raw: "", result: "" },
  },
};
