import { describe, expect, it } from "vitest";
import { builtInModels } from "../models/builtInModels.ts";
import { Problem } from "../problem/problem.ts";
import { parseModel } from "./parseModel.ts";
import { nearFields, requireFields } from "./requireFields.ts";

const model = parseModel(builtInModels.get("toilettes")).model!;

describe("requireFields", () => {
  it("lets the names of the model pass, and refuses the others each with its nearest", () => {
    requireFields(model, ["nom", "adresse"]);
    requireFields(model, []);
    const refusal = (() => {
      try {
        requireFields(model, ["nom", "Adresse", "zzzzzzzz"]);
      } catch (error) {
        return error as Problem;
      }
      return null;
    })();
    expect(refusal).toBeInstanceOf(Problem);
    expect(refusal!.code).toBe("record.field-unknown");
    expect(refusal!.details.map(({ at, params }) => [at, params!.near])).toEqual([
      ["Adresse", "adresse"],
      ["zzzzzzzz", "none"],
    ]);
  });

  it.each([
    ["latitud", "latitude"],
    ["Gestionaire", "gestionnaire"],
    ["ADRESSE", "adresse"],
  ])("finds what %s may have meant", (typed, meant) => {
    expect(nearFields(model.fields, typed)[0]).toBe(meant);
  });

  it("does not compare an endless name, and offers three at most", () => {
    expect(nearFields(model.fields, "a".repeat(100_000))).toEqual([]);
    expect(nearFields(model.fields, "a")).toEqual([]);
    for (const { name } of model.fields) expect(nearFields(model.fields, name).length).toBeLessThanOrEqual(3);
  });
});
