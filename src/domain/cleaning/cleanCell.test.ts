import { describe, expect, it } from "vitest";
import { loadGazetteer } from "../../reference/loadGazetteer.ts";
import type { Model } from "../model/model.ts";
import { parseModel } from "../model/parseModel.ts";
import { builtInModels } from "../models/builtInModels.ts";
import { NOWHERE } from "../place/place.ts";
import { cleanCell, cleanCellInRow } from "./cleanCell.ts";

const gazetteer = loadGazetteer();
const place = { ...NOWHERE, commune: gazetteer.current("69029")! };
const builtIn = (name: string): Model => parseModel(builtInModels.get(name)).model!;
const toilets = builtIn("toilettes");
const grants = builtIn("subventions");

function rowOf(model: Model, values: Readonly<Record<string, string>>): (string | null)[] {
  return model.fields.map(({ name }) => values[name] ?? null);
}

function typed(model: Model, field: string, text: string, values: Readonly<Record<string, string>> = {}) {
  return cleanCell({ model, field, text, rowValues: rowOf(model, values), place, gazetteer });
}

describe("cleanCell", () => {
  it("writes what a person types as the model publishes it", () => {
    expect(typed(grants, "dateConvention", "12/03/2024")).toMatchObject({
      status: "corrected",
      value: "2024-03-12",
    });
    expect(typed(toilets, "pmr", "oui")).toMatchObject({ status: "corrected", value: "true" });
    expect(typed(toilets, "pmr", "true")).toEqual({ status: "valid", value: "true" });
    expect(typed(toilets, "commune", "bron")).toMatchObject({ status: "corrected", value: "Bron" });
    expect(typed(toilets, "latitude", "45,7387")).toMatchObject({ status: "corrected", value: "45.7387" });
    expect(typed(toilets, "pmr", "")).toEqual({ status: "empty" });
  });

  it("asks about what is ambiguous, and says why it refuses the rest", () => {
    const doubtful = typed(grants, "dateConvention", "mars 2024");
    expect(doubtful).toMatchObject({ status: "to-confirm", proposals: [{ value: "2024-03-01" }] });
    expect(typed(grants, "dateConvention", "31/02/2024")).toMatchObject({
      status: "invalid",
      rule: "date.impossible",
    });
  });

  it("holds the text against its row", () => {
    const row = { commune: "Bron", code_insee: "69029" };
    expect(typed(toilets, "code_insee", "69029", row).status).toBe("valid");
    expect(typed(toilets, "code_insee", "69283", row).status).not.toBe("valid");
  });

  it("says what the text changes in the other cells", () => {
    const rowValues = rowOf(toilets, { nom: "Toilettes" });
    const text = "12 rue des Écoles 69500 Bron";
    const { outcome, others } = cleanCellInRow({
      model: toilets,
      field: "adresse",
      text,
      rowValues,
      place,
      gazetteer,
    });
    expect(outcome).toMatchObject({ status: "corrected", value: "12 rue des Écoles" });
    expect(others.map(({ field }) => field)).toEqual(expect.arrayContaining(["code_postal", "commune"]));
  });

  it("knows no field but the model's", () => {
    expect(() => typed(toilets, "inconnu", "x")).toThrow(RangeError);
  });
});
