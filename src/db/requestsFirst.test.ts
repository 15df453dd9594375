import { setTimeout as wait } from "node:timers/promises";
import { expect, it } from "vitest";
import { RequestsFirst } from "./requestsFirst.ts";

/** Whether a promise is settled once all that is at hand has run. */
async function isSettled(promise: Promise<unknown>): Promise<boolean> {
  let settled = false;
  void promise.then(() => (settled = true));
  await wait(0);
  return settled;
}

it("lets work go on while nobody asks anything", async () => {
  expect(await isSettled(new RequestsFirst(60_000).calm())).toBe(true);
});

it("holds work until the last request is answered", async () => {
  const requests = new RequestsFirst(60_000);
  const [one, other] = [requests.begin(), requests.begin()];
  const calm = requests.calm();
  one();
  expect(await isSettled(calm)).toBe(false);
  other();
  expect(await isSettled(calm)).toBe(true);
});

it("never holds work for ever", async () => {
  const requests = new RequestsFirst(1);
  requests.begin();
  await requests.calm();
  const free = new RequestsFirst(0);
  free.begin();
  expect(await isSettled(free.calm())).toBe(true);
});
