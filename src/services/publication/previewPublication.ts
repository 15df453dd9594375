import {
  countDifference,
  type DifferenceKind,
  type PreviewArgs,
  type PreviewedPoint,
  type PreviewedRecord,
  previewPoints,
  previewRecords,
} from "../../db/publication/previewDifference.ts";
import { answersMark } from "../../db/publication/reviewedDeposit.ts";
import type { Platform } from "../platform.ts";
import { BoundedCache } from "../boundedCache.ts";
import { type CheckContext, type CheckedDeposit, checkDeposit } from "./checkDeposit.ts";
import { maskRecords } from "./judgeDeposit.ts";
import type { ReviewedDeposit } from "./openReviewed.ts";

/** Records of each kind that the page lists. */
const MOST_LISTED = 20;
/** Points that the map draws. */
const MOST_POINTS = 1500;
/** Previews kept: as many people about to publish at once. */
const MOST_KEPT = 20;

/** What publishing a deposit would change for readers, and what stands in its way. */
export interface PublicationPreview {
  readonly checked: Omit<CheckedDeposit, "records" | "metadata">;
  /** The row of the deposited file that a record was read from, by the record's number. */
  readonly rows: ReadonlyMap<number, number>;
  readonly counts: Readonly<Record<DifferenceKind, number>>;
  readonly records: readonly PreviewedRecord[];
  readonly points: readonly PreviewedPoint[];
}

const caches = new WeakMap<Platform, BoundedCache<PublicationPreview>>();

const NOTHING: Readonly<Record<DifferenceKind, number>> = { added: 0, changed: 0, removed: 0, unchanged: 0 };

/**
 * The preview of a publication, kept as long as nothing that it follows from changes: the deposit, the answers given, the sheet, the
 * model, what is published. Publishing itself checks everything again. Throws `DepositFailure`.
 */
export async function previewPublication(
  platform: Platform,
  reviewed: ReviewedDeposit,
  context: CheckContext,
): Promise<PublicationPreview> {
  const { deposit, model } = reviewed;
  const { part, metadata, communes } = context;
  const cache = caches.get(platform) ?? new BoundedCache<PublicationPreview>(MOST_KEPT);
  caches.set(platform, cache);
  const answers = await answersMark(platform.database.query, deposit.id);
  const key = JSON.stringify([
    [deposit.id, deposit.version, deposit.state, answers],
    [model.version, platform.models.current(model.name).version],
    [part.revision_id, metadata, communes],
  ]);
  return cache.get(key, () => preview(platform, reviewed, context));
}

async function preview(
  platform: Platform,
  reviewed: ReviewedDeposit,
  context: CheckContext,
): Promise<PublicationPreview> {
  const { query } = platform.database;
  const { records, metadata: _, ...checked } = await checkDeposit(platform, reviewed, context);
  const rows = new Map(records.map(({ record, row }) => [record, row ?? record]));
  const { name, version } = reviewed.model;
  // The table follows the current model: a deposit under another cannot be held against it.
  if (platform.models.current(name).version !== version)
    return { checked, rows, counts: NOTHING, records: [], points: [] };
  const table = platform.models.table(name);
  const args = previewArgs(reviewed, { ...checked, records });
  return {
    checked,
    rows,
    counts: await countDifference(query, table, args),
    records: await previewRecords(query, table, args, MOST_LISTED),
    points: await previewPoints(query, table, args, MOST_POINTS),
  };
}

/** What is kept back, and values that the model refuses, are no part of what readers would see. */
function previewArgs(
  { deposit, organization, model }: ReviewedDeposit,
  checked: Pick<CheckedDeposit, "records" | "keptBack" | "refused">,
): PreviewArgs {
  const byNumber = new Map(checked.records.map((record) => [record.record, record]));
  const left = [...checked.keptBack, ...checked.refused.filter(({ status }) => status === "invalid")];
  return {
    depositId: deposit.id,
    organizationId: organization.id,
    masked: maskRecords(model, byNumber, left),
  };
}
