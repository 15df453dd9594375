import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { csvLine } from "./csvLine.ts";

describe("csvLine", () => {
  it("reads back as the cells it was given", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "binary" }), { minLength: 1 }), (cells) => {
        expect(Papa.parse<string[]>(csvLine(cells), { delimiter: ",", newline: "\n" }).data[0]).toEqual(
          cells,
        );
      }),
    );
  });
});
