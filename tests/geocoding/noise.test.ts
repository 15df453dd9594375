import { describe, expect, it } from "vitest";
import { type CleanAddress, NOISE_KINDS, type NoiseKind, spoil } from "../../benchmarks/geocoding/noise.ts";
import { seeded } from "../../benchmarks/geocoding/random.ts";

const ADDRESS: CleanAddress = {
  number: 12,
  suffix: "bis",
  street: "Avenue du Général Étienne Saint-Clair",
  postcode: "69500",
  city: "Bron",
  oldCity: "Les Essarts",
};
const CLEAN = "12 bis Avenue du Général Étienne Saint-Clair 69500 Bron";

const many = (kinds: readonly NoiseKind[], address = ADDRESS): (string | null)[] => {
  const random = seeded(5);
  return Array.from({ length: 200 }, () => spoil(address, kinds, random));
};

describe("noise", () => {
  it("leaves an address alone without a kind, and repeats itself with a seed", () => {
    expect(spoil(ADDRESS, [], seeded(1))).toBe(CLEAN);
    expect(many(["typos", "case"])).toEqual(many(["typos", "case"]));
  });

  it.each(NOISE_KINDS)("%s changes the address and nothing but its part", (kind) => {
    for (const text of many([kind])) {
      expect(text).not.toBe(CLEAN);
      expect(text).toContain("12");
      const folded = text!.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
      if (kind !== "typos" && kind !== "abbreviations") expect(folded).toMatch(/saint[ -]clair/);
      if (kind !== "old-commune" && kind !== "typos") expect(folded).toContain("bron");
    }
  });

  const SHAPES: readonly (readonly [NoiseKind, RegExp])[] = [
    ["missing-postcode", /Saint-Clair Bron$/],
    ["wrong-postcode", /(?!69500)\d{5} Bron$/],
    ["old-commune", /69500 Les Essarts$/],
    ["glued-number", /^12 bisAvenue/],
    ["bis-forms", /^12 ?(?:bis|b)[.,]? Avenue/i],
    ["cedex", /69\d{3} Bron cedex(?: \d+)?$/i],
    ["complement-before", /.+12 bis Avenue/],
    ["complement-after", /Saint-Clair.+69500 Bron$/],
  ];
  it.each(SHAPES)("%s reads as expected", (kind, shape) => {
    for (const text of many([kind])) expect(text).toMatch(shape);
  });

  it("makes one error of one letter", () => {
    for (const text of many(["typos"])) expect(Math.abs(text!.length - CLEAN.length)).toBeLessThanOrEqual(1);
  });

  it("drops one word, never the last", () => {
    const count = CLEAN.split(" ").length;
    for (const text of many(["dropped-words"])) {
      expect(text!.split(" ")).toHaveLength(count - 1);
      expect(text).toContain("Saint-Clair");
    }
  });

  it("says when a kind does not apply", () => {
    expect(many(["bis-forms"], { ...ADDRESS, suffix: "" }).every((text) => text === null)).toBe(true);
    expect(many(["old-commune"], { ...ADDRESS, oldCity: "" }).every((text) => text === null)).toBe(true);
    expect(many(["swapped-words"], { ...ADDRESS, street: "Rue Neuve" }).every((text) => text === null)).toBe(
      true,
    );
  });
});
