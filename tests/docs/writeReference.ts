import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../sourceFiles.ts";
import { renderCommands } from "./renderCommands.ts";
import { renderRules } from "./renderRules.ts";

const folder = join(ROOT, "docs/reference");
const commands = join(folder, "command-line.md");
writeFileSync(join(folder, "rules.md"), renderRules());
writeFileSync(commands, await renderCommands(readFileSync(commands, "utf8")));
