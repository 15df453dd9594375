/** Codes of the EU's authority table `frequency` that a dataset may announce. */
export const FREQUENCIES = [
  "CONT",
  "DAILY",
  "WEEKLY",
  "BIWEEKLY",
  "MONTHLY",
  "BIMONTHLY",
  "QUARTERLY",
  "ANNUAL_2",
  "ANNUAL",
  "BIENNIAL",
  "TRIENNIAL",
  "IRREG",
  "NEVER",
  "UNKNOWN",
] as const;

export type Frequency = (typeof FREQUENCIES)[number];
