import { rememberMapping } from "../../db/decisions/decisions.ts";
import { analyzeStaged } from "../../db/deposits/analyzeStaged.ts";
import type { DepositClaim } from "../../db/deposits/depositLease.ts";
import { finishCleaning } from "../../db/deposits/finishCleaning.ts";
import { clearStaged, stageRecords } from "../../db/deposits/stageDeposit.ts";
import { ensurePart } from "../../db/parts.ts";
import { columnsNeedHelp } from "../../domain/matching/columnsNeedHelp.ts";
import type { Model } from "../../domain/model/model.ts";
import type { DepositResult } from "../../pipeline/deposit/depositResult.ts";
import type { DepositSink } from "../../pipeline/deposit/depositSink.ts";
import type { Platform } from "../platform.ts";
import type { ConfirmedColumns } from "./confirmColumns.ts";
import { identifyRecords } from "./identifyRecords.ts";
import type { Deposit } from "./openDeposit.ts";
import { stagedIssue, stagedRecord } from "./stagedRecord.ts";
import { tellDepositReady } from "./tellDepositReady.ts";

/** A reading under way, kept as it comes. */
export interface DepositReading {
  readonly sink: DepositSink;
  /** True once the deposit may be reviewed. */
  readonly isDone: boolean;
  /** Empties what an earlier attempt left; `models` are those that the file may follow. */
  start(models: readonly Model[]): Promise<void>;
}

/** Rows set aside that are kept in the deposit's own row; the report holds them all. */
const MOST_IGNORED_ROWS = 1000;

/** Records kept at once: while they are, a request that shares the database's session waits. */
const BATCH = 100;

/** Records from which a wrong guess of the planner would be felt. */
const LARGE = 300;

/** Keeps what is read of a deposit, batch by batch, and opens it to review once all of it is there. */
export function stageReading(platform: Platform, deposit: Deposit, claim: DepositClaim): DepositReading {
  const { query, requests } = platform.database;
  let candidates: readonly Model[] = [];
  let model: Model | undefined;
  let isDone = false;
  return {
    get isDone() {
      return isDone;
    },
    async start(models) {
      candidates = models;
      await clearStaged(query, claim);
    },
    sink: {
      head(head) {
        model = candidates.find(({ name }) => name === head.model.name);
        return Promise.resolve();
      },
      async records(records) {
        for (let at = 0; at < records.length; at += BATCH) {
          const batch = records.slice(at, at + BATCH);
          await requests.calm();
          await stageRecords(
            query,
            claim,
            batch.map((record) => stagedRecord(model!, record)),
            batch.flatMap(({ issues }) => issues.map(stagedIssue)),
          );
        }
      },
      issues: (issues) => stageRecords(query, claim, [], issues.map(stagedIssue)),
      async ready(result) {
        await openToReview(platform, deposit, claim, model!, result);
        isDone = true;
      },
    },
  };
}

async function openToReview(
  platform: Platform,
  deposit: Deposit,
  claim: DepositClaim,
  model: Model,
  { head, summary, ignoredRows, learnt }: DepositResult,
): Promise<void> {
  const { query } = platform.database;
  const part = await ensurePart(query, deposit.organization_id, model.name);
  const confirmed = deposit.mapping as ConfirmedColumns | null;
  const columns = head.tables.map((table) => table.columns);
  const state = confirmed === null && columnsNeedHelp(model, columns) ? "needs-mapping" : "review";
  const memory = { organizationId: deposit.organization_id, personId: confirmed?.personId ?? null };
  if (summary.records >= LARGE) await analyzeStaged(platform.database);
  for (const mapping of learnt) await rememberMapping(query, memory, mapping);
  await finishCleaning(query, claim, {
    state,
    partId: part.id,
    model: model.name,
    modelVersion: model.version,
    head: { ...head, summary, ignoredRows: ignoredRows.slice(0, MOST_IGNORED_ROWS) },
    records: summary.records,
    baseRevision: part.revision_id,
    identifiers: await identifyRecords(platform, deposit, model),
    resultsToCome: true,
  });
  if (state === "review")
    await tellDepositReady(platform, deposit, {
      title: model.title,
      records: summary.records,
      waiting: summary.toConfirm + summary.invalid,
    });
}
