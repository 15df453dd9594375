import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, it } from "vitest";
import { createLifecycle } from "./lifecycle.ts";
import { openLog } from "./log.ts";

const silent = openLog("silent");

/** A server whose answers take some milliseconds, or never come. */
async function slowServer(ms: number) {
  const server = createServer(
    (_request, response) => void setTimeout(() => response.end("done"), ms).unref(),
  );
  await new Promise<void>((done) => {
    server.listen(0, "127.0.0.1", done);
  });
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` };
}

it("finishes the request under way, refuses new ones, then closes in order", async () => {
  const { server, url } = await slowServer(200);
  const lifecycle = createLifecycle(server, { log: silent, graceMs: 5000 });
  const told: string[] = [];
  lifecycle.closeAfterRequests("queue", async () => void told.push("queue"));
  lifecycle.closeAfterRequests("broken", () => Promise.reject(new Error("no")));
  lifecycle.closeAfterRequests("database", async () => void told.push("database"));
  const answer = fetch(url).then(async (response) => told.push(await response.text()));
  await new Promise((done) => {
    setTimeout(done, 50);
  });
  expect(lifecycle.isStopping).toBe(false);
  const stopped = lifecycle.stop();
  expect(lifecycle.isStopping).toBe(true);
  expect(lifecycle.stop()).toBe(stopped);
  await expect(fetch(url)).rejects.toThrow();
  await Promise.all([stopped, answer]);
  expect(told).toEqual(["done", "queue", "database"]);
});

it("cuts what lasts longer than the grace period", async () => {
  const { server, url } = await slowServer(60_000);
  const lifecycle = createLifecycle(server, { log: silent, graceMs: 150 });
  const cut = expect(fetch(url)).rejects.toThrow();
  await new Promise((done) => {
    setTimeout(done, 50);
  });
  const start = performance.now();
  await lifecycle.stop();
  expect(performance.now() - start).toBeLessThan(2000);
  await cut;
});
