import * as fc from "fast-check";
import { expect, it } from "vitest";
import { editDistance } from "./editDistance.ts";

it.each([
  ["anglet", "angelt", 1],
  ["bron", "bron", 0],
  ["bron", "born", 1],
  ["vileurbane", "villeurbanne", 2],
  ["", "abc", 3],
])("%s and %s are %i apart", (one, other, distance) => {
  expect(editDistance(one, other, 5)).toBe(distance);
});

it("is symmetric, and never says less than the difference of lengths", () => {
  const word = fc.stringMatching(/^[abc]{0,8}$/);
  fc.assert(
    fc.property(word, word, (one, other) => {
      const distance = editDistance(one, other, 20);
      expect(editDistance(other, one, 20)).toBe(distance);
      expect(distance).toBeGreaterThanOrEqual(Math.abs(one.length - other.length));
      expect(distance === 0).toBe(one === other);
      if (distance > 1) expect(editDistance(one, other, distance - 1)).toBe(distance);
    }),
  );
});
