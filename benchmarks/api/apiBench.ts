import type { AddressInfo } from "node:net";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serve, type ServerType } from "@hono/node-server";
import { sql } from "kysely";
import { pino } from "pino";
import { readConfig } from "../../src/config.ts";
import type { Database } from "../../src/db/database.ts";
import { migrate } from "../../src/db/migrations/migrate.ts";
import { openDatabase } from "../../src/db/openDatabase.ts";
import { loadGazetteer } from "../../src/reference/loadGazetteer.ts";
import { createApp } from "../../src/server/createApp.ts";
import { ModelRegistry } from "../../src/services/models/modelRegistry.ts";
import type { Platform } from "../../src/services/platform.ts";
import { openDiskFileStore } from "../../src/storage/fileStore/diskFileStore.ts";

export const MODEL = "toilettes";
/** Degrees around Lyon that the records fill, whatever their number: more of them, closer together. */
const REGION = [4.7, 45.6, 5.1, 45.9] as const;

export interface ApiBench {
  readonly database: Database;
  /** `http://127.0.0.1:…` */
  readonly url: string;
  close(): Promise<void>;
}

/** The address of an empty PostgreSQL database: BENCH_POSTGRES_URL. Throws when it is not said. */
export function benchDatabase(): string {
  const url = process.env["BENCH_POSTGRES_URL"];
  if (!url) throw new Error("BENCH_POSTGRES_URL: the address of an empty PostgreSQL database");
  return url;
}

/** Serves the API over a PostgreSQL database of its own, without a limit of requests worth naming: each has another address. */
export async function openApiBench(url: string): Promise<ApiBench> {
  const database = await openDatabase({ url, folder: null });
  await migrate(database);
  const folder = mkdtempSync(join(tmpdir(), "traboule-bench-api-"));
  const config = readConfig({ TRUST_PROXY: "1", LOG_LEVEL: "silent" });
  const platform = {
    database,
    files: await openDiskFileStore(join(folder, "files")),
    models: await ModelRegistry.open(database),
    gazetteer: loadGazetteer(),
    log: pino({ level: "silent" }),
    clock: () => new Date(),
    settings: {
      publicUrl: "http://localhost:3000",
      addresses: null,
      outlines: null,
      mapStyle: null,
      maxUploadBytes: 1,
      legal: config.legal,
      demo: false,
    },
  } as unknown as Platform;
  const app = createApp({ platform, config });
  const server = await new Promise<ServerType>((resolve) => {
    const started = serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" }, () => resolve(started));
  });
  const { port } = server.address() as AddressInfo;
  return {
    database,
    url: `http://127.0.0.1:${port}`,
    async close() {
      server.close();
      await database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

let client = 0;

/** Headers of a client of its own, so that none is held back. */
export function ownClient(): Record<string, string> {
  client += 1;
  return { "x-forwarded-for": `10.${(client >> 16) & 255}.${(client >> 8) & 255}.${client & 255}` };
}

/** Publishes records up to a number in one commune, as one revision more, then brings the statistics up to date. */
export async function growTo({ query, pool }: Database, records: number): Promise<void> {
  const organization = await query
    .insertInto("organization")
    .values({ kind: "commune", name: "Bron", siren: "216900290", insee: "69029" })
    .onConflict((conflict) => conflict.column("siren").doUpdateSet({ name: "Bron" }))
    .returning("id")
    .executeTakeFirstOrThrow();
  const part = await query
    .insertInto("dataset_part")
    .values({ model: MODEL, organization_id: organization.id })
    .onConflict((conflict) => conflict.columns(["organization_id", "model"]).doUpdateSet({ model: MODEL }))
    .returning(["id", "records"])
    .executeTakeFirstOrThrow();
  const { id: revision } = await query
    .insertInto("revision")
    .values({
      part_id: part.id,
      model: MODEL,
      number: Date.now() % 2_000_000_000,
      kind: "publication",
      model_version: "1.0.0",
      records,
      added: records - part.records,
      changed: 0,
      removed: 0,
      metadata: "{}",
      published_by: null,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  const [west, south, east, north] = REGION;
  const batch = 100_000;
  for (let at = part.records; at < records; at += batch)
    await sql`
      insert into dataset.toilettes (_id, _commune, _organization, _from, _lon, _lat, _geometry, _bbox, _search,
        identifiant, nom, adresse, code_postal, commune, code_insee, longitude, latitude)
      select gen_random_uuid(), '69029', ${organization.id}::uuid, ${revision}, lon, lat,
        json_build_object('type', 'Point', 'coordinates', json_build_array(lon, lat)),
        box(point(lon, lat), point(lon, lat)), to_tsvector('traboule.french', 'Toilettes publiques ' || n),
        'WC-' || n, 'Toilettes publiques ' || n, n % 200 || ' rue de la République', '69500', 'Bron', '69029', lon, lat
      from (select n, round((${west} + random() * ${east - west})::numeric, 6)::float8 as lon,
          round((${south} + random() * ${north - south})::numeric, 6)::float8 as lat
        from generate_series(${at + 1}::int, ${Math.min(at + batch, records)}::int) n) s`.execute(query);
  await query
    .updateTable("dataset_part")
    .set({ revision_id: revision, records, published_at: new Date() })
    .where("id", "=", part.id)
    .execute();
  await pool.query("vacuum analyze dataset.toilettes");
}

/** Boxes of many sizes, from a block to the whole region: the same for the same number. */
export function sampleBox(at: number): string {
  const [west, south, east, north] = REGION;
  const fraction = (salt: number): number => ((at + 1) * 0.754877666 + salt * 0.569840291) % 1;
  const size = 0.002 * 200 ** fraction(3);
  const lon = west + fraction(1) * Math.max(east - west - size, 0);
  const lat = south + fraction(2) * Math.max(north - south - size, 0);
  return [lon, lat, Math.min(lon + size, east), Math.min(lat + size, north)]
    .map((value) => value.toFixed(5))
    .join(",");
}
