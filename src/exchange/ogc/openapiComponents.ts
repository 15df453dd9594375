type Json = Readonly<Record<string, unknown>>;

const text: Json = { type: "string" };
const uri: Json = { type: "string", format: "uri" };
const listOf = (items: Json): Json => ({ type: "array", items });
const ref = (name: string): Json => ({ $ref: `#/components/schemas/${name}` });
const object = (required: readonly string[], properties: Json): Json => ({
  type: "object",
  ...(required.length > 0 && { required }),
  properties,
});

/** The shapes of every answer, for `components.schemas`. */
export const SHARED_SCHEMAS: Readonly<Record<string, Json>> = {
  link: object(["href", "rel", "type"], { href: uri, rel: text, type: text, title: text, hreflang: text }),
  landingPage: object(["links"], { title: text, description: text, links: listOf(ref("link")) }),
  confClasses: object(["conformsTo"], { conformsTo: listOf(uri) }),
  extent: object([], {
    spatial: object(["bbox"], {
      bbox: {
        type: "array",
        minItems: 1,
        items: { type: "array", minItems: 4, maxItems: 6, items: { type: "number" } },
      },
      crs: uri,
    }),
    temporal: object(["interval"], {
      interval: {
        type: "array",
        minItems: 1,
        items: {
          type: "array",
          minItems: 2,
          maxItems: 2,
          items: { type: "string", format: "date-time", nullable: true },
        },
      },
    }),
  }),
  collection: object(["id", "links"], {
    id: text,
    title: text,
    description: text,
    links: listOf(ref("link")),
    extent: ref("extent"),
    itemType: { type: "string", default: "feature" },
    crs: listOf(uri),
    storageCrs: uri,
  }),
  collections: object(["links", "collections"], {
    links: listOf(ref("link")),
    crs: listOf(uri),
    collections: listOf(ref("collection")),
  }),
  geometry: {
    ...object(["type", "coordinates"], {
      type: {
        type: "string",
        enum: ["Point", "MultiPoint", "LineString", "MultiLineString", "Polygon", "MultiPolygon"],
      },
      coordinates: { type: "array", items: {} },
    }),
    nullable: true,
  },
  featureGeoJSON: object(["type", "geometry", "properties"], {
    type: { type: "string", enum: ["Feature"] },
    id: text,
    geometry: ref("geometry"),
    properties: { type: "object", nullable: true },
    links: listOf(ref("link")),
  }),
  featureCollectionGeoJSON: object(["type", "features"], {
    type: { type: "string", enum: ["FeatureCollection"] },
    features: listOf(ref("featureGeoJSON")),
    links: listOf(ref("link")),
    timeStamp: { type: "string", format: "date-time" },
    numberMatched: { type: "integer", minimum: 0 },
    numberReturned: { type: "integer", minimum: 0 },
  }),
  jsonSchema: { type: "object" },
  problem: object(["type", "title", "status"], {
    type: uri,
    title: text,
    status: { type: "integer" },
    detail: text,
    instance: text,
  }),
};
