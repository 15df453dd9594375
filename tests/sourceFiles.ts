import { readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";

/** The repository's root. */
export const ROOT = resolve(import.meta.dirname, "..");

export interface SourceText {
  /** From `src`, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** The product's sources, without their tests, in a stable order. */
export function sourceTexts(): SourceText[] {
  const src = join(ROOT, "src");
  return readdirSync(src, { recursive: true, encoding: "utf8" })
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(src, path), "utf8") }));
}
