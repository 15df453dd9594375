import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { distance } from "../../domain/geo/distance.ts";
import { contentCrs, CRS84, crsOf, fromCrs, shapeInCrs, SUPPORTED_CRS, toCrs } from "./crs.ts";

const epsg = (code: number) => crsOf(`http://www.opengis.net/def/crs/EPSG/0/${code}`);

describe("reference systems", () => {
  it("come back to the same place within 2 cm", () => {
    const place = fc.tuple(
      fc.double({ min: -5, max: 9, noNaN: true }),
      fc.double({ min: 42, max: 51, noNaN: true }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...SUPPORTED_CRS), place, (crs, [lon, lat]) => {
        const [backLon, backLat] = fromCrs(crs, toCrs(crs, [lon, lat]));
        expect(distance(lon, lat, backLon, backLat)).toBeLessThan(0.02);
      }),
    );
  });

  it("keep each authority's axis order", () => {
    expect(toCrs(CRS84, [4.8357, 45.764])).toEqual([4.8357, 45.764]);
    expect(toCrs(epsg(4326), [4.8357, 45.764])).toEqual([45.764, 4.8357]);
    const [x, y] = toCrs(epsg(2154), [3, 46.5]);
    expect([x, y]).toEqual([700_000, 6_600_000]);
    expect(toCrs(epsg(3946), [3, 46])).toEqual([1_700_000, 5_200_000]);
    expect(toCrs(epsg(3857), [1, 0])).toEqual([111_319.491, expect.closeTo(0, 3)]);
  });

  it("change every position of any geometry", () => {
    const shape = {
      type: "MultiPolygon",
      coordinates: [
        [
          [
            [3, 46],
            [4, 46],
            [4, 47],
            [3, 46],
          ],
        ],
      ],
    } as const;
    expect(shapeInCrs(epsg(4326), shape)).toEqual({
      type: "MultiPolygon",
      coordinates: [
        [
          [
            [46, 3],
            [46, 4],
            [47, 4],
            [46, 3],
          ],
        ],
      ],
    });
    expect(shapeInCrs(CRS84, shape)).toBe(shape);
  });

  it("are named between angle brackets in Content-Crs", () => {
    expect(contentCrs(epsg(2154))).toBe("<http://www.opengis.net/def/crs/EPSG/0/2154>");
  });
});
