import { createMiddleware } from "hono/factory";
import { Problem } from "../domain/problem/problem.ts";

/**
 * Refuses an address whose query holds the null character, which no database compares and no link of ours writes: the problem
 * `request.invalid`, with the parameter.
 */
export function refuseNulls() {
  return createMiddleware(async (context, next) => {
    for (const [name, value] of new URL(context.req.url).searchParams)
      if (`${name}${value}`.includes("\u0000"))
        throw new Problem("request.invalid", { parameter: name.replaceAll("\u0000", "").slice(0, 100) });
    await next();
  });
}
