import type { Params } from "../../domain/journal/outcome.ts";
import { formatMessage } from "../formatMessage.ts";
import type { Language } from "../language.ts";

const fr = {
  landing: "Accueil de l’interface",
  definition: "Définition OpenAPI",
  catalogue: "Catalogue DCAT",
  asJson: "La même chose en JSON",
  rows: "{count, plural, one {# ligne sur cette page} other {# lignes sur cette page}}",
  title: "Interroger les données par programme",
  lead: "Une interface ouverte, sans compte ni clé, selon la norme OGC API Features. Les exemples de cette page fonctionnent tels quels.",
  start: "Par où commencer",
  startText:
    "Chaque jeu de données a une adresse qui ne change pas. Choisissez-le, puis ajoutez des filtres à l’adresse.",
  dataset: "Jeu de données",
  address: "Adresse",
  records: "Enregistrements",
  noDataset: "Aucun jeu de données n’est encore publié",
  noDatasetText: "Les exemples apparaîtront ici avec la première publication.",
  examples: "Exemples avec « {title} »",
  exampleLabel: "Exemple en {tool}",
  qgis: "Dans QGIS, pas à pas",
  qgis1:
    "Ouvrez le menu Couche, puis « Ajouter une couche », puis « Ajouter une couche WFS / OGC API - Features ».",
  qgis2: "Cliquez sur « Nouveau », donnez un nom et collez cette adresse : {root}",
  qgis3: "Dans « Version », choisissez « OGC API - Features », puis validez.",
  qgis4:
    "Cliquez sur « Connecter » : les jeux de données apparaissent. Choisissez « {title} », puis « Ajouter ».",
  qgis5: "QGIS ne charge que la partie de la carte que vous regardez ; déplacez-vous, la suite arrive.",
  gdal: "Avec GDAL",
  fieldsText: "Le nom, le type et le sens de chaque champ :",
  fields: "tous les champs",
  queryables: "ceux que les filtres acceptent",
  filters: "Filtrer, trier, choisir",
  parameter: "Paramètre",
  use: "À quoi il sert",
  example: "Exemple",
  useCommune: "Les enregistrements d’une ou de plusieurs communes, par leur code INSEE",
  useBbox: "Ceux d’un rectangle : ouest, sud, est, nord",
  useField: "Ceux dont un champ a une valeur",
  useQ: "Ceux qui contiennent des mots, sans souci d’accents",
  useSort: "L’ordre ; « - » devant pour l’inverser",
  useProperties: "Les champs à renvoyer",
  useDatetime: "L’état publié à une date passée",
  useCrs: "Les coordonnées en Lambert-93",
  useBboxCrs: "Le même rectangle, latitude d’abord : le système dit l’ordre des coordonnées",
  useCsv: "La page en CSV",
  crsText:
    "« crs » et « bbox-crs » prennent l’un de ces systèmes. Seul EPSG 4326 met la latitude avant la longitude ; sans rien préciser, la longitude vient d’abord.",
  cql2: "Des filtres plus précis, en CQL2",
  cql2Text:
    "Le paramètre « filter » prend une expression : des comparaisons, jointes ou niées comme dans les exemples, avec des parenthèses. Un texte se met entre apostrophes, un nom de champ inhabituel entre guillemets droits.",
  cql2Address:
    "Dans une adresse, encodez l’expression ; les liens ci-dessus le sont déjà. « filter-crs » dit dans quel système sont les coordonnées du filtre.",
  filter: "Filtre",
  filterFlag: "Une valeur",
  filterLike: "Un mot dans un texte : % remplace n’importe quelle suite de lettres, _ une seule",
  filterFolded: "La même chose, sans souci des majuscules ni des accents",
  filterIn: "Une valeur parmi plusieurs",
  filterBetween: "Un nombre entre deux bornes comprises",
  filterDate: "À partir d’une date",
  filterNull: "Un champ rempli",
  filterBoth: "Deux conditions, dont une renversée",
  filterBox: "Un rectangle : ouest, sud, est, nord",
  filterShape: "L’intérieur d’un polygone",
  filterJson: "La forme JSON, avec « filter-lang=cql2-json »",
  paging: "Page après page",
  pagingText:
    "Une page compte 100 enregistrements, ou « limit » jusqu’à 10 000. Suivez le lien « next » jusqu’à ce qu’il n’y en ait plus : rien ne manque ni ne se répète, même si une commune publie pendant la lecture.",
  limits:
    "Chaque adresse de réseau a droit à {count} requêtes par minute ; les en-têtes RateLimit disent ce qu’il en reste. Au-delà, la réponse 429 dit quand revenir.",
  cache:
    "Gardez l’ETag d’une réponse et renvoyez-le dans If-None-Match : tant que rien n’a changé, la réponse est 304, sans contenu.",
  downloads: "Fichiers entiers",
  downloadsText:
    "Pour tout prendre d’un coup, un fichier va plus vite que l’API. Ajoutez « ?revision= » pour un état passé, et le code INSEE devant le nom pour une commune.",
  format: "Format",
  errors: "Quand quelque chose ne va pas",
  errorsText:
    "Une erreur est un document application/problem+json (RFC 9457) : un titre, ce qu’il faut faire, un « code » stable pour votre programme, et un « type » dont l’adresse explique l’erreur.",
  everyError: "Toutes les erreurs, une à une",
  private: "Pour les logiciels d’une commune",
  privateText:
    "Avec une clé d’accès créée dans son espace, une organisation lit ses champs internes, dépose des fichiers et tient ses enregistrements à jour. Les règles de publication sont celles des écrans : la réponse dit ce qui est publié, et ce qui attend une personne.",
  privateOwn:
    "Remplacez le code INSEE par celui de votre commune, ou par le SIREN de votre organisation, et l’identifiant d’enregistrement par l’un des vôtres : la lecture les donne. Avec « publish=false », un changement attend en relecture au lieu de paraître. Renvoyer deux fois le même changement est sans risque : la deuxième réponse dit « unchanged », et rien ne paraît.",
  privateKey: "La clé, créée dans votre espace, page « Clés d’accès »",
  privateRead: "Lire, champs internes compris",
  privateDeposit: "Déposer un fichier",
  privateChange: "Changer un enregistrement",
  privateAdd: "Ajouter un enregistrement",
  privateRemove: "Retirer un enregistrement",
  privateState: "Où en est un dépôt, par l’identifiant que rend son envoi",
  privatePublish: "Publier un dépôt si rien ne s’y oppose",
} as const;

