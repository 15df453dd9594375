import { pino, stdTimeFunctions, type DestinationStream, type Logger } from "pino";

/** The technical log: JSON lines that name no person. */
export type Log = Logger;

const ADDRESS = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;

/** What fields must never show, however they came to be logged. */
const HIDDEN = [
  "email",
  "name",
  "token",
  "password",
  "secret",
  "cookie",
  "authorization",
  "ip",
  "address",
  "phone",
];

/** Ends of messages that quote what was being read: `invalid input syntax for type uuid: "…"`. */
const QUOTED = /(?<=: ?)"[^"\n]*"/g;

const mask = (text: string): string => text.replaceAll(ADDRESS, "[email]").replaceAll(QUOTED, '"[hidden]"');

/** What is kept of an error: what it is and where it happened; never the row or the value that a database quotes. */
function shownError(error: unknown): unknown {
  if (!(error instanceof Error)) return { type: typeof error };
  const code = "code" in error ? String(error.code) : undefined;
  const stack = mask(error.stack ?? error.message);
  return {
    type: error.name,
    code,
    stack,
    ...(error.cause === undefined ? {} : { cause: shownError(error.cause) }),
  };
}

/** Opens the log at a level; `destination` for tests, standard output otherwise. Errors are given as `error`. */
export function openLog(level: string, destination?: DestinationStream): Log {
  const options = {
    level,
    base: null,
    timestamp: stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    // Libraries and habit say `err`, which pino would print with all that the error carries.
    serializers: { error: shownError, err: shownError },
    redact: { paths: HIDDEN.flatMap((name) => [name, `*.${name}`]), censor: "[hidden]" },
  };
  return destination ? pino(options, destination) : pino(options);
}
