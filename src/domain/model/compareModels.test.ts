import { describe, expect, it } from "vitest";
import { formatMessage } from "../../messages/formatMessage.ts";
import { modelDifferenceMessages } from "../../messages/rules/modelDifference.ts";
import { compareModels } from "./compareModels.ts";
import { acceptOlderVersion, migrateRecord, migrationBetween } from "./migration.ts";
import type { Model } from "./model.ts";
import { parseModel } from "./parseModel.ts";

function model(...fields: Record<string, unknown>[]): Model {
  return parseModel({ name: "parcs", fields }).model!;
}

const BEFORE = model(
  { name: "nom", title: "Nom", constraints: { maxLength: 50 } },
  { name: "nb_places", title: "Places", type: "integer" },
  { name: "acces", title: "Accès", constraints: { enum: ["piéton", "Vélo", "cheval"] } },
  { name: "gardien" },
);
const AFTER = model(
  { name: "nom", title: "Nom", constraints: { maxLength: 80, required: true } },
  { name: "places", title: "Nombre de places", type: "number", "traboule:aliases": ["nb places"] },
  {
    name: "acces",
    title: "Accès",
    constraints: { enum: ["Accès piétons", "vélo", "bus"] },
    "traboule:vocabulary": [{ value: "Accès piétons", synonyms: ["piéton"] }, "vélo", "bus"],
  },
  { name: "id", constraints: { required: true } },
);

describe("versions of a model", () => {
  it("says what changed and whether older files hold", () => {
    expect(
      compareModels(BEFORE, AFTER).map(({ field, code, compatible }) => [field, code, compatible]),
    ).toEqual([
      ["nom", "model.now-required", false],
      ["nom", "model.bound-changed", true],
      ["places", "model.field-renamed", true],
      ["places", "model.type-changed", true],
      ["acces", "model.value-replaced", true],
      ["acces", "model.value-replaced", true],
      ["acces", "model.values-added", true],
      ["acces", "model.values-removed", false],
      ["id", "model.field-added-required", false],
      ["gardien", "model.field-removed", true],
    ]);
  });

  it("finds no difference between a model and itself", () => {
    expect(compareModels(AFTER, AFTER)).toEqual([]);
  });

  it("words every difference", () => {
    for (const { code, params } of [...compareModels(BEFORE, AFTER), ...compareModels(AFTER, BEFORE)])
      expect(formatMessage("fr", modelDifferenceMessages[code]!.fr.text, params)).not.toMatch(/[{}]/);
  });

  it("migrates a record and keeps what has no place any more", () => {
    const migration = migrationBetween(BEFORE, AFTER);
    expect(
      migrateRecord(migration, { nom: "Parc", nb_places: "12", acces: "piéton", gardien: "oui" }),
    ).toEqual({
      record: { nom: "Parc", places: "12", acces: "Accès piétons" },
      left: { gardien: "oui" },
    });
  });

  it("lets the newer model read older headers and values", () => {
    const [, places, acces] = acceptOlderVersion(AFTER, BEFORE).fields;
    expect(places!.aliases).toEqual(["nb places", "nb_places", "Places"]);
    expect(acces!.vocabulary!.terms.map((term) => term.synonyms)).toEqual([["piéton"], ["Vélo"], []]);
  });
});
