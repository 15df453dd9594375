import { Hono } from "hono";
import { sql } from "kysely";
import type { Platform } from "../services/platform.ts";
import type { WebEnv } from "../web/http/webEnv.ts";

/** `/health`: the process answers. `/ready`: it can serve, its database answers and it is not stopping; else 503. */
export function healthRoutes({ database }: Platform, isStopping: () => boolean): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  app.get("/health", (c) => c.json({ status: "ok" }));
  app.get("/ready", async (c) => {
    const answers =
      !isStopping() &&
      (await sql`select 1`.execute(database.query).then(
        () => true,
        () => false,
      ));
    return c.json({ status: answers ? "ok" : "unavailable" }, answers ? 200 : 503);
  });
  return app;
}
