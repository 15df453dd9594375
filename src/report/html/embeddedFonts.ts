import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

const FACES = [
  ["Young Serif", "400", "@fontsource/young-serif/files/young-serif-latin-400-normal.woff2"],
  [
    "Atkinson Next",
    "200 800",
    "@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2",
  ],
  [
    "Atkinson Mono",
    "200 800",
    "@fontsource-variable/atkinson-hyperlegible-mono/files/atkinson-hyperlegible-mono-latin-wght-normal.woff2",
  ],
] as const;

let css: string | null = null;

/** The `@font-face` rules with the fonts inside, so that the report is one file that needs no network. */
export function embeddedFonts(): string {
  css ??= FACES.map(([family, weight, file]) => {
    const data = readFileSync(require.resolve(file)).toString("base64");
    return `@font-face{font-family:"${family}";font-weight:${weight};src:url(data:font/woff2;base64,${data}) format("woff2")}`;
  }).join("\n");
  return css;
}
