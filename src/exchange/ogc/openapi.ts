import type { Model } from "../../domain/model/model.ts";
import { ogcTexts } from "../../messages/web/ogc.ts";
import type { ApiContext } from "./apiContext.ts";
import { MEDIA_TYPES } from "./link.ts";
import { SHARED_SCHEMAS } from "./openapiComponents.ts";
import { getOperation, type OperationFacts, problemResponses } from "./openapiOperation.ts";
import { itemsParameters, reference, sharedParameters } from "./openapiParameters.ts";
import { isSpatial } from "./queryable.ts";
import { ofName } from "../../messages/ofName.ts";

type Json = Readonly<Record<string, unknown>>;

/** What another part of the API adds to the definition. Names must not be taken already. */
export interface OpenapiExtension {
  readonly paths: Readonly<Record<string, Json>>;
  readonly schemas?: Readonly<Record<string, Json>>;
  readonly parameters?: Readonly<Record<string, Json>>;
  readonly responses?: Readonly<Record<string, Json>>;
  readonly securitySchemes?: Readonly<Record<string, Json>>;
  /** Those that its operations bear. */
  readonly tags?: readonly { readonly name: string; readonly description?: string }[];
}

/** The OpenAPI 3.0 definition of `/api`; paths are relative to the landing page. */
export function openapi(
  context: ApiContext,
  version: string,
  models: readonly Model[],
  extension: OpenapiExtension = { paths: {} },
): Json {
  const texts = ogcTexts(context.language);
  const { paths, schemas, parameters, responses, securitySchemes, tags = [] } = extension;
  return {
    openapi: "3.0.3",
    info: {
      title: texts("apiTitle", { ofTerritory: ofName(context.language, context.territory) }),
      description: texts("apiDescription"),
      version,
    },
    servers: [{ url: context.root }],
    tags: [{ name: "Capabilities" }, { name: "Data" }, ...tags],
    paths: { ...documentPaths(context, models), ...dataPaths(context, models), ...paths },
    components: {
      schemas: { ...SHARED_SCHEMAS, ...schemas },
      parameters: { ...sharedParameters(context), ...parameters },
      responses: { ...problemResponses(context), ...responses },
      ...(securitySchemes && { securitySchemes }),
    },
  };
}

const f = reference("parameters", "f");

/** JSON of a known shape, or a page. */
const jsonAndHtml = (schema: string): Record<string, string | null> => ({
  [MEDIA_TYPES.json]: schema,
  [MEDIA_TYPES.html]: null,
});

function documentPaths(context: ApiContext, models: readonly Model[]): Record<string, Json> {
  const texts = ogcTexts(context.language);
  const get = (facts: Omit<OperationFacts, "tag">): Json => ({
    get: getOperation(context, { ...facts, tag: "Capabilities" }),
  });
  const document = (id: string, summary: string, schema: string): Json =>
    get({ id, summary, parameters: [f], content: jsonAndHtml(schema) });
  const collectionId: Json = {
    name: "collectionId",
    in: "path",
    required: true,
    description: texts("paramCollection"),
    schema: { type: "string", ...(models.length > 0 && { enum: models.map((model) => model.name) }) },
  };
  const ofCollection = (id: string, summary: string, content: Record<string, string | null>): Json =>
    get({ id, summary, parameters: [collectionId, f], content, statuses: ["404", "410"] });
  const schema = { [MEDIA_TYPES.schema]: "jsonSchema", [MEDIA_TYPES.html]: null };
  return {
    "/": document("getLandingPage", texts("opLanding"), "landingPage"),
    "/conformance": document("getConformance", texts("opConformance"), "confClasses"),
    "/openapi.json": get({
      id: "getDefinition",
      summary: texts("opDefinition"),
      parameters: [],
      content: { [MEDIA_TYPES.openapi]: "jsonSchema" },
    }),
    "/collections": document("getCollections", texts("opCollections"), "collections"),
    "/collections/{collectionId}": ofCollection(
      "getCollection",
      texts("opCollection"),
      jsonAndHtml("collection"),
    ),
    "/collections/{collectionId}/queryables": ofCollection("getQueryables", texts("opQueryables"), schema),
    "/collections/{collectionId}/schema": ofCollection("getSchema", texts("opSchema"), schema),
  };
}

const CONTENT_CRS: Json = { "Content-Crs": { schema: { type: "string" } } };

/** One pair of paths for each collection: each has parameters of its own. */
function dataPaths(context: ApiContext, models: readonly Model[]): Record<string, Json> {
  const texts = ogcTexts(context.language);
  const paths: Record<string, Json> = {};
  for (const model of models) {
    const path = `/collections/${encodeURIComponent(model.name)}/items`;
    const spatial = isSpatial(model);
    const shared = { tag: "Data", ...(spatial && { headers: CONTENT_CRS }), statuses: ["404", "410"] };
    paths[path] = {
      get: getOperation(context, {
        ...shared,
        id: `getItems.${model.name}`,
        summary: texts("opItems", { title: model.title }),
        parameters: itemsParameters(context, model),
        content: {
          [MEDIA_TYPES.geojson]: "featureCollectionGeoJSON",
          [MEDIA_TYPES.html]: null,
          [MEDIA_TYPES.csv]: null,
        },
      }),
    };
    paths[`${path}/{featureId}`] = {
      get: getOperation(context, {
        ...shared,
        id: `getFeature.${model.name}`,
        summary: texts("opFeature"),
        parameters: ["featureId", "f", "crs", "datetime"].map((name) => reference("parameters", name)),
        content: { [MEDIA_TYPES.geojson]: "featureGeoJSON", [MEDIA_TYPES.html]: null },
      }),
    };
  }
  return paths;
}
