import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects, parquetSchema } from "hyparquet";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CLOCKWISE, exampleRecord, exampleRecords, exampleSource } from "../exportSourceFixture.ts";
import { parquetExport } from "./parquetExport.ts";

let folder = "";
let made = 0;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), "parquet-"))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function written(...args: Parameters<typeof exampleSource>) {
  const path = join(folder, `${++made}.parquet`);
  await parquetExport.write(exampleSource(...args), path);
  const file = await asyncBufferFromFile(path);
  const metadata = await parquetMetadataAsync(file);
  const entry = (key: string): string | undefined =>
    metadata.key_value_metadata?.find((one) => one.key === key)?.value;
  return { rows: await parquetReadObjects({ file, metadata }), metadata, entry };
}

describe("parquet", () => {
  it("types its columns and keeps the records", async () => {
    const { rows, metadata } = await written();
    expect(rows[0]).toEqual({
      id: "0042",
      nom: "Salle « Égalité »",
      places: 120n,
      surface: 85.5,
      ouvert: true,
      visite: new Date("2026-05-31T00:00:00Z"),
      releve: "2026-05-31T14:30:00",
      annee: 1998n,
      usages: ["sport", "théâtre"],
      accès: "libre",
      geometry: "en face du parc",
      _id: "00000000-0000-4000-8000-000000000001",
      _commune: "69029",
      geometry_2: { type: "Point", coordinates: [4.8357, 45.764] },
      bbox: { xmin: 4.8357, ymin: 45.764, xmax: 4.8357, ymax: 45.764 },
    });
    expect(rows[1]).toMatchObject({
      ouvert: false,
      usages: undefined,
      geometry_2: null,
      bbox: undefined,
      surface: -0.25,
    });
    expect(rows.map(({ id }) => id as string)).toEqual(exampleRecords.map(({ values }) => values[0]));
    expect(parquetSchema(metadata).children.map(({ element }) => element.type)).toContain("INT64");
  });

  it("describes the geometry as GeoParquet 1.1 does", async () => {
    const { entry } = await written([exampleRecord(1, {}), exampleRecord(2, {}, CLOCKWISE)]);
    expect(JSON.parse(entry("geo")!)).toEqual({
      version: "1.1.0",
      primary_column: "geometry_2",
      columns: {
        geometry_2: {
          encoding: "WKB",
          geometry_types: ["Point", "Polygon"],
          orientation: "counterclockwise",
          bbox: [4, 45, 5, 46],
          covering: {
            bbox: {
              xmin: ["bbox", "xmin"],
              ymin: ["bbox", "ymin"],
              xmax: ["bbox", "xmax"],
              ymax: ["bbox", "ymax"],
            },
          },
        },
      },
    });
    expect(JSON.parse(entry("traboule")!)).toMatchObject({ licence: { title: "Licence Ouverte 2.0" } });
  });

  it("is a plain table without positions", async () => {
    const { rows, entry } = await written([exampleRecord(1, { id: "1" })], { located: false });
    expect(Object.keys(rows[0]!)).not.toContain("bbox");
    expect(entry("geo")).toBe(undefined);
  });

  it("keeps every digit by loosening the column that cannot hold them", async () => {
    const huge = "123456789012345678901234567890";
    const { rows } = await written([
      exampleRecord(1, { places: "12" }),
      exampleRecord(2, { places: huge, ouvert: "?" }),
    ]);
    expect(rows.map(({ places }) => places as string)).toEqual(["12", huge]);
    expect(rows.map(({ ouvert }) => ouvert as string | null)).toEqual([null, "?"]);
  });

  it("cuts its records into groups", async () => {
    const many = Array.from({ length: 10_001 }, (_, at) => exampleRecord(at, { places: String(at) }));
    const { rows, metadata } = await written(many);
    expect(metadata.row_groups.map(({ num_rows }) => num_rows)).toEqual([10_000n, 1n]);
    expect(rows.at(-1)!["places"]).toBe(10_000n);
  });

  it("keeps any text", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: "binary", minLength: 1 }), { minLength: 1 }),
        async (texts) => {
          const { rows } = await written(texts.map((nom, at) => exampleRecord(at, { nom })));
          expect(rows.map(({ nom }) => nom as string)).toEqual(texts);
        },
      ),
      { numRuns: 10 },
    );
  });
});
