import { parentPort, workerData } from "node:worker_threads";
import type { Model } from "../../domain/model/model.ts";
import { parseModel } from "../../domain/model/parseModel.ts";
import { describePlace } from "../../domain/place/describePlace.ts";
import type { Place } from "../../domain/place/place.ts";
import type { AddressIndex } from "../../geocoding/addressIndex.ts";
import { readIndex } from "../../geocoding/openIndex.ts";
import { loadGazetteer } from "../../reference/loadGazetteer.ts";
import { stepBack } from "../../threads/stepBack.ts";
import { cleanDeposit } from "./cleanDeposit.ts";
import { DepositFailure } from "./depositFailure.ts";
import type { DepositJob, JobPlace, RecheckJob } from "./depositJob.ts";
import type { DepositSink } from "./depositSink.ts";
import { type Recheck, recheckRecords } from "./recheckRecords.ts";
import { writeThreadError } from "./threadError.ts";
import type { FromThread, ThreadData, ToThread } from "./threadMessages.ts";

stepBack();
const { addresses: bytes, stop } = workerData as ThreadData;
const port = parentPort!;
const stopped = new Int32Array(stop);
const gazetteer = loadGazetteer();
const addresses: AddressIndex | null = bytes === null ? null : readIndex(bytes, gazetteer);
let acknowledged: () => void = () => {};
/** Settled once the last thing handed over is taken. */
let taken: Promise<void> = Promise.resolve();

function tell(message: FromThread): void {
  port.postMessage(message, []);
}

function stopIfAsked(): void {
  if (Atomics.load(stopped, 0) === 1) throw new DepositFailure("cancelled");
}

/** Hands something over once what came before is taken: one batch is stored while the next one is cleaned. */
async function handOver(message: FromThread): Promise<void> {
  await taken;
  stopIfAsked();
  taken = new Promise<void>((resolve) => {
    acknowledged = resolve;
  });
  tell(message);
}

const sink: DepositSink = {
  head: (head) => handOver({ type: "head", head }),
  records: (records) => handOver({ type: "records", records }),
  issues: (issues) => handOver({ type: "issues", issues }),
  async ready(result) {
    await handOver({ type: "ready", result });
    await taken;
    stopIfAsked();
  },
};

/** Models read lately, by their schema as text: the same ones come with every job. */
const models = new Map<string, Model>();
const MOST_MODELS = 200;

function readModel(schema: unknown): Model {
  const text = JSON.stringify(schema);
  const known = models.get(text);
  if (known !== undefined) return known;
  const { model, findings } = parseModel(schema);
  if (model === null) throw new Error(`not a model: ${findings.map(({ code }) => code).join(", ")}`);
  if (models.size >= MOST_MODELS) models.clear();
  models.set(text, model);
  return model;
}

function readPlace(place: JobPlace): Place {
  return describePlace(place, gazetteer, addresses);
}

function clean({ schemas, place, ...rest }: DepositJob): ReturnType<typeof cleanDeposit> {
  const request = {
    ...rest,
    models: schemas.map(readModel),
    place: readPlace(place),
    gazetteer,
    addresses,
    onProgress: (done: number, step: "read" | "clean" | "write") => {
      stopIfAsked();
      tell({ type: "progress", done, step });
    },
  };
  return cleanDeposit(request, sink);
}

function recheck({ schema, place, records }: RecheckJob): Recheck {
  return recheckRecords({ model: readModel(schema), place: readPlace(place), gazetteer, records });
}

port.on("message", (message: ToThread) => {
  if (message.type === "ack") {
    acknowledged();
    return;
  }
  const run = async () => (message.type === "clean" ? clean(message.job) : recheck(message.job));
  run().then(
    (result) => tell({ type: "done", result }),
    (error: unknown) => tell({ type: "failed", error: writeThreadError(error) }),
  );
});
