import { type CliText, cliText } from "../messages/cli.ts";
import type { Language } from "../messages/language.ts";
import type { Command } from "./command.ts";

const SHARED: readonly (readonly [string, CliText])[] = [
  ["--help", "optionHelp"],
  ["--lang fr|en", "optionLang"],
  ["--json", "optionJson"],
  ["--debug", "optionDebug"],
];

function columns(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([left]) => left.length)) + 2;
  return rows.map(([left, right]) => `  ${left.padEnd(width)}${right}`).join("\n");
}

/** The help of the program: its commands, a line each. */
export function generalHelp(language: Language, commands: Readonly<Record<string, Command>>): string {
  const rows = Object.entries(commands).map(
    ([name, command]) => [name, cliText(language, command.summary)] as const,
  );
  return [
    cliText(language, "tagline"),
    "",
    cliText(language, "usage"),
    "",
    `${cliText(language, "commands")} :`,
    columns(rows),
    "",
    cliText(language, "moreHelp"),
  ].join("\n");
}

/** The help of one command: its usage and each of its options. */
export function commandHelp(language: Language, name: string, command: Command): string {
  const own = Object.entries(command.options).map(([option, { short, value, help }]) => {
    const long = `--${option}${value ? ` ${value}` : ""}`;
    return [short ? `-${short}, ${long}` : long, cliText(language, help)] as const;
  });
  const shared = SHARED.map(([option, help]) => [option, cliText(language, help)] as const);
  return [
    `traboule ${command.usage}`,
    "",
    `${name} : ${cliText(language, command.summary)}`,
    "",
    `${cliText(language, "options")} :`,
    columns([...own, ...shared]),
  ].join("\n");
}
