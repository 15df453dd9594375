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
import type { IncomingFile, StoredFile } from "../../storage/fileStore/fileStore.ts";
import { recordAudit } from "../audit/recordAudit.ts";
import { isUuid } from "../people/isUuid.ts";
import type { Platform } from "../platform.ts";

/** What is known of a deposit before its file is received. */
export interface DepositAbout {
  readonly organization: StoredOrganization;
  /** The model it is said to follow; null lets its columns tell. */
  readonly model: string | null;
  /** The department that hands it in; null for the whole organisation. */
  readonly department: string | null;
}

export interface ReceivedFile extends DepositAbout {
  /** In the file store; or received, to be put there once nothing stands against the deposit. Its sender discards it. */
  readonly file: StoredFile | IncomingFile;
  /** As its person names it, for display. */
  readonly name: string;
  readonly kind: "file" | "paste" | "api";
  /** A UUID that the sender chose: the same file sent again with it, by the same person, is the same deposit. */
  readonly key?: string | undefined;
}

/** Throws what stands against a deposit whatever its file: `model.unknown`, and what rights refuse. */
export function assertDepositable(
  platform: Pick<Platform, "models">,
  actor: Actor,
  { organization, model, department }: DepositAbout,
): void {
  assertCan(actor, "create-deposit", { organizationId: organization.id, department });
  if (model !== null) platform.models.current(model);
}

/**
 * Keeps a deposit and asks for its cleaning. Throws `deposit.empty` for a file without a byte, `model.unknown`, and what
 * rights refuse: a file not yet in the store is then left out of it.
 */
export async function receiveDeposit(
  platform: Platform,
  actor: Actor,
  received: ReceivedFile,
): Promise<StoredDeposit> {
  const { organization, file, name, model } = received;
  assertDepositable(platform, actor, received);
  if (file.size === 0) throw new Problem("deposit.empty", { file: name });
  const known = model === null ? null : platform.models.current(model);
  if ("keep" in file) await file.keep();
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
