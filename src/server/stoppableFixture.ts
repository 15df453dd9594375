import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createLifecycle, stopOnSignals } from "./lifecycle.ts";
import { openLog } from "./log.ts";

// A process of its own: it says its port, answers after 500 ms, and says when it has closed what it used.
const server = createServer((_request, response) => void setTimeout(() => response.end("done"), 500));
const lifecycle = createLifecycle(server, { log: openLog("silent"), graceMs: 5000 });
lifecycle.closeAfterRequests("database", async () => void process.stdout.write("closed\n"));
stopOnSignals(lifecycle);
server.listen(0, "127.0.0.1", () => {
  process.stdout.write(`${(server.address() as AddressInfo).port}\n`);
});
