import { cliText } from "../../messages/cli.ts";
import { openLog } from "../../server/log.ts";
import { startServer } from "../../server/startServer.ts";
import { stopOnSignals } from "../../server/lifecycle.ts";
import { type Command, EXIT } from "../command.ts";
import { platformConfig } from "../platformConfig.ts";
import { leaveSignals } from "../watchOverProcess.ts";

/** The platform, until it is told to stop. */
export const serve: Command = {
  usage: "serve [--port 3000] [--host 127.0.0.1] [--data ./data]",
  summary: "serve.summary",
  options: {
    port: { type: "string", short: "p", value: "N", help: "serve.port" },
    host: { type: "string", value: "HOST", help: "serve.host" },
    data: { type: "string", value: "DIR", help: "serve.data" },
  },
  async run(call) {
    const { language, terminal } = call;
    const config = platformConfig(call);
    const log = openLog(config.logLevel);
    const server = await startServer({ config, log });
    terminal.say(cliText(language, "serve.ready", { address: server.address }));
    if (server.installation !== null)
      terminal.say(cliText(language, "serve.install", { link: server.installation }));
    leaveSignals();
    stopOnSignals(server.lifecycle);
    await server.stopped;
    return EXIT.done;
  },
};
