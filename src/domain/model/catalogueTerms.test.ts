import { describe, expect, it } from "vitest";
import { builtInModels } from "../models/builtInModels.ts";
import { DATA_THEMES, readCatalogueTerms } from "./catalogueTerms.ts";
import { parseModel } from "./parseModel.ts";
import { writeSchema } from "./writeSchema.ts";

describe("readCatalogueTerms", () => {
  it("takes only the terms it knows", () => {
    expect(
      readCatalogueTerms({
        "traboule:theme": "FOOD",
        "traboule:hvd": "addresses",
        "traboule:conformsTo": "javascript:alert(1)",
        keywords: ["parc", "parc", " jardin "],
      }),
    ).toEqual({ theme: null, highValue: null, conformsTo: null, keywords: ["parc", "jardin"] });
    expect(readCatalogueTerms({ keywords: ["a"], "traboule:keywords": ["b"] }).keywords).toEqual(["b"]);
  });

  it("is written back with the model, and never given to others", () => {
    const own = {
      fields: [{ name: "id", type: "string" }],
      "traboule:theme": "TRAN",
      "traboule:hvd": "mobility",
      "traboule:keywords": ["vélo"],
      "traboule:conformsTo": "https://exemple.org/schema.json",
    };
    const model = parseModel(own).model!;
    expect(parseModel(writeSchema(model, { internal: true })).model?.catalogue).toEqual(model.catalogue);
    expect(JSON.stringify(writeSchema(model))).not.toContain("traboule:");
  });
});

describe("built-in models", () => {
  const models = [...builtInModels.values()].map((schema) => parseModel(schema).model!);

  it("have a theme and keywords", () => {
    for (const { name, catalogue } of models) {
      expect(DATA_THEMES, name).toContain(catalogue.theme);
      expect(catalogue.keywords.length, name).toBeGreaterThan(1);
    }
  });

  it("are of high value only where regulation 2023/138 names the data: addresses", () => {
    const valued = models.filter(({ catalogue }) => catalogue.highValue !== null);
    expect(valued.map(({ name, catalogue }) => [name, catalogue.highValue])).toEqual([
      ["base-adresse-locale", "geospatial"],
    ]);
  });

  it("name the version of the official schema that they state", () => {
    for (const { name, version, catalogue } of models)
      if (catalogue.conformsTo !== null) expect(catalogue.conformsTo, name).toContain(`/${version}/`);
  });
});
