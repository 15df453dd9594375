import { type Context, Hono } from "hono";
import type { Shape } from "../../domain/geo/shape.ts";
import type { Model } from "../../domain/model/model.ts";
import { csvLine } from "../../exchange/csvLine.ts";
import type { ApiContext } from "../../exchange/ogc/apiContext.ts";
import { contentCrs } from "../../exchange/ogc/crs.ts";
import { feature, featureDocument } from "../../exchange/ogc/feature.ts";
import { featureCollectionEnds } from "../../exchange/ogc/featureCollection.ts";
import type { ItemsQuery } from "../../exchange/ogc/itemsQuery.ts";
import { addressOf, MEDIA_TYPES } from "../../exchange/ogc/link.ts";
import { publicFields } from "../../exchange/ogc/queryable.ts";
import { readFeatureQuery } from "../../exchange/ogc/readFeatureQuery.ts";
import { readItemsQuery } from "../../exchange/ogc/readItemsQuery.ts";
import { ogcTexts } from "../../messages/web/ogc.ts";
import { openDataset } from "../../services/api/publishedDatasets.ts";
import {
  type ItemRow,
  type ItemsPage,
  readFeature,
  readItemsPage,
} from "../../services/api/readItemsPage.ts";
import type { Platform } from "../../services/platform.ts";
import { countReading } from "../../services/portal/countReading.ts";
import { chooseFormat, stateTag, tagged } from "../answer.ts";
import { apiContext } from "../apiContext.ts";
import type { ApiEnv } from "../apiEnv.ts";
import type { ApiPagePart, RenderApiPage } from "../apiPages.ts";

const ITEM_TYPES = {
  json: [MEDIA_TYPES.geojson, "application/json"],
  html: [MEDIA_TYPES.html],
  csv: [MEDIA_TYPES.csv],
} as const;

const FEATURE_TYPES = { json: ITEM_TYPES.json, html: ITEM_TYPES.html } as const;

const published = ({ id, geometry, values }: ItemRow) => ({
  id,
  values,
  geometry: geometry === null ? null : (JSON.parse(geometry) as Shape),
});

