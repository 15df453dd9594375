import { type Context, Hono } from "hono";
import { Problem } from "../../domain/problem/problem.ts";
import { CATALOGUE_FORMATS, type CatalogueFormat } from "../../exchange/dcat/catalogueFormats.ts";
import { isUnchanged, validatorHeaders } from "../../exchange/http/conditionalRequest.ts";
import { readParameters } from "../../exchange/ogc/parameters.ts";
import { readCatalogue } from "../../services/catalogue/readCatalogue.ts";
import type { Platform } from "../../services/platform.ts";
import { stateTag } from "../answer.ts";
import type { ApiEnv } from "../apiEnv.ts";

/** `/catalog.{jsonld,ttl,rdf}` and `/catalog/{insee}.{…}`: DCAT-AP 3, page by page. */
export function catalogueRoutes(platform: Platform): Hono<ApiEnv> {
  const app = new Hono<ApiEnv>();
  app.get("/:name{catalog\\.[a-z]+}", (context) => answer(context, null, context.req.param("name")));
  app.get("/catalog/:name", (context) => {
    const name = context.req.param("name");
    return answer(context, name.split(".")[0]!, name);
  });
  return app;

  async function answer(context: Context<ApiEnv>, insee: string | null, name: string): Promise<Response> {
    const format = readExtension(name);
    const parameters = readParameters(new URL(context.req.url).searchParams, new Set(["page"]));
    const page = readPage(parameters.get("page"));
    const { text, state, modified } = await readCatalogue(platform, { insee, format, page });
    const validators = { etag: stateTag(state, format, page), lastModified: modified };
    const told = {
      ...validatorHeaders(validators),
      "Content-Type": `${CATALOGUE_FORMATS[format]}; charset=utf-8`,
      "Cache-Control": "public, no-cache",
      Vary: "Accept-Encoding",
    };
    if (isUnchanged(context.req.raw.headers, validators)) return context.body(null, 304, told);
    return context.body(text, 200, told);
  }
}

function readExtension(name: string): CatalogueFormat {
  const [, extension] = /^[^.]+\.([a-z]+)$/.exec(name) ?? [];
  if (extension === undefined || !Object.hasOwn(CATALOGUE_FORMATS, extension))
    throw new Problem("request.page-unknown");
  return extension as CatalogueFormat;
}

function readPage(text: string | undefined): number {
  if (text === undefined) return 1;
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new Problem("request.page-unknown");
  return Number(text);
}
