import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";

/** Cookies of one name: read, written and removed the same way. */
export interface CookieJar {
  /** What the browser sent; undefined when nothing, or nothing that is ours. */
  read(context: Context): string | undefined;
  /** Keeps a value for `seconds`; without, until the browser is closed. */
  write(context: Context, value: string, seconds?: number): void;
  remove(context: Context): void;
}

/**
 * A cookie that no script reads, sent back to this host alone. Under https it bears the `__Host-` prefix, by which browsers
 * refuse it from a neighbouring domain or over http. `Lax`, so that a link in a mail finds its reader signed in.
 */
export function cookieJar(name: string, isHttps: boolean): CookieJar {
  const prefix = isHttps ? ("host" as const) : undefined;
  const options = { path: "/", httpOnly: true, sameSite: "Lax", secure: isHttps, prefix } as const;
  return {
    read: (context) => (prefix ? getCookie(context, name, prefix) : getCookie(context, name)),
    write: (context, value, seconds) =>
      setCookie(context, name, value, seconds === undefined ? options : { ...options, maxAge: seconds }),
    remove: (context) => void deleteCookie(context, name, options),
  };
}
