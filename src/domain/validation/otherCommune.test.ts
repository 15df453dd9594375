import { expect, it } from "vitest";
import { loadGazetteer } from "../../reference/loadGazetteer.ts";
import type { RowView } from "../cleaning/rowRule.ts";
import { EMPTY, valid } from "../journal/outcomes.ts";
import { parseModel } from "../model/parseModel.ts";
import { toilettes } from "../models/toilettes.ts";
import { NOWHERE } from "../place/place.ts";
import { otherCommune } from "./otherCommune.ts";

it("tells once of each other commune that rows name", () => {
  const gazetteer = loadGazetteer();
  const place = { ...NOWHERE, commune: gazetteer.current("69029")! };
  const check = otherCommune(parseModel(toilettes).model!, { place, gazetteer, missingValues: [""] })!;
  const names = ["Bron", "Villeurbanne", "Villeurbanne", "", "Saint-Denis"];
  names.forEach((name, index) =>
    check.observe({
      record: index + 1,
      row: index + 2,
      raw: () => "",
      outcome: (field) => (field === "commune" && name !== "" ? valid(name) : EMPTY),
      set: () => {},
      report: () => {},
    } satisfies RowView),
  );
  expect(check.finish().map(({ params }) => params)).toEqual([
    { name: "Villeurbanne", count: 2, firstRow: 3, commune: "Bron" },
  ]);
});
