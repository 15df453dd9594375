import { resolve } from "node:path";
import { buildAssets } from "./buildAssets.ts";

const { files } = await buildAssets({
  outdir: resolve(import.meta.dirname, "../dist/web-assets"),
  effort: "best",
});
process.stdout.write(`${Object.keys(files).length} assets in dist/web-assets\n`);
