import { expect, it } from "vitest";
import { parseModel } from "../model/parseModel.ts";
import { tellsApart } from "./tellsApart.ts";

const { model } = parseModel({
  name: "bureaux",
  fields: [
    { name: "identifiant", type: "string" },
    { name: "plaque", type: "string", constraints: { unique: true } },
    { name: "code_insee", type: "string", "traboule:kind": "insee" },
    { name: "numero", type: "string" },
    { name: "jour", type: "date" },
    { name: "service", type: "string" },
    { name: "nom", type: "string" },
  ],
  primaryKey: ["identifiant"],
  uniqueKeys: [
    ["code_insee", "numero"],
    ["code_insee", "jour", "service"],
  ],
});

it("knows the fields in which each record of a commune has a value of its own", () => {
  const own = model!.fields.filter((field) => tellsApart(model!, field)).map(({ name }) => name);
  expect(own).toEqual(["identifiant", "plaque", "numero"]);
});
