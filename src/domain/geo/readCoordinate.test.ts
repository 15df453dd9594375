import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCoordinate } from "./readCoordinate.ts";

describe("readCoordinate", () => {
  it.each([
    ["45.77", ["45.77"]],
    ["-0.577401302396619", ["-0.577401302396619"]],
    ["45,774", ["45.774", "45774"]],
    ["4,83512", ["4.83512"]],
    ["45.77°", ["45.77"]],
    [" 45 .77 ", ["45.77"]],
    ["+4.8", ["4.8"]],
    ["−0,5774", ["-0.5774"]],
    ["lat: 45.77", ["45.77"]],
    ["0.5774 O", ["-0.5774"]],
    ["S 21,115", ["-21.115", "-21115"]],
    ["45°46'12\"N", ["45.77"]],
    ["4° 50' E", ["4.8333333"]],
    ["4°50,25′", ["4.8375"]],
    ['0°34’38" W', ["-0.5772222"]],
    ["45 46 12", ["45.77"]],
    ["475198,121680863", ["475198.121680863"]],
    ["6 866 124,50", ["6866124.50"]],
    ["6.866.124,50", ["6866124.50"]],
    ["842,543.20", ["842543.20"]],
    ["45.774.123", ["45774123"]],
    ["41.93414,8", []],
    ["1e-7", ["0.0000001"]],
    ["0.,", ["0"]],
  ])("reads %s", (raw, texts) => {
    expect(readCoordinate(raw.trim())?.numbers.map(({ text }) => text)).toEqual(texts);
  });

  it.each(["", "près de la mairie", "45°75'", "2018-08-06", "1,5,6 km", "N/A", "--"])(
    "cannot read %j",
    (raw) => {
      expect(readCoordinate(raw)).toBeNull();
    },
  );

  it.each([
    ["45°46'12\"N", "lat"],
    ["4,83 Est", "lon"],
    ["longitude 4.83", "lon"],
    ["4.83", null],
  ])("knows the axis of %s", (raw, axis) => {
    expect(readCoordinate(raw)?.axis).toBe(axis);
  });

  it("never throws, and reads its own texts again", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.stringMatching(/^[-+NSEWO]?[\d.,°'" e]{1,12}[NSEWO]?$/)),
        (raw) => {
          for (const { text, value } of readCoordinate(raw)?.numbers ?? []) {
            expect(Number(text)).toBeCloseTo(value, 6);
            expect(readCoordinate(text)?.numbers[0]?.text).toBe(text);
          }
        },
      ),
    );
  });
});
