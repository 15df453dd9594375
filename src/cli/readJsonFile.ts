import { readSmallFile, UnreadableText } from "../storage/readSmallFile.ts";
import { cliText } from "../messages/cli.ts";
import type { Language } from "../messages/language.ts";
import { UsageError } from "./usageError.ts";

/** Larger than any mapping or list of decisions. */
const LIMIT = 100_000_000;
const WHERE = /line (\d+) column (\d+)/;

/** Where a JSON text goes wrong, as far as the parser says. */
function faultOf(error: unknown, language: Language): string {
  const [, line, column] = WHERE.exec((error as Error).message) ?? [];
  return line === undefined || column === undefined
    ? cliText(language, "error.syntaxSomewhere")
    : cliText(language, "error.syntaxAt", { line, column });
}

/** A JSON file named on the command line, decoded; told in words when it is missing or not JSON. */
export function readJsonFile(name: string, language: Language): unknown {
  let text: string;
  try {
    text = readSmallFile(name, LIMIT);
  } catch (error) {
    if (error instanceof UnreadableText)
      throw new UsageError("error.smallFile", { name, reason: error.reason, detail: "" });
    throw error;
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UsageError("error.json", { name, detail: faultOf(error, language) });
  }
}
