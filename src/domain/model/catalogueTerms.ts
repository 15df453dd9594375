import { type JsonObject, looseText, looseTexts } from "./looseJson.ts";
import { MODEL_PROPERTIES as OWN } from "./trabouleProperties.ts";

/** Themes of the EU's authority table `data-theme`, which DCAT-AP asks for. */
export const DATA_THEMES = [
  "AGRI",
  "ECON",
  "EDUC",
  "ENER",
  "ENVI",
  "GOVE",
  "HEAL",
  "INTR",
  "JUST",
  "REGI",
  "SOCI",
  "TECH",
  "TRAN",
] as const;

export type DataTheme = (typeof DATA_THEMES)[number];

/** Categories of high-value datasets: annex I of directive (EU) 2019/1024, detailed by regulation (EU) 2023/138. */
const HIGH_VALUE_CATEGORIES = [
  "geospatial",
  "earth-observation-environment",
  "meteorological",
  "statistics",
  "companies",
  "mobility",
] as const;

export type HighValueCategory = (typeof HIGH_VALUE_CATEGORIES)[number];

/** What a model says of its datasets to the catalogues that list them. */
export interface CatalogueTerms {
  readonly theme: DataTheme | null;
  readonly keywords: readonly string[];
  /** Set only where regulation (EU) 2023/138 names this kind of data. */
  readonly highValue: HighValueCategory | null;
  /** Address of the official schema that the data conform to, exactly as its registry writes it. */
  readonly conformsTo: string | null;
}

/**
 * The catalogue terms of a Table Schema: `traboule:theme`, `traboule:hvd`, `traboule:conformsTo`, `traboule:keywords`
 * (else the schema's own `keywords`). What is none of the known terms is read as absent.
 */
export function readCatalogueTerms(schema: JsonObject): CatalogueTerms {
  const standard = looseText(schema[OWN.conformsTo]);
  return {
    theme: DATA_THEMES.find((one) => one === schema[OWN.theme]) ?? null,
    keywords: [...new Set(looseTexts(schema[OWN.keywords] ?? schema["keywords"] ?? []))],
    highValue: HIGH_VALUE_CATEGORIES.find((one) => one === schema[OWN.highValue]) ?? null,
    conformsTo: standard !== null && /^https?:\/\//.test(standard) ? standard : null,
  };
}

/** The terms as properties of a schema, for reading them back. */
export function writeCatalogueTerms({ theme, keywords, highValue, conformsTo }: CatalogueTerms): JsonObject {
  return {
    ...(theme !== null && { [OWN.theme]: theme }),
    ...(keywords.length > 0 && { [OWN.keywords]: keywords }),
    ...(highValue !== null && { [OWN.highValue]: highValue }),
    ...(conformsTo !== null && { [OWN.conformsTo]: conformsTo }),
  };
}
