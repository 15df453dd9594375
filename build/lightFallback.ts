import { readFile } from "node:fs/promises";
import type { Plugin } from "esbuild";

const CALL = "light-dark(";

/** Where the bracket opened before `start` closes, and the first comma at its own depth. */
function spanOf(css: string, start: number): { comma: number; end: number } {
  let depth = 1;
  let comma = -1;
  for (let at = start; at < css.length; at++) {
    if (css[at] === "(") depth++;
    else if (css[at] === ")" && --depth === 0) return { comma, end: at };
    else if (css[at] === "," && depth === 1 && comma === -1) comma = at;
  }
  throw new Error("light-dark() is not closed");
}

/** The style sheet with each `light-dark(a, b)` replaced by its light value. */
export function lightValues(css: string): string {
  let read = 0;
  let out = "";
  for (let at = css.indexOf(CALL); at !== -1; at = css.indexOf(CALL, read)) {
    const { comma, end } = spanOf(css, at + CALL.length);
    out += css.slice(read, at) + css.slice(at + CALL.length, comma).trim();
    read = end + 1;
  }
  return (out + css.slice(read)).replaceAll("color-scheme: light dark", "color-scheme: light");
}

/**
 * Custom properties take any text, so a browser that lacks `light-dark()` would keep the last value and paint nothing.
 * The tokens are therefore written twice: their light values for all, then both for browsers that know the function.
 */
export const lightFallback: Plugin = {
  name: "light-fallback",
  setup(build) {
    build.onLoad({ filter: /\/tokens\.css$/ }, async ({ path }) => {
      const css = await readFile(path, "utf8");
      return {
        loader: "css",
        contents: `${lightValues(css)}\n@supports (color: light-dark(#000, #fff)) {\n${css}}\n`,
      };
    });
  },
};
