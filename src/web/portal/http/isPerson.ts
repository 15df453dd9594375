import type { Context } from "hono";

const ROBOT = /bot|crawl|spider|slurp|preview|monitor|curl|wget|python|java\/|go-http/i;

/** Whether a page is asked for by a person, as far as the browser's name tells; it is looked at and not kept. */
export function isPerson(c: Context): boolean {
  return c.req.method === "GET" && !ROBOT.test(c.req.header("User-Agent") ?? "");
}
