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

/** An embedded database without a single table. */
const openBlankEmbedded: OpenTestDatabase = async () => {
  blankSeed ??= await makeBlankSeed();
  const database = await openDatabase({ url: null, folder: null, seed: blankSeed });
  return [database, () => database.close()];
};

let blankSeed: Uint8Array | null = null;

/** Initialising an embedded database takes seconds, copying one does not. */
async function makeBlankSeed(): Promise<Uint8Array> {
  const database = await openDatabase({ url: null, folder: null });
  const seed = await database.dump!();
  await database.close();
  return seed;
}

async function asAdmin(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(statement);
  await client.end();
}

function openOn(server: string, template = "traboule_template"): OpenTestDatabase {
  return async () => {
    const name = `test_${randomUUID().replaceAll("-", "")}`;
    await asAdmin(server, `create database ${name} template ${template}`);
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

/** The same, on databases without a single table. */
export function describeOnBlankEngines(name: string, suite: (open: OpenTestDatabase) => void): void {
  describe(`${name} (embedded)`, () => suite(openBlankEmbedded));
  for (const [server, url] of Object.entries(inject("servers")))
    describe(`${name} (${server})`, () => suite(openOn(url, "template0")));
}
