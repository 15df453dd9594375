import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadGazetteer } from "../../../reference/loadGazetteer.ts";
import { certainValue, type Outcome } from "../../journal/outcome.ts";
import type { Field } from "../../model/field.ts";
import { NOWHERE, type Place } from "../../place/place.ts";
import { profileColumn } from "../../table/columnProfile.ts";
import { cleanCommune } from "./commune.ts";

const gazetteer = loadGazetteer();
const lyon: Place = { ...NOWHERE, territory: gazetteer.members("200046977") };
const champagne: Place = { ...lyon, commune: gazetteer.byCode("69040") ?? null };
const nearBordeaux: Place = { ...NOWHERE, commune: gazetteer.byCode("33063") ?? null };
const field = { name: "commune", kind: "commune" } as unknown as Field;

function clean(
  text: string,
  place: Place = NOWHERE,
  column: readonly string[] = [text],
  of: Field = field,
): Outcome {
  const context = { place, gazetteer, missingValues: [""] };
  return cleanCommune(of, profileColumn("commune", column), context)({ text, type: "text" });
}

describe("cleanCommune", () => {
  it.each([
    ["ST CAPRAIS DE BORDEAUX", "Saint-Caprais-de-Bordeaux", "commune.saint"],
    ["DECINES-CHARPIEU", "Décines-Charpieu", "commune.name"],
    ["ORGERES EN BEAUCE", "Orgères-en-Beauce", "commune.name"],
    ["St Didier au mont dor", "Saint-Didier-au-Mont-d'Or", "commune.saint"],
    ["Saint-Didier-au-Mont-d’Or", "Saint-Didier-au-Mont-d'Or", "commune.name"],
    ["Lyon 4 Ã¨me", "Lyon 4e Arrondissement", "commune.arrondissement"],
    ["LYON 04", "Lyon 4e Arrondissement", "commune.arrondissement"],
    ["Paris 10ème arr.", "Paris 10e Arrondissement", "commune.arrondissement"],
    ["OULLINS", "Oullins-Pierre-Bénite", "commune.merged"],
    ["Mans (Le)", "Le Mans", "commune.name"],
    ["Chalon s/Saône", "Chalon-sur-Saône", "commune.name"],
    ["69500 BRON", "Bron", "commune.with-code"],
    ["BRON (69)", "Bron", "commune.with-code"],
    ["Bron (Rhône)", "Bron", "commune.with-code"],
    ["MARSEILLE (13)", "Marseille", "commune.with-code"],
    ["Bron - 69029", "Bron", "commune.with-code"],
    ["Mairie de Bron", "Bron", "commune.with-code"],
    ["Mairie du Mans", "Le Mans", "commune.with-code"],
    ["SAINT-ETIENNE CEDEX 2", "Saint-Étienne", "commune.name"],
    ["Sainte Clotilde", "Saint-Denis", "commune.locality"],
  ])("%s → %s", (raw, value, rule) => {
    const outcome = clean(raw);
    expect(outcome).toMatchObject({ status: "corrected", value, rule });
    expect(clean(value)).toEqual({ status: "valid", value });
  });

  it.each([
    ["Vileurbanne", "Villeurbanne", lyon],
    ["Décines", "Décines-Charpieu", lyon],
    ["Merignac", "Mérignac", nearBordeaux],
    ["Rilleux la Pape", "Rillieux-la-Pape", lyon],
  ])("the place makes %s certain", (raw, value, place) => {
    expect(certainValue(clean(raw, place))).toBe(value);
  });

  it.each([
    ["ANGELT", NOWHERE, ["Anglet"]],
    ["Champagne", champagne, ["Champagne-au-Mont-d'Or"]],
    ["Vileurbane", NOWHERE, ["Villeurbanne"]],
  ])("%s is proposed, not decided", (raw, place, best) => {
    const outcome = clean(raw, place);
    expect(outcome.status).toBe("to-confirm");
    if (outcome.status === "to-confirm")
      expect(outcome.proposals.slice(0, 1).map((one) => one.value)).toEqual(best);
  });

  it("doubts a far commune where the whole column lies in one department, and one of its communes is a letter away", () => {
    const column = ["Bègles", "Mérignac", "Libourne", "Sadirac", "Laréole"];
    const many = [
      ...column,
      "Pessac",
      "Talence",
      "Cenon",
      "Floirac",
      "Gradignan",
      "Cestas",
      "Arcachon",
      "Lormont",
    ];
    const witnesses = [
      ...many,
      "Eysines",
      "Bruges",
      "Blanquefort",
      "Andernos-les-Bains",
      "Lacanau",
      "Podensac",
    ];
    const outcome = clean("Laréole", NOWHERE, [...witnesses, "Cadaujac", "Léognan", "Martillac"]);
    expect(outcome).toMatchObject({
      status: "to-confirm",
      proposals: [{ value: "La Réole" }, { value: "Laréole" }],
    });
  });

  it.each(["Genève", "Métropole de Lyon", "12345", "?", "à définir", "Xyzzy"])("%s is no commune", (raw) => {
    expect(clean(raw).status).toBe("invalid");
  });

  it("settles a homonym that is spelt otherwise elsewhere by the column's department", () => {
    const column = [
      "BRON",
      "Villeurbanne",
      "Vénissieux",
      "Caluire-et-Cuire",
      "Rillieux-la-Pape",
      "St Priest",
    ];
    expect(clean("St Priest", NOWHERE, column)).toMatchObject({ value: "Saint-Priest", certainty: 0.99 });
  });

  it("keeps a delegated commune in a field made for them", () => {
    const part = { name: "commune_deleguee_nom", kind: "commune" } as unknown as Field;
    expect(clean("PIERRE BENITE", NOWHERE, ["PIERRE BENITE"], part)).toMatchObject({
      value: "Pierre-Bénite",
    });
  });

  it("finds every current commune of France from its name in capitals without accents", () => {
    const names = new Set(
      gazetteer
        .keyed()
        .filter((one) => one.commune.kind === "current")
        .map((one) => one.commune.name),
    );
    const cleaner = cleanCommune(field, profileColumn("commune", []), {
      place: NOWHERE,
      gazetteer,
      missingValues: [""],
    });
    const wrong: string[] = [];
    for (const name of names) {
      if (cleaner({ text: name, type: "text" }).status !== "valid") wrong.push(name);
      const bare = name.normalize("NFD").replace(/\p{M}/gu, "").toUpperCase().replaceAll("-", " ");
      const outcome = cleaner({ text: bare, type: "text" });
      const proposed =
        outcome.status === "to-confirm" ? outcome.proposals.map((one) => one.value) : [certainValue(outcome)];
      if (!proposed.includes(name)) wrong.push(`${bare} → ${proposed.join("|")}`);
    }
    expect(wrong).toEqual([]);
  });

  it("never throws, and what it gives is canonical", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 30 }), (text) => {
        const value = certainValue(clean(text));
        if (value !== null) expect(clean(value)).toEqual({ status: "valid", value });
      }),
      { numRuns: 200 },
    );
  });
});
