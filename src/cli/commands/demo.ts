import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { buildIndex } from "../../geocoding/build/buildIndex.ts";
import { cliText } from "../../messages/cli.ts";
import { openLog } from "../../server/log.ts";
import { startServer } from "../../server/startServer.ts";
import { stopOnSignals } from "../../server/lifecycle.ts";
import { prepareDemo } from "../../services/demo/prepareDemo.ts";
import { SAMPLE_ACCOUNTS, SAMPLE_ADMINISTRATOR } from "../../services/demo/sampleAccounts.ts";
import { type Command, type CommandCall, EXIT } from "../command.ts";
import { cleanSamples } from "../cleanSamples.ts";
import { platformConfig } from "../platformConfig.ts";
import { leaveSignals } from "../watchOverProcess.ts";

const DEMO = resolve(import.meta.dirname, "../../../demo");

/** The sample territory: on the platform, or with `--out` its files cleaned one by one without it. */
export const demo: Command = {
  usage: "demo [--port 3000] [--data DIR] | demo --out DIR",
  summary: "demo.summary",
  options: {
    port: { type: "string", short: "p", value: "N", help: "serve.port" },
    data: { type: "string", value: "DIR", help: "demo.data" },
    out: { type: "string", short: "o", value: "DIR", help: "demo.out" },
  },
  async run(call) {
    const { out } = call.options;
    return typeof out === "string" ? cleanSamples(call, DEMO, resolve(out)) : runPlatform(call);
  },
};

async function runPlatform(call: CommandCall): Promise<typeof EXIT.done> {
  const { options, language, terminal } = call;
  const data = options["data"] ?? mkdtempSync(join(tmpdir(), "traboule-demo-"));
  const told = platformConfig({ options: { ...options, data } });
  const addresses = join(told.dataFolder, "addresses.index");
  await buildIndex({ files: [join(DEMO, "addresses.csv")], out: addresses });
  const config = { ...told, addresses };
  terminal.say(cliText(language, "demo.preparing"));
  const server = await startServer({ config, log: openLog("warn"), demo: true });
  if (server.installation !== null)
    await prepareDemo(server.platform, join(DEMO, "files"), (done) =>
      terminal.progress(done, cliText(language, "demo.filling")),
    );
  terminal.say(cliText(language, "demo.ready", { address: server.address }));
  for (const { email, name } of [SAMPLE_ADMINISTRATOR, ...SAMPLE_ACCOUNTS])
    terminal.say(`  ${email.padEnd(36)} ${name}`);
  terminal.say(cliText(language, "demo.outbox", { address: `${server.address}/demo/outbox` }));
  leaveSignals();
  stopOnSignals(server.lifecycle);
  await server.stopped;
  return EXIT.done;
}
