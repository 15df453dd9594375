import { stat } from "node:fs/promises";
import type { Model } from "../domain/model/model.ts";
import { parseModel } from "../domain/model/parseModel.ts";
import { builtInModels } from "../domain/models/builtInModels.ts";
import { readSmallFile, UnreadableText } from "../storage/readSmallFile.ts";
import { ModelProblem } from "./modelProblem.ts";

/** Larger than any schema that people write; beyond it the file is something else. */
const SCHEMA_LIMIT = 5_000_000;
const FETCH_TIMEOUT_MS = 15_000;

/** Where a schema stands: a built-in identifier, an address, or a path. */
function isAddress(name: string): boolean {
  return /^https?:\/\//i.test(name);
}

/** A schema that cannot be had: a reason that the message knows, and what it needs to say it. */
class SchemaFault extends Error {
  readonly reason: string;
  readonly detail: string;

  constructor(reason: "http" | "network" | "size" | "syntax", detail = "", options?: ErrorOptions) {
    super(reason, options);
    this.reason = reason;
    this.detail = detail;
  }
}

/** Stops as soon as the answer is longer than a schema may be. */
async function fetchText(address: string): Promise<string> {
  const answer = await fetch(address, { signal: AbortSignal.timeout(FETCH_TIMEOUT_MS) }).catch(
    (error: unknown) => {
      throw new SchemaFault("network", "", { cause: error });
    },
  );
  if (!answer.ok) throw new SchemaFault("http", String(answer.status));
  const decoder = new TextDecoder();
  let text = "";
  for await (const chunk of answer.body ?? []) {
    text += decoder.decode(chunk, { stream: true });
    if (text.length > SCHEMA_LIMIT) throw new SchemaFault("size");
  }
  return text + decoder.decode();
}

async function parseText(text: string): Promise<unknown> {
  try {
    if (/^\s*[[{]/.test(text)) return JSON.parse(text);
    const { parse: parseYaml } = await import("yaml");
    return parseYaml(text, { maxAliasCount: 100 });
  } catch (error) {
    const line = /line (\d+)/.exec((error as Error).message)?.[1];
    throw new SchemaFault("syntax", line ? `l. ${line}` : "JSON, YAML", { cause: error });
  }
}

/**
 * Reads a schema as plain data from a file or an http(s) address, JSON or YAML. Throws `ModelProblem` when it cannot be
 * had or decoded.
 */
export async function readSchema(name: string): Promise<unknown> {
  try {
    const text = isAddress(name) ? await fetchText(name) : readSmallFile(name, SCHEMA_LIMIT);
    return await parseText(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    const known = error instanceof SchemaFault || error instanceof UnreadableText;
    const reason = known ? error.reason : "network";
    const detail = error instanceof SchemaFault ? error.detail : "";
    throw new ModelProblem("error.modelFile", { name, reason, detail }, { cause: error });
  }
}

/**
 * The model that `name` names: a built-in identifier, the path of a Table Schema (v1 or v2), or its address. Throws
 * `ModelProblem` when there is none or when it is not a Table Schema.
 */
export async function loadModel(name: string): Promise<Model> {
  const builtIn = builtInModels.get(name);
  if (!builtIn && !isAddress(name) && /^[\w-]+$/.test(name)) {
    const known = await stat(name).catch(() => null);
    if (!known)
      throw new ModelProblem("error.modelUnknown", { name, models: [...builtInModels.keys()].join(", ") });
  }
  const { model, findings } = parseModel(builtIn ?? (await readSchema(name)));
  if (model) return model;
  throw new ModelProblem("error.modelInvalid", { name }, { findings });
}
