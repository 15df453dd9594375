import { rm } from "node:fs/promises";
import type { SourceFile } from "../sourceFile.ts";
import type { WorkbookAnnotations } from "./annotation.ts";
import { annotateXlsx } from "./annotateXlsx.ts";
import { PackageChanges } from "./packageChanges.ts";
import { writeNewWorkbook } from "./writeNewWorkbook.ts";
import { ZipWriter } from "./zipWriter.ts";

/**
 * Writes the person's own workbook with every correction made and noted, and a sheet that lists them all. An xlsx keeps
 * every sheet, style, formula, validation and picture (macros only where `outPath` says xlsm: an xlsx that holds some does not
 * open); from any other format the same content is written
 * as a new xlsx, each cell in its place.
 * @param outPath a file that does not exist yet; nothing is left there on failure
 */
export async function writeCorrectedWorkbook(
  source: SourceFile,
  annotations: WorkbookAnnotations,
  outPath: string,
): Promise<void> {
  const writer = new ZipWriter(outPath);
  try {
    if (source.format === "xlsx")
      await annotateXlsx(
        source,
        annotations,
        new PackageChanges(writer, !/\.xl(?:sm|tm|tx)$/i.test(outPath)),
      );
    else await writeNewWorkbook(source, annotations, writer);
  } catch (error) {
    writer.abandon();
    await rm(outPath, { force: true });
    throw error;
  }
}
