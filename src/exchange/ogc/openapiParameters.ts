import type { Model } from "../../domain/model/model.ts";
import { MAX_FILTER_LENGTH } from "../../domain/cql2/filterBounds.ts";
import { ogcTexts } from "../../messages/web/ogc.ts";
import type { ApiContext } from "./apiContext.ts";
import { CRS84, SUPPORTED_CRS } from "./crs.ts";
import { fieldSchema } from "./fieldSchema.ts";
import { ITEM_FORMATS } from "./itemsQuery.ts";
import { COMMUNE, publicFields, queryableFields } from "./queryable.ts";
import { DEFAULT_LIMIT, ITEMS_PARAMETERS, MAX_LIMIT } from "./readItemsQuery.ts";

type Json = Readonly<Record<string, unknown>>;

const crsSchema: Json = {
  type: "string",
  format: "uri",
  default: CRS84.uri,
  enum: SUPPORTED_CRS.map((crs) => crs.uri),
};

const inQuery = (name: string, description: string, schema: Json): Json => ({
  name,
  in: "query",
  required: false,
  description,
  schema,
  style: "form",
  explode: false,
});

const names = (values: readonly string[]): Json => ({
  type: "array",
  items: { type: "string", ...(values.length > 0 && { enum: values }) },
});

/** The parameters shared by several paths, for `components.parameters`. */
export function sharedParameters({ language }: ApiContext): Record<string, Json> {
  const texts = ogcTexts(language);
  return {
    f: inQuery("f", texts("paramFormat"), { type: "string", enum: ["json", "html"] }),
    fItems: inQuery("f", texts("paramFormat"), { type: "string", enum: ITEM_FORMATS }),
    limit: inQuery("limit", texts("paramLimit", { most: MAX_LIMIT }), {
      type: "integer",
      minimum: 1,
      maximum: MAX_LIMIT,
      default: DEFAULT_LIMIT,
    }),
    bbox: inQuery("bbox", texts("paramBbox"), {
      type: "array",
      minItems: 4,
      maxItems: 6,
      oneOf: [
        { minItems: 4, maxItems: 4 },
        { minItems: 6, maxItems: 6 },
      ],
      items: { type: "number" },
    }),
    "bbox-crs": inQuery("bbox-crs", texts("paramBboxCrs"), crsSchema),
    crs: inQuery("crs", texts("paramCrs"), crsSchema),
    datetime: inQuery("datetime", texts("paramDatetime"), { type: "string" }),
    cursor: inQuery("cursor", texts("paramCursor"), { type: "string" }),
    q: inQuery("q", texts("paramQ"), { type: "string", maxLength: 200 }),
    filter: inQuery("filter", texts("paramFilter"), { type: "string", maxLength: MAX_FILTER_LENGTH }),
    "filter-lang": inQuery("filter-lang", texts("paramFilterLang"), {
      type: "string",
      default: "cql2-text",
      enum: ["cql2-text", "cql2-json"],
    }),
    "filter-crs": inQuery("filter-crs", texts("paramFilterCrs"), crsSchema),
    commune: inQuery("commune", texts("paramCommune"), { type: "string" }),
    [COMMUNE]: inQuery(COMMUNE, texts("paramCommune"), { type: "string" }),
    featureId: {
      name: "featureId",
      in: "path",
      required: true,
      description: texts("paramFeature"),
      schema: { type: "string", format: "uuid" },
    },
  };
}

export const reference = (kind: string, name: string): Json => ({ $ref: `#/components/${kind}/${name}` });

/** The parameters of a collection's items: the shared ones, those that name its fields, and one for each field. */
export function itemsParameters({ language }: ApiContext, model: Model): Json[] {
  const texts = ogcTexts(language);
  const sortable = queryableFields(model).flatMap(({ name }) => [name, `-${name}`]);
  const own: Readonly<Record<string, Json>> = {
    f: reference("parameters", "fItems"),
    properties: inQuery(
      "properties",
      texts("paramProperties"),
      names(publicFields(model).map(({ name }) => name)),
    ),
    sortby: inQuery("sortby", texts("paramSortby"), names([...sortable, COMMUNE, `-${COMMUNE}`])),
  };
  const shared = ITEMS_PARAMETERS.map((name) => own[name] ?? reference("parameters", name));
  const taken = new Set<string>([...ITEMS_PARAMETERS, "commune", COMMUNE]);
  const fields = queryableFields(model)
    .filter(({ name }) => !taken.has(name))
    .map((field) => {
      const { type = "string", enum: allowed, format } = fieldSchema(field, 0) as Record<string, unknown>;
      const plain =
        type === "array"
          ? { type: "string" }
          : {
              type,
              ...(allowed !== undefined && { enum: allowed }),
              ...(format !== undefined && { format }),
            };
      return inQuery(field.name, texts("paramField", { title: field.title }), plain);
    });
  return [...shared, reference("parameters", "commune"), reference("parameters", COMMUNE), ...fields];
}
