import { randomUUID } from "node:crypto";
import PgBoss from "pg-boss";
import type { Database } from "../db/database.ts";
import { JOB_NAMES, type JobName, type Jobs, type Queue } from "../services/queue.ts";

/** What does the work of each job; a rejection is tried again, then given up and logged. */
export type JobHandlers = { readonly [N in JobName]: (data: Jobs[N]) => Promise<void> };

export interface RunningQueue extends Queue {
  /** Starts doing the work that waits. */
  work(handlers: JobHandlers): Promise<void>;
  /** Waits for the jobs under way, at most `seconds`; the others stay in the queue. */
  stop(seconds: number): Promise<void>;
}

interface QueueOptions {
  readonly database: Database;
  readonly onError: (error: Error) => void;
}

/** Jobs that come back by themselves. Times are those of Paris. */
const SCHEDULES: readonly { readonly name: JobName; readonly cron: string }[] = [
  { name: "sweep", cron: "* * * * *" },
  { name: "remind-deadlines", cron: "0 8 * * *" },
  { name: "check-territory", cron: "*/10 * * * *" },
];

const NO_ANSWER = null as unknown as { readonly rows: unknown[] };

const RETRIES = { retryLimit: 3, retryDelay: 5, retryBackoff: true, expireInMinutes: 15 };

/** Starts the queue in the database itself: a job is there once its transaction is, and done once. */
export async function startQueue({ database, onError }: QueueOptions): Promise<RunningQueue> {
  // A job that outlives the queue has its end told to nobody: it is taken up again at the next start. No answer at all, rather than
  // one without a row, is what the queue's own code understands then.
  let isOver = false;
  const boss = new PgBoss({
    db: {
      executeSql: (text, values) => (isOver ? Promise.resolve(NO_ANSWER) : database.pool.query(text, values)),
    },
    schema: "pgboss",
  });
  boss.on("error", onError);
  await boss.start();
  const workers = new Map<string, string>();
  for (const name of JOB_NAMES) await boss.createQueue(name, { name, policy: "short", ...RETRIES });
  for (const { name, cron } of SCHEDULES) await boss.schedule(name, cron, {}, { tz: "Europe/Paris" });
  return {
    async add(name, data, { key } = {}) {
      await boss.send(name, data, { singletonKey: key ?? randomUUID() });
      const worker = workers.get(name);
      if (worker !== undefined) boss.notifyWorker(worker);
    },
    async work(handlers) {
      for (const name of JOB_NAMES) {
        const handle = handlers[name] as (data: object) => Promise<void>;
        const id = await boss.work<object>(name, { pollingIntervalSeconds: 2 }, async ([job]) => {
          if (job) await handle(job.data).catch((error: unknown) => reported(error, onError));
        });
        workers.set(name, id);
      }
    },
    async stop(seconds) {
      await boss.stop({ graceful: true, wait: true, timeout: seconds * 1000, close: false });
      isOver = true;
    },
  };
}

function reported(error: unknown, onError: (error: Error) => void): never {
  const known = error instanceof Error ? error : new Error(String(error));
  onError(known);
  throw known;
}
