import { describe, expect, it } from "vitest";
import { extractPart } from "./extractPart.ts";

describe("extractPart", () => {
  it.each([
    [`N 48°06'38" W 1°41'30"`, `N 48°06'38"`, `W 1°41'30`],
    ["45.7, 4.8", "45.7", "4.8"],
    ["LINESTRING (4.8 45.7, 4.9 45.8)", "45.8", "4.9"],
    ["POLYGON ((4 45, 5 45, 5 46, 4 46, 4 45))", "45.5", "4.5"],
    [
      "MULTIPOINT (4.8 45.7, 4.9 45.8)",
      "MULTIPOINT (4.8 45.7, 4.9 45.8) ?",
      "MULTIPOINT (4.8 45.7, 4.9 45.8) ?",
    ],
    ["", "", ""],
    ["45.7", "45.7 ?", "45.7 ?"],
    ["à relever", "à relever", "à relever"],
  ])("%s has a latitude and a longitude, or stays to be told of", (text, latitude, longitude) => {
    expect(extractPart("position.latitude", text)).toBe(latitude);
    expect(extractPart("position.longitude", text)).toBe(longitude);
  });
});
