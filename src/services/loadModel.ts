import { readFile, stat } from "node:fs/promises";
import type { Model } from "../domain/model/model.ts";
import { parseModel } from "../domain/model/parseModel.ts";
import { builtInModels } from "../domain/models/builtInModels.ts";
import { ModelProblem } from "./modelProblem.ts";

/** Larger than any schema that people write; beyond it the file is something else. */
const SCHEMA_LIMIT = 5_000_000;
const FETCH_TIMEOUT_MS = 15_000;

/** Where a schema stands: a built-in identifier, an address, or a path. */
export function isAddress(name: string): boolean {
  return /^https?:\/\//i.test(name);
}

async function fetchText(address: string): Promise<string> {
  const answer = await fetch(address, { signal: AbortSignal.timeout(FETCH_TIMEOUT_MS) });
  if (!answer.ok) throw new Error(`HTTP ${answer.status}`);
  const text = await answer.text();
  if (text.length > SCHEMA_LIMIT) throw new Error(`> ${SCHEMA_LIMIT}`);
  return text;
}

async function readText(path: string): Promise<string> {
  const { size } = await stat(path);
  if (size > SCHEMA_LIMIT) throw new Error(`> ${SCHEMA_LIMIT}`);
  return readFile(path, "utf8");
}

/**
 * Reads a schema as plain data from a file or an http(s) address, JSON or YAML. Throws `ModelProblem` when it cannot be
 * had or decoded.
 */
export async function readSchema(name: string): Promise<unknown> {
  try {
    const text = isAddress(name) ? await fetchText(name) : await readText(name);
    const clean = text.replace(/^\uFEFF/, "");
    if (/^\s*[[{]/.test(clean)) return JSON.parse(clean);
    const { parse: parseYaml } = await import("yaml");
    return parseYaml(clean, { maxAliasCount: 100 });
  } catch (error) {
    throw new ModelProblem("error.modelFile", { name, detail: (error as Error).message }, { cause: error });
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
    if (!known) throw new ModelProblem("error.modelUnknown", { name, models: [...builtInModels.keys()].join(", ") });
  }
  const { model, findings } = parseModel(builtIn ?? (await readSchema(name)));
  if (model) return model;
  throw new ModelProblem("error.modelInvalid", { name, detail: findings.map((one) => one.code).join(", ") });
}
