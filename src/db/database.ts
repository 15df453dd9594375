import type { Kysely } from "kysely";
import type { Pool } from "pg";
import type { RequestsFirst } from "./requestsFirst.ts";
import type { Schema } from "./schema.ts";

/** An open database, the same whatever its engine. */
export interface Database {
  readonly engine: "pglite" | "postgres";
  /** Queries on the fixed tables, in schema `traboule`. */
  readonly query: Kysely<Schema>;
  /**
   * The same for what anyone may ask: read only, and a statement that lasts is stopped (SQLSTATE 57014). The embedded engine has one
   * session for all.
   */
  readonly reading: Kysely<Schema>;
  /** The connections themselves: for the queue, and for streams of rows. With PGlite there is one. */
  readonly pool: Pool;
  /** Lets requests go before the work behind the scenes. */
  readonly requests: RequestsFirst;
  /** The whole database as a tar archive; null on a server, which has its own tools. */
  readonly dump: (() => Promise<Uint8Array>) | null;
  close(): Promise<void>;
}
