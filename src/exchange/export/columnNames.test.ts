import { expect, it } from "vitest";
import { columnNames } from "./columnNames.ts";

it("keeps the model's names and sets apart those that programs confuse", () => {
  expect(columnNames(["nom", "Nom", "nom_2", "geometry"], ["_id", "geometry"])).toEqual([
    "nom",
    "Nom_3",
    "nom_2",
    "geometry",
    "_id",
    "geometry_2",
  ]);
});
