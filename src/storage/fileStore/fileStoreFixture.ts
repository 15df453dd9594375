import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import S3rver from "s3rver";
import { openDiskFileStore } from "./diskFileStore.ts";
import type { FileStore } from "./fileStore.ts";
import { openS3FileStore } from "./s3FileStore.ts";

/** A store on trial: where its files lie, so that a test can damage them. */
export interface TrialStore {
  readonly store: FileStore;
  /** The folder where files are received. */
  readonly spool: string;
  /** Paths of the files that hold `key`'s content, on the disk or behind the S3 server. */
  locate(key: string): Promise<string>;
  /** Stops the server and removes everything. */
  close(): Promise<void>;
}

async function findUnder(root: string, wanted: (path: string) => boolean): Promise<string> {
  const names = await readdir(root, { recursive: true });
  const found = names.find(wanted);
  if (found === undefined) throw new Error(`nothing found in ${root}`);
  return join(root, found);
}

/** A store on the disk. */
export async function openDiskTrial(): Promise<TrialStore> {
  const root = await mkdtemp(join(tmpdir(), "traboule-files-"));
  return {
    store: await openDiskFileStore(root),
    spool: join(root, "incoming"),
    locate: (key) => findUnder(root, (path) => path.endsWith(key)),
    close: () => rm(root, { recursive: true, force: true }),
  };
}

/** A store on an S3 server of its own. */
export async function openS3Trial(): Promise<TrialStore> {
  const root = await mkdtemp(join(tmpdir(), "traboule-s3-"));
  const directory = join(root, "server");
  const server = new S3rver({
    port: 0,
    address: "127.0.0.1",
    silent: true,
    directory,
    vhostBuckets: false,
    configureBuckets: [{ name: "traboule", configs: [] }],
  });
  const { port } = await server.run();
  const spool = join(root, "spool");
  const options = {
    endpoint: `http://127.0.0.1:${port}`,
    bucket: "traboule",
    region: "us-east-1",
    accessKeyId: "S3RVER",
    secretAccessKey: "S3RVER",
  };
  return {
    store: await openS3FileStore(options, spool),
    spool,
    locate: (key) => findUnder(directory, (path) => path.includes(key) && path.endsWith("_object")),
    async close() {
      await server.close();
      await rm(root, { recursive: true, force: true });
    },
  };
}
