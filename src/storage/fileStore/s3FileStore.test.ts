import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, it } from "vitest";
import { readObjectList } from "./objectList.ts";
import { openS3FileStore } from "./s3FileStore.ts";
import { StoreUnavailable } from "./storeErrors.ts";

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

/** A store whose server answers each request with the next status, then 200. */
async function storeAnswering(...statuses: number[]) {
  const spool = await mkdtemp(join(tmpdir(), "traboule-spool-"));
  const asked: { method: string; checksum: unknown; length: unknown; body: string }[] = [];
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => {
      const { "x-amz-content-sha256": checksum, "content-length": length } = request.headers;
      asked.push({ method: request.method!, checksum, length, body: Buffer.concat(parts).toString() });
      response.writeHead(statuses.shift() ?? 200).end();
    });
  });
  await new Promise<void>((done) => {
    server.listen(0, "127.0.0.1", done);
  });
  closing.push(
    () => server.close(),
    () => rm(spool, { recursive: true, force: true }),
  );
  const { port } = server.address() as AddressInfo;
  const endpoint = `http://127.0.0.1:${port}/`;
  const secret = { accessKeyId: "who", secretAccessKey: "secret" };
  const store = await openS3FileStore({ endpoint, bucket: "b", region: "fr-par", ...secret }, spool);
  return { store, asked, spool, server };
}

async function* word(): AsyncGenerator<Uint8Array> {
  yield Buffer.from("abc");
}

const ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

const page = (inner: string): string =>
  `<?xml version="1.0"?><ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Name>b</Name>${inner}</ListBucketResult>`;

it("signs the length and the checksum, and asks again when the store stumbles", async () => {
  const { store, asked } = await storeAnswering(503, 500);
  await store.put(word(), { maxBytes: 10 });
  expect(asked).toHaveLength(3);
  expect(asked[2]).toEqual({ method: "PUT", checksum: ABC, length: "3", body: "abc" });
});

it("says that the store refuses, without naming what is secret, and leaves nothing", async () => {
  const { store, spool } = await storeAnswering(403);
  const refused = await store.put(word(), { maxBytes: 10 }).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(StoreUnavailable);
  expect(String(refused)).toBe("StoreUnavailable: The file store cannot be used: HTTP 403");
  expect(await readdir(spool)).toEqual([]);
});

it("says that the store does not answer", async () => {
  const { store, server } = await storeAnswering();
  server.close();
  await expect(store.head(ABC)).rejects.toThrow(StoreUnavailable);
});

it("reads pages of one, several or no objects", () => {
  const object = `<Contents><Key>files/ab</Key><LastModified>2026-01-02T03:04:05.000Z</LastModified><Size>12</Size></Contents>`;
  expect(readObjectList(page(""))).toEqual({ objects: [], next: null });
  expect(readObjectList(page(object))).toEqual({
    objects: [{ name: "files/ab", size: 12, storedAt: new Date("2026-01-02T03:04:05Z") }],
    next: null,
  });
  const two = readObjectList(
    page(`${object}${object}<NextContinuationToken>a&amp;b</NextContinuationToken>`),
  );
  expect(two.objects).toHaveLength(2);
  expect(two.next).toBe("a&b");
});
