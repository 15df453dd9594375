import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../sourceFiles.ts";
import { renderCommands } from "./renderCommands.ts";
import { renderRules } from "./renderRules.ts";
import { renderSettings } from "./renderSettings.ts";

const folder = join(ROOT, "docs/reference");
const commands = join(folder, "command-line.md");
writeFileSync(join(folder, "rules.md"), renderRules());
writeFileSync(join(folder, "configuration.md"), renderSettings());
writeFileSync(commands, await renderCommands(readFileSync(commands, "utf8")));
