import { Hono } from "hono";
import type { Platform } from "../../../services/platform.ts";
import type { WebEnv } from "../../http/webEnv.ts";
import { openVisit } from "../http/portalVisit.ts";
import { sendPage } from "../http/sendPage.ts";
import { renderAccessibility } from "./AccessibilityPage.tsx";
import { renderNotice } from "./NoticePage.tsx";
import { renderPrivacy } from "./PrivacyPage.tsx";

const PAGES = [
  ["/mentions-legales", renderNotice],
  ["/accessibilite", renderAccessibility],
  ["/donnees-personnelles", renderPrivacy],
] as const;

/** The pages that the law asks of a public site, made from what the operator set. */
export function legalRoutes(platform: Platform): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  for (const [path, render] of PAGES)
    app.get(path, async (c) => {
      const visit = await openVisit(platform, c);
      return sendPage(c, visit, () => render(visit));
    });
  return app;
}
