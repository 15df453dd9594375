import type { RememberedMapping } from "../../domain/matching/rememberedMapping.ts";
import type { Model } from "../../domain/model/model.ts";
import type { GeocodingEntry } from "../../report/geocodingEntry.ts";
import { stageFolder } from "../../storage/stagedFolder.ts";
import { openFile } from "../../tabular/openFile.ts";
import type { SourceFile } from "../../tabular/sourceFile.ts";
import { UnreadableFile } from "../../tabular/unreadableFile.ts";
import type { CleanRequest } from "../cleanRequest.ts";
import { learntMappings } from "../learntMappings.ts";
import { RESULT_FILES } from "../resultFiles.ts";
import { runSteps, type StepFollower } from "../runSteps.ts";
import { chooseModel } from "./chooseModel.ts";
import { type DepositHead, describeDeposit } from "./depositHead.ts";
import { depositRecord } from "./depositRecord.ts";
import type { DepositResult } from "./depositResult.ts";
import type { DepositSink } from "./depositSink.ts";
import { inBatches } from "./inBatches.ts";
import type { ModelCandidate } from "./modelCandidate.ts";

/** A file to clean for the platform. */
export interface DepositRequest extends Omit<CleanRequest, "model"> {
  /** The models that it may follow, at least one: the file's own is recognised among several. */
  readonly models: readonly Model[];
  /** The name that its person gave it; that of the path when absent. */
  readonly name?: string | undefined;
}

async function openNamed(path: string, name: string | undefined): Promise<SourceFile> {
  if (name === undefined) return openFile(path);
  try {
    return { ...(await openFile(path)), name };
  } catch (error) {
    if (!(error instanceof UnreadableFile) || !("file" in error.params)) throw error;
    throw new UnreadableFile(error.code, { ...error.params, file: name }, { cause: error });
  }
}

/**
 * Cleans a deposited file by the steps of `cleanFile`, and hands to `sink` all that the platform keeps of it. The result files
 * appear in `request.out` all at once at the end. Throws `UnreadableFile`, `UnrecognisedModel` or what the sink throws; then nothing
 * is left behind.
 */
export async function cleanDeposit(request: DepositRequest, sink: DepositSink): Promise<DepositResult> {
  const staged = stageFolder(request.out);
  try {
    const { models, name, ...shared } = request;
    const source = await openNamed(request.path, name);
    const { model, candidates } = await chooseModel(models, source, request);
    const follower = followFor(sink, source, candidates);
    const result = await runSteps({ ...shared, model }, source, staged, follower);
    staged.deliver(RESULT_FILES);
    return { ...result, head: follower.head(), learnt: follower.learnt() };
  } finally {
    staged.discard();
  }
}

interface SinkFollower extends StepFollower {
  head(): DepositHead;
  learnt(): readonly RememberedMapping[];
}

function followFor(
  sink: DepositSink,
  source: SourceFile,
  candidates: readonly ModelCandidate[],
): SinkFollower {
  let head: DepositHead | null = null;
  let learnt: readonly RememberedMapping[] = [];
  let fields: readonly string[] = [];
  return {
    async planned(request, plans) {
      fields = request.model.fields.map(({ name }) => name);
      learnt = learntMappings(request, plans);
      head = describeDeposit(request, source, plans, candidates);
      await sink.head(head);
    },
    async records(records, geocoding) {
      const answers = new Map<number, GeocodingEntry>(geocoding.map((entry) => [entry.record, entry]));
      for (const batch of inBatches(records))
        await sink.records(
          batch.map((record) => depositRecord(record, fields, answers.get(record.record) ?? null)),
        );
    },
    async issues(issues) {
      for (const batch of inBatches(issues))
        await sink.issues(batch.map((issue) => ({ ...issue, params: { raw: "", ...issue.params } })));
    },
    async ready(result) {
      await sink.ready({ ...result, head: head!, learnt });
    },
    head: () => head!,
    learnt: () => learnt,
  };
}
