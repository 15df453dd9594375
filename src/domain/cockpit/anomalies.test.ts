import { describe, expect, it } from "vitest";
import { findDuplicates, type PlacedRecord } from "./findDuplicates.ts";
import { findSpellings, type UsedValue } from "./findSpellings.ts";

const at = (id: string, name: string, metresNorth: number): PlacedRecord => ({
  id,
  organizationId: `commune ${id}`,
  name,
  lon: 4.85,
  lat: 45.75 + metresNorth / 111_195,
});

const used = (value: string, organizations: number, organizationId = "x"): UsedValue => ({
  field: "proprietaire",
  value,
  records: 3,
  organizations,
  organizationId,
});

describe("findDuplicates", () => {
  it("pairs what has the same name in the same place, the nearest first", () => {
    const found = findDuplicates([
      [at("a", "Parc de la Tête d’Or", 0), at("b", "parc tete d'or", 40)],
      [at("c", "Square Jean Macé", 0), at("d", "Square Jean-Macé", 3)],
    ]);
    expect(found.map((one) => one.kind === "duplicate" && [one.records[0].id, one.metres])).toEqual([
      ["c", 3],
      ["a", 40],
    ]);
  });

  it("leaves neighbours that are not the same thing", () => {
    expect(
      findDuplicates([
        [at("a", "Bureau 1", 0), at("b", "Bureau 2", 0)],
        [at("a", "Parc Chambovet", 0), at("b", "Parc Chambovet", 300)],
        [at("a", "", 0), at("b", "", 20)],
        [at("a", "", 0), at("b", "Parc Chambovet", 1)],
      ]),
    ).toEqual([]);
  });

  it("pairs nameless things on one spot", () => {
    expect(findDuplicates([[at("a", "", 0), at("b", "", 5)]])).toHaveLength(1);
  });
});

describe("findSpellings", () => {
  it("tells what one commune alone writes so, and what the others write", () => {
    const found = findSpellings([used("Commune propriétaire", 5), used("commune Propriétaires", 1, "bron")]);
    expect(found).toMatchObject([
      { kind: "spelling", usual: "Commune propriétaire", organizationId: "bron", communes: 5 },
    ]);
  });

  it("leaves other values, longer names, other numbers, and what nobody agrees on", () => {
    const values = [used("Commune", 5), used("Métropole", 1), used("Commune de Bron", 1)];
    expect(findSpellings(values)).toEqual([]);
    expect(findSpellings([used("Secteur 12 nord", 3), used("Secteur 13 nord", 1)])).toEqual([]);
    expect(findSpellings([used("Communes associées", 1, "a"), used("Commune associée", 1, "b")])).toEqual([]);
  });
});
