import { stageFolder } from "../storage/stagedFolder.ts";
import { openFile } from "../tabular/openFile.ts";
import type { CleanRequest } from "./cleanRequest.ts";
import type { CleaningResult } from "./cleaningResult.ts";
import { RESULT_FILES } from "./resultFiles.ts";
import { runSteps } from "./runSteps.ts";

/**
 * The whole pipeline on one file: reads it, finds its tables, matches their columns, cleans and checks every record,
 * and leaves the results in `request.out` all at once at the end. Throws `UnreadableFile` when the file is not a table;
 * then nothing is left behind.
 */
export async function cleanFile(request: CleanRequest): Promise<CleaningResult> {
  const staged = stageFolder(request.out);
  try {
    const result = await runSteps(request, await openFile(request.path), staged);
    staged.deliver(RESULT_FILES);
    return result;
  } finally {
    staged.discard();
  }
}
