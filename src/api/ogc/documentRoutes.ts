import { type Context, Hono } from "hono";
import { collection, collections } from "../../exchange/ogc/collection.ts";
import { collectionSchema, queryables } from "../../exchange/ogc/collectionSchema.ts";
import { conformance } from "../../exchange/ogc/conformance.ts";
import type { ApiContext } from "../../exchange/ogc/apiContext.ts";
import { landingPage } from "../../exchange/ogc/landingPage.ts";
import { type Link, MEDIA_TYPES } from "../../exchange/ogc/link.ts";
import { openapi, type OpenapiExtension } from "../../exchange/ogc/openapi.ts";
import { readDocumentQuery, readParameters } from "../../exchange/ogc/parameters.ts";
import { ogcTexts } from "../../messages/web/ogc.ts";
import { collectionFacts } from "../../services/api/collectionFacts.ts";
import { listPublishedDatasets, openDataset } from "../../services/api/publishedDatasets.ts";
import { territoryName } from "../../services/api/territoryName.ts";
import type { Platform } from "../../services/platform.ts";
import { answerText, chooseFormat } from "../answer.ts";
import { apiContext } from "../apiContext.ts";
import type { ApiEnv } from "../apiEnv.ts";
import type { ApiPage, RenderApiPage } from "../apiPages.ts";

export interface OgcOptions {
  readonly renderPage: RenderApiPage;
  /** The version of the program, which the definition bears. */
  readonly version: string;
  /** What the rest of the API adds to the definition. */
  readonly extension: (context: ApiContext) => OpenapiExtension;
}

/** A document, and how its page tells it. */
interface Shown {
  readonly document: object;
  readonly type: string;
  readonly page: Pick<ApiPage, "title" | "lead" | "crumbs" | "parts">;
}

const parametersOf = (context: Context<ApiEnv>): URLSearchParams => new URL(context.req.url).searchParams;

const linksOf = (document: object): readonly Link[] => (document as { links?: readonly Link[] }).links ?? [];

/** The documents that describe the API (OGC API Features, parts 1 and 5): in JSON, and as pages. */
export function documentRoutes(platform: Platform, options: OgcOptions): Hono<ApiEnv> {
  const app = new Hono<ApiEnv>();

  async function answer(
    context: Context<ApiEnv>,
    show: (api: ApiContext) => Shown | Promise<Shown>,
  ): Promise<Response> {
    const { format } = readDocumentQuery(parametersOf(context));
    const api = apiContext(platform, context, await territoryName(platform));
    const { document, type, page } = await show(api);
    const chosen = chooseFormat(context, format, {
      json: [type, "application/json"],
      html: ["text/html"],
    });
    if (chosen === "json") return answerText(context, type, JSON.stringify(document));
    const json = `${new URL(context.req.url).pathname}?f=json`;
    const html = await options.renderPage({ language: api.language, json, ...page });
    return answerText(context, "text/html; charset=utf-8", html);
  }

  const landing = (context: Context<ApiEnv>): Promise<Response> =>
    answer(context, (api) => {
      const document = landingPage(api);
      const texts = ogcTexts(api.language);
      const links = { kind: "links", title: texts("links"), links: document.links } as const;
      const page = { title: document.title, lead: document.description, crumbs: [], parts: [links] };
      return { document, type: MEDIA_TYPES.json, page };
    });
  app.get("/api", landing);
  app.get("/api/", landing);

  app.get("/api/conformance", (context) =>
    answer(context, (api) => {
      const document = conformance();
      const texts = ogcTexts(api.language);
      const rows = document.conformsTo.map((uri) => [{ text: uri, href: uri }]);
      const table = { kind: "table", title: texts("conformance"), head: ["URI"], rows, next: null } as const;
      const page = { title: texts("conformance"), lead: "", crumbs: crumbs(api), parts: [table] };
      return { document, type: MEDIA_TYPES.json, page };
    }),
  );

  app.get("/api/openapi.json", async (context) => {
    readParameters(parametersOf(context), new Set());
    const api = apiContext(platform, context, await territoryName(platform));
    const models = (await listPublishedDatasets(platform)).map(({ schema }) => schema);
    const document = openapi(api, options.version, models, options.extension(api));
    return answerText(context, MEDIA_TYPES.openapi, JSON.stringify(document));
  });

  app.get("/api/collections", (context) =>
    answer(context, async (api) => {
      const datasets = await listPublishedDatasets(platform);
      const facts = await Promise.all(datasets.map((one) => collectionFacts(platform, one)));
      const texts = ogcTexts(api.language);
      const rows = datasets.map(({ schema, records }) => [
        { text: schema.title, href: `${api.root}/collections/${encodeURIComponent(schema.name)}?f=html` },
        schema.description,
        String(records),
      ]);
      const head = [texts("collection"), texts("description"), texts("records")];
      const table = { kind: "table", title: texts("collections"), head, rows, next: null } as const;
      const page = { title: texts("collections"), lead: "", crumbs: crumbs(api), parts: [table] };
      return { document: collections(api, facts), type: MEDIA_TYPES.json, page };
    }),
  );

  app.get("/api/collections/:model", (context) =>
    answer(context, async (api) => {
      const dataset = await openDataset(platform, context.req.param("model"));
      const document = collection(api, await collectionFacts(platform, dataset));
      const texts = ogcTexts(api.language);
      const links = { kind: "links", title: texts("links"), links: linksOf(document) } as const;
      const { title, description } = document;
      const page = { title, lead: description, crumbs: crumbs(api, true), parts: [links] };
      return { document, type: MEDIA_TYPES.json, page };
    }),
  );

  for (const name of ["queryables", "schema"] as const)
    app.get(`/api/collections/:model/${name}`, (context) =>
      answer(context, async (api) => {
        const { schema } = await openDataset(platform, context.req.param("model"));
        const document = name === "schema" ? collectionSchema(api, schema) : queryables(api, schema);
        const texts = ogcTexts(api.language);
        const parent = {
          label: schema.title,
          href: `${api.root}/collections/${encodeURIComponent(schema.name)}?f=html`,
        };
        const page = {
          title: `${schema.title} · ${texts(name)}`,
          lead: "",
          crumbs: [...crumbs(api, true), parent],
          parts: [propertiesTable(api, document)],
        };
        return { document, type: MEDIA_TYPES.schema, page };
      }),
    );
  return app;
}

/** The way up to the API's own page, then to the list of collections. */
function crumbs(api: ApiContext, underCollections = false): { label: string; href: string }[] {
  const texts = ogcTexts(api.language);
  const top = { label: "API", href: `${api.root}?f=html` };
  const list = { label: texts("collections"), href: `${api.root}/collections?f=html` };
  return underCollections ? [top, list] : [top];
}

function propertiesTable(api: ApiContext, document: object): ApiPage["parts"][number] {
  const texts = ogcTexts(api.language);
  const { properties } = document as {
    readonly properties: Readonly<Record<string, Readonly<Record<string, string | undefined>>>>;
  };
  const rows = Object.entries(properties).map(([name, { title, type, format, description }]) => [
    name,
    title ?? "",
    [type, format].filter(Boolean).join(", "),
    description ?? "",
  ]);
  const head = [texts("field"), texts("fieldTitle"), texts("fieldType"), texts("description")];
  return { kind: "table", title: texts("fields"), head, rows, next: null };
}
