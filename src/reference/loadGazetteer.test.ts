import { describe, expect, it } from "vitest";
import { communeKey } from "../domain/commune/communeKey.ts";
import { loadGazetteer } from "./loadGazetteer.ts";

const gazetteer = loadGazetteer();

describe("loadGazetteer", () => {
  it("knows today's commune behind any code", () => {
    expect(gazetteer.byCode("69149")?.name).toBe("Oullins-Pierre-Bénite");
    expect(gazetteer.byCode("69152")).toMatchObject({ name: "Pierre-Bénite", kind: "delegated" });
    expect(gazetteer.current("69152")?.code).toBe("69149");
    expect(gazetteer.current("69384")?.name).toBe("Lyon");
    expect(gazetteer.current("69232")?.name).toBe("Lyon");
    expect(gazetteer.current("00000")).toBeUndefined();
  });

  it("knows the members of the Métropole de Lyon, and a town hall's SIREN", () => {
    expect(gazetteer.members("200046977")).toHaveLength(58);
    expect(gazetteer.members("000000000")).toEqual([]);
    expect(gazetteer.bySiren("216900290")?.name).toBe("Bron");
  });

  it.each([
    ["Mans (Le)", "72181"],
    ["L’Isle d’Abeau", "38193"],
    ["Isle d'Abeau (L')", "38193"],
    ["Chalon s/ Saône", "71076"],
    ["10e arrondissement de Paris", "75110"],
    ["ST-ETIENNE CEDEX 2", "42218"],
    ["Lyon 1er", "69381"],
  ])("finds %s by its key", (name, code) => {
    expect(gazetteer.byName(communeKey(name)).map((one) => one.code)).toContain(code);
  });
});
