import type { Params } from "../../domain/journal/outcome.ts";
import { formatMessage } from "../formatMessage.ts";
import type { Language } from "../language.ts";

const fr = {
  apiTitle: "Données ouvertes {ofTerritory}",
  apiDescription:
    "Les jeux de données des communes, à jour, avec la même structure partout. Cette interface suit OGC API Features : elle se lit dans QGIS, GDAL ou un navigateur.",
  definition: "Définition de l’interface (OpenAPI 3.0)",
  documentation: "Documentation de l’interface",
  conformance: "Classes de conformité",
  collections: "Jeux de données",
  items: "Enregistrements de « {title} »",
  queryables: "Champs utilisables dans un filtre",
  schema: "Structure des enregistrements",
  datasetPage: "Page du jeu de données",
  download: "Téléchargement complet ({format})",
  geometry: "Géométrie",
  identifier: "Identifiant stable de l’enregistrement",
  commune: "Code INSEE de la commune qui publie",
  links: "Liens",
  collection: "Jeu de données",
  records: "Enregistrements",
  description: "Description",
  fields: "Champs",
  field: "Champ",
  fieldTitle: "Intitulé",
  fieldType: "Type",
  value: "Valeur",
  asJson: "La même chose en JSON",
  nextPage: "Page suivante",
  opLanding: "Accueil de l’interface",
  opConformance: "Classes de conformité respectées",
  opDefinition: "Cette définition",
  opCollections: "Tous les jeux de données",
  opCollection: "Un jeu de données",
  opItems: "Enregistrements de « {title} »",
  opFeature: "Un enregistrement",
  opQueryables: "Champs utilisables dans un filtre",
  opSchema: "Structure des enregistrements",
  paramCollection: "Identifiant du jeu de données",
  paramFeature: "Identifiant de l’enregistrement",
  paramFormat: "Format de la réponse, à la place de l’en-tête Accept",
  paramLimit: "Nombre d’enregistrements par page. Au-delà de {most}, la page en compte {most}.",
  paramBbox:
    "Emprise : ouest, sud, est, nord (ou avec deux altitudes, ignorées). Les enregistrements sans géométrie y sont toujours.",
  paramBboxCrs: "Système de coordonnées de l’emprise",
  paramCrs: "Système de coordonnées de la réponse",
  paramDatetime:
    "État publié à un instant ou pendant une période (RFC 3339). Un début ou une fin ouverte s’écrit « .. ».",
  paramProperties: "Champs à renvoyer, séparés par des virgules",
  paramSortby: "Champs de tri, séparés par des virgules ; « - » devant pour l’ordre décroissant",
  paramCursor: "Suite d’une lecture : recopiez le lien « next », ne l’écrivez pas vous-même",
  paramQ: "Mots à chercher, sans souci d’accents ni de majuscules",
  paramFilter: "Filtre CQL2, jusqu’à 10 000 caractères",
  paramFilterLang: "Écriture du filtre",
  paramFilterCrs: "Système de coordonnées des géométries du filtre",
  paramCommune: "Codes INSEE des communes, séparés par des virgules",
  paramField: "Valeur exacte du champ « {title} »",
  okDocument: "Le document demandé",
  okItems: "Une page d’enregistrements",
  notModified: "Rien n’a changé depuis votre dernière lecture",
  problem: "Problème décrit selon la RFC 9457",
} as const;

const en: Readonly<Record<keyof typeof fr, string>> = {
  apiTitle: "Open data of {ofTerritory}",
  apiDescription:
    "The communes’ datasets, up to date, with the same structure everywhere. This interface follows OGC API Features: QGIS, GDAL and browsers read it.",
  definition: "Definition of the interface (OpenAPI 3.0)",
  documentation: "Documentation of the interface",
  conformance: "Conformance classes",
  collections: "Datasets",
  items: "Records of “{title}”",
  queryables: "Fields that filters may use",
  schema: "Structure of the records",
  datasetPage: "Page of the dataset",
  download: "Whole download ({format})",
  geometry: "Geometry",
  identifier: "Stable identifier of the record",
  commune: "INSEE code of the commune that publishes",
  links: "Links",
  collection: "Dataset",
  records: "Records",
  description: "Description",
  fields: "Fields",
  field: "Field",
  fieldTitle: "Title",
  fieldType: "Type",
  value: "Value",
  asJson: "The same as JSON",
  nextPage: "Next page",
  opLanding: "Landing page of the interface",
  opConformance: "Conformance classes met",
  opDefinition: "This definition",
  opCollections: "Every dataset",
  opCollection: "One dataset",
  opItems: "Records of “{title}”",
  opFeature: "One record",
  opQueryables: "Fields that filters may use",
  opSchema: "Structure of the records",
  paramCollection: "Identifier of the dataset",
  paramFeature: "Identifier of the record",
  paramFormat: "Format of the response, instead of the Accept header",
  paramLimit: "Number of records in a page. Beyond {most}, a page holds {most}.",
  paramBbox:
    "Box: west, south, east, north (or with two heights, left out). Records without geometry are always in it.",
  paramBboxCrs: "Coordinate reference system of the box",
  paramCrs: "Coordinate reference system of the response",
  paramDatetime:
    "State published at an instant or during a period (RFC 3339). An open start or end is written “..”.",
  paramProperties: "Fields to return, separated by commas",
  paramSortby: "Fields to sort by, separated by commas; “-” before one for descending order",
  paramCursor: "Where a reading goes on: copy the “next” link, do not write it yourself",
  paramQ: "Words to look for, whatever their accents and capitals",
  paramFilter: "CQL2 filter, up to 10,000 characters",
  paramFilterLang: "How the filter is written",
  paramFilterCrs: "Coordinate reference system of the filter’s geometries",
  paramCommune: "INSEE codes of communes, separated by commas",
  paramField: "Exact value of the field “{title}”",
  okDocument: "The document asked for",
  okItems: "A page of records",
  notModified: "Nothing has changed since you last read",
  problem: "Problem described as RFC 9457 says",
};

type OgcText = keyof typeof fr;

/** Every text of the OGC API documents, by language. */
export const ogcMessages: Readonly<Record<Language, Readonly<Record<OgcText, string>>>> = { fr, en };

type OgcTexts = (key: OgcText, params?: Params) => string;

/** The words of the OGC API documents in one language. */
export function ogcTexts(language: Language): OgcTexts {
  return (key, params) => formatMessage(language, ogcMessages[language][key], params);
}
