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
    example: { raw: "69700", result: "" },
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
  "siren.format": {
    fr: { title: "SIREN mis en forme", text: "« {raw} » s’écrit « {value} »." },
    en: { title: "SIREN reformatted", text: "“{raw}” is written “{value}”." },
    example: { raw: "216 900 290", result: "216900290" },
  },
  "siren.zero": {
    fr: {
      title: "Zéro initial du SIREN rétabli",
      text: "Le tableur avait retiré le début du SIREN : « {raw} » est {value}.",
    },
    en: {
      title: "Leading zero of the SIREN restored",
      text: "The spreadsheet had dropped the start of the SIREN: “{raw}” is {value}.",
    },
    example: { raw: "6587893", result: "006587893" },
  },
  "siren.zero-unsure": {
    fr: {
      title: "SIREN peut-être sans son zéro",
      text: "« {raw} » est trop court ; avec un zéro devant, le numéro serait valable : vérifiez-le.",
    },
    en: {
      title: "SIREN perhaps without its zero",
      text: "“{raw}” is too short; with a leading zero the number would be valid: check it.",
    },
    example: { raw: "6587893", result: "006587893" },
  },
  "siren.from-siret": {
    fr: {
      title: "SIREN tiré du SIRET",
      text: "« {raw} » est un SIRET ; ses neuf premiers chiffres sont le SIREN {value}.",
    },
    en: {
      title: "SIREN taken from the SIRET",
      text: "“{raw}” is a SIRET; its first nine digits are the SIREN {value}.",
    },
    example: { raw: "21690029000018", result: "216900290" },
  },
  "siren.from-vat": {
    fr: {
      title: "SIREN tiré du numéro de TVA",
      text: "« {raw} » est un numéro de TVA ; il contient le SIREN {value}.",
    },
    en: {
      title: "SIREN taken from the VAT number",
      text: "“{raw}” is a VAT number; it holds the SIREN {value}.",
    },
    example: { raw: "FR83404833048", result: "404833048" },
  },
  "siren.scientific": {
    fr: {
      title: "SIREN perdu par le tableur",
      text: "« {raw} » est un nombre arrondi par le tableur : ressaisissez les neuf chiffres dans une cellule au format texte.",
    },
    en: {
      title: "SIREN lost by the spreadsheet",
      text: "“{raw}” is a number rounded by the spreadsheet: type the nine digits again in a text cell.",
    },
    example: { raw: "2.169E+08", result: "" },
  },
  "siren.checksum": {
    fr: {
      title: "SIREN erroné",
      text: "« {raw} » n’existe pas : un chiffre est faux (clé de contrôle). Vérifiez le numéro.",
    },
    en: {
      title: "Wrong SIREN",
      text: "“{raw}” cannot exist: a digit is wrong (check digit). Check the number.",
    },
    example: { raw: "216900291", result: "" },
  },
  "siren.length": {
    fr: { title: "SIREN incomplet", text: "« {raw} » n’est pas un SIREN, qui compte neuf chiffres." },
    en: { title: "Incomplete SIREN", text: "“{raw}” is not a SIREN, which has nine digits." },
    example: { raw: "21690", result: "" },
  },
  "siret.format": {
    fr: { title: "SIRET mis en forme", text: "« {raw} » s’écrit « {value} »." },
    en: { title: "SIRET reformatted", text: "“{raw}” is written “{value}”." },
    example: { raw: "216 900 290 00018", result: "21690029000018" },
  },
  "siret.zero": {
    fr: {
      title: "Zéro initial du SIRET rétabli",
      text: "Le tableur avait retiré le début du SIRET : « {raw} » est {value}.",
    },
    en: {
      title: "Leading zero of the SIRET restored",
      text: "The spreadsheet had dropped the start of the SIRET: “{raw}” is {value}.",
    },
    example: { raw: "658789300014", result: "00658789300014" },
  },
  "siret.zero-unsure": {
    fr: {
      title: "SIRET peut-être sans son zéro",
      text: "« {raw} » est trop court ; avec un zéro devant, le numéro serait valable : vérifiez-le.",
    },
    en: {
      title: "SIRET perhaps without its zero",
      text: "“{raw}” is too short; with a leading zero the number would be valid: check it.",
    },
    example: { raw: "658789300014", result: "00658789300014" },
  },
  "siret.scientific": {
    fr: {
      title: "SIRET perdu par le tableur",
      text: "« {raw} » est un nombre arrondi par le tableur : ressaisissez les quatorze chiffres dans une cellule au format texte.",
    },
    en: {
      title: "SIRET lost by the spreadsheet",
      text: "“{raw}” is a number rounded by the spreadsheet: type the fourteen digits again in a text cell.",
    },
    example: { raw: "2.13902E+13", result: "" },
  },
  "siret.rounded": {
    fr: {
      title: "SIRET arrondi par le tableur",
      text: "« {raw} » finit par des zéros : le tableur a perdu les derniers chiffres. Ressaisissez-les.",
    },
    en: {
      title: "SIRET rounded by the spreadsheet",
      text: "“{raw}” ends with zeros: the spreadsheet lost its last digits. Type them again.",
    },
    example: { raw: "21390200000000", result: "" },
  },
  "siret.siren": {
    fr: {
      title: "SIREN à la place du SIRET",
      text: "« {raw} » est un SIREN (neuf chiffres) ; il manque les cinq chiffres de l’établissement.",
    },
    en: {
      title: "SIREN in place of the SIRET",
      text: "“{raw}” is a SIREN (nine digits); the five digits of the establishment are missing.",
    },
    example: { raw: "216900290", result: "" },
  },
  "siret.checksum": {
    fr: {
      title: "SIRET erroné",
      text: "« {raw} » n’existe pas : un chiffre est faux (clé de contrôle). Vérifiez le numéro.",
    },
    en: {
      title: "Wrong SIRET",
      text: "“{raw}” cannot exist: a digit is wrong (check digit). Check the number.",
    },
    example: { raw: "21690029000011", result: "" },
  },
  "siret.length": {
    fr: { title: "SIRET incomplet", text: "« {raw} » n’est pas un SIRET, qui compte quatorze chiffres." },
    en: { title: "Incomplete SIRET", text: "“{raw}” is not a SIRET, which has fourteen digits." },
    example: { raw: "2169002900001", result: "" },
  },
  "rna.form": {
    fr: { title: "Numéro RNA mis en forme", text: "« {raw} » s’écrit « {value} »." },
    en: { title: "RNA number reformatted", text: "“{raw}” is written “{value}”." },
    example: { raw: "w 691 234 567", result: "W691234567" },
  },
  "rna.letter": {
    fr: {
      title: "Numéro RNA sans sa lettre",
      text: "« {raw} » n’a pas le W d’un numéro d’association : vérifiez la proposition.",
    },
    en: {
      title: "RNA number without its letter",
      text: "“{raw}” lacks the W of an association’s number: check what is proposed.",
    },
    example: { raw: "691234567", result: "W691234567" },
  },
  "rna.format": {
    fr: {
      title: "Numéro RNA illisible",
      text: "« {raw} » n’est pas un numéro d’association : W suivi de neuf chiffres.",
    },
    en: {
      title: "Unreadable RNA number",
      text: "“{raw}” is not an association’s number: W and nine digits.",
    },
    example: { raw: "W69", result: "" },
  },
  "identifier.float": {
    fr: {
      title: "Décimale retirée de l’identifiant",
      text: "Le tableur avait ajouté « .0 » : « {raw} » est {value}.",
    },
    en: {
      title: "Decimal removed from the identifier",
      text: "The spreadsheet had added “.0”: “{raw}” is {value}.",
    },
    example: { raw: "6.0", result: "6" },
  },
  "identifier.scientific": {
    fr: {
      title: "Identifiant perdu par le tableur",
      text: "« {raw} » est un nombre arrondi par le tableur : ressaisissez l’identifiant dans une cellule au format texte.",
    },
    en: {
      title: "Identifier lost by the spreadsheet",
      text: "“{raw}” is a number rounded by the spreadsheet: type the identifier again in a text cell.",
    },
    example: { raw: "1.23E+15", result: "" },
  },
};
