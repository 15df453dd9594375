import type {
  DifferenceKind,
  PreviewedPoint,
  PreviewedRecord,
} from "../../db/publication/previewDifference.ts";
import { recipientsById } from "../../db/publication/recipients.ts";
import { revisionById, type ToldRevision } from "../../db/publication/revisions.ts";
import type { Actor } from "../../domain/access/actor.ts";
import { can } from "../../domain/access/can.ts";
import type { Platform } from "../platform.ts";
import { readCheckContext } from "./checkDeposit.ts";
import { depositSubject } from "./depositSubject.ts";
import { type LeftOut, leftOut } from "./leftOut.ts";
import { openReviewed, type ReviewedDeposit } from "./openReviewed.ts";
import { previewPublication, type PublicationPreview } from "./previewPublication.ts";

export type { DifferenceKind, PreviewedPoint, PreviewedRecord };

/** What publishing would do, and who may. */
export interface PendingPublication extends ReviewedDeposit, PublicationPreview {
  readonly state: "pending";
  /** Nothing of this dataset was published before. */
  readonly isFirst: boolean;
  /** The territory's current version of the model, where the deposit follows another. */
  readonly newerModel: string | null;
  /** Another publication came since this deposit began. */
  readonly overtaken: boolean;
  /** By one person. */
  readonly mayPublish: boolean;
  readonly mayAsk: boolean;
  readonly mayApprove: boolean;
  readonly mayReview: boolean;
  /** Who asked for the publication. */
  readonly askedBy: string | null;
  /** What the file holds beside. */
  readonly left: LeftOut;
}

export interface DonePublication extends ReviewedDeposit {
  readonly state: "done";
  readonly revision: ToldRevision;
}

/** A deposit's publication as its page shows it: what it would change and what stands in its way, or what it did. */
export async function readPublication(
  platform: Platform,
  actor: Actor,
  depositId: string,
): Promise<PendingPublication | DonePublication> {
  const reviewed = await openReviewed(platform, actor, depositId, "read-deposit");
  const { deposit, organization, model } = reviewed;
  const { query } = platform.database;
  if (deposit.state === "published") {
    const revision = (await revisionById(query, deposit.revision_id!))!;
    return { ...reviewed, state: "done", revision };
  }
  const context = await readCheckContext(platform, reviewed);
  const newer = platform.models.current(model.name).version;
  const subject = depositSubject(deposit);
  const [asker] = await recipientsById(query, deposit.submitted_by === null ? [] : [deposit.submitted_by]);
  const inReview = deposit.state === "review";
  return {
    ...reviewed,
    ...(await previewPublication(platform, reviewed, context)),
    state: "pending",
    isFirst: context.part.revision_id === null,
    newerModel: newer === model.version ? null : newer,
    overtaken: context.part.revision_id !== deposit.base_revision,
    mayPublish: !organization.approval && can(actor, "publish", subject),
    mayAsk: inReview && can(actor, "ask-publication", subject),
    mayApprove: !inReview && can(actor, "approve-publication", subject),
    mayReview: can(actor, "review-deposit", subject),
    askedBy: asker?.name ?? null,
    left: leftOut(deposit.head),
  };
}
