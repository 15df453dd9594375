import type { Context } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { Model } from "../../domain/model/model.ts";
import { requireFields } from "../../domain/model/requireFields.ts";
import { Problem } from "../../domain/problem/problem.ts";
import type { ApiEnv } from "../apiEnv.ts";
import { fieldText } from "./fieldText.ts";

/** Bytes of a record: more than any has. */
const MOST = 1_000_000;

/** Refuses a body beyond a megabyte: the problem `request.too-large`. */
export function recordLimit() {
  return bodyLimit({
    maxSize: MOST,
    onError: () => {
      throw new Problem("request.too-large", { limit: MOST });
    },
  });
}

export interface RecordBody {
  /** As a person would type them, by field. */
  readonly texts: Readonly<Record<string, string>>;
  /** For the history of the dataset. */
  readonly note: string;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const LONGEST_NOTE = 500;

/** A record sent as JSON: `{ "properties": { … }, "note": "…" }`. Throws `request.invalid`, `request.wrong-type`, `record.field-unknown`. */
export async function readRecordBody(context: Context<ApiEnv>, model: Model): Promise<RecordBody> {
  const type = context.req.header("content-type") ?? "";
  if (!/^application\/(?:geo\+)?json\b/i.test(type))
    throw new Problem("request.wrong-type", { types: "application/json" });
  const body = await context.req.json<unknown>().catch(() => null);
  if (!isObject(body) || !isObject(body["properties"]))
    throw new Problem("request.invalid", { parameter: "properties" });
  const { properties, note } = body;
  requireFields(model, Object.keys(properties));
  const sent = model.fields.filter(({ name }) => Object.hasOwn(properties, name));
  return {
    texts: Object.fromEntries(sent.map((field) => [field.name, fieldText(field, properties[field.name])])),
    note: typeof note === "string" ? note.slice(0, LONGEST_NOTE) : "",
  };
}
