import { openAsBlob } from "node:fs";
import { Readable } from "node:stream";
import type { ReadableStream } from "node:stream/web";
import { AwsClient } from "aws4fetch";
import { rangeLength } from "./byteRange.ts";
import { isFileKey, pathOfKey } from "./fileKey.ts";
import type { FileKey, FileStore, StoreEntry } from "./fileStore.ts";
import { receiveFile } from "./incomingFile.ts";
import { readObjectList } from "./objectList.ts";
import { openSpool, type Spooled } from "./spool.ts";
import { MissingFile, StoreUnavailable } from "./storeErrors.ts";
import { verifiedStream } from "./verifiedStream.ts";

/** Where an S3-compatible store is, and who we are to it. */
export interface S3Options {
  /** `https://s3.example.org`, without the bucket: it is named in the path. */
  readonly endpoint: string;
  readonly bucket: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** What precedes every object's name in the bucket. */
const PREFIX = "files/";

/** Failed answers (5xx, 429) are asked for again, after 0.1 s, 0.2 s, 0.4 s. */
const RETRIES = 3;

/**
 * Files in a bucket of an S3-compatible store (path-style addresses, AWS signature version 4). A file goes through `spoolFolder`
 * first: its length and checksum are signed, so that the store itself refuses what was altered on the way.
 */
export async function openS3FileStore(options: S3Options, spoolFolder: string): Promise<FileStore> {
  await openSpool(spoolFolder);
  const { accessKeyId, secretAccessKey, region } = options;
  const client = new AwsClient({
    accessKeyId,
    secretAccessKey,
    region,
    service: "s3",
    retries: RETRIES,
    initRetryMs: 100,
  });
  const bucket = `${options.endpoint.replace(/\/+$/, "")}/${options.bucket}`;
  const locate = (key: FileKey): string => `${bucket}/${PREFIX}${pathOfKey(key)}`;

  /** Asks the store; null when it says that the object is not there. */
  async function ask(url: string, init: RequestInit): Promise<Response | null> {
    const answer = await client.fetch(url, init).catch((error: unknown) => {
      throw new StoreUnavailable("no answer", error);
    });
    if (answer.ok) return answer;
    await answer.body?.cancel();
    if (answer.status === 404) return null;
    throw new StoreUnavailable(`HTTP ${answer.status}`);
  }

  async function move({ path, sha256 }: Spooled): Promise<void> {
    const headers = { "x-amz-content-sha256": sha256, "content-type": "application/octet-stream" };
    const answer = await ask(locate(sha256), { method: "PUT", headers, body: await openAsBlob(path) });
    if (answer === null) throw new StoreUnavailable("no such bucket");
    await answer.body?.cancel();
  }

  async function head(key: FileKey): Promise<StoreEntry | null> {
    if (!isFileKey(key)) return null;
    const answer = await ask(locate(key), { method: "HEAD" });
    if (answer === null) return null;
    const { headers } = answer;
    return {
      key,
      size: Number(headers.get("content-length")),
      storedAt: new Date(headers.get("last-modified") ?? 0),
    };
  }

  const store: FileStore = {
    receive: (content, limits) => receiveFile(content, limits, spoolFolder, move),
    put: async (content, limits) => (await store.receive(content, limits)).keep(),
    async get(key, range) {
      const url = locate(key);
      const found = await head(key);
      if (found === null) throw new MissingFile();
      const length = range ? rangeLength(range, found.size) : found.size;
      const headers: Record<string, string> = range
        ? { range: `bytes=${range.start}-${range.start + length - 1}` }
        : {};
      const answer = await ask(url, { headers });
      if (answer?.body == null) throw new MissingFile();
      const content = Readable.fromWeb(answer.body as ReadableStream<Uint8Array>);
      return verifiedStream(content, key, { length, sha256: range ? null : key });
    },
    head,
    async delete(key) {
      const answer = await ask(locate(key), { method: "DELETE" });
      await answer?.body?.cancel();
    },
    async *list() {
      let token: string | null = null;
      do {
        const query = new URLSearchParams({ "list-type": "2", prefix: PREFIX });
        if (token !== null) query.set("continuation-token", token);
        const answer = await ask(`${bucket}?${query}`, {});
        if (answer === null) throw new StoreUnavailable("no such bucket");
        const page = readObjectList(await answer.text());
        for (const { name, ...entry } of page.objects) {
          const key = name.slice(name.lastIndexOf("/") + 1);
          if (isFileKey(key)) yield { key, ...entry };
        }
        token = page.next;
      } while (token !== null);
    },
  };
  return store;
}
