import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parsePattern } from "./parsePattern.ts";
import { createPatternMachine } from "./patternMachine.ts";
import { compilePattern } from "./schemaPattern.ts";

const PATTERNS = [
  "^\\d{14}$",
  "([013-9]\\d|2[AB1-9])\\d{3}",
  "(?:(?:^|\\|)(Jeunes|Familles et/ou enfants))+$",
  "(?:(?:^|,)(^[A-Z]{2}[A-Z0-9]{4,33}$|Non concerné))+$",
  "(.*?)((\\d{1,2}:\\d{2})-(\\d{1,2}:\\d{2})|24/7)",
  "^(https?://[^|\\s]*\\|)*https?://[^|\\s]*$",
  "^(a|b){1}(\\|(a|b))*$|^(non renseigné){1}$",
  "^(Le |La |L'|)([A-ZÉÇ])(((-| | - |')[A-ZÉ])|('|-| |)[a-zàâ])*( \\([A-Z][a-z]*\\)|)$",
  "^[a-zA-Z0-9\\-\\'\\s\\u00C0-\\u00FF]+$",
  "^[0-9]{4}\\-[0-9]{2}(\\/[0-9]{4})?$",
  "a{0}b*c+d?|",
  "(a{2,4}){1,2}",
  "^$|x",
];

describe("compilePattern", () => {
  it.each([
    ["(?P<code>\\d{2})-(?P=code)", "69-69", true],
    ["(?P<code>\\d{2})-(?P=code)", "69-42", false],
    ["(?i)oui|non", "OUI", true],
    ["\\Aab\\Z", "ab", true],
    ["\\d+", "12a", false],
    ["^a|b$", "ab", false],
  ])("%s on %s", (pattern, value, matches) => {
    expect(compilePattern(pattern)!.matches!(value)).toBe(matches);
  });

  it("gives the answers of JavaScript, pattern by pattern", () => {
    for (const pattern of PATTERNS) {
      const regex = new RegExp(
        `^(?:${pattern})$`,
        "u".repeat(Number(!pattern.includes("\\-") && !pattern.includes("\\'"))),
      );
      const machine = createPatternMachine(parsePattern(pattern), regex.flags)!;
      const near = fc.stringMatching(new RegExp(pattern.replaceAll(/[$^]/g, "")), { size: "small" });
      fc.assert(
        fc.property(
          fc.oneof(near, fc.string({ unit: fc.constantFrom(..."ab|,-x 1269ALé:/Jeunes".split("")) })),
          (text) => {
            expect([pattern, text, machine(text)]).toEqual([pattern, text, regex.test(text)]);
          },
        ),
        { numRuns: 200 },
      );
    }
  });

  it.each(["^(a+)+$", "^(a|aa)*b$", "(\\w+\\s?)*!", "^(([a-z])+.)+[A-Z]([a-z])+$", "(a+a+)+y", ".*.*.*=.*"])(
    "answers %s at once on a hostile value",
    (pattern) => {
      const { matches } = compilePattern(pattern)!;
      for (const length of [40, 900, 30_000]) expect(matches!(`${"a".repeat(length)}?`)).toBe(false);
    },
    5000,
  );

  it("refuses to try what might never end", () => {
    expect(compilePattern("^(a+)+(?!b)$")!.matches).toBeNull();
    expect(compilePattern("(")).toBeNull();
    expect(compilePattern(`${"(".repeat(3000)}a${")*".repeat(3000)}`)?.matches ?? null).toBeNull();
    expect(compilePattern("((a{0,900}){0,900}b){0,900}")!.matches).toBeNull();
  });
});
