import type { Context } from "hono";
import { createMiddleware } from "hono/factory";
import { Problem } from "../../domain/problem/problem.ts";
import type { Platform } from "../../services/platform.ts";
import { rememberOrganization } from "../../services/people/rememberOrganization.ts";
import { forgetForm, keepForm } from "../../services/signIn/keepForm.ts";
import { receiveForm } from "../http/receiveForm.ts";
import type { FileReceiver } from "../http/receivedForm.ts";
import { COOKIE_SECONDS, signInCookies } from "./signInCookies.ts";
import type { SignInEnv } from "./signInEnv.ts";

/** Files are read to their end and let go: only the fields are kept. */
const LETTING_GO: FileReceiver = {
  async receive(content) {
    let size = 0;
    for await (const chunk of content) size += chunk.length;
    const measured = { key: "", sha256: "", size };
    return { ...measured, keep: () => Promise.resolve(measured), discard: () => Promise.resolve() };
  },
};

/** Whether a person waits for a page, rather than a script for data. */
function isForPage(c: Context): boolean {
  const mode = c.req.header("sec-fetch-mode");
  if (mode !== undefined) return mode === "navigate";
  return c.req.header("accept")?.includes("text/html") ?? false;
}

const isForm = (c: Context): boolean =>
  c.req.method === "POST" &&
  /^(?:multipart\/form-data|application\/x-www-form-urlencoded)\b/i.test(c.req.header("content-type") ?? "");

/**
 * For the workspace: lets signed-in people through, and sends others to sign in and back. A form whose author's session has ended
 * is kept for them, to be sent again once they are back, and forgotten then. Scripts are answered by the problem `session.required` or
 * `session.expired`. Comes after `currentActor`.
 */
export function requireSession(platform: Pick<Platform, "database" | "clock" | "settings">) {
  const cookies = signInCookies(platform);
  const limits = {
    files: 20,
    fileBytes: platform.settings.maxUploadBytes,
    fields: 2000,
    fieldBytes: 2_000_000,
  };

  return createMiddleware<SignInEnv>(async (c, next) => {
    const { signedIn, expiredPersonId } = c.var;
    if (signedIn) {
      const [, , code = ""] = c.req.path.split("/");
      await rememberOrganization(platform, signedIn, code);
      await next();
      const kept = cookies.form.read(c);
      if (kept !== undefined && c.req.method === "POST" && c.res.status < 400) {
        await forgetForm(platform, kept);
        cookies.form.remove(c);
      }
      return;
    }
    if (!isForPage(c)) throw new Problem(expiredPersonId === null ? "session.required" : "session.expired");
    const { pathname, search } = new URL(c.req.url);
    if (c.req.method === "GET" || c.req.method === "HEAD")
      return c.redirect(`/connexion?retour=${encodeURIComponent(pathname + search)}`, 303);
    if (expiredPersonId === null || !isForm(c)) return c.redirect("/connexion?retour=%2Fespace", 303);
    const token = await receiveForm(c.req.raw, LETTING_GO, limits, ({ fields, files }) =>
      keepForm(platform, {
        personId: expiredPersonId,
        path: pathname + search,
        fields: [...fields],
        fileFields: [...new Set(files.map(({ field }) => field))],
      }),
    );
    cookies.form.write(c, token, COOKIE_SECONDS.form);
    return c.redirect("/connexion", 303);
  });
}
