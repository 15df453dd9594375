import { csrf } from "hono/csrf";
import { createMiddleware } from "hono/factory";
import { Problem } from "../domain/problem/problem.ts";

/**
 * Refuses what another site makes a browser send (CSRF): a form, or a request without a type, must say that it comes from here,
 * by `Sec-Fetch-Site` or `Origin`. Throws the problem `request.form-expired`. A request with an access key carries no session, and
 * no other site can add one.
 */
export function refuseForeignForms(publicUrl: string) {
  const guard = csrf({ origin: publicUrl });
  return createMiddleware(async (context, next) => {
    let isOurs = context.req.header("authorization") !== undefined;
    if (!isOurs)
      await guard(context, async () => {
        isOurs = true;
      }).catch(() => {});
    if (!isOurs) throw new Problem("request.form-expired");
    await next();
  });
}
