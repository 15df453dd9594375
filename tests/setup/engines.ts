import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import pg from "pg";
import { describe, inject } from "vitest";
import type { Database } from "../../src/db/database.ts";
import { openDatabase } from "../../src/db/openDatabase.ts";

/** Opens a migrated, empty database of its own for a test; the function closes and removes it. */
export type OpenTestDatabase = () => Promise<readonly [Database, () => Promise<void>]>;

/** An embedded database in memory. */
export const openEmbedded: OpenTestDatabase = async () => {
  const seed = new Uint8Array(readFileSync(inject("pgliteSeed")));
  const database = await openDatabase({ url: null, folder: null, seed });
  return [database, () => database.close()];
};

async function asAdmin(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(statement);
  await client.end();
}

function openOn(server: string): OpenTestDatabase {
  return async () => {
    const name = `test_${randomUUID().replaceAll("-", "")}`;
    await asAdmin(server, `create database ${name} template traboule_template`);
    const database = await openDatabase({ url: new URL(`/${name}`, server).href, folder: null });
    return [
      database,
      async () => {
        await database.close();
        await asAdmin(server, `drop database ${name} with (force)`);
      },
    ];
  };
}

/** Runs the same suite on the embedded engine and on every server at hand. */
export function describeOnEachEngine(name: string, suite: (open: OpenTestDatabase) => void): void {
  describe(`${name} (embedded)`, () => suite(openEmbedded));
  for (const [server, url] of Object.entries(inject("servers")))
    describe(`${name} (${server})`, () => suite(openOn(url)));
}
