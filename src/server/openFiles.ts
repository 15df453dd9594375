import { join } from "node:path";
import type { Config } from "../config.ts";
import { openDiskFileStore } from "../storage/fileStore/diskFileStore.ts";
import type { FileStore } from "../storage/fileStore/fileStore.ts";
import { openS3FileStore } from "../storage/fileStore/s3FileStore.ts";

/** Deposited and exported files where the configuration says: a folder, or an S3-compatible store. */
export function openFiles({ s3, dataFolder }: Config): Promise<FileStore> {
  if (s3 === null) return openDiskFileStore(join(dataFolder, "files"));
  return openS3FileStore({ ...s3, secretAccessKey: s3.secretAccessKey.reveal() }, join(dataFolder, "spool"));
}
