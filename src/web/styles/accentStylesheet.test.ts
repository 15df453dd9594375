import { describe, expect, it } from "vitest";
import { accentStylesheet, contrastWithWhite, isAccent } from "./accentStylesheet.ts";

describe("accents", () => {
  it("are measured against white", () => {
    expect(contrastWithWhite("#000000")).toBeCloseTo(21, 5);
    expect(contrastWithWhite("#ffffff")).toBeCloseTo(1, 5);
    expect(contrastWithWhite("#9f3a1e")).toBeGreaterThan(6.4);
    expect(isAccent("#f4be5a")).toBe(false);
  });

  it("are set for the territory, then for each commune", () => {
    expect(
      accentStylesheet({
        territory: "#9f3a1e",
        communes: new Map([
          ["69194", "#23604a"],
          ["2A004", "#1b2d93"],
        ]),
      }),
    ).toBe(
      ':root{--accent:#9f3a1e}\n[data-accent="69194"]{--accent:#23604a}\n[data-accent="2A004"]{--accent:#1b2d93}\n',
    );
  });

  it("let nothing else into the style sheet", () => {
    const communes = new Map([
      ["69194", "red}body{display:none"],
      ['1"]{}', "#23604a"],
      ["69029", "#ffee00"],
    ]);
    expect(accentStylesheet({ territory: "url(//evil)", communes })).toBe("\n");
  });
});
