import { createMiddleware } from "hono/factory";

/** The pages whose forms ask by their address. What programs read stands elsewhere, or has a name that ends with its format. */
const PAGES = /^\/(?:datasets|communes|espace|integrer)(?:\/[^.]*)?$/;

/** The query without the parameters that say nothing; the others are left as they were written. */
const withoutEmpty = (query: string): string =>
  query
    .split("&")
    .filter((one) => one !== "" && !/^[^=]+=$/.test(one))
    .join("&");

/**
 * A form sends all that it asks, answered or not (`?q=&commune=69029&theme=`): a person's browser is led to the address that says the same
 * without what was left empty, so that it can be shared. Addresses for programs are never redirected, and no address without an
 * empty parameter is.
 */
export function dropEmptyParameters() {
  return createMiddleware(async (c, next) => {
    const { pathname, search } = new URL(c.req.url);
    const isPage = PAGES.test(pathname) && (c.req.header("Accept") ?? "").includes("text/html");
    if (isPage && (c.req.method === "GET" || c.req.method === "HEAD")) {
      const query = withoutEmpty(search.slice(1));
      if (query !== search.slice(1)) return c.redirect(query === "" ? pathname : `${pathname}?${query}`, 302);
    }
    return next();
  });
}
