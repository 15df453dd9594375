import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { certainValue } from "../../journal/outcome.ts";
import { cleanIdentifier } from "./identifier.ts";
import { cleanRna } from "./rna.ts";
import { cleanSiren } from "./siren.ts";
import { cleanSiret } from "./siret.ts";
import { cleanCell, summary } from "./kindFixture.ts";

const CLEANERS = { cleanIdentifier, cleanRna, cleanSiren, cleanSiret };

describe("cleanSiren", () => {
  it.each<[string, readonly string[]]>([
    ["216900290", ["valid", "216900290"]],
    ["216 900 290", ["corrected", "216900290", "siren.format"]],
    ["216900290.0", ["corrected", "216900290", "siren.format"]],
    ["21690029000018", ["corrected", "216900290", "siren.from-siret"]],
    ["216900291", ["invalid", "siren.checksum"]],
    ["2.169E+08", ["invalid", "siren.scientific"]],
    ["2169002", ["invalid", "siren.length"]],
    ["mairie", ["invalid", "siren.length"]],
  ])("%s", (raw, expected) => {
    expect(summary(cleanCell(cleanSiren, raw))).toEqual(expected);
  });
});

describe("cleanSiret", () => {
  it.each<[string, readonly string[]]>([
    ["21690029000018", ["valid", "21690029000018"]],
    ["216 900 290 00018", ["corrected", "21690029000018", "siret.format"]],
    ["35600000000048", ["valid", "35600000000048"]],
    ["35600000009075", ["valid", "35600000009075"]],
    ["2.13902E+13", ["invalid", "siret.scientific"]],
    ["21390200000000", ["invalid", "siret.rounded"]],
    ["32402138500000.0", ["invalid", "siret.rounded"]],
    ["216900290", ["invalid", "siret.siren"]],
    ["21690029000014", ["invalid", "siret.checksum"]],
    ["2169002900001", ["invalid", "siret.length"]],
  ])("%s", (raw, expected) => {
    expect(summary(cleanCell(cleanSiret, raw))).toEqual(expected);
  });

  it("puts a lost zero back when the cell was a number", () => {
    expect(summary(cleanCell(cleanSiret, "658789300014", {}, "number"))).toEqual([
      "corrected",
      "00658789300014",
      "siret.zero",
    ]);
    expect(summary(cleanCell(cleanSiret, "658789300014"))).toEqual([
      "to-confirm",
      "00658789300014",
      "siret.zero-unsure",
    ]);
  });
});

describe("cleanRna", () => {
  it.each<[string, readonly string[]]>([
    ["W691234567", ["valid", "W691234567"]],
    ["w 691 234 567", ["corrected", "W691234567", "rna.form"]],
    ["691234567", ["to-confirm", "W691234567", "rna.letter"]],
    ["W69", ["invalid", "rna.format"]],
  ])("%s", (raw, expected) => {
    expect(summary(cleanCell(cleanRna, raw))).toEqual(expected);
  });
});

describe("cleanIdentifier", () => {
  it("undoes the decimals a spreadsheet added to a whole column", () => {
    expect(summary(cleanCell(cleanIdentifier, "6.0", {}, "text", ["6.0", "7.0"]))).toEqual([
      "corrected",
      "6",
      "identifier.float",
    ]);
    expect(summary(cleanCell(cleanIdentifier, "6.0", {}, "text", ["6.0", "6.1"]))).toEqual(["valid", "6.0"]);
  });

  it("refuses what lost its digits", () => {
    expect(summary(cleanCell(cleanIdentifier, "1.23E+15"))).toEqual(["invalid", "identifier.scientific"]);
  });
});

it.each(Object.entries(CLEANERS))("%s never throws, and what it gives is canonical", (_name, cleaner) => {
  const texts = fc.oneof(fc.string({ unit: "grapheme" }), fc.stringMatching(/^[+0-9 .@a-z:/,;-]{0,20}$/));
  fc.assert(
    fc.property(texts, (raw) => {
      const text = raw.trim();
      const value = text === "" ? null : certainValue(cleanCell(cleaner, text));
      if (value !== null) expect(cleanCell(cleaner, value)).toEqual({ status: "valid", value });
    }),
    { numRuns: 300 },
  );
});
