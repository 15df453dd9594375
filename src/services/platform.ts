import type { Logger } from "pino";
import type { Database } from "../db/database.ts";
import type { Gazetteer } from "../domain/commune/gazetteer.ts";
import type { AddressIndex } from "../geocoding/addressIndex.ts";
import type { Mailer } from "../mail/mailer.ts";
import type { DepositRunner } from "../pipeline/deposit/depositRunner.ts";
import type { FileStore } from "../storage/fileStore/fileStore.ts";
import type { ModelRegistry } from "./models/modelRegistry.ts";
import type { Queue } from "./queue.ts";

/** What every use case of the platform is given, made once when it starts. */
export interface Platform {
  readonly database: Database;
  readonly files: FileStore;
  readonly models: ModelRegistry;
  readonly gazetteer: Gazetteer;
  /** The open address index; null without one. */
  readonly addresses: AddressIndex | null;
  readonly queue: Queue;
  /** Cleans deposits in threads of their own. */
  readonly runner: DepositRunner;
  readonly mailer: Mailer;
  readonly log: Logger;
  /** The time, so that tests choose it. */
  readonly clock: () => Date;
  readonly settings: PlatformSettings;
}

interface LegalSettings {
  readonly publicationDirector: string | null;
  readonly hostingProvider: string | null;
  readonly dataProtectionContact: string | null;
  /** What an audit found, and which; null before the first. */
  readonly accessibility: { readonly status: "partial" | "full"; readonly audit: string } | null;
}

/** The operator's file of the communes' limits. */
interface OutlineSettings {
  readonly path: string;
  /** Changes when the file does: pages drawn from another one are drawn again. */
  readonly mark: string;
  /** Where it comes from, as its licence asks it to be said; null for what is not set. */
  readonly source: string | null;
}

export interface PlatformSettings {
  /** `https://donnees.exemple.fr`, without a slash at the end. */
  readonly publicUrl: string;
  /** File of the address index; null without addresses. */
  readonly addresses: string | null;
  /** Null where communes are drawn around their addresses. */
  readonly outlines: OutlineSettings | null;
  /** Style of the maps; null for outlines alone. */
  readonly mapStyle: string | null;
  readonly maxUploadBytes: number;
  /** What the operator says of the site, as the law asks; null for what is not set. */
  readonly legal: LegalSettings;
  /** Mail is shown on screen rather than sent. */
  readonly demo: boolean;
}
