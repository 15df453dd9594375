import { afterAll, beforeAll, expect, it } from "vitest";
import { readRecords } from "../../src/db/records/readRecords.ts";
import type { Platform } from "../../src/services/platform.ts";
import { describeOnEachEngine } from "../setup/engines.ts";
import { publishedTerritory } from "../setup/publishedTerritory.ts";
import { testPlatform } from "../setup/testPlatform.ts";

describeOnEachEngine("the sample territory", (open) => {
  let platform: Platform;
  const closing: (() => Promise<void>)[] = [];
  beforeAll(async () => {
    const [database, close] = await open();
    const [opened, remove] = await testPlatform(database);
    platform = opened;
    closing.push(remove, close);
    await publishedTerritory(platform, {
      models: ["toilettes", "equipements"],
      communes: ["69029", "69123"],
    });
  });
  afterAll(async () => {
    for (const close of closing) await close();
  });

  it("publishes records that have a place and belong to their commune", async () => {
    const table = platform.models.table("equipements");
    const scope = { audience: "public", commune: "69029" } as const;
    const records = await readRecords(platform.database.query, table, scope, { limit: 100 });
    expect(records).toHaveLength(25);
    expect(records.every(({ geometry }) => geometry !== null)).toBe(true);
  });
});
