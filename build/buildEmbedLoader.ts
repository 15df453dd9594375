import { build, type Metafile, type OutputFile } from "esbuild";

/** The one script that runs in others' pages: read by browsers older than ours, and leaving no name behind. */
const LOADER = "src/web/islands/embedLoader/embedLoader.ts";

interface BuiltLoader {
  readonly outputFiles: readonly OutputFile[];
  readonly metafile: Metafile;
}

/** Builds what `/embed.js` serves, `embedLoader-{hash}.js`: a classic script of ES2019, without module nor global. */
export function buildEmbedLoader({
  root,
  outdir,
}: {
  readonly root: string;
  readonly outdir: string;
}): Promise<BuiltLoader> {
  return build({
    absWorkingDir: root,
    entryPoints: [LOADER],
    outdir,
    entryNames: "[name]-[hash]",
    bundle: true,
    minify: true,
    format: "iife",
    target: "es2019",
    logLevel: "silent",
    metafile: true,
    write: false,
  });
}
