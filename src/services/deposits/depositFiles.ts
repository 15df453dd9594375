import type { Readable } from "node:stream";
import type { Actor } from "../../domain/access/actor.ts";
import { Problem } from "../../domain/problem/problem.ts";
import { MissingFile } from "../../storage/fileStore/storeErrors.ts";
import type { Platform } from "../platform.ts";
import { openDeposit } from "./openDeposit.ts";

/** The name that stands for the file as it was received, among those of its results. */
export const SOURCE = "source";

export interface DepositFile {
  readonly content: Readable;
  /** In bytes. */
  readonly size: number;
  /** What to save it as. */
  readonly name: string;
}

/**
 * A file of a deposit: the one received (`source`), or a result by its name. Throws `deposit.unknown`, and `deposit.file-lost` for a file
 * that is not there.
 */
export async function readDepositFile(
  platform: Platform,
  actor: Actor,
  {
    organizationId,
    id,
    file,
  }: { readonly organizationId: string; readonly id: string; readonly file: string },
): Promise<DepositFile> {
  const deposit = await openDeposit(platform, actor, { organizationId, id });
  const results = deposit.results ?? {};
  const key = file === SOURCE ? deposit.file_key : Object.hasOwn(results, file) ? results[file] : undefined;
  if (typeof key !== "string") throw new Problem("deposit.file-lost");
  const known = await platform.files.head(key);
  if (known === null) throw new Problem("deposit.file-lost");
  try {
    const content = await platform.files.get(key);
    const stem = deposit.file_name.replace(/\.[^.]{1,8}$/, "");
    return { content, size: known.size, name: file === SOURCE ? deposit.file_name : `${stem} - ${file}` };
  } catch (error) {
    if (error instanceof MissingFile) throw new Problem("deposit.file-lost", {}, { cause: error });
    throw error;
  }
}
