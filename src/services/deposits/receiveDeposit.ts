import {
  createDeposit,
  createDepositOnce,
  findDeposit,
  type StoredDeposit,
} from "../../db/deposits/deposits.ts";
import type { StoredOrganization } from "../../db/organizations/organizations.ts";
import type { Actor } from "../../domain/access/actor.ts";
import { actingFor, assertCan } from "../../domain/access/can.ts";
import { Problem } from "../../domain/problem/problem.ts";
import type { StoredFile } from "../../storage/fileStore/fileStore.ts";
import { recordAudit } from "../audit/recordAudit.ts";
import { isUuid } from "../people/isUuid.ts";
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
  /** A UUID that the sender chose: the same file sent again with it, by the same person, is the same deposit. */
  readonly key?: string | undefined;
}

/**
 * Keeps a deposit and asks for its cleaning. Throws `deposit.empty` for a file without a byte, `model.unknown`, and what
 * rights refuse.
 */
export async function receiveDeposit(
  platform: Platform,
  actor: Actor,
  received: ReceivedFile,
): Promise<StoredDeposit> {
  const { organization, file, name, model, department } = received;
  assertCan(actor, "create-deposit", { organizationId: organization.id, department });
  if (file.size === 0) throw new Problem("deposit.empty", { file: name });
  const known = model === null ? null : platform.models.current(model);
  const { deposit, isNew } = await keepDeposit(platform, actor, received, known?.version ?? null);
  if (isNew)
    await recordAudit(platform, {
      actor,
      organizationId: organization.id,
      action: "deposit.received",
      target: { type: "deposit", id: deposit.id },
      details: { model: known?.title ?? name, file: name },
    });
  await platform.queue.add("clean-deposit", { depositId: deposit.id }, { key: deposit.id });
  return deposit;
}

async function keepDeposit(
  { database: { query } }: Platform,
  actor: Actor,
  { organization, file, name, kind, model, department, key }: ReceivedFile,
  version: string | null,
): Promise<{ readonly deposit: StoredDeposit; readonly isNew: boolean }> {
  // An access key has no account.
  const author = isUuid(actor.accountId) ? actor.accountId : null;
  const row = {
    organization_id: organization.id,
    kind,
    model,
    model_version: version,
    department,
    created_by: author,
    acting: actingFor(actor, organization.id),
    file_key: file.key,
    file_name: name,
    file_size: file.size,
  };
  if (key !== undefined && isUuid(key)) {
    const created = await createDepositOnce(query, { ...row, id: key });
    if (created) return { deposit: created, isNew: true };
    const same = await findDeposit(query, key);
    const isSame =
      same?.organization_id === organization.id &&
      same.created_by === author &&
      same.file_key === file.key &&
      same.state !== "abandoned";
    if (isSame) return { deposit: same, isNew: false };
  }
  return { deposit: await createDeposit(query, row), isNew: true };
}
