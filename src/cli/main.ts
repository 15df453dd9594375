#!/usr/bin/env node
import { boundHeap } from "./boundHeap.ts";
import { languageOf } from "./languageOf.ts";
import { runCli } from "./runCli.ts";
import { Terminal } from "./terminal.ts";
import { watchOverProcess } from "./watchOverProcess.ts";

boundHeap();
const args = process.argv.slice(2);
const terminal = new Terminal(process.stdout, process.stderr);
watchOverProcess(terminal, languageOf(args), args.includes("--debug"));
process.exitCode = await runCli(args, terminal);
