import { type Context, Hono } from "hono";
import { ATOM_MEDIA_TYPE, type AtomFeed, writeAtomFeed } from "../../../exchange/feed/writeAtomFeed.ts";
import { portalFeedTexts } from "../../../messages/web/portalFeeds.ts";
import { findDataset } from "../../../services/portal/findDataset.ts";
import { type ListedRevision, readRevisions } from "../../../services/portal/readRevisions.ts";
import type { Platform } from "../../../services/platform.ts";
import type { WebEnv } from "../../http/webEnv.ts";
import { subjectOf } from "../commune/communeRoutes.ts";
import { absolute, openVisit, type PortalVisit } from "../http/portalVisit.ts";
import { sendPage } from "../http/sendPage.ts";
import { revisionWords } from "../revision/revisionWords.ts";

const ENTRIES = 50;

interface FeedSubject {
  readonly title: string;
  readonly subtitle: string;
  readonly page: string;
}

function writeFeed(visit: PortalVisit, subject: FeedSubject, revisions: readonly ListedRevision[]): string {
  const { territory, language, siteName, path } = visit;
  const texts = portalFeedTexts(language);
  const names = new Map(territory.organizations.map(({ id, name }) => [id, name]));
  const titles = new Map(territory.datasets.map(({ model }) => [model.name, model.title]));
  const feed: AtomFeed = {
    id: absolute(visit, path),
    title: subject.title,
    subtitle: subject.subtitle,
    self: absolute(visit, path),
    page: absolute(visit, subject.page),
    language,
    author: territory.name || siteName,
    updated: territory.modifiedAt.toISOString(),
    entries: revisions.map((revision) => {
      const { id, model, organizationId, publishedAt, note } = revision;
      const [title, name] = [titles.get(model) ?? model, names.get(organizationId) ?? siteName];
      const page = absolute(visit, `/datasets/${model}/revisions#r${id}`);
      return {
        id: page,
        title: texts("entry", { title, name }),
        page,
        published: publishedAt.toISOString(),
        updated: publishedAt.toISOString(),
        summary: [revisionWords(language, revision), note].filter((part) => part !== "").join(" "),
        author: name,
        categories: [title, name],
      };
    }),
  };
  return writeAtomFeed(feed);
}

/** The Atom feeds of publications: of all, of a dataset, of a commune. */
export function feedRoutes(platform: Platform): Hono<WebEnv> {
  const app = new Hono<WebEnv>();

  function send(
    c: Context,
    visit: PortalVisit,
    subject: FeedSubject,
    filter: { readonly model?: string; readonly organizationId?: string },
  ): Promise<Response> {
    // News are for any site's programs.
    c.header("Access-Control-Allow-Origin", "*");
    return sendPage(
      c,
      visit,
      async () => writeFeed(visit, subject, await readRevisions(platform, { ...filter, limit: ENTRIES })),
      { type: `${ATOM_MEDIA_TYPE}; charset=utf-8` },
    );
  }

  app.get("/feed.atom", async (c) => {
    const visit = await openVisit(platform, c);
    const texts = portalFeedTexts(visit.language);
    const title = texts("all", { site: visit.siteName });
    return send(c, visit, { title, subtitle: texts("allSubtitle"), page: "/" }, {});
  });

  app.get("/datasets/:model/feed.atom", async (c) => {
    const visit = await openVisit(platform, c);
    const texts = portalFeedTexts(visit.language);
    const { model } = findDataset(visit.territory, c.req.param("model"));
    const subject = {
      title: texts("dataset", { title: model.title }),
      subtitle: texts("datasetSubtitle"),
      page: `/datasets/${model.name}`,
    };
    return send(c, visit, subject, { model: model.name });
  });

  app.get("/communes/:code/feed.atom", async (c) => {
    const visit = await openVisit(platform, c);
    const texts = portalFeedTexts(visit.language);
    const found = subjectOf(platform, visit, c.req.param("code"));
    const { name, code, organization } =
      found.kind === "former" ? { ...found.today, code: found.today.insee } : found.subject;
    const subject = {
      title: texts("commune", { name }),
      subtitle: texts("communeSubtitle", { name }),
      page: `/communes/${code}`,
    };
    // A commune that does not work here yet has no publication: no organisation has the identifier of none.
    const organizationId = organization?.id ?? "00000000-0000-0000-0000-000000000000";
    return send(c, visit, subject, { organizationId });
  });

  return app;
}
