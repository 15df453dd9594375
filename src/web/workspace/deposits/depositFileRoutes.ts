import { Readable } from "node:stream";
import { Hono } from "hono";
import { readDepositFile } from "../../../services/deposits/depositFiles.ts";
import type { Platform } from "../../../services/platform.ts";
import type { SignInEnv } from "../../signIn/signInEnv.ts";
import { openFrame } from "../team/openFrame.ts";

/** RFC 6266, with the plain name for what reads nothing else. */
function attachment(name: string): string {
  const plain = name
    .normalize("NFD")
    .replaceAll(/[^\x20-\x7e]/g, "")
    .replaceAll(/["\\%]/g, "_");
  const full = encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );
  return `attachment; filename="${plain || "fichier"}"; filename*=UTF-8''${full}`;
}

/** `/espace/:code/depots/:id/fichiers/:file`: files of a deposit, to be saved, never shown in the page's name. */
export function depositFileRoutes(platform: Platform): Hono<SignInEnv> {
  return new Hono<SignInEnv>().get("/espace/:code/depots/:id/fichiers/:file", async (c) => {
    const { actor, open } = await openFrame(platform, c);
    const { id, file } = c.req.param();
    const found = await readDepositFile(platform, actor, { organizationId: open.organization.id, id, file });
    return c.body(Readable.toWeb(found.content) as ReadableStream, 200, {
      "Content-Type": "application/octet-stream",
      "Content-Length": String(found.size),
      "Content-Disposition": attachment(found.name),
      "Content-Security-Policy": "sandbox",
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "private, no-store",
    });
  });
}
