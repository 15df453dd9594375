import type { Params } from "../domain/journal/outcome.ts";
import { formatMessage } from "./formatMessage.ts";
import type { Language } from "./language.ts";

const fr = {
  themes: "Thèmes des données européennes",
  "theme.AGRI": "Agriculture, pêche, sylviculture et alimentation",
  "theme.ECON": "Économie et finances",
  "theme.EDUC": "Éducation, culture et sport",
  "theme.ENER": "Énergie",
  "theme.ENVI": "Environnement",
  "theme.GOVE": "Gouvernement et secteur public",
  "theme.HEAL": "Santé",
  "theme.INTR": "Questions internationales",
  "theme.JUST": "Justice, système juridique et sécurité publique",
  "theme.REGI": "Régions et villes",
  "theme.SOCI": "Population et société",
  "theme.TECH": "Science et technologie",
  "theme.TRAN": "Transports",
  "highValue.geospatial": "Géospatiales",
  "highValue.earth-observation-environment": "Observation de la Terre et environnement",
  "highValue.meteorological": "Météorologiques",
  "highValue.statistics": "Statistiques",
  "highValue.companies": "Entreprises et propriété d’entreprises",
  "highValue.mobility": "Mobilité",
  localAuthority: "Collectivité territoriale",
  stable: "Disponible durablement",
  "file.csv": "{title} (CSV)",
  "file.geojson": "{title} (GeoJSON)",
  "file.xlsx": "{title} (Excel)",
  "file.ods": "{title} (OpenDocument)",
  "file.parquet": "{title} (GeoParquet)",
  "file.gpkg": "{title} (GeoPackage)",
  "about.csv": "Tableau en UTF-8, colonnes séparées par des virgules, dates ISO 8601, point décimal.",
  "about.geojson": "Carte en longitudes et latitudes WGS 84.",
  "about.xlsx": "Classeur pour Excel et LibreOffice.",
  "about.ods": "Classeur pour LibreOffice et les suites bureautiques ouvertes.",
  "about.parquet": "Tableau en colonnes typées, pour l’analyse de grands volumes.",
  "about.gpkg": "Couche pour les logiciels de cartographie comme QGIS.",
  api: "{title} (API)",
  catalogueTitle: "Données ouvertes {of}",
  aboutCommune:
    "Les jeux de données que publie {name}, avec la même structure que ceux des communes voisines.",
  aboutTerritory:
    "Les jeux de données de {name}, qui réunissent ce que chaque commune publie. Chaque commune a aussi son propre catalogue.",
  merged:
    "{description} Ce jeu réunit ce que publient {count, plural, one {# organisation} other {# organisations}} du territoire, avec la même structure et des identifiants stables : {names}.",
  aboutApi: "Interface OGC API Features : filtres par commune, par emprise et par champ, page par page.",
};

const en: Readonly<Record<keyof typeof fr, string>> = {
  themes: "European data themes",
  "theme.AGRI": "Agriculture, fisheries, forestry and food",
  "theme.ECON": "Economy and finance",
  "theme.EDUC": "Education, culture and sport",
  "theme.ENER": "Energy",
  "theme.ENVI": "Environment",
  "theme.GOVE": "Government and public sector",
  "theme.HEAL": "Health",
  "theme.INTR": "International issues",
  "theme.JUST": "Justice, legal system and public safety",
  "theme.REGI": "Regions and cities",
  "theme.SOCI": "Population and society",
  "theme.TECH": "Science and technology",
  "theme.TRAN": "Transport",
  "highValue.geospatial": "Geospatial",
  "highValue.earth-observation-environment": "Earth observation and environment",
  "highValue.meteorological": "Meteorological",
  "highValue.statistics": "Statistics",
  "highValue.companies": "Companies and company ownership",
  "highValue.mobility": "Mobility",
  localAuthority: "Local authority",
  stable: "Available for the long term",
  "file.csv": "{title} (CSV)",
  "file.geojson": "{title} (GeoJSON)",
  "file.xlsx": "{title} (Excel)",
  "file.ods": "{title} (OpenDocument)",
  "file.parquet": "{title} (GeoParquet)",
  "file.gpkg": "{title} (GeoPackage)",
  "about.csv": "UTF-8 table, columns separated by commas, ISO 8601 dates, decimal points.",
  "about.geojson": "Map in WGS 84 longitudes and latitudes.",
  "about.xlsx": "Workbook for Excel and LibreOffice.",
  "about.ods": "Workbook for LibreOffice and other open office suites.",
  "about.parquet": "Table of typed columns, for analysing large volumes.",
  "about.gpkg": "Layer for mapping software such as QGIS.",
  api: "{title} (API)",
  catalogueTitle: "Open data of {of}",
  aboutCommune: "The datasets that {name} publishes, with the same structure as those of its neighbours.",
  aboutTerritory:
    "The datasets of {name}, which bring together what each commune publishes. Each commune also has a catalogue of its own.",
  merged:
    "{description} This dataset brings together what {count, plural, one {# organisation publishes} other {# organisations publish}} in the territory, with the same structure and stable identifiers: {names}.",
  aboutApi: "OGC API Features: filters by commune, extent and field, page by page.",
};

export type DcatText = keyof typeof fr;

/** The words of the catalogues for other portals, by language. */
export const dcatMessages: Readonly<Record<Language, Readonly<Record<DcatText, string>>>> = { fr, en };

export type DcatTexts = (key: DcatText, params?: Params) => string;

/** The words of the catalogues in one language. */
export function dcatTexts(language: Language): DcatTexts {
  return (key, params) => formatMessage(language, dcatMessages[language][key], params);
}
