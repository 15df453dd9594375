import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import autocannon from "autocannon";
import { sql } from "kysely";
import type { Database } from "../../src/db/database.ts";
import { benchDatabase, growTo, MODEL, openApiBench, ownClient, sampleBox } from "./apiBench.ts";

// Pages of 100 features in a box, per second, beside pygeoapi on the same table of the same server, in the same run.
// Needs `pip install pygeoapi psycopg2-binary geoalchemy2` and the PostGIS extension:
// `BENCH_POSTGRES_URL=postgres://… npx tsx benchmarks/api/runItems.ts`
const RECORDS = 100_000;
const SECONDS = 10;
const CONNECTIONS = 8;
const BOXES = 200;
const PORT = 5999;

async function pagesPerSecond(url: string, path: string): Promise<number> {
  const requests = Array.from({ length: BOXES }, (_, at) => ({
    method: "GET" as const,
    path: `${path}?limit=100&f=json&bbox=${sampleBox(at)}`,
    headers: ownClient(),
  }));
  const run = (duration: number) =>
    autocannon({ url, connections: CONNECTIONS, duration, requests, timeout: 60 });
  await run(3);
  const { requests: served, non2xx } = await run(SECONDS);
  if (non2xx > 0) throw new Error(`${url}: ${non2xx} answers were no page`);
  return served.average;
}

/** pygeoapi wants a geometry of PostGIS and an index on it: the same points, beside the same columns. */
async function prepareTable({ query }: Database): Promise<void> {
  for (const statement of [
    "create extension if not exists postgis",
    "drop table if exists public.bench_items",
    `create table public.bench_items as select _id::text as id, nom, adresse, code_postal, commune, code_insee,
      st_setsrid(st_makepoint(_lon, _lat), 4326) as geom from dataset.${MODEL} where _to is null`,
    "alter table public.bench_items add primary key (id)",
    "create index on public.bench_items using gist (geom)",
    "analyze public.bench_items",
  ])
    await sql.raw(statement).execute(query);
}

function pygeoapiConfig(database: URL): string {
  return JSON.stringify({
    server: {
      bind: { host: "127.0.0.1", port: PORT },
      url: `http://127.0.0.1:${PORT}`,
      mimetype: "application/json; charset=UTF-8",
      encoding: "utf-8",
      language: "en-US",
      limits: { default_items: 100, max_items: 1000 },
      map: { url: "https://tile.openstreetmap.org/{z}/{x}/{y}.png", attribution: "" },
    },
    logging: { level: "ERROR" },
    metadata: {
      identification: {
        title: "bench",
        description: "bench",
        keywords: ["bench"],
        terms_of_service: "none",
        url: "http://localhost",
      },
      license: { name: "none", url: "http://localhost" },
      provider: { name: "bench", url: "http://localhost" },
      contact: { name: "bench" },
    },
    resources: {
      [MODEL]: {
        type: "collection",
        title: MODEL,
        description: MODEL,
        keywords: [MODEL],
        extents: {
          spatial: { bbox: [-180, -90, 180, 90], crs: "http://www.opengis.net/def/crs/OGC/1.3/CRS84" },
        },
        providers: [
          {
            type: "feature",
            name: "PostgreSQL",
            data: {
              host: database.hostname,
              port: Number(database.port || 5432),
              dbname: database.pathname.slice(1),
              user: decodeURIComponent(database.username),
              password: decodeURIComponent(database.password),
              search_path: ["public"],
            },
            id_field: "id",
            table: "bench_items",
            geom_field: "geom",
          },
        ],
      },
    },
  });
}

async function withPygeoapi<Result>(database: URL, work: (url: string) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), "traboule-pygeoapi-"));
  const config = join(folder, "config.yml");
  const definition = join(folder, "openapi.yml");
  // JSON is YAML.
  writeFileSync(config, pygeoapiConfig(database));
  const env = { ...process.env, PYGEOAPI_CONFIG: config, PYGEOAPI_OPENAPI: definition };
  const made = spawn("pygeoapi", ["openapi", "generate", config, "--output-file", definition], {
    env,
    stdio: "inherit",
  });
  await new Promise((resolve) => void made.once("exit", resolve));
  const workers = ["-w", "2", "-b", `127.0.0.1:${PORT}`, "pygeoapi.flask_app:APP"];
  const server = spawn("gunicorn", workers, { env, stdio: "inherit" });
  const url = `http://127.0.0.1:${PORT}`;
  try {
    for (let tries = 0; tries < 60; tries += 1) {
      const ready = await fetch(`${url}/conformance`)
        .then(({ ok }) => ok)
        .catch(() => false);
      if (ready) break;
      await wait(1000);
    }
    return await work(url);
  } finally {
    server.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

const address = benchDatabase();
const bench = await openApiBench(address);
try {
  await growTo(bench.database, RECORDS);
  await prepareTable(bench.database);
  const path = `/collections/${MODEL}/items`;
  const ours = await pagesPerSecond(bench.url, `/api${path}`);
  const theirs = await withPygeoapi(new URL(address), (url) => pagesPerSecond(url, path));
  console.log(`Traboule: ${ours.toFixed(0)} pages of 100 features per second, one process`);
  console.log(`pygeoapi: ${theirs.toFixed(0)}, two processes`);
  console.log(`${(ours / theirs).toFixed(1)} ×`);
} finally {
  await bench.close();
}
