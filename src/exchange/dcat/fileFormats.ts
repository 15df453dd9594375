import { EU_FILE_TYPE, IANA_MEDIA_TYPE } from "./namespaces.ts";

interface FileFormatTerms {
  readonly extension: string;
  /** Of IANA's registry. */
  readonly mediaType: string;
  /** Code of the EU's authority table `file-type`. */
  readonly fileType: string;
}

/** The forms that a dataset is downloaded in. */
export const FILE_FORMATS = {
  csv: { extension: "csv", mediaType: "text/csv", fileType: "CSV" },
  geojson: { extension: "geojson", mediaType: "application/geo+json", fileType: "GEOJSON" },
  xlsx: {
    extension: "xlsx",
    mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    fileType: "XLSX",
  },
  ods: { extension: "ods", mediaType: "application/vnd.oasis.opendocument.spreadsheet", fileType: "ODS" },
  parquet: { extension: "parquet", mediaType: "application/vnd.apache.parquet", fileType: "PARQUET" },
  gpkg: { extension: "gpkg", mediaType: "application/geopackage+sqlite3", fileType: "GPKG" },
} as const satisfies Readonly<Record<string, FileFormatTerms>>;

export type FileFormat = keyof typeof FILE_FORMATS;

/** The format as an IRI of the EU's authority table. */
export function fileTypeIri(format: FileFormat): string {
  return EU_FILE_TYPE + FILE_FORMATS[format].fileType;
}

/** The media type as an IRI of IANA's registry. */
export function mediaTypeIri(format: FileFormat): string {
  return IANA_MEDIA_TYPE + FILE_FORMATS[format].mediaType;
}
