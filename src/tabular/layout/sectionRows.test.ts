import { describe, expect, it } from "vitest";
import { gridRow } from "./gridRow.ts";
import { hasSections, isSection } from "./sectionRows.ts";

const rows = (grid: readonly (readonly string[])[]) => grid.map((cells, row) => gridRow({ row, cells }));
const full = ["Jardin", "1 rue A", "800", "oui"];

describe("isSection", () => {
  it.each([
    "RIVE DROITE",
    "Secteur Nord",
    "quartier de la Gare",
    "3e arrondissement",
    "Commune d'Albon",
    "Zone 2",
  ])("%s", (text) => expect(isSection(text)).toBe(true));
  it.each(["Jardin des Plantes", "Rivery", "Zonette", "École du Secteur", "12"])("not %s", (text) =>
    expect(isSection(text)).toBe(false),
  );
});

describe("hasSections", () => {
  it("needs two sections, each above a full row, few beside the others", () => {
    expect(hasSections(rows([["RIVE DROITE"], full, full, ["RIVE GAUCHE"], full, full]), 0, 4)).toBe(true);
    expect(hasSections(rows([["RIVE DROITE"], full, full, full]), 0, 4)).toBe(false);
    expect(hasSections(rows([["Secteur A"], full, ["Secteur B"], full]), 0, 4)).toBe(false);
    expect(hasSections(rows([["Secteur A"], ["Secteur B"], full, full, full, full, full]), 0, 4)).toBe(false);
    expect(hasSections(rows([["Secteur A"], full, full, full, ["Secteur B"]]), 0, 4)).toBe(false);
  });

  it("leaves narrow tables alone", () => {
    expect(hasSections(rows([["Secteur A"], full, full, ["Secteur B"], full, full]), 0, 3)).toBe(false);
  });
});
