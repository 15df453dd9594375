import { resolve } from "node:path";
import { cliText } from "../../messages/cli.ts";
import { backUp } from "../../server/backUp.ts";
import { type Command, EXIT } from "../command.ts";
import { platformConfig } from "../platformConfig.ts";
import { UsageError } from "../usageError.ts";

/** A whole copy of the platform, taken while it runs or at rest. */
export const backup: Command = {
  usage: "backup --to DIR [--data ./data]",
  summary: "backup.summary",
  options: {
    to: { type: "string", short: "o", value: "DIR", help: "backup.to" },
    data: { type: "string", value: "DIR", help: "serve.data" },
  },
  async run(call) {
    const { options, language, terminal } = call;
    const to = options["to"];
    if (typeof to !== "string" || to === "") throw new UsageError("error.missingOption", { name: "to" });
    const folder = resolve(to);
    const { rows, files } = await backUp(platformConfig(call), folder);
    terminal.say(cliText(language, "backup.done", { folder, rows, files }));
    return EXIT.done;
  },
};
