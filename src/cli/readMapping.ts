import { statSync } from "node:fs";
import { basename } from "node:path";
import { parseMapping } from "../domain/matching/mappingFile.ts";
import type { Model } from "../domain/model/model.ts";
import type { Language } from "../messages/language.ts";
import { ruleText } from "../messages/wording.ts";
import type { ConfirmedMapping } from "../pipeline/cleanRequest.ts";
import { readJsonFile } from "./readJsonFile.ts";
import { UsageError } from "./usageError.ts";

/** The mapping file named on the command line; null without one. */
export function readMapping(
  name: string | boolean | undefined,
  model: Model,
  language: Language,
): ConfirmedMapping | null {
  if (typeof name !== "string") return null;
  const { mapping, problems } = parseMapping(readJsonFile(name, language), model);
  if (problems) {
    const detail = problems.map(({ id, params }) => ruleText(language, id, params)).join(" ");
    throw new UsageError("error.mapping", { name, detail });
  }
  return { mapping, author: basename(name), date: statSync(name).mtime.toISOString().slice(0, 10) };
}
