import { expect, it } from "vitest";
import { COARSEST_LEVEL, FINEST_LEVEL, placeLevel } from "./placeLevel.ts";

const GRID = { columns: 10, rows: 10 };

it("gives the coarsest squares that are no wider than a cell", () => {
  expect(placeLevel([4, 45, 4.625, 45.625], GRID)).toBe(4);
  expect(placeLevel([4, 45, 4.62, 45.625], GRID)).toBe(5);
  expect(placeLevel([4, 45, 14, 45 + 10 / 2 ** FINEST_LEVEL], GRID)).toBe(FINEST_LEVEL);
});

it("leaves a whole country to the coarsest squares, and a street to its records", () => {
  expect(placeLevel([-5, 41, 10, 51], GRID)).toBe(COARSEST_LEVEL);
  expect(placeLevel([4.8, 45.7, 4.81, 45.71], GRID)).toBeNull();
});
