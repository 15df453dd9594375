import { describe, expect, it } from "vitest";
import type { RowView } from "../cleaning/rowRule.ts";
import type { CleaningContext } from "../cleaning/valueCleaner.ts";
import { EMPTY, valid } from "../journal/outcomes.ts";
import type { Model } from "../model/model.ts";
import { duplicates } from "./duplicates.ts";
import { similarNames, nameFingerprint } from "./nameSimilarity.ts";
import { nearDuplicates } from "./nearDuplicates.ts";
import type { RecordCheck } from "./recordCheck.ts";

const FIELDS = ["nom", "lon", "lat", "adresse"].map((name) => ({
  name,
  title: name,
  kind: "text",
  constraints: {},
}));
const MODEL = {
  fields: FIELDS,
  primaryKey: [],
  uniqueKeys: [],
  geometry: { longitude: "lon", latitude: "lat", address: "adresse" },
} as unknown as Model;

/** "row code first-row" of each issue, for rows of nom, lon, lat, adresse starting at row 2. */
function issues(check: RecordCheck, rows: readonly (readonly string[])[], model = MODEL): string[] {
  const observer = check(model, {} as CleaningContext);
  rows.forEach((cells, index) => {
    const value = (field: string): string => cells[FIELDS.findIndex(({ name }) => name === field)] ?? "";
    observer?.observe({
      record: index + 1,
      row: index + 2,
      outcome: (field) => (value(field) === "" ? EMPTY : valid(value(field))),
      raw: value,
    } as Partial<RowView> as RowView);
  });
  return (observer?.finish() ?? []).map(
    ({ row, code, params }) => `${row} ${code} ${params?.firstRow ?? ""}`,
  );
}

describe("duplicates", () => {
  const row = ["Salle des fêtes", "4.8", "45.7", "1 rue A"];
  it("names the first of equal rows", () => {
    expect(issues(duplicates, [row, ["Autre"], row, row])).toEqual([
      "4 duplicate.exact 2",
      "5 duplicate.exact 2",
    ]);
  });
  it("says nothing of empty rows, nor of rows whose key is checked already", () => {
    expect(issues(duplicates, [[], []])).toEqual([]);
    expect(issues(duplicates, [row, row], { ...MODEL, primaryKey: ["nom"] })).toEqual([]);
  });
});

describe("nearDuplicates", () => {
  it.each([
    [
      "a similar name some metres away",
      ["Salle Mermoz", "4.80001", "45.70001"],
      ["Salle  MERMOZ", "4.80005", "45.70003"],
      1,
    ],
    ["a typo", ["Médiathèque centrale", "4.8", "45.7"], ["Médiathéque centralle", "4.8", "45.7"], 1],
    ["more words", ["École Jules Ferry", "4.8", "45.7"], ["École élémentaire Jules Ferry", "4.8", "45.7"], 1],
    ["another number", ["Bureau de vote 1", "4.8", "45.7"], ["Bureau de vote 2", "4.8", "45.7"], 0],
    ["another name", ["Mairie", "4.8", "45.7"], ["Bibliothèque", "4.8", "45.7"], 0],
    ["far away", ["Salle Mermoz", "4.8", "45.7"], ["Salle Mermoz", "4.81", "45.7"], 0],
    [
      "the same address without a point",
      ["Salle Mermoz", "", "", "1 rue A"],
      ["salle Mermoz", "", "", "1, Rue A"],
      1,
    ],
    [
      "the same address, points apart",
      ["Salle Mermoz", "4.8", "45.7", "1 rue A"],
      ["Salle Mermoz", "4.801", "45.7", "1 rue A"],
      0,
    ],
  ])("%s", (_name, first, second, count) => {
    expect(issues(nearDuplicates, [first, second])).toHaveLength(count);
  });

  it("does not take a name that everything bears for a sign, unless the position is the same", () => {
    const toilets = Array.from({ length: 8 }, (_, index) => ["Toilettes", `4.800${index}`, "45.7"]);
    expect(issues(nearDuplicates, toilets)).toEqual([]);
    const again = ["Toilettes", "4.8000", "45.7", "1 rue A"];
    expect(issues(nearDuplicates, [...toilets, again])).toEqual(["10 duplicate.same-place 2"]);
  });

  it("leaves exact duplicates to their own check", () => {
    const row = ["Salle Mermoz", "4.8", "45.7", "1 rue A"];
    expect(issues(nearDuplicates, [row, row])).toEqual([]);
  });

  it("needs a name and a place", () => {
    expect(nearDuplicates({ ...MODEL, geometry: null }, {} as CleaningContext)).toBeNull();
  });
});

describe("similarNames", () => {
  it.each([
    ["Parc de la Tête d'Or", "PARC DE LA TETE D OR", true],
    ["Gymnase A", "Gymnase B", false],
    ["École Jean XXIII", "École Jean XXII", false],
    ["Mairie", "Maire", false],
  ])("%s / %s", (a, b, same) => {
    expect(similarNames(nameFingerprint(a), nameFingerprint(b))).toBe(same);
  });
});