/** `/api/collections/{model}/items` and one item: GeoJSON, csv and pages (OGC API Features, parts 1 to 3). */
export function itemRoutes(platform: Platform, renderPage: RenderApiPage): Hono<ApiEnv> {
  const app = new Hono<ApiEnv>();

  app.get("/api/collections/:model/items", async (context) => {
    const dataset = await openDataset(platform, context.req.param("model"));
    const { schema } = dataset;
    const { searchParams, search } = new URL(context.req.url);
    const query = readItemsQuery(schema, searchParams);
    const api = apiContext(platform, context);
    const format = chooseFormat(context, query.format, ITEM_TYPES);
    const etag = stateTag(dataset.revision, dataset.records, schema.version, search, format, api.language);
    const unchanged = tagged(context, etag);
    if (unchanged) return unchanged;
    const page = await readItemsPage(platform, dataset, query);
    countReading(platform, { model: schema.name, insee: "", kind: "api" });
    const parameters = [...searchParams];
    if (page.next !== null) context.header("Link", nextLink(api, schema, parameters, page.next, format));
    if (format === "csv") return answerCsv(context, schema, query, page);
    if (format === "html") return answerPage(context, api, schema, query, page, parameters);
    context.header("Content-Crs", contentCrs(query.crs));
    const { before, after } = featureCollectionEnds(api, {
      collection: schema.name,
      collectionTitle: schema.title,
      parameters,
      next: page.next,
      matched: page.matched,
      returned: page.rows.length,
      timeStamp: platform.clock().toISOString(),
    });
    const features = page.rows.map((row) =>
      JSON.stringify(feature(schema, published(row), query.crs, query.properties)),
    );
    return context.body(`${before}${features.join(",")}${after}`, 200, {
      "Content-Type": MEDIA_TYPES.geojson,
      "Content-Language": api.language,
    });
  });

  app.get("/api/collections/:model/items/:id", async (context) => {
    const dataset = await openDataset(platform, context.req.param("model"));
    const { schema } = dataset;
    const { searchParams, search } = new URL(context.req.url);
    const query = readFeatureQuery(searchParams);
    const row = await readFeature(platform, dataset, context.req.param("id"), query.datetime);
    const api = apiContext(platform, context);
    const format = chooseFormat(context, query.format, FEATURE_TYPES);
    const etag = stateTag(dataset.revision, schema.version, row.id, search, format, api.language);
    const unchanged = tagged(context, etag);
    if (unchanged) return unchanged;
    const one = featureDocument(api, schema, feature(schema, published(row), query.crs), [...searchParams]);
    context.header("Content-Crs", contentCrs(query.crs));
    if (format === "json")
      return context.body(JSON.stringify(one), 200, {
        "Content-Type": MEDIA_TYPES.geojson,
        "Content-Language": api.language,
      });
    const texts = ogcTexts(api.language);
    const rows = publicFields(schema).map(({ title, name }, at) => [title || name, row.values[at] ?? ""]);
    const fields: ApiPagePart = {
      kind: "table",
      title: texts("fields"),
      head: [texts("field"), texts("value")],
      rows,
      next: null,
    };
    const html = await renderPage({
      language: api.language,
      title: row.values.find((value) => value !== null) ?? row.id,
      lead: row.id,
      crumbs: itemCrumbs(api, schema, true),
      parts: [
        fields,
        { kind: "json", title: texts("geometry"), value: one.geometry },
        { kind: "links", title: texts("links"), links: one.links ?? [] },
      ],
      json: addressOf(api, `/collections/${encodeURIComponent(schema.name)}/items/${row.id}`, "geojson"),
    });
    return context.html(html);
  });
  return app;

  async function answerPage(
    context: Context<ApiEnv>,
    api: ApiContext,
    schema: Model,
    query: ItemsQuery,
    page: ItemsPage,
    parameters: readonly (readonly [string, string])[],
  ): Promise<Response> {
    const texts = ogcTexts(api.language);
    const shown = shownFields(schema, query);
    const path = `/collections/${encodeURIComponent(schema.name)}/items`;
    const rows = page.rows.map((row) => [
      { text: row.id.slice(0, 8), href: `${api.root}${path}/${row.id}?f=html` },
      ...shown.map(({ at }) => row.values[at] ?? ""),
    ]);
    const next = page.next === null ? null : addressOf(api, path, "html", withCursor(parameters, page.next));
    const html = await renderPage({
      language: api.language,
      title: texts("items", { title: schema.title }),
      lead: schema.description,
      crumbs: itemCrumbs(api, schema),
      parts: [
        {
          kind: "table",
          title: texts("items", { title: schema.title }),
          head: [texts("identifier"), ...shown.map(({ field }) => field.title || field.name)],
          rows,
          next,
        },
      ],
      json: addressOf(api, path, "geojson", parameters),
    });
    return context.html(html);
  }
}

/** The fields of a page, with where their values stand. */
function shownFields(schema: Model, { properties }: ItemsQuery) {
  return publicFields(schema)
    .map((field, at) => ({ field, at }))
    .filter(({ field }) => properties === null || properties.includes(field.name));
}

function answerCsv(context: Context<ApiEnv>, schema: Model, query: ItemsQuery, page: ItemsPage): Response {
  const shown = shownFields(schema, query);
  let text = csvLine(shown.map(({ field }) => field.name));
  for (const { values } of page.rows) text += csvLine(shown.map(({ at }) => values[at] ?? ""));
  return context.body(text, 200, {
    "Content-Type": "text/csv; charset=utf-8; header=present",
    "Content-Disposition": `inline; filename="${schema.name}.csv"`,
  });
}

type Parameters = readonly (readonly [string, string])[];

function withCursor(parameters: Parameters, cursor: string): Parameters {
  return [...parameters.filter(([name]) => name !== "cursor"), ["cursor", cursor]];
}

function nextLink(
  api: ApiContext,
  schema: Model,
  parameters: Parameters,
  cursor: string,
  format: keyof typeof ITEM_TYPES,
): string {
  const path = `/collections/${encodeURIComponent(schema.name)}/items`;
  const representation = format === "json" ? "geojson" : format;
  const href = addressOf(api, path, representation, withCursor(parameters, cursor));
  return `<${href}>; rel="next"; type="${MEDIA_TYPES[representation]}"`;
}

function itemCrumbs(api: ApiContext, { name, title }: Model, ofItem = false) {
  const texts = ogcTexts(api.language);
  const collection = `${api.root}/collections/${encodeURIComponent(name)}`;
  const items = { label: texts("records"), href: `${collection}/items?f=html` };
  return [
    { label: "API", href: `${api.root}?f=html` },
    { label: texts("collections"), href: `${api.root}/collections?f=html` },
    { label: title, href: `${collection}?f=html` },
    ...(ofItem ? [items] : []),
  ];
}
