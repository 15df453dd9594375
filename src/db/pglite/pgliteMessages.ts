/** What the database thread is started with. */
export interface PgliteThreadData {
  /** Folder of the database, made when absent; null keeps it in memory. */
  readonly folder: string | null;
  /** A database to start from, as `dumpDataDir` leaves it; only for a new folder. */
  readonly seed: Uint8Array | null;
}

/** From the main thread: bytes of PostgreSQL's wire protocol, or a request to the database itself. */
export type PgliteRequest = { readonly bytes: Uint8Array } | { readonly ask: "dump" | "close" };

/** To the main thread. */
export type PgliteResponse =
  | { readonly bytes: Uint8Array }
  | { readonly ready: true }
  | { readonly dump: Uint8Array }
  | { readonly closed: true }
  | { readonly failure: string };
