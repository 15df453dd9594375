import { describe, expect, it } from "vitest";
import { distance } from "./distance.ts";
import { toWgs84 } from "./projection.ts";

describe("toWgs84", () => {
  it.each([
    ["origin of Lambert-93", 2154, 700_000, 6_600_000, 3, 46.5, 0.001],
    ["origin of CC46", 3946, 1_700_000, 5_200_000, 3, 46, 0.001],
    ["origin of CC50", 3950, 1_700_000, 9_200_000, 3, 50, 0.001],
    ["Web Mercator, one degree of longitude", 3857, 111_319.490793, 0, 1, 0, 0.01],
    ["central meridian of UTM 31N", 32631, 500_000, 0, 3, 0, 0.001],
    ["central meridian of UTM 40S", 2975, 500_000, 10_000_000, 57, 0, 0.001],
    // The origin of Lambert II étendu is the Paris meridian at 52 gr, on a datum some 50 m away.
    ["origin of Lambert II étendu", 27572, 600_000, 2_200_000, 2.3365, 46.8, 100],
  ])("%s", (_name, epsg, x, y, lon, lat, metres) => {
    const [gotLon, gotLat] = toWgs84(epsg, x, y);
    expect(distance(gotLon, gotLat, lon, lat)).toBeLessThan(metres);
  });

  it("refuses a system it does not know", () => {
    expect(() => toWgs84(31370, 0, 0)).toThrow(RangeError);
  });
});
