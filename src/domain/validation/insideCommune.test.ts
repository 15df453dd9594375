import { describe, expect, it } from "vitest";
import type { RowView } from "../cleaning/rowRule.ts";
import type { CleaningContext } from "../cleaning/valueCleaner.ts";
import type { Extent } from "../geo/extent.ts";
import type { Polygons } from "../geo/polygons.ts";
import type { Issue } from "../journal/issue.ts";
import { EMPTY, valid } from "../journal/outcomes.ts";
import type { Model } from "../model/model.ts";
import { NOWHERE } from "../place/place.ts";
import { profileColumn } from "../table/columnProfile.ts";
import { farFromOthers } from "./farFromOthers.ts";
import { insideCommune } from "./insideCommune.ts";

const MODEL = {
  fields: [],
  geometry: { longitude: "lon", latitude: "lat", communeCode: "insee" },
} as unknown as Model;
const BRON: Extent = [4.88, 45.71, 4.94, 45.76];

function context(known: boolean): CleaningContext {
  const gazetteer = { byCode: () => ({ name: "Bron" }), current: () => undefined, byName: () => [] };
  return {
    place: { ...NOWHERE, extent: (code) => (known && code === "69029" ? BRON : null) },
    gazetteer: gazetteer as unknown as CleaningContext["gazetteer"],
    missingValues: [""],
  };
}

function view(lon: string, lat: string, insee: string, report: RowView["report"] = () => {}): RowView {
  const values: Record<string, string> = { lon, lat, insee };
  const outcome: RowView["outcome"] = (field) => (values[field] ? valid(values[field]) : EMPTY);
  return { record: 1, row: 2, outcome, raw: (field) => values[field] ?? "", set: () => {}, report };
}

describe("insideCommune", () => {
  const columns = new Map([["lon", profileColumn("lon", ["4.9"])]]);
  it.each([
    ["inside", "4.91", "45.73", "69029", null],
    ["on the edge", "4.9405", "45.73", "69029", null],
    ["outside", "4.99", "45.73", "69029", 3_880],
    ["without a position", "", "45.73", "69029", null],
    ["in a commune whose extent nobody gave", "4.99", "45.73", "69034", null],
  ])("%s", (_name, lon, lat, insee, metres) => {
    const found: Omit<Issue, "record" | "row">[] = [];
    insideCommune(MODEL, columns, context(true))!(view(lon, lat, insee, (issue) => found.push(issue)));
    expect(found).toHaveLength(metres === null ? 0 : 1);
    if (metres !== null) {
      expect(found[0]).toMatchObject({ code: "position.outside-commune", severity: "warning", field: "lon" });
      expect(Math.abs(Number(found[0]!.params!["metres"]) - metres)).toBeLessThan(50);
    }
  });
});

describe("insideCommune, where the limits are known", () => {
  const columns = new Map([["lon", profileColumn("lon", ["4.9"])]]);
  /** An L, its hollow to the north-east: the box around it is no proof of being inside. */
  const corner: Polygons = [
    [
      [
        [4.88, 45.71],
        [4.94, 45.71],
        [4.94, 45.73],
        [4.9, 45.73],
        [4.9, 45.76],
        [4.88, 45.76],
        [4.88, 45.71],
      ],
    ],
  ];
  const limited = (): CleaningContext => {
    const known = context(true);
    return { ...known, place: { ...known.place, limits: (code) => (code === "69029" ? corner : null) } };
  };
  it.each([
    ["inside", "4.89", "45.75", null],
    ["in the hollow", "4.93", "45.75", 2_224],
    ["150 metres beyond a limit", "4.92", "45.73135", null],
    ["250 metres beyond a limit", "4.92", "45.73225", 250],
  ])("%s", (_name, lon, lat, metres) => {
    const found: Omit<Issue, "record" | "row">[] = [];
    insideCommune(MODEL, columns, limited())!(view(lon, lat, "69029", (issue) => found.push(issue)));
    expect(found.map(({ code }) => code)).toEqual(metres === null ? [] : ["position.outside-commune"]);
    if (metres !== null) expect(Math.abs(Number(found[0]!.params!["metres"]) - metres)).toBeLessThan(10);
  });
});

const issuesOf = (known: boolean, rows: readonly (readonly [string, string])[]): Issue[] => {
  const observer = farFromOthers(MODEL, context(known))!;
  for (const [lon, lat] of rows) observer.observe(view(lon, lat, "69029"));
  return observer.finish();
};

describe("farFromOthers", () => {
  const points = ["4.90", "4.91", "4.92", "4.89", "4.905"].map((lon) => [lon, "45.73"] as const);
  it("names the point that lies tens of kilometres away", () => {
    expect(issuesOf(false, [...points, ["2.35", "48.85"]])).toMatchObject([
      { code: "position.far-from-others", params: { kilometres: 397, commune: "Bron" } },
    ]);
  });

  it("says nothing of few points, nor where the extent is known", () => {
    expect(issuesOf(false, [points[0]!, ["2.35", "48.85"]])).toEqual([]);
    expect(issuesOf(true, [...points, ["2.35", "48.85"]])).toEqual([]);
  });
});
