import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { wkbToGeojson } from "hyparquet/src/wkb.js";
import sqlite, { type Database } from "node-sqlite3-wasm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CLOCKWISE, exampleFields, exampleRecord, exampleSource } from "../exportSourceFixture.ts";
import { geopackageExport } from "./geopackageExport.ts";

let folder = "";
let made = 0;
const open: Database[] = [];
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), "gpkg-"))));
afterAll(() => {
  for (const database of open) database.close();
  rmSync(folder, { recursive: true, force: true });
});

async function written(...args: Parameters<typeof exampleSource>): Promise<Database> {
  const path = join(folder, `${++made}.gpkg`);
  await geopackageExport.write(exampleSource(...args), path);
  const database = new sqlite.Database(path, { readOnly: true });
  open.push(database);
  return database;
}

/** The geometry behind the header of its blob: 8 bytes, and 32 more when it tells its box. */
function geometryIn(blob: Uint8Array): unknown {
  const start = (blob[3]! & 0b10) === 0 ? 8 : 40;
  const wkb = blob.slice(start);
  return wkbToGeojson({ view: new DataView(wkb.buffer), offset: 0 });
}

describe("gpkg", () => {
  it("types its columns and keeps the records", async () => {
    const database = await written();
    const { geom, ...row } = database.get("SELECT * FROM salles WHERE fid = 1") as Record<string, unknown>;
    expect(row).toEqual({
      fid: 1,
      id: "0042",
      nom: "Salle « Égalité »",
      places: 120,
      surface: 85.5,
      ouvert: 1,
      visite: "2026-05-31",
      releve: "2026-05-31T14:30:00",
      annee: 1998,
      usages: "sport|théâtre",
      accès: "libre",
      geometry: "en face du parc",
      _id: "00000000-0000-4000-8000-000000000001",
      _commune: "69029",
    });
    expect(geometryIn(geom as Uint8Array)).toEqual({ type: "Point", coordinates: [4.8357, 45.764] });
    expect(database.all("SELECT geom IS NULL AS nowhere FROM salles")).toEqual([
      { nowhere: 0 },
      { nowhere: 1 },
      { nowhere: 0 },
    ]);
  });

  it("says what it is as the standard asks", async () => {
    const database = await written();
    expect(database.get("PRAGMA application_id")).toEqual({ application_id: 0x47504b47 });
    expect(database.get("PRAGMA user_version")).toEqual({ user_version: 10_400 });
    expect(database.all("PRAGMA integrity_check")).toEqual([{ integrity_check: "ok" }]);
    expect(database.all("PRAGMA foreign_key_check")).toEqual([]);
    expect(database.get("SELECT * FROM gpkg_contents")).toMatchObject({
      table_name: "salles",
      data_type: "features",
      identifier: "Salles de Bron",
      last_change: "2026-05-31T10:00:00.000Z",
      min_x: 4.8357,
      max_y: 45.764,
      srs_id: 4326,
    });
    expect(database.get("SELECT * FROM gpkg_geometry_columns")).toMatchObject({
      column_name: "geom",
      geometry_type_name: "POINT",
      z: 0,
      m: 0,
    });
    expect(
      database.all("SELECT column_name, title FROM gpkg_data_columns").map((row) => row["column_name"]),
    ).toEqual(exampleFields.map(({ name }) => name));
    expect(database.all("SELECT value, description FROM gpkg_data_column_constraints")).toEqual([
      { value: "libre", description: "Libre" },
      { value: "sur rendez-vous", description: null },
    ]);
  });

  it("declares a spatial index that holds the records with a position", async () => {
    const database = await written();
    expect(database.get("SELECT sql FROM sqlite_schema WHERE name = 'rtree_salles_geom'")).toEqual({
      sql: 'CREATE VIRTUAL TABLE "rtree_salles_geom" USING rtree(id, minx, maxx, miny, maxy)',
    });
    expect(database.all("SELECT rowid, nodeno FROM rtree_salles_geom_rowid")).toEqual([
      { rowid: 1, nodeno: 1 },
      { rowid: 3, nodeno: 1 },
    ]);
    expect(database.all("SELECT name FROM sqlite_schema WHERE type = 'trigger'")).toHaveLength(7);
    expect(database.get("SELECT scope FROM gpkg_extensions WHERE column_name = 'geom'")).toEqual({
      scope: "write-only",
    });
  });

  it("holds other shapes beside points", async () => {
    const database = await written([exampleRecord(1, {}), exampleRecord(2, {}, CLOCKWISE)]);
    expect(database.get("SELECT geometry_type_name AS type FROM gpkg_geometry_columns")).toEqual({
      type: "GEOMETRY",
    });
    const { geom } = database.get("SELECT geom FROM salles WHERE fid = 2") as { geom: Uint8Array };
    expect(geometryIn(geom)).toEqual(CLOCKWISE);
  });

  it("is a table of attributes without positions", async () => {
    const database = await written([exampleRecord(1, { id: "1" })], { located: false });
    expect(database.get("SELECT data_type, srs_id FROM gpkg_contents")).toEqual({
      data_type: "attributes",
      srs_id: null,
    });
    expect(database.all("SELECT * FROM gpkg_geometry_columns")).toEqual([]);
  });

  it("keeps every digit by loosening the column that cannot hold them", async () => {
    const huge = "123456789012345678901234567890";
    const database = await written([
      exampleRecord(1, { places: "9007199254740993" }),
      exampleRecord(2, { places: huge }),
    ]);
    expect(database.all("SELECT places FROM salles")).toEqual([
      { places: "9007199254740993" },
      { places: huge },
    ]);
    const exact = await written([exampleRecord(1, { places: "9007199254740993" })]);
    expect(exact.get("SELECT places FROM salles")).toEqual({ places: 9_007_199_254_740_993n });
  });

  it("keeps any text, but for NUL", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit: "binary", minLength: 1 })), async (texts) => {
        const database = await written(texts.map((nom, at) => exampleRecord(at, { nom })));
        expect(database.all("SELECT nom FROM salles ORDER BY fid").map(({ nom }) => nom)).toEqual(
          texts.map((text) => text.replaceAll("\0", "\uFFFD")),
        );
      }),
      { numRuns: 10 },
    );
  });
});
