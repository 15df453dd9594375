/** How a dataset is downloaded, in the order they are offered: the extension and the parameter of its address. */
export const DOWNLOADS = [
  { format: "csv", extension: "csv", query: "" },
  { format: "csv-excel", extension: "csv", query: "?f=csv-excel" },
  { format: "xlsx", extension: "xlsx", query: "" },
  { format: "ods", extension: "ods", query: "" },
  { format: "geojson", extension: "geojson", query: "" },
  { format: "gpkg", extension: "gpkg", query: "" },
  { format: "parquet", extension: "parquet", query: "" },
] as const;

/** The address of a file of a dataset, of all or of one commune. */
export function downloadHref(
  model: string,
  commune: string | undefined,
  { extension, query }: Pick<(typeof DOWNLOADS)[number], "extension" | "query">,
): string {
  return `/exports/${commune === undefined ? "" : `${commune}/`}${model}.${extension}${query}`;
}
