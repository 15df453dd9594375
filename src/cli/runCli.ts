import { parseArgs } from "node:util";
import { cliText } from "../messages/cli.ts";
import { type Language, LANGUAGES } from "../messages/language.ts";
import { RELEASE } from "../pipeline/release.ts";
import { type Command, EXIT, type ExitCode, parseOptions } from "./command.ts";
import { COMMANDS } from "./commands.ts";
import { explainError } from "./explainError.ts";
import { commandHelp, generalHelp } from "./help.ts";
import { languageOf } from "./languageOf.ts";
import type { Terminal } from "./terminal.ts";
import { UsageError } from "./usageError.ts";

const SHARED = {
  help: { type: "boolean", short: "h" },
  lang: { type: "string" },
  debug: { type: "boolean" },
  json: { type: "boolean" },
} as const;

const HELP: ReadonlySet<string> = new Set(["--help", "-h", "help"]);

async function runCommand(
  name: string,
  command: Command,
  args: string[],
  language: Language,
  terminal: Terminal,
): Promise<ExitCode> {
  const { values, positionals } = parseArgs({
    args,
    options: { ...parseOptions(command), ...SHARED },
    allowPositionals: true,
    strict: true,
  });
  if (typeof values["lang"] === "string" && !LANGUAGES.some((known) => known === values["lang"]))
    throw new UsageError("error.lang", { name: values["lang"] });
  if (values["help"]) {
    terminal.print(commandHelp(language, name, command));
    return EXIT.done;
  }
  return command.run({
    positionals,
    options: values,
    language,
    terminal,
  });
}

async function everyCommand(): Promise<Record<string, Command>> {
  const loaded = Object.entries(COMMANDS).map(async ([name, load]) => [name, await load()] as const);
  return Object.fromEntries(await Promise.all(loaded));
}

/** The arguments with the command's name first: options that stand before it are its own. */
function commandFirst(args: readonly string[]): readonly string[] {
  const at = args.findIndex((arg, index) => !arg.startsWith("-") && args[index - 1] !== "--lang");
  return at <= 0 ? args : [args[at]!, ...args.slice(0, at), ...args.slice(at + 1)];
}

/** Runs one command line and gives its exit code. Never throws: an error is told in words. */
export async function runCli(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const language = languageOf(args);
  const [name, ...rest] = commandFirst(args);
  try {
    if (name === undefined || HELP.has(name)) {
      terminal.print(generalHelp(language, await everyCommand()));
      return name === undefined ? EXIT.usage : EXIT.done;
    }
    if (name === "--version") {
      terminal.print(RELEASE);
      return EXIT.done;
    }
    const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
    if (!load) throw new UsageError("error.unknownCommand", { name });
    return await runCommand(name, await load(), rest, language, terminal);
  } catch (error) {
    const { message, code } = explainError(error, language);
    terminal.say(cliText(language, "error.prefix", { message }));
    if (args.includes("--debug") && error instanceof Error) terminal.say(error.stack ?? "");
    return code;
  }
}
