import type { Params } from "../domain/journal/outcome.ts";
import { formatMessage } from "./formatMessage.ts";
import type { Language } from "./language.ts";

const fr = {
  tagline: "Traboule : du tableur de la mairie aux données ouvertes.",
  usage: "Usage : traboule COMMANDE [options]",
  commands: "Commandes",
  options: "Options",
  moreHelp: "« traboule COMMANDE --help » explique une commande.",
  optionHelp: "affiche cette aide",
  optionLang: "langue des messages : fr (par défaut) ou en",
  optionDebug: "en cas d’erreur interne, montre le détail technique",
  optionJson: "résultat pour une machine, en JSON sur la sortie standard",

  "clean.summary": "nettoie un fichier : données propres, classeur corrigé, compte rendu",
  "clean.model": "modèle de données : identifiant, fichier ou adresse d’un schéma",
  "clean.commune": "code INSEE de la commune dont c’est le fichier",
  "clean.territory": "SIREN de l’intercommunalité dont c’est le fichier",
  "clean.older": "ancienne version du modèle, pour laquelle le fichier a été rempli",
  "clean.mapping": "fichier de correspondance des colonnes",
  "clean.sheet": "feuille à lire, par son nom ou son numéro",
  "clean.decisions": "fichier des décisions déjà prises",
  "clean.out": "dossier qui reçoit les résultats",
  "clean.reading": "lecture",
  "clean.cleaning": "nettoyage",
  "clean.writing": "écriture",
  "clean.done":
    "{file} : {records, plural, =0 {aucune ligne} one {# ligne} other {# lignes}}, {corrected, plural, =0 {rien à corriger} one {# cellule corrigée} other {# cellules corrigées}}, {toConfirm} à confirmer, {invalid, plural, one {# invalide} other {# invalides}}.",
  "clean.publishable": "Prêt à publier.",
  "clean.waiting": "À faire : ouvrez {report}, la liste de ce qui vous attend y est.",
  "clean.nothing": "Aucune colonne de ce fichier n’a été reconnue dans le modèle « {model} ».",

  "validate.summary": "vérifie un fichier tel qu’il est, sans rien corriger ni écrire",
  "validate.done":
    "{file} : {records, plural, =0 {aucune ligne} one {# ligne} other {# lignes}}, {errors, plural, =0 {aucune erreur} one {# erreur} other {# erreurs}}.",
  "validate.where":
    "({count, plural, one {ligne {rows}} other {# fois, lignes {rows}{more, plural, =0 {} other {…}}}})",
  "validate.unmatched": "Colonnes hors du modèle : {columns}.",

  "models.summary": "les modèles de données : liste, détail, vérification, import",
  "models.out": "fichier à écrire",
  "models.fields": "{count, plural, one {# champ} other {# champs}}",
  "models.lintClean": "Ce schéma n’a pas de défaut connu.",
  "models.lintFound": "{count, plural, one {# remarque} other {# remarques}} :",
  "models.imported": "Modèle « {model} » écrit dans {path}. Utilisez-le avec : --model {path}",
  "models.same": "Ces deux versions sont identiques.",
  "models.incompatible": "à reprendre dans les fichiers déjà remplis",
  "models.required": "obligatoire",
  "models.values": "valeurs",
  "models.example": "exemple",

  "template.summary": "le gabarit d’un modèle : le classeur à remplir",
  "template.commune": "code INSEE de la commune, préremplie",
  "template.data": "fichier existant, pour préremplir le gabarit",
  "template.out": "classeur à écrire, .xlsx ou .ods",
  "template.done": "Gabarit « {model} » écrit dans {path}.",

  "demo.summary": "nettoie le territoire d’exemple et montre ce qu’il en résulte",
  "demo.out": "dossier qui reçoit les résultats (par défaut, un dossier temporaire neuf)",
  "demo.heading": "Territoire d’exemple : sept communes, six jeux de données, données inventées.",
  "demo.columns": "commune|jeu de données|lignes|corrigées|à confirmer|invalides",
  "demo.total":
    "{files} fichiers, {records} lignes, {cells} cellules : {corrected} corrigées avec certitude, {toConfirm} à confirmer, {invalid} invalides.",
  "demo.reports": "Comptes rendus : ouvrez {path} dans un navigateur.",

  "error.prefix": "Erreur : {message}",
  "error.noCommand": "Indiquez une commande.",
  "error.unknownCommand": "La commande « {name} » n’existe pas.",
  "error.unknownOption": "L’option « {name} » n’existe pas.",
  "error.optionValue": "L’option « {name} » attend une valeur.",
  "error.unexpectedArgument": "Argument en trop : « {name} ».",
  "error.options": "Les options ne sont pas comprises : {detail}",
  "error.lang": "La langue « {name} » n’est pas disponible : fr ou en.",
  "error.missingFile": "Indiquez le fichier à traiter.",
  "error.missingOption": "Indiquez l’option --{name}.",
  "error.commune": "Le code INSEE « {code} » n’est celui d’aucune commune.",
  "error.territory": "Le SIREN « {siren} » n’est celui d’aucune intercommunalité.",
  "error.placeTwice": "Choisissez --commune ou --territory, pas les deux.",
  "error.modelUnknown": "Le modèle « {name} » n’existe pas. Modèles disponibles : {models}.",
  "error.modelFile": "Le schéma « {name} » ne peut pas être lu : {detail}.",
  "error.modelInvalid": "« {name} » n’est pas un schéma de table : {detail}.",
  "error.json": "Le fichier « {name} » n’est pas un JSON valide : {detail}.",
  "error.decisions": "Le fichier de décisions « {name} » n’est pas compris, entrée {entry} : {detail}.",
  "error.mapping": "Le fichier de correspondance « {name} » n’est pas compris : {detail}.",
  "error.notFound": "Le fichier « {name} » est introuvable ou ne peut pas être lu.",
  "error.overSource":
    "Le dossier de résultats écraserait le fichier de départ « {name} ». Choisissez un autre dossier avec --out.",
  "error.outFolder": "Le dossier « {name} » ne peut pas être écrit : {detail}.",
  "error.templateFormat": "Le gabarit s’écrit en .xlsx ou en .ods : « {name} ».",
  "error.diskFull": "Le disque est plein : rien n’a été écrit. Libérez de la place et recommencez.",
  "error.internal":
    "Erreur interne : {detail}. Rien n’a été écrit. Relancez avec --debug pour voir le détail, et signalez-nous cette erreur.",
} as const;

