import type { Server } from "node:http";
import { serve } from "@hono/node-server";
import type { Config } from "../config.ts";

/**
 * How long a connection without a request is kept, in milliseconds. A proxy in front keeps its own for 60 s by habit (nginx,
 * HAProxy, AWS) and sends the next request on one that it holds to be open: the server must be the last to let go, or that
 * request meets a reset and its reader a 502. Node's default is 5 s.
 */
const KEPT_ALIVE = 75_000;

/** Listens at an address; port 0 is any free one. Rejects when it is taken. */
export function listen(
  fetch: Parameters<typeof serve>[0]["fetch"],
  { host, port }: Pick<Config, "host" | "port">,
): Promise<Server> {
  return new Promise((resolve, reject) => {
    const serverOptions = { keepAliveTimeout: KEPT_ALIVE };
    const server = serve({ fetch, hostname: host, port, serverOptions }, () => resolve(server)) as Server;
    server.once("error", reject);
  });
}
