import { existsSync, statSync } from "node:fs";
import type { IndexSource, IndexSummary } from "../addressIndex.ts";
import { writeIndexFile } from "../format/writeIndexFile.ts";
import { UnreadableIndex } from "../unreadableIndex.ts";
import { collectRows } from "./collectRows.ts";
import type { SuffixIds } from "./communeDraft.ts";
import { encodeCommune } from "./encodeCommune.ts";
import { IndexDraft } from "./indexDraft.ts";
import { digestFile } from "./digestFile.ts";
import { type PackedCommune, unpackCommune } from "./packedCommune.ts";
import { readSource } from "./readSource.ts";
import { type FormerIndex, openFormerIndex } from "./reuseCommunes.ts";

/** What a build did, for people. */
export interface BuildReport extends IndexSummary {
  readonly bytes: number;
  /** Lines of the sources that are no address. */
  readonly skipped: number;
  /** Addresses left out because the source gives them no position. */
  readonly unplaced: number;
  /** Communes that several files hold: the last file given is kept. */
  readonly replaced: readonly string[];
  /** Files that had not changed since the last build, taken from it. */
  readonly reused: number;
  readonly seconds: number;
}

export interface BuildRequest {
  /** BAN csv or csv.gz, addok ndjson, BAL csv; where two hold a commune, the last one is kept. */
  readonly files: readonly string[];
  /** The index to write; when it exists, what did not change is taken from it. */
  readonly out: string;
  /** A share between 0 and 1. */
  readonly onProgress?: (done: number) => void;
}

/**
 * Builds an address index. Nothing is written unless every source was read whole. Throws `UnreadableIndex` for a source
 * that is missing, truncated or no address file.
 */
export async function buildIndex({ files, out, onProgress }: BuildRequest): Promise<BuildReport> {
  const started = performance.now();
  const total = files.reduce((sum, file) => sum + sizeOf(file), 0);
  let read = 0;
  const onBytes = (bytes: number): void => {
    read += bytes;
    onProgress?.(total === 0 ? 0 : (read / total) * READING_SHARE);
  };
  const former = existsSync(out) ? openFormerIndex(out) : null;
  const suffixes: SuffixIds = new Map([["", 0]]);
  const communes = new Map<string, PackedCommune>();
  const sources: IndexSource[] = [];
  const replaced = new Set<string>();
  const incomplete = new Set<number>();
  let skipped = 0;
  let unplaced = 0;
  let reused = 0;
  for (const [at, file] of files.entries()) {
    const kept = former && (await unchanged(former, file));
    let drafts: Iterable<PackedCommune>;
    if (former && kept) {
      sources.push(kept);
      drafts = former.communes(kept, at, suffixes);
      onBytes(kept.bytes);
      reused++;
    } else {
      const collector = collectRows(at, suffixes);
      const reading = await readSource(file, collector.sink, onBytes);
      sources.push(reading.source);
      skipped += reading.skipped;
      if (collector.unplaced() > MOST_UNPLACED * reading.lines)
        throw new UnreadableIndex("geocoding.source-content", { name: reading.source.file });
      unplaced += collector.unplaced();
      drafts = collector.finish();
    }
    for (const commune of drafts) {
      const other = communes.get(commune.code);
      if (other) {
        replaced.add(commune.code);
        incomplete.add(other.source);
      }
      communes.set(commune.code, commune);
    }
  }
  const draft = new IndexDraft();
  const codes = [...communes.keys()].sort();
  for (const [at, code] of codes.entries()) {
    encodeCommune(draft, unpackCommune(communes.get(code)!));
    communes.delete(code);
    onProgress?.(READING_SHARE + ((1 - READING_SHARE) * (at + 1)) / codes.length);
  }
  const tables = draft.tables();
  const { communes: listed, postcodes, formers } = draft;
  const description = {
    sources,
    incomplete: [...incomplete],
    communes: listed,
    postcodes,
    formers,
    suffixes: [...suffixes.keys()],
  };
  const bytes = writeIndexFile(out, description, tables);
  return {
    communes: codes.length,
    streets: tables.streetLon.length,
    numbers: tables.numberKey.length,
    sources,
    bytes,
    skipped,
    unplaced,
    replaced: [...replaced],
    reused,
    seconds: (performance.now() - started) / 1000,
  };
}

/** A file most of whose addresses have no position has its columns elsewhere than its header says. */
const MOST_UNPLACED = 0.5;

/** What reading the sources takes of the whole, against encoding. */
const READING_SHARE = 0.7;

function sizeOf(file: string): number {
  try {
    return statSync(file).size;
  } catch (cause) {
    throw new UnreadableIndex("geocoding.source-missing", { name: file }, { cause });
  }
}

/** The source as the last build knew it, when neither its size nor its content changed. */
async function unchanged(former: FormerIndex, file: string): Promise<IndexSource | null> {
  const known = former.sources.filter((source) => source.bytes === sizeOf(file));
  if (known.length === 0) return null;
  const sha256 = await digestFile(file);
  return known.find((source) => source.sha256 === sha256) ?? null;
}
