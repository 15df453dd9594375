import { resolve } from "node:path";
import { cliText } from "../../messages/cli.ts";
import { restore as restoreInto } from "../../server/restore.ts";
import { type Command, EXIT } from "../command.ts";
import { platformConfig } from "../platformConfig.ts";
import { UsageError } from "../usageError.ts";

/** Puts a backup into an empty folder or database. */
export const restore: Command = {
  usage: "restore DIR [--data ./data]",
  summary: "restore.summary",
  options: { data: { type: "string", value: "DIR", help: "serve.data" } },
  async run(call) {
    const { positionals, language, terminal } = call;
    const [from, extra] = positionals;
    if (from === undefined) throw new UsageError("error.missingFile");
    if (extra !== undefined) throw new UsageError("error.unexpectedArgument", { name: extra });
    const { rows, files, at } = await restoreInto(platformConfig(call), resolve(from));
    terminal.say(cliText(language, "restore.done", { rows, files, date: at.slice(0, 10) }));
    return EXIT.done;
  },
};
