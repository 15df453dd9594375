import type { Actor } from "../../domain/access/actor.ts";
import { assertCan } from "../../domain/access/can.ts";
import { Problem } from "../../domain/problem/problem.ts";
import { pastedTable } from "../../tabular/text/pastedTable.ts";
import type { Platform } from "../platform.ts";
import type { Deposit } from "./openDeposit.ts";
import { receiveDeposit, type ReceivedFile } from "./receiveDeposit.ts";

export interface PastedDeposit extends Omit<ReceivedFile, "file" | "kind"> {
  /** Cells as a spreadsheet puts them on the clipboard, or the text of a csv. */
  readonly text: string;
}

/** Keeps a table pasted in a page as a deposit. Throws `deposit.empty` for nothing visible, and as `receiveDeposit`. */
export async function receivePaste(
  platform: Platform,
  actor: Actor,
  { text, ...rest }: PastedDeposit,
): Promise<Deposit> {
  const { organization, department, name } = rest;
  assertCan(actor, "create-deposit", { organizationId: organization.id, department });
  const table = pastedTable(text);
  if (table === null) throw new Problem("deposit.empty", { file: name });
  const maxBytes = platform.settings.maxUploadBytes;
  if (table.bytes.length > maxBytes) throw new Problem("deposit.too-large", { limit: maxBytes });
  const file = await platform.files.receive(inOnePiece(table.bytes), { maxBytes });
  try {
    return await receiveDeposit(platform, actor, { ...rest, file, kind: "paste" });
  } finally {
    await file.discard();
  }
}

async function* inOnePiece(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  await Promise.resolve();
  yield bytes;
}
