import { createHash } from "node:crypto";
import { createWriteStream, existsSync } from "node:fs";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import type { Database } from "../../db/database.ts";
import { listTables } from "../../db/backup/listTables.ts";
import { atOneMoment, readTable } from "../../db/backup/readTable.ts";
import { MIGRATIONS } from "../../db/migrations/migrations.ts";
import { Problem } from "../../domain/problem/problem.ts";
import { RELEASE } from "../../pipeline/release.ts";
import type { FileStore } from "../../storage/fileStore/fileStore.ts";
import { type BackupManifest, tableFile } from "./backupManifest.ts";

interface BackupSource {
  readonly database: Database;
  readonly files: FileStore;
}

/**
 * Writes a whole backup in a new folder: every table as it stood at one moment, and every file. The folder appears under its name
 * only once all is written. Throws `backup.exists` when something is already there.
 */
export async function writeBackup(source: BackupSource, folder: string, now: Date): Promise<BackupManifest> {
  if (existsSync(folder)) throw new Problem("backup.exists", { folder });
  const staged = `${folder}.partial`;
  await rm(staged, { recursive: true, force: true });
  await mkdir(join(staged, "files"), { recursive: true });
  try {
    const tables = await writeTables(source.database, staged);
    const files = await writeFiles(source.files, join(staged, "files"));
    const migration = Object.keys(MIGRATIONS).at(-1)!;
    const manifest = { traboule: RELEASE, at: now.toISOString(), migration, tables, files };
    await writeFile(join(staged, "manifest.json"), JSON.stringify(manifest, null, 2));
    await rename(staged, folder);
    return manifest;
  } catch (error) {
    await rm(staged, { recursive: true, force: true });
    throw error;
  }
}

async function writeTables(database: Database, folder: string): Promise<BackupManifest["tables"]> {
  const list = await listTables(database.query);
  return atOneMoment(database, async (client) => {
    const entries: BackupManifest["tables"] = [];
    for (const table of list) {
      const path = join(folder, tableFile(table));
      let rows = 0;
      const lines = async function* (): AsyncGenerator<string> {
        for await (const batch of readTable(client, table)) {
          rows += batch.length;
          yield `${batch.join("\n")}\n`;
        }
      };
      await pipeline(Readable.from(lines()), createGzip(), createWriteStream(path, { flush: true }));
      const sha256 = createHash("sha256")
        .update(await readFile(path))
        .digest("hex");
      entries.push({ schema: table.schema as "traboule", name: table.name, rows, sha256 });
    }
    return entries;
  });
}

/** Files never change: one that is removed while the backup runs is no longer referred to by what was read after. */
async function writeFiles(files: FileStore, folder: string): Promise<string[]> {
  const keys: string[] = [];
  for await (const { key } of files.list()) {
    await pipeline(await files.get(key), createWriteStream(join(folder, key), { flush: true }));
    keys.push(key);
  }
  return keys.sort();
}
