import type { Model } from "../../domain/model/model.ts";
import { ogcTexts } from "../../messages/web/ogc.ts";
import type { ApiContext } from "./apiContext.ts";
import { fieldSchema } from "./fieldSchema.ts";
import { positionFields } from "./positionFields.ts";
import { COMMUNE, GEOMETRY, isSpatial, publicFields, queryableFields } from "./queryable.ts";

const DIALECT = "https://json-schema.org/draft/2020-12/schema";

function geometryOf(model: Model, context: ApiContext): Readonly<Record<string, unknown>> {
  if (!isSpatial(model)) return {};
  const isPoint =
    model.geometry?.shape === undefined || !positionFields(model).includes(model.geometry.shape);
  const geometry = {
    title: ogcTexts(context.language)("geometry"),
    "x-ogc-role": "primary-geometry",
    format: isPoint ? "geometry-point" : "geometry-any",
  };
  return { [GEOMETRY]: geometry };
}

function described(context: ApiContext, { name, title, description }: Model, resource: string): object {
  return {
    $schema: DIALECT,
    $id: `${context.root}/collections/${encodeURIComponent(name)}/${resource}`,
    type: "object",
    title,
    ...(description !== "" && { description }),
  };
}

/** The document of `/collections/{model}/schema` (OGC 23-058r1): what a feature holds. */
export function collectionSchema(context: ApiContext, model: Model): object {
  const texts = ogcTexts(context.language);
  const fields = publicFields(model);
  const id = {
    title: texts("identifier"),
    type: "string",
    format: "uuid",
    "x-ogc-role": "id",
    readOnly: true,
  };
  const required = fields.filter((field) => field.constraints.required).map((field) => field.name);
  return {
    ...described(context, model, "schema"),
    properties: {
      _id: id,
      ...geometryOf(model, context),
      ...Object.fromEntries(fields.map((field, index) => [field.name, fieldSchema(field, index + 1)])),
    },
    ...(required.length > 0 && { required }),
    additionalProperties: false,
  };
}

/** The document of `/collections/{model}/queryables` (OGC 19-079r2): what filters may speak of. */
export function queryables(context: ApiContext, model: Model): object {
  const texts = ogcTexts(context.language);
  const fields = queryableFields(model).map((field, index): [string, object] => {
    const schema = fieldSchema(field, index + 1);
    // A list is kept, compared and sorted as the text of its cell.
    return [field.name, field.type === "list" ? { ...schema, type: "string", items: undefined } : schema];
  });
  return {
    ...described(context, model, "queryables"),
    properties: {
      ...geometryOf(model, context),
      ...Object.fromEntries(fields),
      [COMMUNE]: { title: texts("commune"), type: "string", pattern: "^(?:\\d{2}|2[AB])\\d{3}$" },
    },
    additionalProperties: false,
  };
}
