import { resolve } from "node:path";
import { cliText } from "../../messages/cli.ts";
import { openLog } from "../../server/log.ts";
import { openPlatform } from "../../server/openPlatform.ts";
import { writePublished } from "../../services/exports/writePublished.ts";
import { type Command, EXIT } from "../command.ts";
import { platformConfig } from "../platformConfig.ts";
import { UsageError } from "../usageError.ts";

const text = (value: string | boolean | undefined): string | null =>
  typeof value === "string" && value !== "" ? value : null;

/** What is published, as files. */
export const exportCommand: Command = {
  usage: "export --out DIR [--model MODEL] [--commune INSEE] [--format csv] [--data ./data]",
  summary: "export.summary",
  options: {
    out: { type: "string", short: "o", value: "DIR", help: "export.out" },
    model: { type: "string", value: "MODEL", help: "export.model" },
    commune: { type: "string", value: "INSEE", help: "export.commune" },
    format: { type: "string", value: "FORMAT", help: "export.format" },
    data: { type: "string", value: "DIR", help: "serve.data" },
  },
  async run(call) {
    const { options, language, terminal } = call;
    const out = text(options["out"]);
    if (out === null) throw new UsageError("error.missingOption", { name: "out" });
    const { platform, close } = await openPlatform({ config: platformConfig(call), log: openLog("warn") });
    try {
      const paths = await writePublished(platform, {
        model: text(options["model"]),
        insee: text(options["commune"]),
        format: text(options["format"]) ?? "csv",
        out: resolve(out),
      });
      for (const path of paths) terminal.print(path);
      terminal.say(cliText(language, "export.done", { count: paths.length }));
      return EXIT.done;
    } finally {
      await close();
    }
  },
};
