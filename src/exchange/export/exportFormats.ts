import { csvExport } from "./csvExport.ts";
import { excelCsvExport } from "./excelCsvExport.ts";
import type { ExportFormat } from "./exportFormat.ts";
import { geojsonExport } from "./geojsonExport.ts";
import { geopackageExport } from "./geopackage/geopackageExport.ts";
import { parquetExport } from "./parquet/parquetExport.ts";
import { odsExport } from "./workbook/odsExport.ts";
import { xlsxExport } from "./workbook/xlsxExport.ts";

/** Every form in which a dataset can be downloaded, in the order that people are offered them. */
export const EXPORT_FORMATS: readonly ExportFormat[] = [
  csvExport,
  excelCsvExport,
  xlsxExport,
  odsExport,
  geojsonExport,
  geopackageExport,
  parquetExport,
];
