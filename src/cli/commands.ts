import type { Command } from "./command.ts";

/**
 * The commands, in the order of the help. Each is loaded when it is called: what the others need would take longer to
 * load than a small file to clean.
 */
export const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  clean: async () => (await import("./commands/clean.ts")).clean,
  validate: async () => (await import("./commands/validate.ts")).validate,
  models: async () => (await import("./commands/models.ts")).models,
  template: async () => (await import("./commands/template.ts")).template,
  addresses: async () => (await import("./commands/addresses.ts")).addresses,
  geocode: async () => (await import("./commands/geocode.ts")).geocode,
  serve: async () => (await import("./commands/serve.ts")).serve,
  export: async () => (await import("./commands/export.ts")).exportCommand,
  backup: async () => (await import("./commands/backup.ts")).backup,
  restore: async () => (await import("./commands/restore.ts")).restore,
  demo: async () => (await import("./commands/demo.ts")).demo,
  user: async () => (await import("./commands/user.ts")).user,
};
