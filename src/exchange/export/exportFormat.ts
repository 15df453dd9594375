import type { ExportSource } from "./exportSource.ts";

export type ExportFormatId = "csv" | "csv-excel" | "geojson" | "xlsx" | "ods" | "parquet" | "gpkg";

/** A form in which a dataset can be downloaded. */
export interface ExportFormat {
  readonly id: ExportFormatId;
  /** Without the dot. */
  readonly extension: string;
  /** With its parameters, ready for `Content-Type`. */
  readonly mediaType: string;
  /**
   * The file's bytes from its first to its last, made as they are asked for: memory stays flat whatever the number of
   * records. Null for formats that are not written from beginning to end.
   */
  readonly stream: ((source: ExportSource) => AsyncIterable<Uint8Array>) | null;
  /**
   * Writes the whole file, in flat memory. The same source always gives the same bytes.
   *
   * @param path a file that does not exist yet; nothing is left there after an error
   * @throws {ArchiveTooLarge} when a workbook would exceed what its archive can hold
   */
  write(source: ExportSource, path: string): Promise<void>;
}