const en: Readonly<Record<keyof typeof fr, string>> = {
  landing: "Landing page of the interface",
  definition: "OpenAPI definition",
  catalogue: "DCAT catalogue",
  asJson: "The same as JSON",
  rows: "{count, plural, one {# row on this page} other {# rows on this page}}",
  title: "Query the data by program",
  lead: "An open interface, without an account or a key, after the standard OGC API Features. The examples on this page run as they are.",
  start: "Where to begin",
  startText: "Each dataset has an address that does not change. Choose it, then add filters to the address.",
  dataset: "Dataset",
  address: "Address",
  records: "Records",
  noDataset: "No dataset is published yet",
  noDatasetText: "Examples will appear here with the first publication.",
  examples: "Examples with “{title}”",
  exampleLabel: "Example in {tool}",
  qgis: "In QGIS, step by step",
  qgis1: "Open the menu Layer, then “Add Layer”, then “Add WFS / OGC API - Features Layer”.",
  qgis2: "Click “New”, give a name and paste this address: {root}",
  qgis3: "Under “Version”, choose “OGC API - Features”, then confirm.",
  qgis4: "Click “Connect”: the datasets appear. Choose “{title}”, then “Add”.",
  qgis5: "QGIS loads only the part of the map that you look at; move, the rest arrives.",
  gdal: "With GDAL",
  fieldsText: "The name, the type and the meaning of each field:",
  fields: "every field",
  queryables: "those that filters accept",
  filters: "Filter, sort, choose",
  parameter: "Parameter",
  use: "What it does",
  example: "Example",
  useCommune: "The records of one or several communes, by their INSEE code",
  useBbox: "Those in a box: west, south, east, north",
  useField: "Those of which a field has a value",
  useQ: "Those that hold words, whatever their accents",
  useSort: "The order; “-” before it to reverse it",
  useProperties: "The fields to return",
  useDatetime: "The state published at a past date",
  useCrs: "Coordinates in Lambert-93",
  useBboxCrs: "The same box, latitude first: the system says the order of coordinates",
  useCsv: "The page as CSV",
  crsText:
    "“crs” and “bbox-crs” take one of these systems. Only EPSG 4326 puts latitude before longitude; when nothing is said, longitude comes first.",
  cql2: "Finer filters, in CQL2",
  cql2Text:
    "The parameter “filter” takes an expression: comparisons, AND, OR, NOT, parentheses. A text stands between apostrophes, an unusual field name between straight double quotes.",
  cql2Address:
    "In an address, encode the expression; the links above already are. “filter-crs” says which system the coordinates of the filter are in.",
  filter: "Filter",
  filterFlag: "A value",
  filterLike: "A word in a text: % stands for any letters, _ for one",
  filterFolded: "The same, whatever the case and the accents",
  filterIn: "One value among several",
  filterBetween: "A number between two bounds, both included",
  filterDate: "From a date on",
  filterNull: "A field that is filled",
  filterBoth: "Two conditions, one of them reversed",
  filterBox: "A box: west, south, east, north",
  filterShape: "The inside of a polygon",
  filterJson: "The JSON form, with “filter-lang=cql2-json”",
  paging: "Page after page",
  pagingText:
    "A page holds 100 records, or “limit” up to 10,000. Follow the “next” link until there is none: nothing is missing nor repeated, even if a commune publishes while you read.",
  limits:
    "Each network address may send {count} requests a minute; the RateLimit headers say what is left. Beyond that, the answer 429 says when to come back.",
  cache:
    "Keep the ETag of an answer and send it back in If-None-Match: as long as nothing changed, the answer is 304, without content.",
  downloads: "Whole files",
  downloadsText:
    "To take everything at once, a file is quicker than the API. Add “?revision=” for a past state, and the INSEE code before the name for one commune.",
  format: "Format",
  errors: "When something is wrong",
  errorsText:
    "An error is an application/problem+json document (RFC 9457): a title, what to do, a stable “code” for your program, and a “type” whose address explains the error.",
  everyError: "Every error, one by one",
  private: "For a commune’s own programs",
  privateText:
    "With an access key made in its workspace, an organisation reads its internal fields, hands in files and keeps its records up to date. The rules of publication are those of the screens: the answer says what is published, and what waits for a person.",
  privateOwn:
    "Replace the INSEE code by your commune’s, or by your organisation’s SIREN, and the record’s identifier by one of yours: reading gives them. With “publish=false”, a change waits under review instead of appearing. Sending the same change twice is safe: the second answer says “unchanged”, and nothing appears.",
  privateKey: "The key, made in your workspace, page “Access keys”",
  privateRead: "Read, internal fields included",
  privateDeposit: "Hand in a file",
  privateChange: "Change a record",
  privateAdd: "Add a record",
  privateRemove: "Remove a record",
  privateState: "How a deposit stands, by the identifier that handing it in gives",
  privatePublish: "Publish a deposit if nothing stands in the way",
};

export type DocsText = keyof typeof fr;

/** The words of the documentation for those who write programs, by language. */
export const docsMessages: Readonly<Record<Language, Readonly<Record<DocsText, string>>>> = { fr, en };

export type DocsTexts = (key: DocsText, params?: Params) => string;

/** The words of the documentation in one language. */
export function docsTexts(language: Language): DocsTexts {
  return (key, params) => formatMessage(language, docsMessages[language][key], params);
}
