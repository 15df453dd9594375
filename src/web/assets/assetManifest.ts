import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";

/** What was built: `app.css` → `app-5XQ2KJ7A.css`. */
export interface AssetManifest {
  /** Asset name → file name, which carries a hash of the content. */
  readonly files: Readonly<Record<string, string>>;
  /** Every file that may be served, chunks included. */
  readonly served: readonly string[];
  /** File name → the compressed forms that lie beside it. */
  readonly encodings: Readonly<Record<string, readonly ("br" | "gzip")[]>>;
}

/** The compiled platform carries its assets beside its code; from sources they are built into a cache. */
export const ASSET_FOLDER = import.meta.filename.endsWith(".ts")
  ? resolve(import.meta.dirname, "../../../node_modules/.cache/traboule-assets")
  : resolve(import.meta.dirname, "../../web-assets");

/** Where assets are served. */
const ASSET_PATH = "/assets/";

let manifest: AssetManifest | null = null;

/** The manifest of the built assets, read once. Throws when they were not built. */
export function assetManifest(): AssetManifest {
  if (manifest) return manifest;
  try {
    manifest = JSON.parse(readFileSync(join(ASSET_FOLDER, "manifest.json"), "utf8")) as AssetManifest;
  } catch (cause) {
    throw new Error(`The web assets are not in ${ASSET_FOLDER}: run "npm run build"`, { cause });
  }
  return manifest;
}

/**
 * The address of an asset: `assetUrl("app.css")`, `assetUrl("review.js")` for the island `islands/review.tsx`. Throws
 * for a name that was not built.
 */
export function assetUrl(name: string): string {
  const file = assetManifest().files[name];
  if (file === undefined) throw new Error(`No web asset is named ${name}`);
  return `${ASSET_PATH}${file}`;
}

/** Whether an asset of this name was built: an island may or may not bring a style sheet. */
export function hasAsset(name: string): boolean {
  return assetManifest().files[name] !== undefined;
}
