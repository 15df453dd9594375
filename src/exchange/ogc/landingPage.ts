import { ogcTexts } from "../../messages/web/ogc.ts";
import type { ApiContext } from "./apiContext.ts";
import { type Link, MEDIA_TYPES, representationLinks } from "./link.ts";
import { ofName } from "../../messages/ofName.ts";

export interface LandingPage {
  readonly title: string;
  readonly description: string;
  readonly links: readonly Link[];
}

/** The document of `/api`. */
export function landingPage(context: ApiContext): LandingPage {
  const texts = ogcTexts(context.language);
  const { root } = context;
  const link = (path: string, rel: string, type: string, title: string): Link => ({
    href: `${root}${path}`,
    rel,
    type,
    title,
  });
  return {
    title: texts("apiTitle", { ofTerritory: ofName(context.language, context.territory) }),
    description: texts("apiDescription"),
    links: [
      ...representationLinks(context, "", ["json", "html"], "json"),
      link("/openapi.json", "service-desc", MEDIA_TYPES.openapi, texts("definition")),
      {
        href: context.documentation,
        rel: "service-doc",
        type: MEDIA_TYPES.html,
        title: texts("documentation"),
      },
      link("/conformance", "conformance", MEDIA_TYPES.json, texts("conformance")),
      link(
        "/conformance",
        "http://www.opengis.net/def/rel/ogc/1.0/conformance",
        MEDIA_TYPES.json,
        texts("conformance"),
      ),
      link("/collections", "data", MEDIA_TYPES.json, texts("collections")),
      link(
        "/collections",
        "http://www.opengis.net/def/rel/ogc/1.0/data",
        MEDIA_TYPES.json,
        texts("collections"),
      ),
    ],
  };
}
