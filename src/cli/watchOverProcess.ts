import { cliText } from "../messages/cli.ts";
import type { Language } from "../messages/language.ts";
import { discardStagedFolders } from "../storage/stagedFolder.ts";
import { explainError } from "./explainError.ts";
import type { Terminal } from "./terminal.ts";

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

const watches = new Map<(typeof SIGNALS)[number], () => void>();

/** Leaves SIGINT and SIGTERM to a command that ends by itself in good order: a server. */
export function leaveSignals(): void {
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    const watch = watches.get(signal);
    if (watch) process.off(signal, watch);
  }
}

/**
 * Leaves nothing behind when the program is told to stop, or when an error escapes it. A signal then ends the program as
 * it would have, so that whoever sent it sees it obeyed.
 */
export function watchOverProcess(terminal: Terminal, language: Language, debug: boolean): void {
  for (const signal of SIGNALS) {
    const watch = (): void => {
      discardStagedFolders();
      terminal.say(cliText(language, "error.stopped"));
      process.kill(process.pid, signal);
    };
    watches.set(signal, watch);
    process.once(signal, watch);
  }
  process.once("uncaughtException", (error) => {
    discardStagedFolders();
    const { message, code } = explainError(error, language);
    terminal.say(cliText(language, "error.prefix", { message }));
    if (debug) terminal.say(error.stack ?? "");
    process.exit(code);
  });
  // Whoever read the results may have read enough: `traboule models | head`.
  for (const stream of [process.stdout, process.stderr])
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE") throw error;
    });
}
