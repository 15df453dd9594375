import { type KeptMail, listOutbox } from "../../db/demo/outbox.ts";
import { Problem } from "../../domain/problem/problem.ts";
import type { Platform } from "../platform.ts";

export type { KeptMail };

/** The mails of the demo, latest first. Throws `request.page-unknown` anywhere else: mails are for their readers. */
export async function readOutbox({ database, settings }: Platform): Promise<KeptMail[]> {
  if (!settings.demo) throw new Problem("request.page-unknown");
  return listOutbox(database.query);
}
