import { describe, expect, it } from "vitest";
import { printText } from "../../domain/cql2/printText.ts";
import { toilettes } from "../../domain/models/toilettes.ts";
import { parseModel } from "../../domain/model/parseModel.ts";
import { Problem } from "../../domain/problem/problem.ts";
import { encodeCursor } from "./cursor.ts";
import { readItemsQuery } from "./readItemsQuery.ts";
import { readFeatureQuery } from "./readFeatureQuery.ts";
import { readDocumentQuery } from "./parameters.ts";

const model = parseModel(toilettes).model!;
const CC46 = "http://www.opengis.net/def/crs/EPSG/0/3946";
const read = (query: string) => readItemsQuery(model, new URLSearchParams(query));
const written = (query: string): string => printText(read(query).filter!);

function codeOf(query: string): string {
  try {
    read(query);
  } catch (error) {
    if (error instanceof Problem) return error.code;
    throw error;
  }
  return "none";
}

describe("readItemsQuery", () => {
  it("has defaults", () => {
    expect(read("")).toMatchObject({
      format: null,
      limit: 100,
      filter: null,
      q: null,
      datetime: null,
      properties: null,
      sortby: [],
      cursor: null,
    });
    expect(read("").crs.uri).toBe("http://www.opengis.net/def/crs/OGC/1.3/CRS84");
  });

  it("gives at most what a page may hold", () => {
    expect(read("limit=1").limit).toBe(1);
    expect(read("limit=999999").limit).toBe(10_000);
  });

  it("reads boxes in the axis order of their system, and keeps features without geometry", () => {
    const expected = 'S_INTERSECTS("geometry", BBOX(4.8, 45.7, 4.9, 45.8)) OR "geometry" IS NULL';
    expect(written("bbox=4.8,45.7,4.9,45.8")).toBe(expected);
    expect(written("bbox=4.8,45.7,-10,4.9,45.8,1000")).toBe(expected);
    expect(written("bbox=45.7,4.8,45.8,4.9&bbox-crs=http://www.opengis.net/def/crs/EPSG/0/4326")).toBe(
      expected,
    );
    expect(written("bbox=170,-10,-170,10")).toContain("MULTIPOLYGON(((170 -10, 180 -10");
  });

  it("turns a projected box into the polygon that it is on the ground", () => {
    const { filter } = read(`bbox=1840000,5170000,1850000,5180000&bbox-crs=${CC46}`);
    const text = printText(filter!);
    expect(text).toMatch(/^S_INTERSECTS\("geometry", POLYGON\(\(4\.798\d* 45\.715/);
    expect(text.split(",").length).toBeGreaterThan(250);
  });

  it("filters by commune and by field, by the field's type", () => {
    expect(written("commune=69123,69266")).toBe(`"_commune" IN ('69123', '69266')`);
    expect(written("commune=Lyon")).toBe(`"commune" = 'Lyon'`);
    expect(written("code_insee=69123&date_maj=2026-01-01")).toBe(
      `"code_insee" = '69123' AND "date_maj" = DATE('2026-01-01')`,
    );
  });

  it("joins the filter to the other conditions, its geometries brought to WGS 84", () => {
    expect(written("commune=69123&filter=nom LIKE 'a%25'")).toBe(
      `"_commune" IN ('69123') AND "nom" LIKE 'a%'`,
    );
    expect(
      written(
        "filter=S_INTERSECTS(geometry,POINT(45.7 4.8))&filter-crs=http://www.opengis.net/def/crs/EPSG/0/4326",
      ),
    ).toBe('S_INTERSECTS("geometry", POINT(4.8 45.7))');
    expect(written('filter-lang=cql2-json&filter={"op":"isNull","args":[{"property":"nom"}]}')).toBe(
      '"nom" IS NULL',
    );
  });

  it.each([
    ["2026-01-01T10:00:00%2B01:00", "2026-01-01T09:00:00.000Z", "2026-01-01T09:00:00.000Z"],
    ["2026-01-01", "2026-01-01T00:00:00.000Z", "2026-01-01T23:59:59.999Z"],
    ["2026-01-01T00:00:00Z/2026-02-01T00:00:00Z", "2026-01-01T00:00:00.000Z", "2026-02-01T00:00:00.000Z"],
    ["../2026-02-01T00:00:00Z", null, "2026-02-01T00:00:00.000Z"],
    ["/2026-02-01T00:00:00Z", null, "2026-02-01T00:00:00.000Z"],
    ["2026-01-01T00:00:00Z/..", "2026-01-01T00:00:00.000Z", null],
    ["2026-01-01T00:00:00Z/", "2026-01-01T00:00:00.000Z", null],
    ["../..", null, null],
  ])("reads datetime=%s", (text, from, to) => {
    expect(read(`datetime=${text}`).datetime).toEqual({ from, to });
  });

  it("sorts and chooses properties of the collection", () => {
    expect(read("sortby=-date_maj,%2Bnom, commune,_commune").sortby).toEqual([
      { property: "date_maj", descending: true },
      { property: "nom", descending: false },
      { property: "commune", descending: false },
      { property: "_commune", descending: false },
    ]);
    expect(read("properties=nom,adresse").properties).toEqual(["nom", "adresse"].toSorted(byModel));
  });

  it("takes its own cursors, on the same walk only", () => {
    const cursor = { revision: 12, keys: ["2026-01-01", null], id: "01234567-89ab-4cde-8f01-23456789abcd" };
    const walk = "sortby=date_maj,nom&commune=69123";
    const text = encodeCursor(cursor, read(walk).fingerprint);
    expect(read(`${walk}&cursor=${text}&limit=5&f=csv`).cursor).toEqual(cursor);
    expect(codeOf(`sortby=date_maj,nom&cursor=${text}`)).toBe("query.cursor");
    const forged = Buffer.from(JSON.stringify([1, read("").fingerprint, 1, ["x"], "y"])).toString(
      "base64url",
    );
    expect(codeOf(`cursor=${forged}`)).toBe("query.cursor");
  });

  it.each([
    ["unknownQueryParameter=a", "query.parameter"],
    ["limit=1&limit=2", "request.invalid"],
    ["limit=0", "query.limit"],
    ["limit=-1", "query.limit"],
    ["limit=ten", "query.limit"],
    ["limit=", "query.limit"],
    ["bbox=1,2,3", "query.bbox"],
    ["bbox=1,2,3,4,5", "query.bbox"],
    ["bbox=a,b,c,d", "query.bbox"],
    ["bbox=1,2,3,NaN", "query.bbox"],
    ["bbox=1,50,2,40", "query.bbox"],
    ["bbox=0,0,500,500", "query.bbox"],
    ["bbox=1e999,0,1,1", "query.bbox"],
    ["bbox=", "query.bbox"],
    [`bbox=-1e300,-1e300,1e300,1e300&bbox-crs=${CC46}`, "query.bbox"],
    ["filter=S_WITHIN(geometry,BBOX(-1e308,-1e308,1e308,1e308))", "query.filter-value"],
    ["filter=S_INTERSECTS(geometry,POINT(5 95))", "query.filter-value"],
    ["filter=date_maj>DATE('0000-01-01')", "query.filter"],
    [`bbox=2,2,1,1&bbox-crs=${CC46}`, "query.bbox"],
    ["bbox-crs=http://www.opengis.net/def/crs/0.1/Unknown", "query.crs"],
    ["crs=EPSG:2154", "query.crs"],
    ["filter-crs=x", "query.crs"],
    ["datetime=yesterday", "query.datetime"],
    ["datetime=2026-02-30T00:00:00Z", "query.datetime"],
    ["datetime=2026-02-02T00:00:00Z/2026-01-01T00:00:00Z", "query.datetime"],
    ["datetime=a/b/c", "query.datetime"],
    ["datetime=/", "query.datetime"],
    ["datetime=", "query.datetime"],
    ["properties=inconnu", "query.property"],
    ["sortby=inconnu", "query.sort"],
    ["sortby=", "query.sort"],
    ["sortby=nom,-nom", "query.sort"],
    ["cursor=zzz", "query.cursor"],
    ["cursor=", "query.cursor"],
    ["f=xlsx", "request.not-acceptable"],
    ["filter-lang=sql", "request.invalid"],
    ["filter=", "query.filter-unfinished"],
    [`filter=${"a".repeat(10_001)}`, "query.filter-too-long"],
    ["date_maj=demain", "query.filter-value"],
    ["_commune=Lyon", "request.invalid"],
    [`q=${"a".repeat(201)}`, "request.invalid"],
  ])("refuses %s", (query, code) => {
    expect(codeOf(query)).toBe(code);
  });
});

function byModel(a: string, b: string): number {
  const names = model.fields.map((field) => field.name);
  return names.indexOf(a) - names.indexOf(b);
}

describe("the other queries", () => {
  it("know their own parameters only", () => {
    expect(readFeatureQuery(new URLSearchParams("f=json")).format).toBe("json");
    expect(() => readFeatureQuery(new URLSearchParams("limit=1"))).toThrow("query.parameter");
    expect(readDocumentQuery(new URLSearchParams()).format).toBeNull();
    expect(() => readDocumentQuery(new URLSearchParams("f=csv"))).toThrow("request.not-acceptable");
  });
});
