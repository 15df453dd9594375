import { Hono } from "hono";
import { listAudit } from "../../../services/audit/listAudit.ts";
import type { Platform } from "../../../services/platform.ts";
import { renderDocument } from "../../components/renderDocument.ts";
import type { SignInEnv } from "../../signIn/signInEnv.ts";
import { openFrame } from "../team/openFrame.ts";
import { AuditPage } from "./AuditPage.tsx";
import { readBefore } from "./readBefore.ts";

/** `/espace/:code/journal`: what was done, `?avant=` an entry for the next page. */
export function auditRoutes(platform: Platform): Hono<SignInEnv> {
  return new Hono<SignInEnv>().get("/espace/:code/journal", async (c) => {
    const frame = await openFrame(platform, c);
    const before = readBefore(c.req.query("avant"));
    const page = await listAudit(platform, frame.actor, frame.open.organization.id, before);
    return c.html(renderDocument(<AuditPage frame={frame} page={page} />));
  });
}
