import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { certainValue } from "../../journal/outcome.ts";
import type { Field } from "../../model/field.ts";
import { NOWHERE } from "../../place/place.ts";
import { profileColumn } from "../../table/columnProfile.ts";
import type { CleaningContext } from "../valueCleaner.ts";
import { cleanCoordinates } from "./coordinates.ts";
import { cleanGeometry } from "./geometry.ts";

const CONTEXT: CleaningContext = {
  place: NOWHERE,
  gazetteer: { byName: () => [], current: () => undefined } as unknown as CleaningContext["gazetteer"],
  missingValues: [""],
};
const field = (type: string, format = "default", example: string | null = null): Field =>
  ({ name: "geo", type, format, example }) as unknown as Field;
const pair = (raw: string, of = field("string")) =>
  cleanCoordinates(of, profileColumn("geo", [raw]), CONTEXT)({ text: raw, type: "text" });
const shape = (raw: string, of = field("string")) =>
  cleanGeometry(of, profileColumn("geo", [raw]), CONTEXT)({ text: raw, type: "text" });

describe("cleanCoordinates", () => {
  it.each([
    ["45.7, 4.8", "45.7, 4.8"],
    ["48.83185379190816,2.2399017498472906", "48.83185379190816,2.2399017498472906"],
    ["45,7 ; 4,8", "45.7, 4.8"],
    ["(45.7 4.8)", "45.7, 4.8"],
    ["45,7412,4,8123", "45.7412, 4.8123"],
    ['"662965.60000,6866124.50000"', "48.8945, 2.49"],
    ["4.8, 45.7", "45.7, 4.8"],
    ["45°46'12\"N 4°50'24\"E", "45.77, 4.84"],
    ["lat: 45.7, lon: 4.8", "45.7, 4.8"],
    ["POINT (4.8 45.7)", "45.7, 4.8"],
  ])("%s", (raw, value) => {
    const cleaned = certainValue(pair(raw))!;
    if (raw.includes("662965")) {
      const numbers = cleaned.split(", ").map(Number);
      expect(numbers[0]).toBeCloseTo(48.89, 1);
      expect(numbers[1]).toBeCloseTo(2.49, 1);
    } else expect(cleaned).toBe(value);
  });

  it("writes points as the field asks", () => {
    expect(certainValue(pair("[7.48710500,48.345345]", field("geopoint", "array")))).toBe(
      "[7.48710500,48.345345]",
    );
    expect(certainValue(pair("48.345345, 7.48710500", field("geopoint", "array")))).toBe(
      "[7.48710500,48.345345]",
    );
    expect(certainValue(pair("46.59698, 1.452323", field("geopoint")))).toBe("1.452323, 46.59698");
    expect(certainValue(pair("46.5, 1.4", field("geopoint", "object")))).toBe('{"lon": 1.4, "lat": 46.5}');
  });

  it.each(["1,1", "0, 0", "45.7", "voir plan", "45.7, 4.8, 12"])("refuses %s", (raw) => {
    expect(pair(raw).status).toBe("invalid");
  });
});

describe("cleanGeometry", () => {
  it.each([
    ["POINT (-0.577401302396619 44.8229789881203)", "POINT (-0.577401302396619 44.8229789881203)"],
    ["POINT(45.7 4.8)", "POINT (4.8 45.7)"],
    ["SRID=4326;POINT(4.8 45.7)", "POINT (4.8 45.7)"],
    ["POLYGON(4 45, 5 45, 5 46, 4 45)", "POLYGON ((4 45, 5 45, 5 46, 4 45))"],
    ['{"type": "Point", "coordinates": [4.8, 45.7]}', '{"type": "Point", "coordinates": [4.8, 45.7]}'],
    ['"{""type"": ""Point"", ""coordinates"": [4.8, 45.7]}"', '{"type":"Point","coordinates":[4.8,45.7]}'],
  ])("%s", (raw, value) => {
    expect(certainValue(shape(raw))).toBe(value);
  });

  it("projects what names its system", () => {
    expect(certainValue(shape("SRID=2154;POINT(700000 6600000)"))).toBe("POINT (3 46.5)");
    expect(shape("SRID=31370;POINT(150000 170000)")).toMatchObject({ rule: "position.unknown-system" });
  });

  it("lets the column and its header tell the projection", () => {
    const raw = [
      "POINT(417000 6421000)",
      "POINT(417100 6421200)",
      "POINT(417300 6421400)",
      "POINT(417400 6421900)",
    ];
    const settle = (header: string) =>
      cleanGeometry(field("string"), profileColumn(header, raw), CONTEXT)({ text: raw[0]!, type: "text" });
    expect(settle("geom").status).toBe("to-confirm");
    expect(settle("geom_l93")).toMatchObject({ status: "corrected", rule: "position.projected" });
  });

  it("gives GeoJSON to a field of GeoJSON, and keeps the order that a field's example shows", () => {
    expect(certainValue(shape("POINT(4.8 45.7)", field("geojson")))).toBe(
      '{"type":"Point","coordinates":[4.8,45.7]}',
    );
    const latitudeFirst = field("string", "default", "POINT(49.2527 3.9815)");
    expect(certainValue(shape("POINT(49.2527 3.9815)", latitudeFirst))).toBe("POINT(49.2527 3.9815)");
    expect(certainValue(shape("POINT (20.43 66.2)", latitudeFirst))).toBe("POINT (20.43 66.2)");
  });

  it.each(["POLYGON((4 45, 5 45, 5 46))", "POINT(1 1)", "POINT(4.8", "{}", "x"])("refuses %s", (raw) => {
    expect(shape(raw).status).toBe("invalid");
  });

  it("never throws and never changes what it wrote", () => {
    const near = fc.tuple(
      fc.double({ min: 2, max: 5, noNaN: true }),
      fc.double({ min: 44, max: 48, noNaN: true }),
    );
    const texts = fc.oneof(
      fc.string(),
      near.map(([x, y]) => `POINT(${x} ${y})`),
      near.map(([x, y]) => `${y}, ${x}`),
    );
    fc.assert(
      fc.property(texts, (raw) => {
        for (const clean of [pair, shape]) {
          const value = certainValue(clean(raw));
          if (value !== null && value !== "") expect(clean(value)).toMatchObject({ status: "valid", value });
        }
      }),
    );
  });
});
