import { mkdir } from "node:fs/promises";
import type { Logger } from "pino";
import type { Config } from "../config.ts";
import type { Database } from "../db/database.ts";
import { releaseAllDeposits } from "../db/deposits/depositLease.ts";
import { migrate } from "../db/migrations/migrate.ts";
import { Problem } from "../domain/problem/problem.ts";
import { openIndex } from "../geocoding/openIndex.ts";
import { jobHandlers } from "../jobs/handlers.ts";
import { type RunningQueue, startQueue } from "../jobs/startQueue.ts";
import { createMailer } from "../mail/mailer.ts";
import { createDepositRunner } from "../pipeline/deposit/depositRunner.ts";
import { loadGazetteer } from "../reference/loadGazetteer.ts";
import { ModelRegistry } from "../services/models/modelRegistry.ts";
import type { Platform } from "../services/platform.ts";
import { checkOutlineFile } from "../services/limits/checkOutlineFile.ts";
import { readOutlines } from "../services/portal/readOutlines.ts";
import { readTerritory } from "../services/portal/readTerritory.ts";
import { stopReadings } from "../services/portal/countReading.ts";
import { writeBackup } from "../services/backup/writeBackup.ts";
import { countBackup } from "./backUp.ts";
import { chooseDelivery } from "./chooseDelivery.ts";
import { holdFolder } from "./controlSocket.ts";
import { openConfiguredDatabase } from "./openConfiguredDatabase.ts";
import { openFiles } from "./openFiles.ts";

export interface OpenPlatform {
  readonly platform: Platform;
  /** Lets the jobs under way end, then closes all that was opened, in order. */
  readonly close: () => Promise<void>;
}

export interface PlatformOptions {
  readonly config: Config;
  readonly log: Logger;
  /** Mail is shown on screen, and sample sign-ins are offered. */
  readonly demo?: boolean;
  readonly clock?: () => Date;
  /** An open database to use instead of the configured one. */
  readonly database?: Database;
}

/** Seconds left to the jobs under way when the platform stops; what is not done is taken up at the next start. */
const LAST_SECONDS = 10;

/**
 * Opens all that the platform works with, brings the database up to date and starts the queue. Rejects when the database, the
 * files, the address index or the file of outlines cannot be opened; what was opened by then is closed.
 */
export async function openPlatform(options: PlatformOptions): Promise<OpenPlatform> {
  const { config, log, demo = false, clock = () => new Date() } = options;
  await mkdir(config.dataFolder, { recursive: true });
  const closing: (() => Promise<unknown>)[] = [];
  const close = async (): Promise<void> => {
    for (const end of closing.splice(0).toReversed()) await end();
  };
  try {
    const files = await openFiles(config);
    // Held before the database is opened: another process may have it.
    let opened: Database | null = null;
    const held = await holdFolder(config.dataFolder, async ({ folder }) => {
      if (opened === null) throw new Problem("service.busy");
      return { done: countBackup(await writeBackup({ database: opened, files }, folder, clock())) };
    });
    closing.push(() => held.close());
    const database = options.database ?? (await openConfiguredDatabase(config));
    closing.push(() => database.close());
    await migrate(database);
    opened = database;
    if (database.engine === "pglite") await releaseAllDeposits(database.query);
    const gazetteer = loadGazetteer();
    const addresses = config.addresses === null ? null : openIndex(config.addresses, gazetteer);
    const outlines = config.outlines && {
      ...config.outlines,
      mark: await checkOutlineFile(config.outlines.path),
    };
    const runner = createDepositRunner({ addresses: addresses?.bytes ?? null });
    closing.push(() => runner.close());
    const queue: RunningQueue = await startQueue({
      database,
      onError: (error) => log.error({ error }, "job failed"),
    });
    closing.push(() => queue.stop(LAST_SECONDS));
    const platform: Platform = {
      database,
      files,
      models: await ModelRegistry.open(database),
      gazetteer,
      addresses,
      runner,
      queue,
      mailer: createMailer(config.publicUrl, chooseDelivery(config, database, demo)),
      log,
      clock,
      settings: {
        publicUrl: config.publicUrl,
        addresses: config.addresses,
        outlines,
        mapStyle: config.map.styleUrl,
        maxUploadBytes: config.maxUploadBytes,
        legal: config.legal,
        demo,
      },
    };
    closing.push(() => stopReadings(platform));
    await queue.work(jobHandlers(platform));
    await queue.add("sweep", {}, { key: "start" });
    runner.warm();
    // Read while nobody waits for it; what is wrong in it is told in the log.
    if (outlines !== null)
      void readTerritory(platform)
        .then((territory) => readOutlines(platform, territory))
        .catch((error: unknown) => log.warn({ error }, "outlines not read ahead"));
    return { platform, close };
  } catch (error) {
    await close();
    throw error;
  }
}
