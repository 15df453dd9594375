import { createReadStream, createWriteStream } from "node:fs";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { listDecisions, listMappings } from "../../db/decisions/decisions.ts";
import { claimDeposit, renewLease } from "../../db/deposits/depositLease.ts";
import { findDeposit, type StoredDeposit } from "../../db/deposits/deposits.ts";
import { type CleanedDeposit, finishCleaning } from "../../db/deposits/finishCleaning.ts";
import { clearStaged, LostDeposit, stageRecords } from "../../db/deposits/stageDeposit.ts";
import {
  listOrganizations,
  organizationById,
  type StoredOrganization,
} from "../../db/organizations/organizations.ts";
import { ensurePart } from "../../db/parts.ts";
import { columnsNeedHelp } from "../../domain/matching/columnsNeedHelp.ts";
import type { Model } from "../../domain/model/model.ts";
import { writeSchema } from "../../domain/model/writeSchema.ts";
import type { ConfirmedMapping } from "../../pipeline/cleanRequest.ts";
import type { DepositResult } from "../../pipeline/deposit/cleanDeposit.ts";
import { DepositFailure } from "../../pipeline/deposit/depositFailure.ts";
import type { DepositJob } from "../../pipeline/deposit/depositJob.ts";
import type { DepositSink } from "../../pipeline/deposit/depositSink.ts";
import { UnrecognisedModel } from "../../pipeline/deposit/modelCandidate.ts";
import { UnreadableFile } from "../../tabular/unreadableFile.ts";
import type { Platform } from "../platform.ts";
import { identifyRecords } from "./identifyRecords.ts";
import { stagedIssue, stagedRecord } from "./stagedRecord.ts";

/** How often the platform hears that the work goes on, in milliseconds. */
const HEARTBEAT = 3_000;
/** A result file larger than this is not kept: the report says the same. */
const LARGEST_RESULT = 500_000_000;

/**
 * Cleans a deposit that waits, in a thread, and keeps what it finds for review. Does nothing when another process has it: it
 * may be asked any number of times. Whatever the file, the deposit ends in a state that tells its people what to do.
 */
export async function cleanReceivedDeposit(platform: Platform, depositId: string): Promise<void> {
  const { query } = platform.database;
  const attempt = await claimDeposit(query, depositId);
  if (attempt === null) return;
  const deposit = (await findDeposit(query, depositId))!;
  const claim = { depositId, attempt };
  const folder = await mkdtemp(join(tmpdir(), "traboule-deposit-"));
  const stop = new AbortController();
  let progress = 0;
  const heartbeat = setInterval(() => {
    void renewLease(query, depositId, attempt, progress).then(
      (ours) => ours || stop.abort(),
      () => {},
    );
  }, HEARTBEAT);
  try {
    const cleaned = await cleanIn(folder, platform, deposit, attempt, {
      signal: stop.signal,
      onProgress: (done) => (progress = done),
    });
    await finishCleaning(query, claim, cleaned);
  } catch (error) {
    if (error instanceof LostDeposit || stop.signal.aborted) return;
    const ending = endingOf(error);
    if (ending === null) throw error;
    await clearStaged(query, depositId);
    await finishCleaning(query, claim, ending);
  } finally {
    clearInterval(heartbeat);
    await rm(folder, { recursive: true, force: true });
  }
}

/** What a file that cannot be cleaned becomes; null for what is no fault of the file, and is tried again. */
function endingOf(error: unknown): CleanedDeposit | null {
  if (error instanceof UnrecognisedModel)
    return { state: "needs-model", problem: { candidates: error.candidates } };
  if (error instanceof UnreadableFile)
    return { state: "failed", problem: { rule: error.code, params: error.params } };
  if (error instanceof DepositFailure && error.reason !== "closed" && error.reason !== "cancelled")
    return { state: "failed", problem: { failure: error.reason } };
  return null;
}

interface Running {
  readonly signal: AbortSignal;
  readonly onProgress: (done: number) => void;
}

async function cleanIn(
  folder: string,
  platform: Platform,
  deposit: StoredDeposit,
  attempt: number,
  running: Running,
): Promise<CleanedDeposit> {
  const { query } = platform.database;
  const organization = (await organizationById(query, deposit.organization_id))!;
  const path = join(folder, `source${extname(deposit.file_name).slice(0, 12)}`);
  await pipeline(await platform.files.get(deposit.file_key!), createWriteStream(path));
  await clearStaged(query, deposit.id);
  const models = candidateModels(platform, deposit);
  const job = await describeJob(platform, deposit, organization, { path, folder, models });
  let model: Model | undefined;
  const sink: DepositSink = {
    head: (head) => {
      model = models.find(({ name }) => name === head.model.name);
      return Promise.resolve();
    },
    records: (records) =>
      stageRecords(
        query,
        { depositId: deposit.id, attempt },
        records.map((record) => stagedRecord(model!, record)),
        records.flatMap(({ issues }) => issues.map(stagedIssue)),
      ),
    issues: (issues) => stageRecords(query, { depositId: deposit.id, attempt }, [], issues.map(stagedIssue)),
    ready: () => Promise.resolve(),
  };
  const result = await platform.runner.clean(job, sink, running);
  return describeCleaned(platform, deposit, model!, result, job.out);
}

/** The one that a person said, or every model of the territory. */
function candidateModels({ models }: Platform, { model, model_version }: StoredDeposit): readonly Model[] {
  if (model === null) return models.list();
  return [model_version === null ? models.current(model) : models.version(model, model_version)];
}

async function describeJob(
  { database: { query } }: Platform,
  deposit: StoredDeposit,
  organization: StoredOrganization,
  { path, folder, models }: { path: string; folder: string; models: readonly Model[] },
): Promise<DepositJob> {
  const communes = (await listOrganizations(query)).flatMap(({ insee }) => insee ?? []);
  return {
    path,
    name: deposit.file_name,
    out: join(folder, "out"),
    schemas: models.map((model) => writeSchema(model, { internal: true })),
    place: { commune: organization.insee, territory: communes },
    mapping: deposit.mapping as ConfirmedMapping | null,
    memory: await listMappings(query, organization.id),
    sheet: deposit.sheet,
    decisions: await listDecisions(query, organization.id),
    language: "fr",
  };
}

async function describeCleaned(
  platform: Platform,
  deposit: StoredDeposit,
  model: Model,
  { head, summary, ignoredRows }: DepositResult,
  out: string,
): Promise<CleanedDeposit> {
  const { query } = platform.database;
  const part = await ensurePart(query, deposit.organization_id, model.name);
  const asked =
    deposit.mapping === null &&
    columnsNeedHelp(
      model,
      head.tables.map(({ columns }) => columns),
    );
  return {
    state: asked ? "needs-mapping" : "review",
    partId: part.id,
    model: model.name,
    modelVersion: model.version,
    head: { ...head, summary, ignoredRows: ignoredRows.slice(0, 1000) },
    results: await keepResults(platform, out),
    records: summary.records,
    baseRevision: part.revision_id,
    identifiers: await identifyRecords(platform, deposit, model),
  };
}

async function keepResults({ files }: Platform, out: string): Promise<Record<string, string>> {
  const results: Record<string, string> = {};
  for (const name of await readdir(out)) {
    const { key } = await files.put(createReadStream(join(out, name)), { maxBytes: LARGEST_RESULT });
    results[name] = key;
  }
  return results;
}
