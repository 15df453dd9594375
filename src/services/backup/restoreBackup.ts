import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { createGunzip } from "node:zlib";
import { loadRows, moveCounters } from "../../db/backup/readTable.ts";
import type { Database } from "../../db/database.ts";
import { MIGRATIONS } from "../../db/migrations/migrations.ts";
import { migrate } from "../../db/migrations/migrate.ts";
import { Problem } from "../../domain/problem/problem.ts";
import type { FileStore } from "../../storage/fileStore/fileStore.ts";
import { ModelRegistry } from "../models/modelRegistry.ts";
import { type BackupManifest, parseManifest, tableFile } from "./backupManifest.ts";

interface RestoreTarget {
  /** Empty. */
  readonly database: Database;
  readonly files: FileStore;
}

const BATCH = 500;

/**
 * Puts a backup into an empty database, of either engine, and its file store. Everything is checked against its checksum before
 * the first write. Throws `backup.unreadable`, `backup.damaged` with the file at fault, `backup.newer` for one taken by a later
 * version, `backup.not-empty`.
 */
export async function restoreBackup(target: RestoreTarget, folder: string): Promise<BackupManifest> {
  const manifest = await readManifest(folder);
  await check(folder, manifest);
  const { database } = target;
  await migrate(database, manifest.migration);
  const { people } = await database.query
    .selectFrom("person")
    .select((eb) => eb.fn.countAll<number>().as("people"))
    .executeTakeFirstOrThrow();
  if (people > 0) throw new Problem("backup.not-empty");
  for (const table of manifest.tables) {
    if (table.schema === "dataset" && table === manifest.tables.find(({ schema }) => schema === "dataset"))
      await ModelRegistry.open(database);
    await loadTable(database, folder, table);
  }
  await moveCounters(database);
  await migrate(database);
  for (const key of manifest.files)
    await target.files.put(createReadStream(join(folder, "files", key)), { maxBytes: Infinity });
  return manifest;
}

async function readManifest(folder: string): Promise<BackupManifest> {
  const text = await readFile(join(folder, "manifest.json"), "utf8").catch(() => null);
  const manifest = text === null ? null : parseManifest(safeJson(text));
  if (manifest === null) throw new Problem("backup.unreadable", { folder });
  if (!Object.hasOwn(MIGRATIONS, manifest.migration)) throw new Problem("backup.newer");
  return manifest;
}

function safeJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

async function sha256Of(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest("hex");
}

async function check(folder: string, { tables, files }: BackupManifest): Promise<void> {
  const expected = [
    ...tables.map((table) => [tableFile(table), table.sha256] as const),
    ...files.map((key) => [join("files", key), key] as const),
  ];
  for (const [file, sha256] of expected) {
    const found = await sha256Of(join(folder, file)).catch(() => null);
    if (found !== sha256) throw new Problem("backup.damaged", { file });
  }
}

async function loadTable(
  database: Database,
  folder: string,
  table: BackupManifest["tables"][number],
): Promise<void> {
  const lines = createInterface({
    input: createReadStream(join(folder, tableFile(table))).pipe(createGunzip()),
    crlfDelay: Infinity,
  });
  let batch: string[] = [];
  for await (const line of lines) {
    if (line !== "") batch.push(line);
    if (batch.length === BATCH) await loadRows(database, table, batch.splice(0));
  }
  if (batch.length > 0) await loadRows(database, table, batch);
}
