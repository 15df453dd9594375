import type { RuleCatalogue } from "../catalogue.ts";

const NO_EXAMPLE = { raw: "", result: "" } as const;

/** What is wrong with the operator's file of outlines. */
export const outlineMessages: RuleCatalogue = {
  "outlines.missing": {
    fr: {
      title: "Fichier de contours introuvable",
      text: "Le fichier de contours « {name} » (OUTLINES) est absent ou illisible. Vérifiez son chemin et qui peut le lire.",
    },
    en: {
      title: "File of outlines not found",
      text: "The file of outlines “{name}” (OUTLINES) is missing or cannot be read. Check its path and who may read it.",
    },
    example: NO_EXAMPLE,
  },
  "outlines.foreign": {
    fr: {
      title: "Ce fichier n’est pas du GeoJSON",
      text: "Le fichier de contours « {name} » (OUTLINES) n’est pas une FeatureCollection GeoJSON. Donnez un fichier .geojson ou .geojson.gz.",
    },
    en: {
      title: "This file is no GeoJSON",
      text: "The file of outlines “{name}” (OUTLINES) is no GeoJSON FeatureCollection. Give a .geojson or .geojson.gz file.",
    },
    example: NO_EXAMPLE,
  },
  "outlines.truncated": {
    fr: {
      title: "Fichier de contours incomplet",
      text: "Le fichier de contours « {name} » (OUTLINES) s’arrête avant sa fin : téléchargez-le de nouveau.",
    },
    en: {
      title: "Incomplete file of outlines",
      text: "The file of outlines “{name}” (OUTLINES) stops before its end: download it again.",
    },
    example: NO_EXAMPLE,
  },
  "outlines.heavy": {
    fr: {
      title: "Fichier de contours trop lourd",
      text: "Le fichier de contours « {name} » (OUTLINES) est trop lourd. Prenez des contours moins détaillés : à 50 m près, ils suffisent.",
    },
    en: {
      title: "File of outlines too heavy",
      text: "The file of outlines “{name}” (OUTLINES) is too heavy. Take less detailed outlines: right within 50 m, they are enough.",
    },
    example: NO_EXAMPLE,
  },
  "outlines.no-commune": {
    fr: {
      title: "Aucune commune du territoire",
      text: "Le fichier de contours « {name} » (OUTLINES) n’a aucune commune du territoire. Chaque objet doit porter son code INSEE : code, insee_com, code_insee ou insee.",
    },
    en: {
      title: "No commune of the territory",
      text: "The file of outlines “{name}” (OUTLINES) has no commune of the territory. Each feature must bear its INSEE code: code, insee_com, code_insee or insee.",
    },
    example: NO_EXAMPLE,
  },
  "outlines.projected": {
    fr: {
      title: "Contours dans un autre système de coordonnées",
      text: "Le fichier de contours « {name} » (OUTLINES) est en {system}. Convertissez-le en WGS 84 (EPSG:4326), longitude d’abord.",
    },
    en: {
      title: "Outlines in another reference system",
      text: "The file of outlines “{name}” (OUTLINES) is in {system}. Convert it to WGS 84 (EPSG:4326), longitude first.",
    },
    example: NO_EXAMPLE,
  },
  "outlines.elsewhere": {
    fr: {
      title: "Contour loin de son département",
      text: "Dans le fichier de contours « {name} » (OUTLINES), la commune {code} n’est pas dans son département. Les coordonnées doivent être en degrés WGS 84, longitude d’abord.",
    },
    en: {
      title: "Outline far from its department",
      text: "In the file of outlines “{name}” (OUTLINES), the commune {code} is not in its department. Coordinates must be WGS 84 degrees, longitude first.",
    },
    example: NO_EXAMPLE,
  },
  "outlines.shape": {
    fr: {
      title: "Contour qui n’est pas une surface",
      text: "Dans le fichier de contours « {name} » (OUTLINES), la commune {code} n’est pas dessinée par des surfaces fermées (Polygon ou MultiPolygon). Reprenez le fichier à sa source.",
    },
    en: {
      title: "Outline that is no area",
      text: "In the file of outlines “{name}” (OUTLINES), the commune {code} is not drawn by closed areas (Polygon or MultiPolygon). Take the file from its source again.",
    },
    example: NO_EXAMPLE,
  },
};
