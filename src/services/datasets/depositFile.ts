import type { Readable } from "node:stream";
import { findDeposit } from "../../db/deposits/deposits.ts";
import type { Actor } from "../../domain/access/actor.ts";
import { assertCan } from "../../domain/access/can.ts";
import { Problem } from "../../domain/problem/problem.ts";
import type { Platform } from "../platform.ts";
import { depositSubject } from "../publication/depositSubject.ts";

/** The name that stands for the file as it was received. */
export const RECEIVED = "recu";

export interface DepositFile {
  /** To be offered when it is saved. */
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  readonly content: Readable;
}

/**
 * A file of a deposit: the one received, byte for byte, or one of its results (the corrected workbook, the report…). Throws
 * `deposit.unknown`, `export.unknown` for a result that there is not, `deposit.file-lost`.
 */
export async function openDepositFile(
  { database, files }: Platform,
  actor: Actor,
  { organizationId, depositId, name }: { organizationId: string; depositId: string; name: string },
): Promise<DepositFile> {
  const deposit = await findDeposit(database.query, depositId);
  if (!deposit || deposit.organization_id !== organizationId) throw new Problem("deposit.unknown");
  assertCan(actor, "read-deposit", depositSubject(deposit));
  const results: Readonly<Record<string, string>> = deposit.results ?? {};
  const key = name === RECEIVED ? deposit.file_key : Object.hasOwn(results, name) ? results[name]! : null;
  if (key === null) throw new Problem("export.unknown");
  const entry = await files.head(key);
  if (!entry) throw new Problem("deposit.file-lost");
  const offered = name === RECEIVED ? deposit.file_name || "depot" : name;
  return { name: offered, size: entry.size, content: await files.get(key) };
}
