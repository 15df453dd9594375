import type { Command } from "../../src/cli/command.ts";
import { COMMANDS } from "../../src/cli/commands.ts";
import { cliText } from "../../src/messages/cli.ts";

const OPEN = "<!-- commandes : écrites par `npm run docs:reference` d'après src/cli -->";
const CLOSE = "<!-- fin des commandes -->";

function section(name: string, { usage, summary, options }: Command): string {
  const rows = Object.entries(options).map(([option, { short, value, help }]) => {
    const long = `--${option}${value ? ` ${value}` : ""}`;
    return `| \`${long}\`${short ? `, \`-${short}\`` : ""} | ${cliText("fr", help)} |`;
  });
  return [
    `### \`traboule ${name}\``,
    "",
    `${cliText("fr", summary)}.`.replace(/^./, (letter) => letter.toUpperCase()),
    "",
    "```sh",
    ...usage.split(" | ").map((line) => `traboule ${line}`),
    "```",
    "",
    ...(rows.length > 0 ? ["| option | effet |", "|---|---|", ...rows, ""] : []),
  ].join("\n");
}

/** Puts the commands, as the code declares them, between the marks of `docs/reference/command-line.md`. */
export async function renderCommands(page: string): Promise<string> {
  const from = page.indexOf(OPEN);
  const to = page.indexOf(CLOSE);
  if (from === -1 || to < from) throw new Error(`docs/reference/command-line.md lacks its marks: ${OPEN}`);
  const loaded = Object.entries(COMMANDS).map(async ([name, load]) => section(name, await load()));
  const sections = await Promise.all(loaded);
  return `${page.slice(0, from)}${OPEN}\n\n${sections.join("\n")}\n${page.slice(to)}`;
}
