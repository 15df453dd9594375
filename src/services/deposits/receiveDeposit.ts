import { createDeposit, type StoredDeposit } from "../../db/deposits/deposits.ts";
import type { StoredOrganization } from "../../db/organizations/organizations.ts";
import { actingFor, assertCan } from "../../domain/access/can.ts";
import type { Actor } from "../../domain/access/actor.ts";
import { Problem } from "../../domain/problem/problem.ts";
import type { StoredFile } from "../../storage/fileStore/fileStore.ts";
import { recordAudit } from "../audit/recordAudit.ts";
import type { Platform } from "../platform.ts";

export interface ReceivedFile {
  readonly organization: StoredOrganization;
  /** Already in the file store. */
  readonly file: StoredFile;
  /** As its person names it, for display. */
  readonly name: string;
  readonly kind: "file" | "paste" | "api";
  /** The model it is said to follow; null lets its columns tell. */
  readonly model: string | null;
  /** The department that hands it in; null for the whole organisation. */
  readonly department: string | null;
}

/**
 * Keeps a deposit and asks for its cleaning. Throws `deposit.empty` for a file without a byte, `model.unknown`, and what
 * rights refuse.
 */
export async function receiveDeposit(
  platform: Platform,
  actor: Actor,
  { organization, file, name, kind, model, department }: ReceivedFile,
): Promise<StoredDeposit> {
  assertCan(actor, "create-deposit", { organizationId: organization.id, department });
  if (file.size === 0) throw new Problem("deposit.empty", { file: name });
  const version = model === null ? null : platform.models.current(model).version;
  const deposit = await createDeposit(platform.database.query, {
    organization_id: organization.id,
    kind,
    model,
    model_version: version,
    department,
    created_by: actor.accountId,
    acting: actingFor(actor, organization.id),
    file_key: file.key,
    file_name: name,
    file_size: file.size,
  });
  await recordAudit(platform, {
    actor,
    organizationId: organization.id,
    action: "deposit.received",
    target: { type: "deposit", id: deposit.id },
    details: { file: name },
  });
  await platform.queue.add("clean-deposit", { depositId: deposit.id }, { key: deposit.id });
  return deposit;
}
