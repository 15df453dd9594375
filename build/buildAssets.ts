import { randomUUID } from "node:crypto";
import { mkdir, readdir, rename, stat, unlink, writeFile } from "node:fs/promises";
import { basename, extname, join, resolve } from "node:path";
import { build, type Metafile } from "esbuild";
import type { AssetManifest } from "../src/web/assets/assetManifest.ts";
import { compress, type Effort } from "./compressAsset.ts";
import { buildEmbedLoader } from "./buildEmbedLoader.ts";
import { lightFallback } from "./lightFallback.ts";

const ROOT = resolve(import.meta.dirname, "..");
const ISLANDS = "src/web/islands";

/** Browsers that read the pages: from layers and nesting, lowered where a browser lacks them. */
const TARGETS = ["es2022", "chrome111", "firefox113", "safari16.4"];

interface AssetBuild {
  /** Where the files and `manifest.json` go. */
  readonly outdir: string;
  /** How hard to compress: a brotli and a gzip form go beside each file that shrinks. */
  readonly effort: Effort;
}

/** The islands: every module at the top of the islands' folder; what they share lies in folders below it. */
async function islandEntries(): Promise<string[]> {
  const entries = await readdir(join(ROOT, ISLANDS), { withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && /(?<!\.d|\.test)\.tsx?$/.test(entry.name))
    .map((entry) => join(ISLANDS, entry.name))
    .sort();
}

/** The name pages ask for: `review.js` for `src/web/islands/review.tsx`, `app.css`, a font by its own file name. */
function publicName(output: Metafile["outputs"][string], file: string): string | null {
  const source = output.entryPoint ?? (file.endsWith(".woff2") ? Object.keys(output.inputs)[0] : undefined);
  return source === undefined ? null : basename(source).replace(/\.tsx?$/, ".js");
}

function namedFiles(outputs: Metafile["outputs"]): Record<string, string> {
  const files: Record<string, string> = {};
  for (const [path, output] of Object.entries(outputs)) {
    const name = publicName(output, path);
    if (name === null) continue;
    files[name] = basename(path);
    if (output.cssBundle) files[name.replace(/\.js$/, ".css")] = basename(output.cssBundle);
  }
  return files;
}

/** Writes whole or not at all: other processes may be reading the folder. */
async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const draft = `${path}.${randomUUID()}.part`;
  await writeFile(draft, content);
  await rename(draft, path);
}

/** Removes what no longer belongs, once it is an hour old: a running server may still serve it. */
async function removeOld(outdir: string, kept: ReadonlySet<string>): Promise<void> {
  for (const name of await readdir(outdir)) {
    if (kept.has(name)) continue;
    const age = Date.now() - (await stat(join(outdir, name))).mtimeMs;
    if (age > 3_600_000) await unlink(join(outdir, name));
  }
}

/**
 * Builds the style sheet, the islands and the fonts, each named after its content, and the manifest that tells pages
 * which name to use. Throws esbuild's `BuildFailure` when a source does not compile.
 */
export async function buildAssets({ outdir, effort }: AssetBuild): Promise<AssetManifest> {
  const result = await build({
    absWorkingDir: ROOT,
    entryPoints: ["src/web/styles/app.css", "src/web/assets/icon.svg", ...(await islandEntries())],
    outdir,
    entryNames: "[name]-[hash]",
    chunkNames: "[name]-[hash]",
    assetNames: "[name]-[hash]",
    bundle: true,
    splitting: true,
    minify: true,
    format: "esm",
    target: TARGETS,
    jsx: "automatic",
    jsxImportSource: "preact",
    loader: { ".woff2": "file", ".svg": "copy" },
    define: { "process.env.NODE_ENV": '"production"' },
    logLevel: "silent",
    metafile: true,
    write: false,
    plugins: [lightFallback],
  });
  const loader = await buildEmbedLoader({ root: ROOT, outdir });
  const outputFiles = [...result.outputFiles, ...loader.outputFiles];
  await mkdir(outdir, { recursive: true });
  const kept = new Set<string>(["manifest.json"]);
  const encodings: Record<string, ("br" | "gzip")[]> = {};
  for (const file of outputFiles) {
    const name = basename(file.path);
    kept.add(name);
    await writeWhole(join(outdir, name), file.contents);
    if (extname(name) === ".woff2") continue;
    for (const form of compress(file.contents, effort)) {
      kept.add(`${name}${form.extension}`);
      (encodings[name] ??= []).push(form.encoding);
      await writeWhole(join(outdir, `${name}${form.extension}`), form.contents);
    }
  }
  const manifest: AssetManifest = {
    files: namedFiles({ ...result.metafile.outputs, ...loader.metafile.outputs }),
    served: outputFiles.map((file) => basename(file.path)).sort(),
    encodings,
  };
  await writeWhole(join(outdir, "manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`);
  await removeOld(outdir, kept);
  return manifest;
}
