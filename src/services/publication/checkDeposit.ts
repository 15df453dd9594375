import type { StoredDeposit } from "../../db/deposits/deposits.ts";
import { insertIssues } from "../../db/deposits/stageDeposit.ts";
import { listCommuneCodes } from "../../db/organizations/organizations.ts";
import { findPart, type StoredPart } from "../../db/parts.ts";
import {
  givenAnswers,
  type ReviewedCell,
  reviewedCells,
  type ReviewedRecord,
  reviewedRecords,
} from "../../db/publication/reviewedDeposit.ts";
import { streamRecords } from "../../db/records/readRecords.ts";
import { checkMetadata } from "../../domain/dataset/checkMetadata.ts";
import type { DatasetMetadata } from "../../domain/dataset/datasetMetadata.ts";
import type { RecordValues } from "../../domain/dataset/publishedRecord.ts";
import { writeSchema } from "../../domain/model/writeSchema.ts";
import type { SettledRecord } from "../../pipeline/deposit/recheckRecords.ts";
import { partMetadata } from "../datasets/partMetadata.ts";
import { stagedIssue } from "../deposits/stagedRecord.ts";
import type { Platform } from "../platform.ts";
import { jobPlace } from "../deposits/jobPlace.ts";
import { type DepositVerdict, judgeDeposit } from "./judgeDeposit.ts";
import type { ReviewedDeposit } from "./openReviewed.ts";

/** What a deposit is held against, beside its own values. */
export interface CheckContext {
  readonly part: StoredPart;
  readonly metadata: DatasetMetadata;
  /** INSEE codes of the territory's communes. */
  readonly communes: readonly string[];
}

export interface CheckedDeposit extends DepositVerdict {
  readonly records: readonly ReviewedRecord[];
  readonly metadata: DatasetMetadata;
}

/** Reads what a deposit is held against: the part that it would change, its sheet, the communes of its territory. */
export async function readCheckContext(
  { database: { query } }: Platform,
  { organization, model }: ReviewedDeposit,
): Promise<CheckContext> {
  const part = (await findPart(query, organization.id, model.name))!;
  const metadata = partMetadata(part.metadata, model, organization);
  return { part, metadata, communes: await listCommuneCodes(query) };
}

/** What a restoration brings back, kept in the deposit's head. */
export function restoredFrom({ head }: Pick<StoredDeposit, "head">): number | null {
  const { restoredFrom: revision } = (head ?? {}) as { readonly restoredFrom?: unknown };
  return typeof revision === "number" ? revision : null;
}

/**
 * Holds the final values of a deposit against its model, its rows and each other once more, and says what stands in the way
 * of publishing it. Questions on personal data that nobody has been asked are added to the review. Throws `DepositFailure`.
 */
export async function checkDeposit(
  platform: Platform,
  { deposit, organization, model }: ReviewedDeposit,
  { metadata, communes }: CheckContext,
): Promise<CheckedDeposit> {
  const { query } = platform.database;
  const records = await reviewedRecords(query, deposit.id);
  const cells = await reviewedCells(query, deposit.id);
  const recheck = await platform.runner.recheck({
    schema: writeSchema(model, { internal: true }),
    place: await jobPlace(platform, organization, communes),
    records: toSettled(model.fields, records, cells),
  });
  const verdict = judgeDeposit({
    model,
    records,
    cells,
    answers: await givenAnswers(query, deposit.id),
    recheck,
    known: await knownValues(platform, deposit),
    metadata: checkMetadata(metadata).length,
  });
  if (deposit.state === "review") await insertIssues(query, deposit.id, verdict.unasked.map(stagedIssue));
  return { ...verdict, records, metadata };
}

function toSettled(
  fields: readonly { readonly name: string }[],
  records: readonly ReviewedRecord[],
  cells: readonly ReviewedCell[],
): SettledRecord[] {
  const indexes = new Map(fields.map(({ name }, index) => [name, index]));
  const waiting = new Map<number, ReviewedCell[]>();
  for (const cell of cells) {
    if (!cell.waiting || !indexes.has(cell.field)) continue;
    const others = waiting.get(cell.record);
    if (others === undefined) waiting.set(cell.record, [cell]);
    else others.push(cell);
  }
  return records.map(({ record, row, sheet, values }) => ({
    record,
    row: row ?? record,
    sheet,
    values,
    waiting: (waiting.get(record) ?? []).map(({ field, raw, status, rule, params, proposals }) => ({
      index: indexes.get(field)!,
      raw,
      // A correction that a person took back, and that the model does not accept as it was.
      status: status === "corrected" ? "invalid" : status,
      rule,
      params,
      proposals,
    })),
  }));
}

/** What its organisation publishes now, and what a restoration brings back. */
async function knownValues(
  { database, models }: Platform,
  deposit: StoredDeposit,
): Promise<Map<string, RecordValues>> {
  const known = new Map<string, RecordValues>();
  const revision = restoredFrom(deposit);
  const scope = { audience: "owner", organizationId: deposit.organization_id } as const;
  const asOf = revision === null ? scope : { ...scope, revision };
  for await (const batch of streamRecords(database.query, models.table(deposit.model!), asOf))
    for (const { id, values } of batch) known.set(id, values);
  return known;
}
