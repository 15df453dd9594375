import { describe, expect, it } from "vitest";
import { insidePoint } from "./insidePoint.ts";
import { readGeometry } from "./readGeometry.ts";

describe("insidePoint", () => {
  it.each<[string, readonly [number, number] | null]>([
    ["POINT (4.8 45.7)", [4.8, 45.7]],
    ["POLYGON ((0 0, 2 0, 2 2, 0 2, 0 0))", [1, 1]],
    ["POLYGON ((0 0, 6 0, 6 4, 5 4, 5 1, 1 1, 1 4, 0 4, 0 0))", [0.5, 1.5]],
    ["MULTIPOLYGON (((9 9, 9.1 9, 9.1 9.1, 9 9)), ((0 0, 2 0, 2 2, 0 2, 0 0)))", [1, 1]],
    ["LINESTRING (0 0, 1 1, 2 0)", [1, 1]],
    ["MULTIPOINT (0 0, 1 1)", null],
  ])("%s", (text, expected) => {
    const point = insidePoint(readGeometry(text)!.shape);
    if (expected === null) expect(point).toBeNull();
    else {
      expect(point![0]).toBeCloseTo(expected[0], 6);
      expect(point![1]).toBeCloseTo(expected[1], 6);
    }
  });
});
