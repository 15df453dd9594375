#!/usr/bin/env node
import { runCli } from "./runCli.ts";
import { Terminal } from "./terminal.ts";

process.exitCode = await runCli(process.argv.slice(2), new Terminal(process.stdout, process.stderr));
