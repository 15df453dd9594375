import type { Server } from "node:http";
import type { Log } from "./log.ts";

/** The order in which a process ends. */
export interface Lifecycle {
  /** True from the first word of stopping: `/ready` says so, so that a proxy sends nobody any more. */
  readonly isStopping: boolean;
  /** What to close once no request is left; closed in the order given: workers, queue, database, log. */
  closeAfterRequests(name: string, close: () => Promise<unknown>): void;
  /** Stops accepting, waits for the requests under way, closes everything. The same promise however often it is asked. */
  stop(): Promise<void>;
}

interface LifecycleOptions {
  readonly log: Log;
  /** How long requests under way may last, in milliseconds; then they are cut. */
  readonly graceMs: number;
}

function closeServer(server: Server, graceMs: number, log: Log): Promise<void> {
  return new Promise((done) => {
    const cut = setTimeout(() => {
      log.warn("requests cut at the end of the grace period");
      server.closeAllConnections();
    }, graceMs);
    // Connections kept alive without a request are closed with the server.
    server.close(() => {
      clearTimeout(cut);
      done();
    });
    server.closeIdleConnections();
  });
}

/** Ends a server gracefully: nothing accepted is lost, nothing that one resource needs is closed before it. */
export function createLifecycle(server: Server, { log, graceMs }: LifecycleOptions): Lifecycle {
  const closing: { readonly name: string; readonly close: () => Promise<unknown> }[] = [];
  let stopped: Promise<void> | null = null;

  async function stopAll(): Promise<void> {
    await closeServer(server, graceMs, log);
    for (const { name, close } of closing)
      await close().catch((error: unknown) => log.error({ error, resource: name }, "not closed properly"));
  }

  return {
    get isStopping() {
      return stopped !== null;
    },
    closeAfterRequests(name, close) {
      closing.push({ name, close });
    },
    stop() {
      stopped ??= stopAll();
      return stopped;
    },
  };
}

/** Stops on SIGTERM and SIGINT, then lets the process end; a second signal ends it at once. */
export function stopOnSignals(lifecycle: Lifecycle): void {
  for (const signal of ["SIGTERM", "SIGINT"] as const)
    process.on(signal, () => {
      if (lifecycle.isStopping) process.exit(1);
      void lifecycle.stop().then(() => process.exit(0));
    });
}
