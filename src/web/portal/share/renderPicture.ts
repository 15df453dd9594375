import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { initWasm, Resvg } from "@resvg/resvg-wasm";

const FONTS = [
  "@fontsource/young-serif/files/young-serif-latin-400-normal.woff2",
  "@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2",
];

let starting: Promise<Uint8Array[]> | null = null;

/** The renderer and the fonts are loaded at the first picture, not when the platform starts. */
function start(): Promise<Uint8Array[]> {
  starting ??= (async () => {
    const { resolve } = createRequire(import.meta.url);
    await initWasm(await readFile(resolve("@resvg/resvg-wasm/index_bg.wasm")));
    return Promise.all(FONTS.map(async (font) => new Uint8Array(await readFile(resolve(font)))));
  })();
  return starting;
}

/** An SVG drawn as a PNG, with the fonts of the pages. */
export async function renderPicture(svg: string): Promise<Uint8Array<ArrayBuffer>> {
  const fontBuffers = await start();
  const renderer = new Resvg(svg, {
    font: { fontBuffers, defaultFontFamily: "Atkinson Hyperlegible Next", loadSystemFonts: false },
  });
  const image = renderer.render();
  const png = new Uint8Array(image.asPng());
  image.free();
  renderer.free();
  return png;
}
