import type { ApiContext } from "../../exchange/ogc/apiContext.ts";
import type { OpenapiExtension } from "../../exchange/ogc/openapi.ts";
import { privateApiTexts, type PrivateApiText } from "../../messages/web/privateApi.ts";

type Json = Readonly<Record<string, unknown>>;

const ref = (kind: string, name: string): Json => ({ $ref: `#/components/${kind}/${name}` });
const json = (schema: Json): Json => ({ "application/json": { schema } });
const inQuery = (name: string, description: string, schema: Json, required = false): Json => ({
  name,
  in: "query",
  required,
  description,
  schema,
});

/** The statuses of the problems that a program may meet here. */
const REFUSALS = ["400", "401", "403", "404", "409", "410", "413", "415", "429", "503"];

/** The private API in the definition: its paths, what they take and give, and the access key that they ask for. */
export function privateDefinition({ language }: ApiContext): OpenapiExtension {
  const texts = privateApiTexts(language);
  const inPath = (name: string, description: PrivateApiText): Json => ({
    name,
    in: "path",
    required: true,
    description: texts(description),
    schema: { type: "string" },
  });
  const problem = ref("responses", "Problem");
  const organization = inPath("org", "organization");
  const model = inPath("model", "model");
  const record = inPath("id", "record");
  const deposit = inPath("id", "deposit");
  const operation = (id: string, facts: Json, answers: Readonly<Record<string, Json>>): Json => ({
    operationId: id,
    tags: ["Private"],
    summary: texts(id as PrivateApiText),
    security: [{ accessKey: [] }],
    ...facts,
    responses: {
      ...Object.fromEntries(
        Object.entries(answers).map(([status, content]) => [status, { description: texts("done"), content }]),
      ),
      ...Object.fromEntries(REFUSALS.map((status) => [status, problem])),
    },
  });
  const written = { "200": json(ref("schemas", "written")), "202": json(ref("schemas", "written")) };
  const body = { required: true, content: json(ref("schemas", "recordBody")) };
  const publish = inQuery("publish", texts("publish"), { type: "boolean", default: true });
  const page = [
    inQuery("limit", texts("limit"), { type: "integer", minimum: 1, maximum: 1000, default: 100 }),
    inQuery("cursor", texts("cursor"), { type: "string" }),
  ];
  const file = {
    required: true,
    content: { "application/octet-stream": { schema: { type: "string", format: "binary" } } },
  };
  const named = [
    inQuery("name", texts("fileName"), { type: "string" }, true),
    inQuery("model", texts("model"), { type: "string" }),
  ];
  const items = "/prive/{org}/collections/{model}/items";
  return {
    paths: {
      [items]: {
        parameters: [organization, model],
        get: operation(
          "readOwnRecords",
          { parameters: page },
          {
            "200": json(ref("schemas", "featureCollectionGeoJSON")),
          },
        ),
        post: operation("addOwnRecord", { parameters: [publish], requestBody: body }, written),
      },
      [`${items}/{id}`]: {
        parameters: [organization, model, record],
        patch: operation("changeOwnRecord", { parameters: [publish], requestBody: body }, written),
        delete: operation("removeOwnRecord", { parameters: [publish] }, written),
      },
      "/prive/{org}/deposits": {
        parameters: [organization],
        post: operation(
          "handInDeposit",
          { parameters: named, requestBody: file },
          {
            "202": json(ref("schemas", "depositState")),
          },
        ),
      },
      "/prive/{org}/deposits/{id}": {
        parameters: [organization, deposit],
        get: operation("readOwnDeposit", {}, { "200": json(ref("schemas", "depositState")) }),
      },
      "/prive/{org}/deposits/{id}/publication": {
        parameters: [organization, deposit],
        post: operation("publishOwnDeposit", {}, written),
      },
    },
    tags: [{ name: "Private", description: texts("accessKey") }],
    schemas: SCHEMAS,
    securitySchemes: { accessKey: { type: "http", scheme: "bearer", description: texts("accessKey") } },
  };
}

const text = { type: "string" };

const SCHEMAS: Readonly<Record<string, Json>> = {
  recordBody: {
    type: "object",
    required: ["properties"],
    properties: { properties: { type: "object" }, note: { type: "string", maxLength: 500 } },
  },
  written: {
    type: "object",
    required: ["state", "deposit", "waits"],
    properties: {
      id: { type: "string", format: "uuid" },
      deposit: { type: "string", format: "uuid", nullable: true },
      state: { type: "string", enum: ["published", "unchanged", "approval", "review"] },
      revision: { type: "integer", nullable: true },
      waits: {
        type: "array",
        items: { type: "object", properties: { reason: text, count: { type: "integer" } } },
      },
      links: { type: "array", items: ref("schemas", "link") },
    },
  },
  depositState: {
    type: "object",
    required: ["id", "state"],
    properties: {
      id: { type: "string", format: "uuid" },
      state: {
        type: "string",
        enum: [
          "received",
          "processing",
          "needs-model",
          "needs-mapping",
          "review",
          "approval",
          "published",
          "abandoned",
          "failed",
        ],
      },
      model: { type: "string", nullable: true },
      name: text,
      records: { type: "integer" },
      progress: { type: "number" },
      problem: { type: "string", nullable: true },
      links: { type: "array", items: ref("schemas", "link") },
    },
  },
};
