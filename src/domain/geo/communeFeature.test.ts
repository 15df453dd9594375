import { describe, expect, it } from "vitest";
import { codeOfFeature, polygonsOfFeature } from "./communeFeature.ts";

const SQUARE = [
  [4.8, 45.7, 170],
  [4.9, 45.7, 170],
  [4.9, 45.8, 170],
  [4.8, 45.7, 170],
];
const DRAWN = [
  [4.8, 45.7],
  [4.9, 45.7],
  [4.9, 45.8],
  [4.8, 45.7],
];
const drawn = (type: string, coordinates: unknown): unknown => ({ geometry: { type, coordinates } });

describe("codeOfFeature", () => {
  it.each([
    [{ code: "69029", nom: "Bron" }, "69029"],
    [{ INSEE_COM: "2A004", INSEE_DEP: "2A" }, "2A004"],
    [{ code: "COMMUNE_0000", code_insee: "69029" }, "69029"],
    [{ insee: "97411" }, "97411"],
    [{ nom: "Bron" }, null],
    [{ code: 69029 }, null],
    [null, null],
    ["69029", null],
  ])("%j", (properties, code) => {
    expect(codeOfFeature({ type: "Feature", properties })).toBe(code);
  });

  it("finds none in what is no feature", () => {
    for (const one of [null, 3, "a", [], {}]) expect(codeOfFeature(one)).toBeNull();
  });
});

describe("polygonsOfFeature", () => {
  it("reads polygons, without their heights nor what is smaller than a metre", () => {
    expect(polygonsOfFeature(drawn("Polygon", [SQUARE]))).toEqual([[DRAWN]]);
    const speck = SQUARE.map(([lon, lat]) => [4 + (lon! - 4.8) / 1e6, 45 + (lat! - 45.7) / 1e6]);
    expect(polygonsOfFeature(drawn("MultiPolygon", [[SQUARE, speck], [speck]]))).toEqual([[DRAWN]]);
  });

  it.each([
    ["a point", drawn("Point", [4.8, 45.7])],
    ["no geometry", { geometry: null }],
    ["nothing", undefined],
    ["an open ring", drawn("Polygon", [[...SQUARE.slice(0, 3), [4.7, 45.9]]])],
    ["two positions", drawn("Polygon", [SQUARE.slice(0, 2)])],
    ["words", drawn("Polygon", [[["a", "b"], ...SQUARE]])],
    ["a missing latitude", drawn("Polygon", [[[4.8], [4.9, 45.7], [4.9, 45.8], [4.8]]])],
    ["rings at the wrong depth", drawn("MultiPolygon", [SQUARE])],
    ["text", drawn("Polygon", "4.8 45.7")],
  ])("refuses %s", (_name, feature) => {
    expect(polygonsOfFeature(feature)).toBeNull();
  });
});
