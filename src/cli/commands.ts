import type { Command } from "./command.ts";
import { clean } from "./commands/clean.ts";
import { demo } from "./commands/demo.ts";
import { models } from "./commands/models.ts";
import { template } from "./commands/template.ts";

/** The commands, in the order of the help. */
export const COMMANDS: Readonly<Record<string, Command>> = { clean, models, template, demo };
