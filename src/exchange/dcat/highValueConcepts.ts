import type { HighValueCategory } from "../../domain/model/catalogueTerms.ts";

/** The categories of high-value datasets as the EU Publications Office names them. */
export const HIGH_VALUE_CONCEPTS: Readonly<Record<HighValueCategory, string>> = {
  geospatial: "http://data.europa.eu/bna/c_ac64a52d",
  "earth-observation-environment": "http://data.europa.eu/bna/c_dd313021",
  meteorological: "http://data.europa.eu/bna/c_164e0bf5",
  statistics: "http://data.europa.eu/bna/c_e1da4e07",
  companies: "http://data.europa.eu/bna/c_a9135398",
  mobility: "http://data.europa.eu/bna/c_b79e35eb",
};
