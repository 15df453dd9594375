import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { Worker, type WorkerOptions } from "node:worker_threads";

/**
 * Starts a program of the project in a thread of its own. `program` is its URL as its neighbour names it
 * (`new URL("./x.ts", import.meta.url)`): run from its sources, the program is TypeScript and its thread needs the loader
 * that the main thread has; once built, it is the `.js` beside.
 */
export function startThread(program: URL, options: WorkerOptions): Worker {
  if (import.meta.url.endsWith(".js"))
    return new Worker(new URL(program.href.replace(/\.ts$/, ".js")), options);
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve("tsx"));
  const loader = new URL("./esm/api/index.mjs", tsx).href;
  const code = `import("${loader}").then(({ register }) => { register(); return import("${program.href}"); })`;
  return new Worker(code, { ...options, eval: true });
}
