import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { asyncBufferFromFile, parquetReadObjects } from "hyparquet";
import sqlite from "node-sqlite3-wasm";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Database } from "../../src/db/database.ts";
import { EXPORT_FORMATS } from "../../src/exchange/export/exportFormats.ts";
import { pruneExports } from "../../src/services/exports/pruneExports.ts";
import { type ApiApp, apiApp, json } from "../setup/apiApp.ts";
import { describeOnEachEngine } from "../setup/engines.ts";
import { installTerritory, sampleRecords } from "../setup/publishedTerritory.ts";
import { publishSample } from "../setup/publishSample.ts";

const BRON = "69029";
const MIONS = "69283";
const DAY = 24 * 3600 * 1000;

describeOnEachEngine("downloads", (open) => {
  let database: Database;
  let close: () => Promise<void>;
  let api: ApiApp;
  let late = 0;
  let first = 0;
  let last = 0;
  const folder = mkdtempSync(join(tmpdir(), "traboule-downloads-"));
  const bron = sampleRecords("toilettes", BRON);
  const mions = sampleRecords("toilettes", MIONS);

  beforeAll(async () => {
    [database, close] = await open();
    api = await apiApp(database, { clock: () => new Date(Date.now() + late) });
    await installTerritory(api.platform);
    const publish = (code: string, records: typeof bron) =>
      publishSample(api.platform, { model: "toilettes", code, records });
    first = await publish(BRON, bron.slice(1));
    await publish(MIONS, mions);
    last = await publish(BRON, bron);
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await api.close();
    await close();
  });

  const bytes = async (path: string): Promise<Buffer> => {
    const response = await api.ask(path);
    expect(response.status, path).toBe(200);
    return Buffer.from(await response.arrayBuffer());
  };

  const code = async (path: string, status = 404) => (await json(await api.ask(path), status))["code"];
  const count = async (path: string) =>
    (JSON.parse((await bytes(path)).toString()) as { features: unknown[] }).features.length;
  const formats = async () =>
    (await database.query.selectFrom("export_file").select(["revision_id", "file_key"]).execute()).map(
      ({ revision_id, file_key }) => ({ current: revision_id >= last, file_key }),
    );

  it("hold the same records in every format, whole and by commune", async () => {
    const csv = (await bytes("/exports/toilettes.csv")).toString();
    expect(csv.trim().split("\n").length - 1).toBeGreaterThanOrEqual(bron.length + mions.length);
    const geojson = JSON.parse((await bytes("/exports/toilettes.geojson")).toString()) as {
      features: { id: string; properties: Record<string, unknown> }[];
    };
    expect(geojson.features).toHaveLength(bron.length + mions.length);
    const ids = geojson.features.map(({ id }) => id);
    const path = join(folder, `${database.engine}.parquet`);
    writeFileSync(path, await bytes("/exports/toilettes.parquet"));
    const rows = await parquetReadObjects({ file: await asyncBufferFromFile(path) });
    expect(rows.map(({ _id: id }) => String(id))).toEqual(ids);
    const gpkg = join(folder, `${database.engine}.gpkg`);
    writeFileSync(gpkg, await bytes("/exports/toilettes.gpkg"));
    const file = new sqlite.Database(gpkg, { readOnly: true });
    expect(file.all('select _id from "toilettes" order by _id').map((row) => row["_id"])).toEqual(ids);
    file.close();
    for (const extension of ["xlsx", "ods"])
      expect((await bytes(`/exports/toilettes.${extension}`)).subarray(0, 2).toString()).toBe("PK");
    const own = JSON.parse((await bytes(`/exports/${MIONS}/toilettes.geojson`)).toString()) as typeof geojson;
    expect(own.features.map(({ properties }) => properties["_commune"])).toEqual(mions.map(() => MIONS));
  });

  it("bear the type, name and validators of each format, for GET as for HEAD", async () => {
    for (const { id, extension, mediaType } of EXPORT_FORMATS) {
      const path = `/exports/toilettes.${extension}?f=${id}`;
      const got = await api.ask(path);
      const content = await got.arrayBuffer();
      const head = await api.ask(path, { method: "HEAD" });
      expect(got.headers.get("content-type"), id).toBe(mediaType);
      expect(head.status, id).toBe(200);
      expect(head.headers.get("content-length"), id).toBe(String(content.byteLength));
      for (const name of [
        "etag",
        "last-modified",
        "content-type",
        "content-disposition",
        "access-control-allow-origin",
      ])
        expect(head.headers.get(name), `${id} ${name}`).toBe(got.headers.get(name));
      expect(got.headers.get("access-control-allow-origin")).toBe("*");
      const etag = got.headers.get("etag")!;
      expect(etag).toMatch(/^"[\w-]+"$/);
      expect((await api.ask(path, { headers: { "if-none-match": etag } })).status).toBe(304);
      const since = { "if-modified-since": got.headers.get("last-modified")! };
      expect((await api.ask(path, { headers: since })).status).toBe(304);
    }
  });

  it("are read by parts", async () => {
    const path = "/exports/toilettes.gpkg";
    const whole = await bytes(path);
    const part = async (range: string, more: Record<string, string> = {}) =>
      api.ask(path, { headers: { range, ...more } });
    const middle = await part("bytes=100-199");
    expect(middle.status).toBe(206);
    expect(middle.headers.get("content-range")).toBe(`bytes 100-199/${whole.length}`);
    expect(Buffer.from(await middle.arrayBuffer())).toEqual(whole.subarray(100, 200));
    expect(Buffer.from(await (await part("bytes=-5")).arrayBuffer())).toEqual(whole.subarray(-5));
    expect(Buffer.from(await (await part(`bytes=${whole.length - 3}-`)).arrayBuffer())).toEqual(
      whole.subarray(-3),
    );
    const beyond = await part(`bytes=${whole.length}-`);
    expect(beyond.status).toBe(416);
    expect(beyond.headers.get("content-range")).toBe(`bytes */${whole.length}`);
    expect((await json(beyond, 416))["code"]).toBe("request.range");
    for (const odd of ["bytes=5-2", "bytes=0-1,4-5", "lines=1-2", "bytes=-", "nonsense"])
      expect((await part(odd)).status, odd).toBe(200);
    const old = await part("bytes=0-9", { "if-range": '"another"' });
    expect(old.status).toBe(200);
    const etag = old.headers.get("etag")!;
    expect((await part("bytes=0-9", { "if-range": etag })).status).toBe(206);
  });

  it("give any revision as it was, and say which never was", async () => {
    expect(await count(`/exports/toilettes.geojson?revision=${first}`)).toBe(bron.length - 1);
    expect(await count(`/exports/${BRON}/toilettes.geojson?revision=${first}`)).toBe(bron.length - 1);
    expect(await count(`/exports/${BRON}/toilettes.geojson?revision=${last}`)).toBe(bron.length);
    for (const revision of ["0", "-1", "abc", "999999", "1e3", `${first};drop`, "9".repeat(40)])
      expect((await json(await api.ask(`/exports/toilettes.csv?revision=${revision}`), 404))["code"]).toBe(
        "revision.unknown",
      );
    expect(
      (await json(await api.ask(`/exports/${MIONS}/toilettes.csv?revision=${first}`), 404))["code"],
    ).toBe("revision.unknown");
  });

  it("say in words what does not exist", async () => {
    expect(await code("/exports/toilettes.pdf")).toBe("export.unknown");
    expect(await code("/exports/toilettes")).toBe("export.unknown");
    expect(await code("/exports/rien.csv")).toBe("export.unknown");
    expect(await code("/exports/toilettes.csv?f=xlsx")).toBe("export.unknown");
    expect(await code("/exports/parcs-jardins.csv")).toBe("dataset.not-published");
    expect(await code("/exports/69123/toilettes.csv")).toBe("dataset.not-published");
    expect(await code("/exports/%00/toilettes.csv")).toBe("organization.unknown");
    expect(await code("/exports/toilettes.csv?lines=3", 400)).toBe("query.parameter");
    expect(
      (
        await api.ask("/exports/toilettes.csv", {
          method: "PUT",
          headers: { "content-type": "application/json" },
        })
      ).status,
    ).toBe(405);
  });

  it("of the past go some days later, and the current ones stay", async () => {
    const before = await formats();
    expect(before.some(({ current }) => !current)).toBe(true);
    await pruneExports(api.platform);
    expect(await formats()).toHaveLength(before.length);
    late = 8 * DAY;
    await pruneExports(api.platform);
    const after = await formats();
    expect(after.length).toBeGreaterThan(5);
    for (const { file_key } of after) expect(await api.platform.files.head(file_key)).not.toBeNull();
    const gone = before.filter(({ file_key }) => !after.some((one) => one.file_key === file_key));
    expect(gone.length).toBeGreaterThan(0);
    for (const { file_key } of gone) expect(await api.platform.files.head(file_key)).toBeNull();
    late = 0;
  });
});
