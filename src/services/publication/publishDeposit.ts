import { publishRevision } from "../../db/publication/publishRevision.ts";
import { type ToldRevision, revisionById } from "../../db/publication/revisions.ts";
import type { Actor } from "../../domain/access/actor.ts";
import { actingFor } from "../../domain/access/can.ts";
import { Problem } from "../../domain/problem/problem.ts";
import { auditText } from "../../messages/web/audit.ts";
import { recordAudit } from "../audit/recordAudit.ts";
import { organizationCode } from "../organizations/openOrganization.ts";
import { isUuid } from "../people/isUuid.ts";
import type { Platform } from "../platform.ts";
import { checkDeposit, readCheckContext, restoredFrom } from "./checkDeposit.ts";
import { tellActing, tellPeople } from "./notifyPeople.ts";
import { openReviewed, type ReviewedDeposit } from "./openReviewed.ts";

export interface PublicationOptions {
  /** A word for the history; may be empty. */
  readonly note: string;
  /** The version of the deposit that the person had before them. */
  readonly expectedVersion: number;
}

/** Who stands behind a publication when it took two people. */
interface Signatures {
  readonly publishedBy: string | null;
  readonly approvedBy: string | null;
}

const KINDS = { edit: "edit", restoration: "restoration" } as const;

/** The account behind an actor; an access key has none. */
export function accountOf({ accountId }: Actor): string | null {
  return isUuid(accountId) ? accountId : null;
}

/**
 * Publishes a deposit after a full check of its final values. Asked again once done, it gives the same revision. Throws
 * `publication.blocked` while something stands in the way, `model.changed`, `request.changed`, `publication.overtaken`,
 * `publication.nothing-new`, `access.own-approval` where the organisation wants a second pair of eyes, and what rights refuse.
 */
export async function publishDeposit(
  platform: Platform,
  actor: Actor,
  depositId: string,
  options: PublicationOptions,
): Promise<ToldRevision> {
  const reviewed = await openReviewed(platform, actor, depositId, "publish");
  if (reviewed.organization.approval && reviewed.deposit.state !== "published")
    throw new Problem("access.own-approval");
  const account = accountOf(actor);
  return publishReviewed(platform, actor, reviewed, options, { publishedBy: account, approvedBy: null });
}

/** Publishes a deposit whose rights were checked. Throws as `publishDeposit` does. */
export async function publishReviewed(
  platform: Platform,
  actor: Actor,
  reviewed: ReviewedDeposit,
  { note, expectedVersion }: PublicationOptions,
  signatures: Signatures,
): Promise<ToldRevision> {
  const { deposit, organization, model } = reviewed;
  const { query } = platform.database;
  if (deposit.state === "published") return (await revisionById(query, deposit.revision_id!))!;
  assertCurrentModel(platform, reviewed);
  if (deposit.version !== expectedVersion) throw new Problem("request.changed");
  const checked = await checkDeposit(platform, reviewed, await readCheckContext(platform, reviewed));
  if (checked.blocks.length > 0) throw new Problem("publication.blocked");
  const published = await publishRevision(query, platform.models.table(model.name), {
    depositId: deposit.id,
    version: deposit.version,
    organizationId: organization.id,
    commune: organization.insee,
    kind: KINDS[deposit.kind as keyof typeof KINDS] ?? "publication",
    restoredFrom: restoredFrom(deposit),
    note,
    metadata: checked.metadata,
    masked: checked.masked,
    ...signatures,
    acting: deposit.acting || actingFor(actor, organization.id),
    at: platform.clock(),
  });
  const revision = (await revisionById(query, published.id))!;
  if (published.isNew) await tellPublication(platform, actor, reviewed, revision);
  return revision;
}

/** Throws `model.changed` when the territory has adopted another version of the model since the deposit. */
export function assertCurrentModel({ models }: Platform, { model }: ReviewedDeposit): void {
  const { version } = models.current(model.name);
  if (model.version !== version) throw new Problem("model.changed", { version });
}

/** Keeps it in the audit log, and tells those who waited for it. */
async function tellPublication(
  platform: Platform,
  actor: Actor,
  { deposit, organization, model }: ReviewedDeposit,
  { number, added, changed, removed, restored_number: restored }: ToldRevision,
): Promise<void> {
  const action = restored === null ? "publication.done" : "revision.restored";
  const details = { model: model.title, revision: restored ?? number };
  await recordAudit(platform, {
    actor,
    organizationId: organization.id,
    action,
    target: { type: "dataset", id: model.name },
    details,
  });
  const code = organizationCode(organization);
  const link = `/espace/${code}/jeux/${model.name}`;
  await tellPeople(platform, actor, [deposit.created_by, deposit.submitted_by], {
    kind: "publication-done",
    link,
    params: { model: model.title, organization: organization.name, added, changed, removed },
  });
  const what = auditText("fr", action, details);
  await tellActing(platform, actor, organization, { model: model.title, what, link });
}
