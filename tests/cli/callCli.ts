import { runCli } from "../../src/cli/runCli.ts";
import { Terminal } from "../../src/cli/terminal.ts";

export interface CliAnswer {
  readonly code: number;
  readonly out: string;
  /** What a person reads, every space plain. */
  readonly said: string;
}

function sink(texts: string[]): NodeJS.WriteStream {
  return { isTTY: false, write: (text: string) => texts.push(text) > 0 } as unknown as NodeJS.WriteStream;
}

/** Runs a command line within this process, as a script would: neither stream is a terminal. */
export async function callCli(...args: readonly string[]): Promise<CliAnswer> {
  const out: string[] = [];
  const said: string[] = [];
  const code = await runCli(args, new Terminal(sink(out), sink(said)));
  return { code, out: out.join(""), said: said.join("").replaceAll("\u00A0", " ") };
}
