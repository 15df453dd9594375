import type { RuleCatalogue } from "../catalogue.ts";

export const numberMessages: RuleCatalogue = {
  "number.digits": {
    fr: { title: "Nombre réécrit", text: "Le nombre s’écrit {value}." },
    en: { title: "Number rewritten", text: "The number is written {value}." },
    example: { raw: "007", result: "7" },
  },
  "number.decimal-mark": {
    fr: { title: "Virgule décimale remplacée", text: "La virgule devient un point : {value}." },
    en: { title: "Decimal comma replaced", text: "The comma becomes a point: {value}." },
    example: { raw: "5,5", result: "5.5" },
  },
  "number.thousands": {
    fr: {
      title: "Séparateur de milliers retiré",
      text: "Le nombre s’écrit sans séparateur de milliers : {value}.",
    },
    en: { title: "Thousands mark removed", text: "The number is written without a thousands mark: {value}." },
    example: { raw: "89 290", result: "89290" },
  },
  "number.ambiguous-mark": {
    fr: {
      title: "Virgule ou milliers",
      text: "« {raw} » se lit de deux façons, et la colonne ne dit pas laquelle. Choisissez.",
    },
    en: {
      title: "Decimal or thousands",
      text: "“{raw}” reads in two ways, and the column does not say which. Choose.",
    },
    example: { raw: "1,234", result: "1.234" },
  },
  "number.bounds": {
    fr: {
      title: "Nombre lu d’après ses bornes",
      text: "« {raw} » se lit de deux façons ; une seule est dans les bornes permises : {value}.",
    },
    en: {
      title: "Number read by its bounds",
      text: "“{raw}” reads in two ways; only one is within the allowed bounds: {value}.",
    },
    example: { raw: "1,234", result: "1234" },
  },
  "number.unit": {
    fr: { title: "Unité lue", text: "« {raw} » devient {value}, dans l’unité du champ." },
    en: { title: "Unit read", text: "“{raw}” becomes {value}, in the field’s unit." },
    example: { raw: "1,24 ha", result: "12400" },
  },
  "number.header-unit": {
    fr: {
      title: "Unité de la colonne convertie",
      text: "Le titre de la colonne donne une autre unité que le champ : {raw} devient {value}.",
    },
    en: {
      title: "Column unit converted",
      text: "The column’s title gives another unit than the field’s: {raw} becomes {value}.",
    },
    example: { raw: "1.24", result: "12400" },
  },
  "number.unknown-unit": {
    fr: {
      title: "Unité à vérifier",
      text: "« {raw} » est dans une autre unité que celle attendue, ou l’unité attendue n’est pas connue. Vérifiez le nombre.",
    },
    en: {
      title: "Unit to check",
      text: "“{raw}” is in another unit than expected, or the expected unit is not known. Check the number.",
    },
    example: { raw: "12 m", result: "12" },
  },
  "number.noun": {
    fr: { title: "Mot retiré", text: "« {raw} » répète ce que compte le champ ; le nombre {value} suffit." },
    en: {
      title: "Word removed",
      text: "“{raw}” repeats what the field counts; the number {value} is enough.",
    },
    example: { raw: "12 places", result: "12" },
  },
  "number.ordinal": {
    fr: { title: "Rang écrit en chiffres", text: "« {raw} » est un rang ; le nombre {value} suffit." },
    en: { title: "Rank written as a number", text: "“{raw}” is a rank; the number {value} is enough." },
    example: { raw: "13ème", result: "13" },
  },
  "number.not-alone": {
    fr: { title: "Nombre et texte mêlés", text: "« {raw} » n’est pas un nombre seul. Indiquez le nombre." },
    en: { title: "Number mixed with text", text: "“{raw}” is not a number alone. Enter the number." },
    example: { raw: "1 terrain", result: "" },
  },
  "number.doubtful": {
    fr: { title: "Nombre approximatif", text: "« {raw} » est une approximation. Confirmez le nombre." },
    en: { title: "Approximate number", text: "“{raw}” is an approximation. Confirm the number." },
    example: { raw: "env. 300", result: "300" },
  },
  "number.word": {
    fr: { title: "Nombre en lettres", text: "« {raw} » s’écrit {value}." },
    en: { title: "Number in words", text: "“{raw}” is written {value}." },
    example: { raw: "deux", result: "2" },
  },
  "number.parentheses": {
    fr: { title: "Nombre négatif", text: "Les parenthèses veulent dire un nombre négatif : {value}." },
    en: { title: "Negative number", text: "The parentheses mean a negative number: {value}." },
    example: { raw: "(12)", result: "-12" },
  },
  "number.exponent": {
    fr: { title: "Notation scientifique développée", text: "« {raw} » s’écrit {value}." },
    en: { title: "Scientific notation expanded", text: "“{raw}” is written {value}." },
    example: { raw: "1e3", result: "1000" },
  },
  "number.float-noise": {
    fr: {
      title: "Bruit de calcul du tableur retiré",
      text: "Le tableur garde {raw} ; le nombre est {value}.",
    },
    en: { title: "Stored number tidied", text: "The spreadsheet stores {raw}; the number is {value}." },
    example: { raw: "0.30000000000000004", result: "0.3" },
  },
  "number.not-whole": {
    fr: {
      title: "Nombre entier attendu",
      text: "« {raw} » n’est pas un nombre entier. Confirmez l’arrondi ou corrigez.",
    },
    en: {
      title: "Whole number expected",
      text: "“{raw}” is not a whole number. Confirm the rounding or correct it.",
    },
    example: { raw: "6.5", result: "7" },
  },
  "number.percent": {
    fr: {
      title: "Échelle du pourcentage",
      text: "« {raw} » n’est pas sur l’échelle attendue (0 à 1, ou 0 à 100) : {value}.",
    },
    en: {
      title: "Scale of the percentage",
      text: "“{raw}” is not on the expected scale (0 to 1, or 0 to 100): {value}.",
    },
    example: { raw: "45", result: "0.45" },
  },
  "number.range": {
    fr: {
      title: "Un nombre, pas une fourchette",
      text: "« {raw} » donne plusieurs nombres. Indiquez-en un seul.",
    },
    en: { title: "One number, not a range", text: "“{raw}” gives several numbers. Enter only one." },
    example: { raw: "entre 10 et 20", result: "" },
  },
  "number.unreadable": {
    fr: { title: "Nombre illisible", text: "« {raw} » n’est pas un nombre. Saisissez des chiffres." },
    en: { title: "Unreadable number", text: "“{raw}” is not a number. Enter digits." },
    example: { raw: "41.93414,8", result: "" },
  },
};
