import type { Habits } from "./mess.ts";
import type { Random } from "./random.ts";

/** Draws the habits of the person who keeps one file. */
export function drawHabits(random: Random): Habits {
  return {
    booleans: random.pick([
      ["oui", "non"],
      ["Oui", "Non"],
      ["O", "N"],
      ["OUI", "NON"],
      ["1", "0"],
      ["vrai", "faux"],
      ["true", "false"],
    ] as const),
    dates: random.pick(["iso", "slash", "short-year", "words", "serial", "mixed"] as const),
    phones: random.pick(["spaces", "dots", "joined", "international", "number"] as const),
    communes: random.pick(["plain", "capitals", "abbreviated", "typos", "postcode"] as const),
    coordinates: random.pick(["plain", "comma", "swapped", "lambert93", "pointless", "missing"] as const),
    numbers: random.pick(["plain", "units", "spaced"] as const),
    addresses: random.pick(["plain", "abbreviated", "capitals", "commas", "whole"] as const),
    hours: random.pick(["osm", "prose", "short"] as const),
    vocabulary: random.pick(["plain", "case", "synonyms"] as const),
    errors: random.pick([0, 0, 0, 0.01]),
    slips: random.pick([0, 0.05, 0.1]),
  };
}
