import type { Params } from "../../domain/journal/outcome.ts";
import { formatMessage } from "../formatMessage.ts";
import type { Language } from "../language.ts";

const fr = {
  siteName: "Données ouvertes {ofTerritory}",
  siteNameAlone: "Données ouvertes",
  navDatasets: "Jeux de données",
  navCommunes: "Communes",
  navModels: "Modèles",
  navApi: "API",
  door: "Espace des communes",
  home: "Accueil",
  footLead:
    "Un portail {ofTerritory} et de ses communes. Les données sont libres : copiez-les, croisez-les, dites-nous ce que vous en faites.",
  footLeadAlone: "Les données sont libres : copiez-les, croisez-les, dites-nous ce que vous en faites.",
  footFind: "Trouver",
  footBuild: "Construire",
  apiDocumentation: "Documentation de l’API",
  dataModels: "Modèles de données",
  dcatCatalogue: "Catalogue DCAT",
  atomFeed: "Fil Atom des publications",
  embedBuilder: "Intégrer une carte",
  homeTitle:
    "{count, plural, =0 {Des données ouvertes, décrites de la même façon.} one {Une commune, des données ouvertes.} other {#\u00A0communes, les mêmes données.}}",
  homeLead:
    "{titles} : chaque commune publie ce qu’elle sait, décrit de la même façon partout. Sans compte et sans frais.",
  homeLeadEmpty:
    "Chaque commune publiera ici ce qu’elle sait, décrit de la même façon partout. Sans compte et sans frais.",
  homeDescription:
    "{datasets, plural, =0 {Les données ouvertes} one {Un jeu de données ouvert} other {# jeux de données ouverts}} {ofTerritory}, à télécharger ou à brancher, commune par commune.",
  searchLabel: "Que cherchez-vous ?",
  searchPlaceholder: "toilettes, parcs, une commune…",
  searchButton: "Chercher",
  searchOften: "Souvent lu :",
  figurePublishers: "{count, plural, one {commune publie} other {communes publient}}",
  figureOf: "sur {total}",
  figureDatasets: "{count, plural, one {jeu de données} other {jeux de données}}",
  figureRecords: "{count, plural, one {ligne} other {lignes}}",
  figureUpdates: "{count, plural, one {mise à jour en 7 jours} other {mises à jour en 7 jours}}",
  mapOfTerritory:
    "{publishing, plural, =0 {Aucune commune ne publie encore} one {Une commune publie au moins un jeu de données} other {# communes publient au moins un jeu de données}}, sur {total}. La liste des communes, plus bas, donne les nombres.",
  mapLegend: "Jeux publiés par commune",
  none: "aucun",
  oneOnly: "{count}",
  range: "{from} à {to}",
  byTheme: "Par thème",
  allDatasets: "{count, plural, one {Le jeu de données} other {Les # jeux de données}}",
  latestTitle: "Mis à jour récemment",
  subscribe: "S’abonner au fil Atom",
  latestCaption: "Les jeux de données mis à jour le plus récemment",
  columnDataset: "Jeu de données",
  columnLatest: "Dernière publication",
  columnCommunes: "Communes",
  columnRecords: "Lignes",
  columnUpdated: "Mise à jour",
  mostRead: "Les plus utilisés",
  readings: "{count, plural, one {# lecture en 30 jours} other {# lectures en 30 jours}}",
  noReadings: "Pas encore de lecture comptée ce mois-ci.",
  communesTitle: "{count, plural, one {La commune} other {Les # communes}}",
  communesLead: "Le nombre de jeux que chacune publie, sur {total}.",
  findCommune: "Votre commune ou votre code postal",
  openPage: "Ouvrir sa page",
  noDataset: "aucun jeu publié",
  tileTitle: "{name} : {words}",
  silent:
    "{count, plural, =0 {Toutes les communes publient.} one {Une commune n’a encore rien publié. Ce n’est pas qu’elle n’a rien : le passage vient d’ouvrir.} other {# communes n’ont encore rien publié. Ce n’est pas qu’elles n’ont rien : le passage vient d’ouvrir.}}",
  startHere: "Vous y travaillez ? Entrez par l’espace des communes.",
  plugTitle: "Prêt à brancher",
  plugLead:
    "Une API standard (OGC API Features), les mêmes champs dans toutes les communes, des adresses qui ne changent pas. Pas de clé à demander.",
  readDocumentation: "Lire la documentation",
  apiExample: "{dataset}, les premières lignes",
  apiExampleLabel: "Exemple d’appel de l’API",
  emptyTitle: "Rien n’est encore publié",
  emptyWhy:
    "Le portail est ouvert, et les modèles de données sont prêts. Les premiers jeux paraîtront ici dès qu’une commune publiera.",
  seeModels: "Voir les modèles",
  datasetsTitle: "Jeux de données",
  datasetsLead:
    "{count, plural, =0 {Aucun jeu n’est encore publié.} one {Un jeu publié.} other {# jeux publiés, les mêmes champs dans toutes les communes.}}",
  datasetsCaption: "Les jeux de données publiés",
  notYetTitle: "Pas encore publiés",
  notYetLead: "Leur modèle est prêt ; aucune commune ne les publie encore.",
  themeFilter: "Thème : {theme}",
  allThemes: "Tous les thèmes",
  searchTitle: "Résultats pour « {q} »",
  searchLead: "{count, plural, =0 {Rien ne correspond.} one {Un résultat.} other {# résultats.}}",
  searchNothing: "Rien ne correspond à « {q} »",
  searchNothingWhy:
    "Vérifiez l’orthographe, ou cherchez avec un mot plus court : toilettes, parc, vote. La liste ci-dessous montre tout ce qui existe.",
  foundDatasets: "Jeux de données",
  foundCommunes: "Communes",
  foundRecords: "Lignes des jeux",
  foundCorrected: "Aucune ligne ne contient ces mots tels quels. Voici celles qui contiennent « {q} ».",
  unnamed: "Sans nom",
  communesPageLead:
    "{publishing, plural, =0 {Aucune ne publie encore} one {Une publie} other {# publient}}, sur {total}. Chacune a sa page, avec ses jeux, sa carte et ses fichiers.",
  communeNotFound: "Aucune commune d’ici ne correspond à « {q} »",
  communeNotFoundWhy: "Écrivez son nom, son code postal ou son code INSEE ; ou choisissez-la dans la liste.",
  communeSeveral: "Plusieurs communes correspondent à « {q} »",
  english: "English",
  legendMap: "Légende de la carte",
} as const;

