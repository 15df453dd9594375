import { afterAll, beforeAll, expect, it } from "vitest";
import type { Database } from "../../src/db/database.ts";
import { claimDeposit, releaseDeposit } from "../../src/db/deposits/depositLease.ts";
import { describeOnEachEngine } from "../setup/engines.ts";
import { type PublicationBench, publicationBench } from "../setup/publicationBench.ts";

describeOnEachEngine("the hold on a deposit", (open) => {
  let database: Database;
  let close: () => Promise<void>;
  let here: PublicationBench;

  beforeAll(async () => {
    [database, close] = await open();
    here = await publicationBench(database);
  });
  afterAll(async () => {
    await here.close();
    await close();
  });

  it("is had by one process at a time, and no more often than it is allowed", async () => {
    const id = await here.stage(here.records);
    const asReceived = { state: "received", attempt: 0, tries: 0, lease_until: null } as const;
    await database.query.updateTable("deposit").set(asReceived).where("id", "=", id).execute();
    const take = (mostTries: number) => claimDeposit(database.query, id, mostTries);

    const [one, other] = await Promise.all([take(2), take(2)]);
    expect([one, other].filter((claim) => claim !== null)).toEqual([
      { depositId: id, attempt: 1, tries: 1, work: "read" },
    ]);
    await releaseDeposit(database.query, (one ?? other)!);
    const second = await take(2);
    expect(second).toMatchObject({ attempt: 2, tries: 2 });
    await releaseDeposit(database.query, second!);
    expect(await take(2)).toBeNull();
    expect(await take(3)).toMatchObject({ attempt: 3, tries: 3 });
  });
});
