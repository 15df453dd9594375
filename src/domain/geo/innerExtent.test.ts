import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { innerExtent } from "./innerExtent.ts";
import type { Position } from "./shape.ts";

const box = (w: number, s: number, e: number, n: number): Position[] => [
  [w, s],
  [e, s],
  [e, n],
  [w, n],
  [w, s],
];

describe("innerExtent", () => {
  it("finds most of a box, little of a triangle, nothing around a hole", () => {
    const whole = [0, 0, 10, 10] as const;
    expect(innerExtent({ type: "Polygon", coordinates: [box(0, 0, 10, 10)] }, whole)).toEqual(
      [0.1, 0.1, 9.9, 9.9].map((value) => expect.closeTo(value, 9) as number),
    );
    const triangle: Position[] = [
      [0, 0],
      [10, 0],
      [5, 10],
      [0, 0],
    ];
    expect(innerExtent({ type: "Polygon", coordinates: [triangle] }, whole)).toEqual([
      3.75, 3.75, 6.25, 6.25,
    ]);
    const holed = [box(0, 0, 10, 10), box(4, 4, 6, 6)];
    expect(innerExtent({ type: "Polygon", coordinates: holed }, whole)).toBeNull();
    expect(innerExtent({ type: "LineString", coordinates: box(0, 0, 10, 10) }, whole)).toBeNull();
  });

  it("never reaches outside a convex quadrilateral", () => {
    const side = fc.double({ min: 0.5, max: 9.5, noNaN: true });
    fc.assert(
      fc.property(side, side, side, side, (a, b, c, d) => {
        const ring: Position[] = [
          [a, 0],
          [10, b],
          [c, 10],
          [0, d],
          [a, 0],
        ];
        const inner = innerExtent({ type: "Polygon", coordinates: [ring] }, [0, 0, 10, 10]);
        if (inner === null) return;
        for (const [x, y] of box(...inner))
          for (let at = 0; at < 4; at += 1) {
            const [[x1, y1], [x2, y2]] = [ring[at]!, ring[at + 1]!];
            expect((x2 - x1) * (y - y1) - (y2 - y1) * (x - x1)).toBeGreaterThan(0);
          }
      }),
    );
  });
});
