import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import type { Database } from "../../src/db/database.ts";
import { loadGazetteer } from "../../src/reference/loadGazetteer.ts";
import { ModelRegistry } from "../../src/services/models/modelRegistry.ts";
import type { Platform, PlatformSettings } from "../../src/services/platform.ts";
import { openDiskFileStore } from "../../src/storage/fileStore/diskFileStore.ts";

interface TestPlatformOptions {
  readonly clock?: () => Date;
  readonly settings?: Partial<PlatformSettings>;
}

/** What the tests of pages never use: whoever does must ask for the whole platform. */
function absent(name: string): never {
  throw new Error(`this test has no ${name}: open the whole platform`);
}

/**
 * A platform on a test's database, its files in a folder of their own: all that reading needs, without threads, queue nor mail. The
 * function removes the folder; the database is its owner's to close.
 */
export async function testPlatform(
  database: Database,
  { clock = () => new Date(), settings }: TestPlatformOptions = {},
): Promise<readonly [Platform, () => Promise<void>]> {
  const folder = mkdtempSync(join(tmpdir(), "traboule-platform-"));
  const platform: Platform = {
    database,
    files: await openDiskFileStore(join(folder, "files")),
    models: await ModelRegistry.open(database),
    gazetteer: loadGazetteer(),
    addresses: null,
    get queue() {
      return absent("queue");
    },
    get runner() {
      return absent("runner");
    },
    get mailer() {
      return absent("mailer");
    },
    log: pino({ level: "silent" }),
    clock,
    settings: {
      publicUrl: "http://localhost:3000",
      addresses: null,
      outlines: null,
      mapStyle: null,
      maxUploadBytes: 50_000_000,
      legal: {
        publicationDirector: null,
        hostingProvider: null,
        dataProtectionContact: null,
        accessibility: null,
      },
      demo: false,
      ...settings,
    },
  };
  return [platform, async () => rmSync(folder, { recursive: true, force: true })];
}
