import type { ExportSource } from "../exportSource.ts";
import { typedFormat } from "../typedFormat.ts";
import { GeopackageFile } from "./geopackageFile.ts";

async function writeGeopackage(
  source: ExportSource,
  path: string,
  loosened: ReadonlySet<string>,
): Promise<void> {
  const file = new GeopackageFile(source, path, loosened);
  try {
    file.start();
    for await (const batch of source.batches()) file.write(batch);
    file.finish();
  } finally {
    file.close();
  }
}

/**
 * GeoPackage 1.4: one table with the model's columns, typed and described, the geometry (EPSG:4326, longitude first as
 * the format wants) with its spatial index, `_id` and `_commune`.
 */
export const geopackageExport = typedFormat(
  { id: "gpkg", extension: "gpkg", mediaType: "application/geopackage+sqlite3" },
  writeGeopackage,
);
