import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { cellText } from "../domain/table/cell.ts";
import { openFile } from "./openFile.ts";
import type { SourceFile } from "./sourceFile.ts";

const folder = mkdtempSync(join(tmpdir(), "open-"));

function write(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function rowsOf(file: SourceFile): Promise<string[][]> {
  const rows: string[][] = [];
  for await (const batch of file.sheets[0]!.rows())
    for (const { cells } of batch) rows.push(cells.map(cellText));
  return rows;
}

const read = async (name: string, content: string): Promise<string[][]> =>
  rowsOf(await openFile(write(name, content)));

const feature = (properties: object, geometry: object | null, more: object = {}): object => ({
  type: "Feature",
  properties,
  geometry,
  ...more,
});
const crs = (name: string): object => ({ crs: { type: "name", properties: { name } } });
const point = (...coordinates: number[]): object => ({ type: "Point", coordinates });
const collection = (features: object[], more: object = {}): string =>
  JSON.stringify({ type: "FeatureCollection", features, ...more });

describe("what is no table", () => {
  it.each([
    ["vide.csv", "", "file.empty"],
    ["blanc.csv", " \n\t\r\n", "file.empty"],
    ["marque.csv", new Uint8Array([0xef, 0xbb, 0xbf]), "file.empty"],
    ["liste.csv", "%PDF-1.7\n...", "file.pdf"],
    ["liste.xls", "<html><body><table><tr><td>a</td></tr></table></body></html>", "file.html"],
    ["liste.xlsx", "<?xml version='1.0'?><a/>", "file.xml"],
    ["photo.csv", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]), "file.image"],
    ["liste.csv.gz", new Uint8Array([0x1f, 0x8b, 8, 0]), "file.compressed"],
    ["bruit.csv", Uint8Array.from({ length: 5000 }, (_, at) => (at * at * 31 + at * 7) % 251), "file.binary"],
    ["long.csv", "x".repeat(6_000_000), "file.line-too-long"],
    ["large.csv", "a;".repeat(20_000), "file.too-many-columns"],
    ["profond.json", `[{"a":${"[".repeat(100_000)}`, "file.json-too-deep"],
    ["coupe.json", '[{"a":1},{"a":', "file.json-truncated"],
    ["faux.json", '[{"a":1},{"a":x}]', "file.json-malformed"],
    ["reglages.json", '{"a":{"b":1}}', "file.json-no-records"],
  ])("refuses %s", async (name, content, code) => {
    const reading = openFile(write(name, content)).then(rowsOf);
    await expect(reading).rejects.toMatchObject({ name: "UnreadableFile", code });
  });

  it("refuses a folder and a missing file", async () => {
    await expect(openFile(folder)).rejects.toMatchObject({ code: "file.folder" });
    await expect(openFile(join(folder, "absent.csv"))).rejects.toMatchObject({ code: "file.missing" });
  });
});

describe("content before name", () => {
  it("reads a csv whatever it is called", async () => {
    const file = await openFile(write("liste.json", "nom;ville\nA;Bron\n"));
    expect(file).toMatchObject({ format: "csv", delimiter: ";" });
  });

  it("takes the delimiter that the first line gives, and shows no row for it", async () => {
    expect(await read("sep.csv", "sep=|\r\na|b;c\r\n1|2\r\n")).toEqual([
      ["a", "b;c"],
      ["1", "2"],
    ]);
  });

  it("reads NULs at the end of a csv as nothing", async () => {
    const rows = await read("nul.csv", `nom;ville\nA;Bron\n${"\u0000".repeat(3000)}`);
    expect(rows.slice(0, 2)).toEqual([
      ["nom", "ville"],
      ["A", "Bron"],
    ]);
  });
});

describe("JSON", () => {
  const expected = [
    ["id", "lieu.ville", "tags"],
    ["1", "Bron", '["a","b"]'],
    ["21340172201787000001", "", ""],
  ];
  const one = '{"id":1,"lieu":{"ville":"Bron"},"tags":["a","b"]}';
  const other = '{"id":21340172201787000001,"tags":[]}';
  it.each([
    ["an array", `[${one},\n${other}]`],
    ["an array within an object", `{"count":2,"results":[${one},${other}]}`],
    ["one object per line", `${one}\n${other}\n`],
  ])("reads %s", async (_, text) => {
    expect(await read("rows.json", text)).toEqual(expected);
  });

  it("numbers records from 1, the header 0", async () => {
    const file = await openFile(write("rows.json", `[${one},${other}]`));
    const rows: number[] = [];
    for await (const batch of file.sheets[0]!.rows()) rows.push(...batch.map(({ row }) => row));
    expect(rows).toEqual([0, 1, 2]);
    expect(file.sheets[0]!.headerKnown).toBe(true);
  });
});

describe("GeoJSON", () => {
  it("puts points in longitude and latitude, other shapes in geometry", async () => {
    const line = {
      type: "LineString",
      coordinates: [
        [4.8, 45.7],
        [4.9, 45.8],
      ],
    };
    const text = collection([
      feature({ nom: "A" }, point(4.8, 45.7)),
      feature({ nom: "B" }, line),
      feature({ nom: "C" }, null),
    ]);
    expect(await read("a.geojson", text)).toEqual([
      ["nom", "longitude", "latitude", "geometry"],
      ["A", "4.8", "45.7", ""],
      ["B", "", "", JSON.stringify(line)],
      ["C", "", "", ""],
    ]);
  });

  it("never mixes a property with the geometry of the same name", async () => {
    const text = collection([
      feature({ nom: "A", longitude: 1 }, point(4.8, 45.7), { id: 7 }),
      feature({ nom: "B", id: 2 }, point(4.9, 45.8), { id: 8 }),
    ]);
    expect(await read("b.geojson", text)).toEqual([
      ["nom", "longitude", "id", "feature.id", "geometry.longitude", "latitude"],
      ["A", "1", "", "7", "4.8", "45.7"],
      ["B", "", "2", "8", "4.9", "45.8"],
    ]);
  });

  it("names the reference system when it is not WGS 84", async () => {
    const features = [feature({ nom: "A" }, point(842000, 6519000))];
    expect((await read("c.geojson", collection(features, crs("urn:ogc:def:crs:EPSG::2154"))))[0]).toEqual([
      "nom",
      "x (EPSG:2154)",
      "y (EPSG:2154)",
    ]);
    expect((await read("d.geojson", collection(features, crs("urn:ogc:def:crs:OGC:1.3:CRS84"))))[0]).toEqual([
      "nom",
      "longitude",
      "latitude",
    ]);
  });
});
