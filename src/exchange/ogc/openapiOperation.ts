import { ogcTexts } from "../../messages/web/ogc.ts";
import type { ApiContext } from "./apiContext.ts";
import { reference } from "./openapiParameters.ts";

type Json = Readonly<Record<string, unknown>>;

export interface OperationFacts {
  readonly id: string;
  readonly tag: string;
  readonly summary: string;
  readonly parameters: readonly Json[];
  /** Media types of a success, with the name of the schema of each; null for what is no JSON. */
  readonly content: Readonly<Record<string, string | null>>;
  /** Response headers of a success. */
  readonly headers?: Json;
  /** Statuses that this operation may answer with beside those of every operation. */
  readonly statuses?: readonly string[];
}

/** What any operation may answer: a wrong query, an unknown format, too many requests, a failure, a pause. */
const EVERYWHERE = ["400", "406", "429", "500", "503"];

/** The problem responses, for `components.responses`. */
export function problemResponses({ language }: ApiContext): Record<string, Json> {
  const description = ogcTexts(language)("problem");
  const content = { "application/problem+json": { schema: reference("schemas", "problem") } };
  return { Problem: { description, content } };
}

/** A GET operation with every status it may answer. */
export function getOperation({ language }: ApiContext, facts: OperationFacts): Json {
  const texts = ogcTexts(language);
  const statuses = [...EVERYWHERE, ...(facts.statuses ?? [])].toSorted((a, b) => Number(a) - Number(b));
  const content = Object.fromEntries(
    Object.entries(facts.content).map(([type, schema]) => [
      type,
      { schema: schema === null ? { type: "string" } : reference("schemas", schema) },
    ]),
  );
  const ok = { description: texts("okDocument"), ...(facts.headers && { headers: facts.headers }), content };
  return {
    operationId: facts.id,
    tags: [facts.tag],
    summary: facts.summary,
    parameters: facts.parameters,
    responses: {
      "200": ok,
      "304": { description: texts("notModified") },
      ...Object.fromEntries(statuses.map((status) => [status, reference("responses", "Problem")])),
    },
  };
}
