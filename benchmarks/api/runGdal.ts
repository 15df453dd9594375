import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { differingRecords, gdal, gdalRecords } from "./gdalRecords.ts";

// Reads a running platform with GDAL, as a GIS does: `npx tsx benchmarks/api/runGdal.ts https://data.example.org`. Needs gdal-bin.
// Every collection is listed, counted, filtered by box and by attribute, reprojected; every download is read; all give the same records, value by value.
const root = process.argv[2] ?? "http://localhost:3000";
const CRS84_BOX = ["4.85", "45.70", "4.95", "45.80"];
const DOWNLOADS = ["csv", "geojson", "gpkg", "xlsx", "ods", "parquet"] as const;

const folder = mkdtempSync(join(tmpdir(), "traboule-gdal-"));
const failures: string[] = [];

const countOf = (said: string): number => Number(/Feature Count: (\d+)/.exec(said)?.[1] ?? Number.NaN);
const summary = (...args: string[]): Promise<string> => gdal("ogrinfo", "-ro", "-so", ...args);

function expectSame(what: string, found: number, wanted: number): void {
  const right = found === wanted;
  if (!right) failures.push(what);
  console.log(`${right ? "same" : "DIFFERENT"} ${what}: ${found}${right ? "" : `, ${wanted} expected`}`);
}

interface Features {
  readonly features: readonly {
    readonly geometry: unknown;
    readonly properties: Readonly<Record<string, unknown>>;
  }[];
  readonly links: readonly { readonly rel: string; readonly href: string }[];
}

async function walk(url: string): Promise<Features["features"]> {
  const all: Features["features"][number][] = [];
  for (let next: string | undefined = url; next !== undefined;) {
    const page = (await (await fetch(next)).json()) as Features;
    all.push(...page.features);
    next = page.links.find(({ rel }) => rel === "next")?.href;
  }
  return all;
}

try {
  const listed = (await (await fetch(`${root}/api/collections`)).json()) as {
    collections: { id: string; crs?: string[] }[];
  };
  const names = await gdal("ogrinfo", "-ro", "-q", `OAPIF:${root}/api`);
  for (const { id, crs } of listed.collections) {
    if (!names.includes(id)) failures.push(`${id}: not listed`);
    const features = await walk(`${root}/api/collections/${id}/items?limit=1000&f=json`);
    expectSame(`${id}: counted`, countOf(await summary(`OAPIF:${root}/api`, id)), features.length);
    const copy = join(folder, `${id}.geojson`);
    await gdal("ogr2ogr", "-f", "GeoJSON", copy, `OAPIF:${root}/api`, id);
    const copied = await gdalRecords(copy);
    expectSame(`${id}: copied`, copied.length, features.length);
    const wanted = features.map(({ properties }) => properties);
    expectSame(`${id}: copied, other values`, differingRecords(copied, wanted).length, 0);
    const [field, value] =
      Object.entries(features[0]?.properties ?? {}).find(([, one]) => typeof one === "string") ?? [];
    if (field !== undefined) {
      const where = `"${field}" = '${String(value).replaceAll("'", "''")}'`;
      const equal = features.filter(({ properties }) => properties[field] === value).length;
      expectSame(
        `${id}: where ${field}`,
        countOf(await summary("-where", where, `OAPIF:${root}/api`, id)),
        equal,
      );
    }
    if (crs) {
      const inBox = await walk(
        `${root}/api/collections/${id}/items?limit=1000&f=json&bbox=${CRS84_BOX.join(",")}`,
      );
      const located = inBox.filter(({ geometry }) => geometry !== null).length;
      expectSame(
        `${id}: in a box`,
        countOf(await summary("-spat", ...CRS84_BOX, `OAPIF:${root}/api`, id)),
        located,
      );
      const projected = join(folder, `${id}-2154.geojson`);
      await gdal(
        "ogr2ogr",
        "-f",
        "GeoJSON",
        "-t_srs",
        "EPSG:2154",
        "-lco",
        "RFC7946=NO",
        projected,
        `OAPIF:${root}/api`,
        id,
      );
      expectSame(`${id}: reprojected`, countOf(await summary("-al", projected)), features.length);
    }
    for (const extension of DOWNLOADS) {
      const response = await fetch(`${root}/exports/${id}.${extension}`);
      if (!response.ok) continue;
      const path = join(folder, `${id}-download.${extension}`);
      writeFileSync(path, Buffer.from(await response.arrayBuffer()));
      try {
        const records = await gdalRecords(path);
        expectSame(`${id}: ${extension}`, records.length, features.length);
        const differing = differingRecords(records, wanted);
        expectSame(`${id}: ${extension}, other values`, differing.length, 0);
        for (const one of differing.slice(0, 2)) console.log(`  ${one}`);
      } catch (error) {
        // Debian's GDAL reads no Parquet.
        console.log(`not read ${id}: ${extension} (${String(error).split("\n")[1] ?? ""})`);
        if (extension !== "parquet") failures.push(`${id}: ${extension}`);
      }
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(failures.length === 0 ? "identical records everywhere" : `${failures.length} differences`);
process.exitCode = failures.length === 0 ? 0 : 1;
