import { randomUUID } from "node:crypto";
import { createMiddleware } from "hono/factory";
import { routePath } from "hono/route";
import type { Edge } from "./edge.ts";
import type { Log } from "./log.ts";

/**
 * One line per request: method, route as declared (never the address, which may hold a token or a name), status, milliseconds
 * until the answer starts. No address of a person, no user agent.
 */
export function logRequests(log: Log) {
  return createMiddleware<Edge>(async (context, next) => {
    const requestId = randomUUID();
    context.set("requestId", requestId);
    const start = performance.now();
    await next();
    context.header("X-Request-Id", requestId);
    const { status } = context.res;
    const line = {
      requestId,
      method: context.req.method,
      route: routePath(context, -1),
      status,
      ms: Math.round(performance.now() - start),
    };
    if (status >= 500) log.error(line, "request");
    else log.info(line, "request");
  });
}
