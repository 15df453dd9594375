/** Everything that cleaning a file may leave in its folder. */
export const RESULT_FILES = [
  "clean.csv",
  "clean.geojson",
  "corrected.xlsx",
  "report.json",
  "report.html",
  "mapping.json",
  "decisions.json",
] as const;
