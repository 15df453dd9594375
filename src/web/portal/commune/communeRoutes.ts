import { Hono } from "hono";
import { countReading } from "../../../services/portal/countReading.ts";
import { Problem } from "../../../domain/problem/problem.ts";
import { findCommunes, findPublisher } from "../../../services/portal/findPublisher.ts";
import { readOutlines } from "../../../services/portal/readOutlines.ts";
import type { Platform } from "../../../services/platform.ts";
import type { WebEnv } from "../../http/webEnv.ts";
import { isPerson } from "../http/isPerson.ts";
import { openVisit, type PortalVisit } from "../http/portalVisit.ts";
import { sendPage } from "../http/sendPage.ts";
import { renderCommuneList } from "./CommuneListPage.tsx";
import { renderCommunePage } from "./CommunePage.tsx";
import { type PublisherSubject, readCommuneView } from "./communeView.ts";
import { renderFormerCommune } from "./ElsewherePage.tsx";
import { renderPoster } from "./PosterPage.tsx";

const LONGEST = 100;

/** Whose page a code names; the former commune where it is one. */
export function subjectOf(platform: Platform, { territory }: PortalVisit, code: string) {
  const found = findPublisher(platform, territory, code);
  if (found.kind === "former") return found;
  const subject: PublisherSubject =
    found.kind === "commune"
      ? { ...found.commune, code: found.commune.insee }
      : { ...found.organization, insee: null, population: null, organization: found.organization };
  return { kind: "subject", subject } as const;
}

/** The pages of communes: their list, where one is looked for by name or postcode, and each one's own. */
export function communeRoutes(platform: Platform): Hono<WebEnv> {
  const app = new Hono<WebEnv>();

  app.get("/communes", async (c) => {
    const visit = await openVisit(platform, c);
    const q = (visit.parameters.get("q") ?? "").trim().slice(0, LONGEST);
    const found = findCommunes(platform, visit.territory, q);
    // What a form looked for, found: its answer may lead there, for it is no address of ours.
    if (found.length === 1) return c.redirect(`/communes/${found[0]!.insee}`, 303);
    return sendPage(c, visit, () => renderCommuneList({ visit, q, found }));
  });

  app.get("/communes/:code/affiche", async (c) => {
    const visit = await openVisit(platform, c);
    const found = subjectOf(platform, visit, c.req.param("code"));
    if (found.kind === "former") throw new Problem("organization.unknown");
    const { subject } = found;
    return sendPage(c, visit, async () =>
      renderPoster(visit, subject, await readOutlines(platform, visit.territory)),
    );
  });

  app.get("/communes/:code", async (c) => {
    const visit = await openVisit(platform, c);
    const found = subjectOf(platform, visit, c.req.param("code"));
    if (found.kind === "former")
      return sendPage(c, visit, () =>
        renderFormerCommune(visit, found, { code: found.today.insee, name: found.today.name }),
      );
    const { subject } = found;
    if (isPerson(c)) countReading(platform, { model: "", insee: subject.insee ?? "", kind: "page" });
    return sendPage(c, visit, async () => renderCommunePage(await readCommuneView(visit, subject)));
  });

  return app;
}
