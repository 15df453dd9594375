import type { ParseArgsConfig } from "node:util";
import type { CliText } from "../messages/cli.ts";
import type { Language } from "../messages/language.ts";
import type { Terminal } from "./terminal.ts";

/** Exit codes of every command, frozen: scripts rely on them. */
export const EXIT = { done: 0, needsPerson: 1, usage: 2, unreadable: 3, internal: 4 } as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

export interface CommandCall {
  readonly positionals: readonly string[];
  /** Values of the options given, by long name. */
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
  readonly language: Language;
  readonly terminal: Terminal;
}

/** One command of the program. */
export interface Command {
  /** One line, without the program's name: `clean FILE --model MODEL …`. */
  readonly usage: string;
  readonly summary: CliText;
  /** Each option with its explanation, in the order of the help. */
  readonly options: Readonly<Record<string, CommandOption>>;
  run(call: CommandCall): Promise<ExitCode>;
}

interface CommandOption {
  readonly type: "string" | "boolean";
  readonly short?: string;
  /** Placeholder shown in the help for a value. */
  readonly value?: string;
  readonly help: CliText;
}

/** The options of a command in the form that `node:util` parses. */
export function parseOptions(command: Command): NonNullable<ParseArgsConfig["options"]> {
  return Object.fromEntries(
    Object.entries(command.options).map(([name, { type, short }]) => [
      name,
      { type, ...(short && { short }) },
    ]),
  );
}
