import { resolve } from "node:path";
import { type BuildReport, buildIndex } from "../../geocoding/build/buildIndex.ts";
import { cliText } from "../../messages/cli.ts";
import { type Command, type CommandCall, EXIT } from "../command.ts";
import { UsageError } from "../usageError.ts";

/** Names of communes told on one line. */
const MOST_TOLD = 20;

function tell({ options, language, terminal }: CommandCall, path: string, report: BuildReport): void {
  if (options["json"]) {
    terminal.print(JSON.stringify({ out: path, ...report }));
    return;
  }
  const { communes, streets, numbers, reused, unplaced, skipped, replaced } = report;
  const megabytes = Number((report.bytes / 1e6).toFixed(1));
  const seconds = Number(report.seconds.toFixed(1));
  terminal.say(cliText(language, "addresses.done", { path, communes, streets, numbers, megabytes, seconds }));
  if (reused > 0) terminal.say(cliText(language, "addresses.reused", { count: reused }));
  if (unplaced > 0) terminal.say(cliText(language, "addresses.unplaced", { count: unplaced }));
  if (skipped > 0) terminal.say(cliText(language, "addresses.skipped", { count: skipped }));
  if (replaced.length > 0) {
    const more = replaced.length > MOST_TOLD ? "…" : "";
    const list = replaced.slice(0, MOST_TOLD).join(", ") + more;
    terminal.say(cliText(language, "addresses.replaced", { communes: list }));
  }
}

/** The address index: `build FILE… --out INDEX`. */
export const addresses: Command = {
  usage: "addresses build FILE… --out INDEX",
  summary: "addresses.summary",
  options: { out: { type: "string", short: "o", value: "INDEX", help: "addresses.out" } },
  async run(call) {
    const { positionals, options, language, terminal } = call;
    const [verb, ...files] = positionals;
    if (verb !== "build") throw new UsageError("error.unexpectedArgument", { name: verb ?? "" });
    if (files.length === 0) throw new UsageError("error.missingFile");
    const { out } = options;
    if (typeof out !== "string" || out === "") throw new UsageError("error.missingOption", { name: "out" });
    const path = resolve(out);
    const sources = files.map((file) => resolve(file));
    if (sources.includes(path)) throw new UsageError("error.overSource", { name: out });
    const onProgress = (done: number): void =>
      terminal.progress(done, cliText(language, "addresses.building"));
    tell(call, path, await buildIndex({ files: sources, out: path, onProgress }));
    return EXIT.done;
  },
};
