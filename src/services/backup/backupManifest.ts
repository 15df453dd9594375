import * as v from "valibot";

const Entry = v.object({
  schema: v.picklist(["traboule", "dataset"]),
  name: v.pipe(v.string(), v.regex(/^[^\u0000/\\]+$/)),
  rows: v.number(),
  /** SHA-256 of the file, in hexadecimal. */
  sha256: v.string(),
});

const Manifest = v.object({
  traboule: v.string(),
  /** ISO 8601. */
  at: v.string(),
  /** Last migration of the database it was taken from. */
  migration: v.string(),
  /** In the order to load them. */
  tables: v.array(Entry),
  /** Keys of the deposited files and results. */
  files: v.array(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))),
});

/** What a backup holds, written last: a folder without it is no backup. */
export type BackupManifest = v.InferOutput<typeof Manifest>;

/** Reads a manifest; null when it is not one. */
export function parseManifest(input: unknown): BackupManifest | null {
  const result = v.safeParse(Manifest, input);
  return result.success ? result.output : null;
}

/** The file of a backed-up table, gzipped JSON lines. */
export function tableFile({ schema, name }: { readonly schema: string; readonly name: string }): string {
  return `${schema}.${name}.ndjson.gz`;
}
