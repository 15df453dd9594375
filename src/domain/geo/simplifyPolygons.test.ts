import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { distanceToSegment } from "./distance.ts";
import type { Polygons, Ring } from "./polygons.ts";
import type { Position } from "./shape.ts";
import { createSimplifier } from "./simplifyPolygons.ts";

const METRES = 25;
/** Positions are in ten-thousandths of a degree from here: about ten metres. */
const at = (x: number, y: number): Position => [4.8 + x / 1e4, 45.7 + y / 1e4];
const close = (positions: readonly Position[]): Ring => [...positions, positions[0]!];

/** Two squares side by side, whose limit wavers from south to north: it goes through these steps eastwards. */
function neighbours(steps: readonly number[]): readonly [Polygons, Polygons] {
  const height = (steps.length + 1) * 10;
  const limit = [at(300, 0), ...steps.map((east, y) => at(300 + east, (y + 1) * 10)), at(300, height)];
  const west = close([at(0, 0), ...limit, at(0, height)]);
  // Another start, and the other way round, as files have them.
  const east = close([at(600, height), ...limit.toReversed(), at(600, 0)].toReversed());
  return [[[west]], [[east]]];
}

const written = (positions: readonly Position[]): string[] => positions.map((one) => one.join(" "));

/** The positions of the limit between the two, in any order. */
const limitOf = (ring: Ring): ReadonlySet<string> =>
  new Set(written(ring.filter(([lon]) => lon > 4.815 && lon < 4.845)));

const farFrom = (ring: Ring, position: Position): number =>
  Math.min(...ring.slice(1).map((to, before) => distanceToSegment(position, ring[before]!, to)));

describe("createSimplifier", () => {
  it("keeps within its tolerance, and cuts a shared limit the same on both sides", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 1, maxLength: 60 }), (steps) => {
        const [west, east] = neighbours(steps);
        const simplify = createSimplifier([west, east], METRES);
        const [[simpleWest]] = simplify(west) as [[Ring]];
        const [[simpleEast]] = simplify(east) as [[Ring]];
        for (const position of west[0]![0]!) expect(farFrom(simpleWest, position)).toBeLessThan(METRES + 0.1);
        expect(limitOf(simpleWest)).toEqual(limitOf(simpleEast));
      }),
    );
  });

  it("leaves the corners of a wavering limit, and no more", () => {
    const [west, east] = neighbours([1, -1, 1, 0, 1, -1, 1]);
    const [[ring]] = createSimplifier([west, east], METRES)(west) as [[Ring]];
    expect(ring).toHaveLength(5);
  });

  it("cuts an enclave and the hole around it the same", () => {
    const round = Array.from({ length: 40 }, (_, turn): Position => {
      const angle = (turn / 40) * 2 * Math.PI;
      return at(Math.round(100 + 50 * Math.cos(angle)), Math.round(100 + 50 * Math.sin(angle)));
    });
    const around: Polygons = [
      [close([at(0, 0), at(200, 0), at(200, 200), at(0, 200)]), close(round.toReversed())],
    ];
    const enclave: Polygons = [[close([...round.slice(13), ...round.slice(0, 13)])]];
    const simplify = createSimplifier([around, enclave], METRES);
    const hole = new Set(written(simplify(around)[0]![1]!));
    expect(hole).toEqual(new Set(written(simplify(enclave)[0]![0]!)));
    expect(hole.size).toBeLessThan(20);
  });

  it("drops islets too small to be seen, unless nothing else is left", () => {
    const islet = [close([at(0, 0), at(1, 0), at(1, 1)])];
    const land = [close([at(50, 0), at(90, 0), at(90, 40), at(50, 40)])];
    const simplify = createSimplifier([[land, islet]], METRES);
    expect(simplify([land, islet])).toHaveLength(1);
    expect(simplify([islet])).toEqual([islet]);
  });

  it("takes a time that grows with the length of a limit alone", () => {
    const bay = Array.from({ length: 30_000 }, (_, x) => at(x / 25, (x / 500) ** 2));
    const shape: Polygons = [[close([...bay, at(0, 5_000)])]];
    const [[ring]] = createSimplifier([shape], 0.01)(shape) as [[Ring]];
    expect(ring.length).toBeGreaterThan(100);
  }, 5_000);
});
