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
  "clean.addresses":
    "index d’adresses, fait par « traboule addresses build » : positions trouvées et vérifiées, sans réseau",
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

  "addresses.summary": "construit l’index d’adresses à partir de fichiers BAN ou BAL",
  "addresses.out": "fichier de l’index à écrire",
  "addresses.building": "construction de l’index",
  "addresses.done":
    "Index écrit dans {path} : {communes, plural, one {# commune} other {# communes}}, {streets, plural, one {# voie} other {# voies}}, {numbers, plural, one {# numéro} other {# numéros}} ({megabytes, number} Mo, {seconds, number} s).",
  "addresses.reused":
    "{count, plural, one {# fichier inchangé, repris} other {# fichiers inchangés, repris}} de l’index précédent.",
  "addresses.unplaced":
    "{count, plural, one {# adresse sans position, laissée} other {# adresses sans position, laissées}} de côté.",
  "addresses.skipped":
    "{count, plural, one {# ligne qui n’est pas une adresse} other {# lignes qui ne sont pas des adresses}}.",
  "addresses.replaced": "Communes présentes dans plusieurs fichiers, prises dans le dernier : {communes}.",

  "template.summary": "le gabarit d’un modèle : le classeur à remplir",
  "template.commune": "code INSEE de la commune, préremplie",
  "template.data": "fichier existant, pour préremplir le gabarit",
  "template.out": "classeur à écrire, .xlsx ou .ods",
  "template.done": "Gabarit « {model} » écrit dans {path}.",

  "geocode.summary": "place les adresses d’un fichier sur la carte, même s’il est très long",
  "geocode.addresses": "index d’adresses, fait par « traboule addresses build »",
  "geocode.columns":
    "colonnes qui font l’adresse, dans l’ordre, séparées par des virgules (par défaut, celles qui y ressemblent)",
  "geocode.citycode": "colonne du code INSEE de la commune : la recherche n’en sort pas",
  "geocode.postcode": "colonne du code postal",
  "geocode.remote":
    "envoie au service national ce que l’index d’adresses ne suffit pas à placer (ou tout, sans --addresses) ; un autre service : --remote ADRESSE",
  "geocode.cache": "fichier où garder les réponses du service (par défaut, dans votre dossier personnel)",
  "geocode.threads": "nombre de recherches menées de front (par défaut, selon la machine)",
  "geocode.out": "fichier csv à écrire",
  "geocode.progress": "recherche des adresses de {file}",
  "geocode.asked":
    "{chosen, select, given {Adresse lue dans} recognised {Adresse reconnue dans} other {Aucune colonne ne ressemble à une adresse ; toutes sont lues, comme le fait le service national :}} {columns}.",
  "geocode.resumed": "Reprise après {count, plural, one {# ligne déjà faite} other {# lignes déjà faites}}.",
  "geocode.done":
    "{count, plural, =0 {Aucune ligne} one {# ligne} other {# lignes}} en {seconds, number} s, dans {path}.",
  "geocode.to-confirm": "{count, plural, one {# à vérifier} other {# à vérifier}}",
  "geocode.invalid": "{count, plural, one {# introuvable} other {# introuvables}}",
  "geocode.error":
    "{count, plural, one {# sans réponse} other {# sans réponse}} du service : relancez pour les redemander",
  "geocode.corrected": "{count, plural, one {# certaine} other {# certaines}}",
  "geocode.skipped": "dont {count, plural, one {# sans adresse} other {# sans adresse}}",
  "geocode.types":
    "Trouvées : {housenumber, plural, one {# au numéro} other {# au numéro}}, {street, plural, one {# à la voie} other {# à la voie}}, {locality, plural, one {# au lieu-dit} other {# au lieu-dit}}, {municipality, plural, one {# à la commune} other {# à la commune}}.",
  "geocode.sent": "{count, plural, one {# adresse envoyée} other {# adresses envoyées}} à {url}.",
  "geocode.formulas":
    "{count, plural, one {# cellule commençait comme une formule : une apostrophe la précède} other {# cellules commençaient comme des formules : une apostrophe les précède}}.",
  "geocode.overlong":
    "{count, plural, one {# ligne a} other {# lignes ont}} plus de cellules que l’en-tête : elles sont gardées en fin de ligne.",
  "geocode.leftAside":
    "{count, plural, one {# ligne n’est pas une donnée (titre, total, note) et n’est pas reprise} other {# lignes ne sont pas des données (titres, totaux, notes) et ne sont pas reprises}}.",
  "geocode.otherTables":
    "{count, plural, one {# autre tableau du fichier n’a pas été lu} other {# autres tableaux du fichier n’ont pas été lus}}.",
  "geocode.homonyms":
    "Le fichier avait déjà {columns} : les colonnes ajoutées sont les dernières de chaque ligne.",
  "geocode.kept": "Ce qui est fait est gardé : relancez la même commande pour continuer.",

  "serve.summary": "fait tourner la plateforme",
  "serve.port": "port d’écoute (3000 par défaut)",
  "serve.host": "adresse d’écoute (127.0.0.1 par défaut)",
  "serve.data": "dossier des données (./data par défaut) ; DATABASE_URL pour un serveur PostgreSQL",
  "serve.ready": "Traboule vous attend sur {address}",
  "serve.install": "Première mise en place, à ouvrir une seule fois : {link}",
  "export.summary": "écrit en fichiers ce qui est publié",
  "export.out": "dossier qui reçoit les fichiers",
  "export.model": "un seul jeu de données (tous par défaut)",
  "export.commune": "une seule commune (tout le territoire par défaut)",
  "export.format": "csv, csv-excel, geojson, xlsx, ods, parquet ou gpkg (csv par défaut)",
  "export.done":
    "{count, plural, =0 {Rien n’est encore publié.} one {# fichier écrit.} other {# fichiers écrits.}}",
  "backup.summary": "sauvegarde toute la plateforme, même pendant qu’elle tourne",
  "backup.to": "dossier nouveau qui reçoit la sauvegarde",
  "backup.done":
    "Sauvegarde complète dans {folder} : {rows, plural, one {# ligne} other {# lignes}}, {files, plural, one {# fichier} other {# fichiers}}.",
  "restore.summary": "reprend une sauvegarde dans un dossier ou une base vide",
  "restore.done":
    "Sauvegarde du {date} reprise et vérifiée : {rows, plural, one {# ligne} other {# lignes}}, {files, plural, one {# fichier} other {# fichiers}}.",
  "demo.summary": "fait tourner la plateforme sur le territoire d’exemple",
  "demo.data": "dossier des données (par défaut, un dossier temporaire neuf)",
  "demo.preparing": "Mise en place du territoire d’exemple…",
  "demo.filling": "dépôts et publications",
  "demo.ready":
    "\nTraboule vous attend sur {address}\nTerritoire d’exemple : communes réelles, données et comptes inventés. Comptes d’essai :",
  "demo.outbox": "Les codes de connexion s’affichent sur {address}",
  "demo.out":
    "nettoie seulement les fichiers d’exemple, sans plateforme, et laisse les résultats dans ce dossier",
  "demo.heading": "Territoire d’exemple : sept communes, six jeux de données, données inventées.",
  "demo.columns": "commune|jeu de données|lignes|corrigées|à confirmer|invalides",
  "demo.total":
    "{files} fichiers, {records, number} lignes, {cells, number} cellules : {corrected, number} corrigées avec certitude, {toConfirm} à confirmer, {invalid} invalides.",
  "demo.reports": "Comptes rendus : ouvrez {path} dans un navigateur.",

  "user.summary": "les comptes de la plateforme : ajouter, lister, changer le rôle, fermer, rouvrir",
  "user.role": "administrator, data-manager, referent, contributor ou reader",
  "user.organization": "organisation, par son code INSEE ou son SIREN",
  "user.department": "service d’un contributeur",
  "user.name": "prénom et nom",
  "user.missingEmail": "Indiquez l’adresse électronique du compte.",
  "user.roleUnknown": "Le rôle « {name} » n’existe pas. Rôles : {roles}.",
  "user.none":
    "Aucun compte. Ajoutez-en un : traboule user add ADRESSE --role administrator --organization SIREN",
  "user.addDone": "Compte {email} ajouté. La connexion se fait par un code envoyé à cette adresse.",
  "user.roleDone": "Rôle de {email} enregistré.",
  "user.disableDone": "Compte {email} fermé, ses sessions avec lui.",
  "user.enableDone": "Compte {email} rouvert.",

  "error.prefix": "Erreur : {message}",
  "error.noCommand": "Indiquez une commande.",
  "error.unknownCommand": "La commande « {name} » n’existe pas.",
  "error.unknownOption": "L’option « {name} » n’existe pas.",
  "error.optionValue": "L’option « {name} » attend une valeur.",
  "error.optionNoValue": "L’option « {name} » ne prend pas de valeur.",
  "error.unexpectedArgument": "Argument en trop : « {name} ».",
  "error.options": "Les options ne sont pas comprises : {detail}",
  "error.lang": "La langue « {name} » n’est pas disponible : fr ou en.",
  "error.missingFile": "Indiquez le fichier à traiter.",
  "error.missingOption": "Indiquez l’option --{name}.",
  "error.commune": "Le code INSEE « {code} » n’est celui d’aucune commune.",
  "error.territory": "Le SIREN « {siren} » n’est celui d’aucune intercommunalité.",
  "error.placeTwice": "Choisissez --commune ou --territory, pas les deux.",
  "error.column": "La colonne « {name} » n’existe pas. Colonnes du fichier : {columns}.",
  "error.noGeocoder":
    "Indiquez --addresses (un index d’adresses) ou --remote (le service national), ou les deux.",
  "error.threads": "--threads attend un nombre de 1 à 64 : « {name} ».",
  "error.remoteUrl": "L’adresse du service doit commencer par http:// ou https:// : « {name} ».",
  "error.outIsSource": "Le résultat écraserait le fichier « {name} ». Choisissez un autre nom avec --out.",
  "error.modelUnknown": "Le modèle « {name} » n’existe pas. Modèles disponibles : {models}.",
  "error.modelFile":
    "Le schéma « {name} » ne peut pas être lu : {reason, select, missing {il n’existe pas} folder {c’est un dossier} special {ce n’est pas un fichier ordinaire} access {vous n’avez pas le droit de le lire} size {il dépasse la taille d’un fichier de ce genre} http {le serveur répond {detail}} network {le serveur ne répond pas} syntax {son écriture est fautive ({detail})} other {{detail}}}.",
  "error.modelInvalid": "« {name} » n’est pas un schéma de table. {detail}",
  "error.json": "Le fichier « {name} » n’est pas un JSON valide ({detail}).",
  "error.decisions":
    "Le fichier de décisions « {name} » n’est pas compris : {entry, plural, =0 {il y manque la liste « decisions »} other {l’entrée # a un « {detail} » absent ou fautif}}.",
  "error.mapping": "Le fichier de correspondance « {name} » n’est pas compris : {detail}.",
  "error.smallFile":
    "Le fichier « {name} » ne peut pas être lu : {reason, select, missing {il n’existe pas} folder {c’est un dossier} special {ce n’est pas un fichier ordinaire} access {vous n’avez pas le droit de le lire} size {il dépasse la taille d’un fichier de ce genre} http {le serveur répond {detail}} network {le serveur ne répond pas} syntax {son écriture est fautive ({detail})} other {{detail}}}.",
  "error.overSource":
    "Le dossier de résultats écraserait le fichier de départ « {name} ». Choisissez un autre dossier avec --out.",
  "error.outFolder":
    "Impossible d’écrire dans « {name} » : {reason, select, EACCES {vous n’avez pas le droit d’y écrire} EPERM {vous n’avez pas le droit d’y écrire} EROFS {le disque est en lecture seule} EEXIST {un fichier porte déjà ce nom} ENOTDIR {un élément du chemin est un fichier} EISDIR {un dossier porte le nom d’un des fichiers de résultat} ENAMETOOLONG {le nom est trop long} ELOOP {des liens symboliques tournent en rond} ENOENT {un élément du chemin n’existe pas} other {le système répond {reason}}}. Choisissez un autre emplacement avec --out.",
  "error.templateFormat": "Le gabarit s’écrit en .xlsx ou en .ods : « {name} ».",
  "error.diskFull": "Le disque est plein : rien n’a été écrit. Libérez de la place et recommencez.",
  "error.stopped": "Interrompu : aucun résultat n’a été écrit.",
  "error.syntaxAt": "ligne {line}, colonne {column}",
  "error.syntaxSomewhere": "son contenu n’en est pas",
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
  "clean.addresses":
    "address index, made by “traboule addresses build”: positions found and checked, without a network",
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

  "addresses.summary": "builds the address index from BAN or BAL files",
  "addresses.out": "index file to write",
  "addresses.building": "building the index",
  "addresses.done":
    "Index written to {path}: {communes, plural, one {# commune} other {# communes}}, {streets, plural, one {# street} other {# streets}}, {numbers, plural, one {# number} other {# numbers}} ({megabytes, number} MB, {seconds, number} s).",
  "addresses.reused":
    "{count, plural, one {# unchanged file} other {# unchanged files}} taken from the previous index.",
  "addresses.unplaced": "{count, plural, one {# address} other {# addresses}} without a position left aside.",
  "addresses.skipped":
    "{count, plural, one {# line that is no address} other {# lines that are no addresses}}.",
  "addresses.replaced": "Communes found in several files, taken from the last: {communes}.",

  "template.summary": "the template of a model: the workbook to fill in",
  "template.commune": "INSEE code of the commune, prefilled",
  "template.data": "existing file, to prefill the template",
  "template.out": "workbook to write, .xlsx or .ods",
  "template.done": "Template “{model}” written to {path}.",

  "geocode.summary": "put the addresses of a file on the map, however long it is",
  "geocode.addresses": "address index, made by “traboule addresses build”",
  "geocode.columns":
    "columns that make the address, in order, separated by commas (by default, those that look like it)",
  "geocode.citycode": "column of the commune’s INSEE code: the search stays within it",
  "geocode.postcode": "column of the postcode",
  "geocode.remote":
    "send to the national service what the address index cannot settle (or everything, without --addresses); another service: --remote URL",
  "geocode.cache": "file where the service’s answers are kept (by default, in your home folder)",
  "geocode.threads": "number of searches at once (by default, as the machine allows)",
  "geocode.out": "csv file to write",
  "geocode.progress": "looking up the addresses of {file}",
  "geocode.asked":
    "{chosen, select, given {Address read in} recognised {Address recognised in} other {No column looks like an address; all are read, as the national service does:}} {columns}.",
  "geocode.resumed": "Going on after {count, plural, one {# row already done} other {# rows already done}}.",
  "geocode.done":
    "{count, plural, =0 {No row} one {# row} other {# rows}} in {seconds, number} s, in {path}.",
  "geocode.to-confirm": "{count} to check",
  "geocode.invalid": "{count} not found",
  "geocode.error": "{count} without an answer from the service: run again to ask for them",
  "geocode.corrected": "{count} certain",
  "geocode.skipped": "of which {count} without an address",
  "geocode.types":
    "Found: {housenumber} at the number, {street} at the street, {locality} at the locality, {municipality} at the commune.",
  "geocode.sent": "{count, plural, one {# address sent} other {# addresses sent}} to {url}.",
  "geocode.formulas":
    "{count, plural, one {# cell began like a formula: an apostrophe stands before it} other {# cells began like formulas: an apostrophe stands before them}}.",
  "geocode.overlong":
    "{count, plural, one {# row has} other {# rows have}} more cells than the header: they are kept at the end of the line.",
  "geocode.leftAside":
    "{count, plural, one {# row is not data (title, total, note) and is left out} other {# rows are not data (titles, totals, notes) and are left out}}.",
  "geocode.otherTables":
    "{count, plural, one {# other table of the file was not read} other {# other tables of the file were not read}}.",
  "geocode.homonyms": "The file already had {columns}: the added columns are the last of each line.",
  "geocode.kept": "What is done is kept: run the same command again to go on.",

  "serve.summary": "run the platform",
  "serve.port": "port to listen on (3000 by default)",
  "serve.host": "address to listen on (127.0.0.1 by default)",
  "serve.data": "data folder (./data by default); DATABASE_URL for a PostgreSQL server",
  "serve.ready": "Traboule is ready at {address}",
  "serve.install": "First setting up, to be opened once: {link}",
  "export.summary": "write what is published as files",
  "export.out": "folder that receives the files",
  "export.model": "one dataset only (all by default)",
  "export.commune": "one commune only (the whole territory by default)",
  "export.format": "csv, csv-excel, geojson, xlsx, ods, parquet or gpkg (csv by default)",
  "export.done":
    "{count, plural, =0 {Nothing is published yet.} one {# file written.} other {# files written.}}",
  "backup.summary": "back up the whole platform, even while it runs",
  "backup.to": "new folder that receives the backup",
  "backup.done":
    "Whole backup in {folder}: {rows, plural, one {# row} other {# rows}}, {files, plural, one {# file} other {# files}}.",
  "restore.summary": "restore a backup into an empty folder or database",
  "restore.done":
    "Backup of {date} restored and checked: {rows, plural, one {# row} other {# rows}}, {files, plural, one {# file} other {# files}}.",
  "demo.summary": "run the platform on the sample territory",
  "demo.data": "data folder (by default, a new temporary folder)",
  "demo.preparing": "Setting up the sample territory…",
  "demo.filling": "deposits and publications",
  "demo.ready":
    "\nTraboule is ready at {address}\nSample territory: real communes, invented data and accounts. Sample accounts:",
  "demo.outbox": "Sign-in codes are shown at {address}",
  "demo.out": "only clean the sample files, without the platform, and leave the results in this folder",
  "demo.heading": "Sample territory: seven communes, six datasets, invented data.",
  "demo.columns": "commune|dataset|rows|corrected|to confirm|invalid",
  "demo.total":
    "{files} files, {records, number} rows, {cells, number} cells: {corrected, number} corrected with certainty, {toConfirm} to confirm, {invalid} invalid.",
  "demo.reports": "Reports: open {path} in a browser.",

  "user.summary": "the platform’s accounts: add, list, change the role, close, open again",
  "user.role": "administrator, data-manager, referent, contributor or reader",
  "user.organization": "organisation, by its INSEE code or SIREN",
  "user.department": "department of a contributor",
  "user.name": "first and last name",
  "user.missingEmail": "Give the account’s e-mail address.",
  "user.roleUnknown": "There is no role “{name}”. Roles: {roles}.",
  "user.none": "No account. Add one: traboule user add ADDRESS --role administrator --organization SIREN",
  "user.addDone": "Account {email} added. One signs in by a code sent to this address.",
  "user.roleDone": "Role of {email} saved.",
  "user.disableDone": "Account {email} closed, its sessions with it.",
  "user.enableDone": "Account {email} opened again.",

  "error.prefix": "Error: {message}",
  "error.noCommand": "Name a command.",
  "error.unknownCommand": "There is no command “{name}”.",
  "error.unknownOption": "There is no option “{name}”.",
  "error.optionValue": "The option “{name}” takes a value.",
  "error.optionNoValue": "The option “{name}” takes no value.",
  "error.unexpectedArgument": "Unexpected argument: “{name}”.",
  "error.options": "The options are not understood: {detail}",
  "error.lang": "The language “{name}” is not available: fr or en.",
  "error.missingFile": "Name the file to work on.",
  "error.missingOption": "Give the option --{name}.",
  "error.commune": "The INSEE code “{code}” is no commune’s.",
  "error.territory": "The SIREN “{siren}” is no intercommunal body’s.",
  "error.placeTwice": "Choose --commune or --territory, not both.",
  "error.column": "There is no column “{name}”. Columns of the file: {columns}.",
  "error.noGeocoder": "Give --addresses (an address index) or --remote (the national service), or both.",
  "error.threads": "--threads takes a number from 1 to 64: “{name}”.",
  "error.remoteUrl": "The address of the service must begin with http:// or https://: “{name}”.",
  "error.outIsSource": "The result would overwrite the file “{name}”. Choose another name with --out.",
  "error.modelUnknown": "There is no model “{name}”. Available models: {models}.",
  "error.modelFile":
    "The schema “{name}” cannot be read: {reason, select, missing {it does not exist} folder {it is a folder} special {it is not an ordinary file} access {you may not read it} size {it is larger than such a file can be} http {the server answers {detail}} network {the server does not answer} syntax {it is badly written ({detail})} other {{detail}}}.",
  "error.modelInvalid": "“{name}” is not a table schema. {detail}",
  "error.json": "The file “{name}” is not valid JSON ({detail}).",
  "error.decisions":
    "The decisions file “{name}” is not understood: {entry, plural, =0 {its list “decisions” is missing} other {entry # has a missing or wrong “{detail}”}}.",
  "error.mapping": "The mapping file “{name}” is not understood: {detail}.",
  "error.smallFile":
    "The file “{name}” cannot be read: {reason, select, missing {it does not exist} folder {it is a folder} special {it is not an ordinary file} access {you may not read it} size {it is larger than such a file can be} http {the server answers {detail}} network {the server does not answer} syntax {it is badly written ({detail})} other {{detail}}}.",
  "error.overSource":
    "The results would overwrite the source file “{name}”. Choose another folder with --out.",
  "error.outFolder":
    "Nothing can be written to “{name}”: {reason, select, EACCES {you may not write there} EPERM {you may not write there} EROFS {the disk is read-only} EEXIST {a file already has this name} ENOTDIR {a part of the path is a file} EISDIR {a folder has the name of one of the result files} ENAMETOOLONG {the name is too long} ELOOP {symbolic links go round in circles} ENOENT {a part of the path does not exist} other {the system answers {reason}}}. Choose another place with --out.",
  "error.templateFormat": "A template is written as .xlsx or .ods: “{name}”.",
  "error.diskFull": "The disk is full: nothing was written. Make room and start again.",
  "error.stopped": "Stopped: no result was written.",
  "error.syntaxAt": "line {line}, column {column}",
  "error.syntaxSomewhere": "its content is none",
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
