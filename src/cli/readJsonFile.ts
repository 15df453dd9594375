import { readFileSync } from "node:fs";
import { UsageError } from "./usageError.ts";

/** A JSON file named on the command line, decoded; told in words when it is missing or not JSON. */
export function readJsonFile(name: string): unknown {
  let text: string;
  try {
    text = readFileSync(name, "utf8");
  } catch {
    throw new UsageError("error.notFound", { name });
  }
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    throw new UsageError("error.json", { name, detail: (error as Error).message });
  }
}
