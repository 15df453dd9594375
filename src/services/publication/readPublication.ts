import {
  countDifference,
  type DifferenceKind,
  type PreviewArgs,
  type PreviewedPoint,
  type PreviewedRecord,
  previewPoints,
  previewRecords,
} from "../../db/publication/previewDifference.ts";
import { recipientsById } from "../../db/publication/recipients.ts";
import { revisionById, type ToldRevision } from "../../db/publication/revisions.ts";
import type { Actor } from "../../domain/access/actor.ts";
import { can } from "../../domain/access/can.ts";
import type { Platform } from "../platform.ts";
import { type CheckedDeposit, checkDeposit } from "./checkDeposit.ts";
import { depositSubject } from "./depositSubject.ts";
import { maskRecords } from "./judgeDeposit.ts";
import { openReviewed, type ReviewedDeposit } from "./openReviewed.ts";

export type { DifferenceKind, PreviewedPoint, PreviewedRecord };

/** Records of each kind that the page lists. */
const MOST_LISTED = 20;
/** Points that the map draws. */
const MOST_POINTS = 1500;

/** What publishing would do, and who may. */
export interface PendingPublication extends ReviewedDeposit {
  readonly state: "pending";
  readonly checked: CheckedDeposit;
  readonly counts: Readonly<Record<DifferenceKind, number>>;
  readonly records: readonly PreviewedRecord[];
  readonly points: readonly PreviewedPoint[];
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
  const checked = await checkDeposit(platform, reviewed);
  const newer = platform.models.current(model.name).version;
  const isOutdated = newer !== model.version;
  const preview = isOutdated ? null : previewArgs(reviewed, checked);
  const table = platform.models.table(model.name);
  const subject = depositSubject(deposit);
  const [asker] = await recipientsById(query, deposit.submitted_by === null ? [] : [deposit.submitted_by]);
  const inReview = deposit.state === "review";
  return {
    ...reviewed,
    state: "pending",
    checked,
    counts: preview ? await countDifference(query, table, preview) : NOTHING,
    records: preview ? await previewRecords(query, table, preview, MOST_LISTED) : [],
    points: preview ? await previewPoints(query, table, preview, MOST_POINTS) : [],
    newerModel: isOutdated ? newer : null,
    overtaken: checked.part.revision_id !== deposit.base_revision,
    mayPublish: !organization.approval && can(actor, "publish", subject),
    mayAsk: inReview && can(actor, "ask-publication", subject),
    mayApprove: !inReview && can(actor, "approve-publication", subject),
    mayReview: can(actor, "review-deposit", subject),
    askedBy: asker?.name ?? null,
  };
}

const NOTHING: Readonly<Record<DifferenceKind, number>> = { added: 0, changed: 0, removed: 0, unchanged: 0 };

/** What is kept back, and values that the model refuses, are no part of what readers would see. */
function previewArgs(
  { deposit, organization, model }: ReviewedDeposit,
  checked: CheckedDeposit,
): PreviewArgs {
  const byNumber = new Map(checked.records.map((record) => [record.record, record]));
  const left = [...checked.keptBack, ...checked.refused.filter(({ status }) => status === "invalid")];
  return {
    depositId: deposit.id,
    organizationId: organization.id,
    masked: maskRecords(model, byNumber, left),
  };
}
