import { getPriority } from "node:os";
import { Worker } from "node:worker_threads";
import { expect, it } from "vitest";

const before = getPriority();

it("steps back with the thread that asks, and no other", async () => {
  const program = `const { parentPort } = require("node:worker_threads");
    const { getPriority } = require("node:os"); const { readlinkSync } = require("node:fs");
    import("tsx/esm/api").then(({ register }) => { register(); return import(${JSON.stringify(new URL("./stepBack.ts", import.meta.url).href)}); })
      .then(({ stepBack }) => {
        stepBack();
        const linux = process.platform === "linux";
        parentPort.postMessage(linux ? getPriority(Number(readlinkSync("/proc/thread-self").split("/").at(-1))) : 10);
      });`;
  const worker = new Worker(program, { eval: true });
  const priority = await new Promise((resolve, reject) => {
    worker.once("message", resolve);
    worker.once("error", reject);
  });
  await worker.terminate();
  expect(priority).toBe(10);
  expect(getPriority()).toBe(before);
});
