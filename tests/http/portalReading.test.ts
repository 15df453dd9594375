import { sql } from "kysely";
import { afterAll, beforeAll, expect, it } from "vitest";
import { readRecords } from "../../src/db/records/readRecords.ts";
import { flushReadings } from "../../src/services/portal/countReading.ts";
import type { Platform } from "../../src/services/platform.ts";
import { describeOnEachEngine } from "../setup/engines.ts";
import { publishedTerritory } from "../setup/publishedTerritory.ts";
import { testPlatform } from "../setup/testPlatform.ts";
import { portalApp } from "./portalApp.ts";

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

  it("counts its readings by day, those of people alone, without anything of who reads", async () => {
    const app = portalApp(platform);
    const ask = (agent: string) =>
      app.request("/datasets/equipements", { headers: { Accept: "text/html", "User-Agent": agent } });
    await ask("Mozilla/5.0");
    await ask("Googlebot/2.1");
    await flushReadings(platform);
    await ask("Mozilla/5.0");
    await flushReadings(platform);
    const { rows } = await sql<{ count: number }>`select sum(count)::int as count from traboule.reading
      where model = 'equipements' and kind = 'page' and insee = ''`.execute(platform.database.query);
    expect(rows).toEqual([{ count: 2 }]);
  });
});