const en: Readonly<Record<keyof typeof fr, string>> = {
  siteName: "Open data of {ofTerritory}",
  siteNameAlone: "Open data",
  navDatasets: "Datasets",
  navCommunes: "Communes",
  navModels: "Models",
  navApi: "API",
  door: "Communes’ workspace",
  home: "Home",
  footLead:
    "A portal of {ofTerritory} and its communes. The data are free: copy them, combine them, tell us what you make of them.",
  footLeadAlone: "The data are free: copy them, combine them, tell us what you make of them.",
  footFind: "Find",
  footBuild: "Build",
  apiDocumentation: "API documentation",
  dataModels: "Data models",
  dcatCatalogue: "DCAT catalogue",
  atomFeed: "Atom feed of publications",
  embedBuilder: "Embed a map",
  homeTitle:
    "{count, plural, =0 {Open data, described alike.} one {One commune, open data.} other {# communes, the same data.}}",
  homeLead:
    "{titles}: each commune publishes what it knows, described the same way everywhere. No account, no charge.",
  homeLeadEmpty:
    "Each commune will publish here what it knows, described the same way everywhere. No account, no charge.",
  homeDescription:
    "{datasets, plural, =0 {The open data} one {One open dataset} other {# open datasets}} of {ofTerritory}, to download or plug in, commune by commune.",
  searchLabel: "What are you looking for?",
  searchPlaceholder: "toilettes, parcs, a commune…",
  searchButton: "Search",
  searchOften: "Often read:",
  figurePublishers: "{count, plural, one {commune publishes} other {communes publish}}",
  figureOf: "of {total}",
  figureDatasets: "{count, plural, one {dataset} other {datasets}}",
  figureRecords: "{count, plural, one {row} other {rows}}",
  figureUpdates: "{count, plural, one {update in 7 days} other {updates in 7 days}}",
  mapOfTerritory:
    "{publishing, plural, =0 {No commune publishes yet} one {One commune publishes at least one dataset} other {# communes publish at least one dataset}}, of {total}. The list of communes, below, gives the numbers.",
  mapLegend: "Datasets published by commune",
  none: "none",
  oneOnly: "{count}",
  range: "{from} to {to}",
  byTheme: "By theme",
  allDatasets: "{count, plural, one {The dataset} other {The # datasets}}",
  latestTitle: "Recently updated",
  subscribe: "Subscribe to the Atom feed",
  latestCaption: "The datasets updated most recently",
  columnDataset: "Dataset",
  columnLatest: "Latest publication",
  columnCommunes: "Communes",
  columnRecords: "Rows",
  columnUpdated: "Updated",
  mostRead: "Most used",
  readings: "{count, plural, one {# reading in 30 days} other {# readings in 30 days}}",
  noReadings: "No reading counted yet this month.",
  communesTitle: "{count, plural, one {The commune} other {The # communes}}",
  communesLead: "How many datasets each publishes, of {total}.",
  findCommune: "Your commune or postcode",
  openPage: "Open its page",
  noDataset: "no dataset published",
  tileTitle: "{name}: {words}",
  silent:
    "{count, plural, =0 {All communes publish.} one {One commune has published nothing yet. It is not that it has nothing: the passage has just opened.} other {# communes have published nothing yet. It is not that they have nothing: the passage has just opened.}}",
  startHere: "You work there? Come in by the communes’ workspace.",
  plugTitle: "Ready to plug in",
  plugLead:
    "A standard API (OGC API Features), the same fields in every commune, addresses that do not change. No key to ask for.",
  readDocumentation: "Read the documentation",
  apiExample: "{dataset}, the first rows",
  apiExampleLabel: "Example of an API call",
  emptyTitle: "Nothing is published yet",
  emptyWhy:
    "The portal is open, and the data models are ready. The first datasets will appear here as soon as a commune publishes.",
  seeModels: "See the models",
  datasetsTitle: "Datasets",
  datasetsLead:
    "{count, plural, =0 {No dataset is published yet.} one {One dataset published.} other {# datasets published, with the same fields in every commune.}}",
  datasetsCaption: "The published datasets",
  notYetTitle: "Not published yet",
  notYetLead: "Their model is ready; no commune publishes them yet.",
  themeFilter: "Theme: {theme}",
  allThemes: "All themes",
  searchTitle: "Results for “{q}”",
  searchLead: "{count, plural, =0 {Nothing matches.} one {One result.} other {# results.}}",
  searchNothing: "Nothing matches “{q}”",
  searchNothingWhy:
    "Check the spelling, or search with a shorter word: toilettes, parc, vote. The list below shows all there is.",
  foundDatasets: "Datasets",
  foundCommunes: "Communes",
  foundRecords: "Rows of datasets",
  foundCorrected: "No row holds these words as they are. Here are those with “{q}”.",
  unnamed: "Unnamed",
  communesPageLead:
    "{publishing, plural, =0 {None publishes yet} one {One publishes} other {# publish}}, of {total}. Each has its page, with its datasets, its map and its files.",
  communeNotFound: "No commune here matches “{q}”",
  communeNotFoundWhy: "Write its name, its postcode or its INSEE code; or choose it in the list.",
  communeSeveral: "Several communes match “{q}”",
  english: "Français",
  legendMap: "Map legend",
};

/** The words of the portal's frame, home, lists and search, by language. */
export const portalMessages: Readonly<Record<Language, Readonly<Record<keyof typeof fr, string>>>> = {
  fr,
  en,
};

export type PortalTexts = (key: keyof typeof fr, params?: Params) => string;

/** The words of the portal's frame, home, lists and search in one language. */
export function portalTexts(language: Language): PortalTexts {
  return (key, params) => formatMessage(language, portalMessages[language][key], params);
}
