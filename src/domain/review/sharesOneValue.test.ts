import { expect, it } from "vitest";
import { parseModel } from "../model/parseModel.ts";
import { sharesOneValue } from "./sharesOneValue.ts";

const { model } = parseModel({
  name: "bancs",
  fields: [
    { name: "numero", type: "string" },
    { name: "plaque", type: "string", constraints: { unique: true } },
    { name: "commune", type: "string", "traboule:kind": "commune" },
    { name: "nom", type: "string", "traboule:kind": "title" },
    { name: "gestionnaire", type: "string", "traboule:kind": "organization" },
    { name: "latitude", type: "number", "traboule:kind": "latitude" },
    { name: "geo", type: "geopoint" },
  ],
  primaryKey: ["numero"],
  uniqueKeys: [["commune", "nom"]],
});

it("offers one value for what records may have in common, not for what tells them apart", () => {
  const shared = model!.fields.filter((field) => sharesOneValue(model!, field)).map(({ name }) => name);
  expect(shared).toEqual(["commune", "gestionnaire"]);
});