const en: Readonly<Record<keyof typeof fr, string>> = {
  tagline: "Traboule: from the town hall’s spreadsheet to open data.",
  usage: "Usage: traboule COMMAND [options]",
  commands: "Commands",
  options: "Options",
  moreHelp: "“traboule COMMAND --help” explains a command.",
  optionHelp: "show this help",
  optionLang: "language of the messages: fr (default) or en",
  optionDebug: "on an internal error, show the technical detail",
  optionJson: "result for a machine, as JSON on the standard output",

  "clean.summary": "clean a file: clean data, corrected workbook, report",
  "clean.model": "data model: identifier, file or address of a schema",
  "clean.commune": "INSEE code of the commune whose file this is",
  "clean.territory": "SIREN of the intercommunal body whose file this is",
  "clean.older": "older version of the model, which the file was filled for",
  "clean.mapping": "file that maps the columns",
  "clean.sheet": "sheet to read, by name or number",
  "clean.decisions": "file of the decisions already taken",
  "clean.out": "folder that receives the results",
  "clean.reading": "reading",
  "clean.cleaning": "cleaning",
  "clean.writing": "writing",
  "clean.done":
    "{file}: {records, plural, =0 {no row} one {# row} other {# rows}}, {corrected, plural, =0 {nothing to correct} one {# cell corrected} other {# cells corrected}}, {toConfirm} to confirm, {invalid} invalid.",
  "clean.publishable": "Ready to publish.",
  "clean.waiting": "To do: open {report}, it lists what is waiting for you.",
  "clean.nothing": "No column of this file was recognised in the model “{model}”.",

  "validate.summary": "check a file as it is, without correcting or writing anything",
  "validate.done":
    "{file}: {records, plural, =0 {no row} one {# row} other {# rows}}, {errors, plural, =0 {no error} one {# error} other {# errors}}.",
  "validate.where":
    "({count, plural, one {row {rows}} other {# times, rows {rows}{more, plural, =0 {} other {…}}}})",
  "validate.unmatched": "Columns outside the model: {columns}.",

  "models.summary": "the data models: list, detail, check, import",
  "models.out": "file to write",
  "models.fields": "{count, plural, one {# field} other {# fields}}",
  "models.lintClean": "This schema has no known fault.",
  "models.lintFound": "{count, plural, one {# finding} other {# findings}}:",
  "models.imported": "Model “{model}” written to {path}. Use it with: --model {path}",
  "models.same": "These two versions are the same.",
  "models.incompatible": "files already filled need attention",
  "models.required": "required",
  "models.values": "values",
  "models.example": "example",

  "template.summary": "the template of a model: the workbook to fill in",
  "template.commune": "INSEE code of the commune, prefilled",
  "template.data": "existing file, to prefill the template",
  "template.out": "workbook to write, .xlsx or .ods",
  "template.done": "Template “{model}” written to {path}.",

  "demo.summary": "clean the sample territory and show what comes of it",
  "demo.out": "folder that receives the results (by default, a new temporary folder)",
  "demo.heading": "Sample territory: seven communes, six datasets, invented data.",
  "demo.columns": "commune|dataset|rows|corrected|to confirm|invalid",
  "demo.total":
    "{files} files, {records} rows, {cells} cells: {corrected} corrected with certainty, {toConfirm} to confirm, {invalid} invalid.",
  "demo.reports": "Reports: open {path} in a browser.",

  "error.prefix": "Error: {message}",
  "error.noCommand": "Name a command.",
  "error.unknownCommand": "There is no command “{name}”.",
  "error.unknownOption": "There is no option “{name}”.",
  "error.optionValue": "The option “{name}” takes a value.",
  "error.unexpectedArgument": "Unexpected argument: “{name}”.",
  "error.options": "The options are not understood: {detail}",
  "error.lang": "The language “{name}” is not available: fr or en.",
  "error.missingFile": "Name the file to work on.",
  "error.missingOption": "Give the option --{name}.",
  "error.commune": "The INSEE code “{code}” is no commune’s.",
  "error.territory": "The SIREN “{siren}” is no intercommunal body’s.",
  "error.placeTwice": "Choose --commune or --territory, not both.",
  "error.modelUnknown": "There is no model “{name}”. Available models: {models}.",
  "error.modelFile": "The schema “{name}” cannot be read: {detail}.",
  "error.modelInvalid": "“{name}” is not a table schema: {detail}.",
  "error.json": "The file “{name}” is not valid JSON: {detail}.",
  "error.decisions": "The decisions file “{name}” is not understood, entry {entry}: {detail}.",
  "error.mapping": "The mapping file “{name}” is not understood: {detail}.",
  "error.notFound": "The file “{name}” is missing or cannot be read.",
  "error.overSource":
    "The results would overwrite the source file “{name}”. Choose another folder with --out.",
  "error.outFolder": "The folder “{name}” cannot be written: {detail}.",
  "error.templateFormat": "A template is written as .xlsx or .ods: “{name}”.",
  "error.diskFull": "The disk is full: nothing was written. Make room and start again.",
  "error.internal":
    "Internal error: {detail}. Nothing was written. Run again with --debug for the detail, and report it.",
};

export type CliText = keyof typeof fr;

/** Every text of the command line, by language. */
export const cliMessages: Readonly<Record<Language, Readonly<Record<CliText, string>>>> = { fr, en };

/** One text of the command line, in the language asked for. */
export function cliText(language: Language, key: CliText, params?: Params): string {
  return formatMessage(language, (language === "fr" ? fr : en)[key], params);
}
