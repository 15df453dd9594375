import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import type { Database } from "./database.ts";
import { parseAsText } from "./columnParsers.ts";
import { type PgliteEngine, startPglite } from "./pglite/pgliteEngine.ts";
import { RequestsFirst } from "./requestsFirst.ts";
import type { Schema } from "./schema.ts";

export interface DatabaseOptions {
  /** `postgres://…`; null for the embedded engine. */
  readonly url: string | null;
  /** Folder of the embedded engine; null keeps it in memory. */
  readonly folder: string | null;
  /** A dump to start a new embedded database from. */
  readonly seed?: Uint8Array | null;
  /** Most connections to a server. */
  readonly connections?: number;
}

/** Longest statement a server may run for us, in milliseconds. */
const STATEMENT_TIMEOUT = 60_000;

/** Longest that a batch of work behind the scenes leaves the embedded session to requests, in milliseconds. */
const COURTESY = 100;

/** Longest statement that a public request may run, in milliseconds. */
const READING_TIMEOUT = 5_000;

function createDatabase(pool: pg.Pool, engine: PgliteEngine | null, readers: pg.Pool | null): Database {
  const root = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
  const reading = readers && new Kysely<Schema>({ dialect: new PostgresDialect({ pool: readers }) });
  return {
    engine: engine ? "pglite" : "postgres",
    query: root.withSchema("traboule"),
    reading: (reading ?? root).withSchema("traboule"),
    pool,
    requests: new RequestsFirst(engine ? COURTESY : 0),
    dump: engine && (() => dumpAtRest(pool, engine)),
    async close() {
      await reading?.destroy();
      await root.destroy();
      await engine?.close();
    },
  };
}

/** The one session is held while the files are read, so that no transaction is under way. */
async function dumpAtRest(pool: pg.Pool, engine: PgliteEngine): Promise<Uint8Array> {
  const client = await pool.connect();
  try {
    await client.query("checkpoint");
    return await engine.dump();
  } finally {
    client.release();
  }
}

/**
 * Opens PostgreSQL at `url`, or the embedded engine on `folder`. Both speak through `pg`, so that the rest of the code
 * knows one driver. Rejects when the server does not answer or the folder cannot be read.
 */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const { url, folder, seed = null, connections = 10 } = options;
  if (url !== null) {
    const poolOf = (timeout: number, settings: string): pg.Pool => {
      const pool = new pg.Pool({
        connectionString: url,
        max: connections,
        types: parseAsText,
        statement_timeout: timeout,
        // Compiling costs more than it saves on queries this short, and exact places mislead its estimate.
        options: `-c jit=off ${settings}`,
        application_name: "traboule",
      });
      // An idle connection that breaks is replaced; the query that needed it says so itself.
      pool.on("error", () => {});
      return pool;
    };
    const pool = poolOf(STATEMENT_TIMEOUT, "");
    await pool.query("select 1");
    return createDatabase(pool, null, poolOf(READING_TIMEOUT, "-c default_transaction_read_only=on"));
  }
  const engine = await startPglite({ folder, seed });
  const pool = new pg.Pool({
    stream: () => engine.connect(),
    max: 1,
    idleTimeoutMillis: 0,
    user: "postgres",
    database: "postgres",
    password: "",
    types: parseAsText,
  });
  pool.on("error", () => {});
  return createDatabase(pool, engine, null);
}
