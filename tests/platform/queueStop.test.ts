import { setTimeout as wait } from "node:timers/promises";
import { expect, it } from "vitest";
import { type JobHandlers, startQueue } from "../../src/jobs/startQueue.ts";
import { JOB_NAMES } from "../../src/services/queue.ts";
import { openEmbedded } from "../setup/engines.ts";

it.each(["ends", "fails"])("a job that %s after the queue has stopped harms nothing", async (how) => {
  const [database, close] = await openEmbedded();
  const told: Error[] = [];
  const queue = await startQueue({ database, onError: (error) => told.push(error) });
  const state = { isStarted: false, isEnded: false };
  const slow = async (): Promise<void> => {
    state.isStarted = true;
    await wait(4000);
    state.isEnded = true;
    if (how === "fails") throw new Error("too late");
  };
  await queue.work(Object.fromEntries(JOB_NAMES.map((name) => [name, slow])) as unknown as JobHandlers);
  await queue.add("sweep", {}, { key: "one" });
  await expect.poll(() => state.isStarted, { timeout: 30_000 }).toBe(true);
  await queue.stop(1);
  await close();
  // A rejection that nobody hears fails the run.
  await expect.poll(() => state.isEnded, { timeout: 30_000 }).toBe(true);
  await wait(500);
  expect(told.map(({ message }) => message)).toEqual(how === "fails" ? ["too late"] : []);
});
