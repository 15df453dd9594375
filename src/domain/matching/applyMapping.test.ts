import { describe, expect, it } from "vitest";
import type { Model } from "../model/model.ts";
import { parseModel } from "../model/parseModel.ts";
import { builtInModels } from "../models/builtInModels.ts";
import { type ColumnProfile, profileColumn } from "../table/columnProfile.ts";
import { applyMapping } from "./applyMapping.ts";
import { describeColumns } from "./describeColumns.ts";
import { matchColumns } from "./matchColumns.ts";

const model: Model = parseModel(builtInModels.get("toilettes")).model!;

function columnsOf(table: Readonly<Record<string, readonly string[]>>): ColumnProfile[] {
  return Object.entries(table).map(([header, cells]) => profileColumn(header.replace(/#\d$/, ""), cells));
}

function describeTable(columns: readonly ColumnProfile[]) {
  return describeColumns(matchColumns(model, columns), columns, model);
}

const fed = (columns: readonly ColumnProfile[], given: ReturnType<typeof applyMapping>) =>
  matchColumns(model, columns, { given }).entries.map(({ field, columns: from, extract }) => [
    field,
    from,
    extract,
  ]);

describe("describeColumns", () => {
  it("shows five distinct values at the most, how filled a column is, and what else it may hold", () => {
    const columns = columnsOf({
      Commune: ["Bron", "Bron", "", "Mions", "Lyon", "Oullins", "Irigny", "Feyzin"],
      Remarques: ["", "", "", "", "", "", "", `${"très ".repeat(60)}long`],
    });
    const [commune, remarks] = describeTable(columns);
    expect(commune).toMatchObject({
      position: 0,
      samples: ["Bron", "Mions", "Lyon", "Oullins", "Irigny"],
      fillRate: 0.875,
      feeds: [{ field: "commune", extract: null, columns: [0] }],
    });
    expect(commune!.alternatives.map(({ field }) => field)).not.toContain("commune");
    expect(remarks!.samples[0]).toHaveLength(120);
  });
});

describe("applyMapping", () => {
  it("keeps what nobody speaks of, parts of a cell among it", () => {
    const columns = columnsOf({
      Nom: ["Parc des Lilas", "Square Blanc", "Place Rouge"],
      Adresse: ["1 rue des Lilas 69500 Bron", "2 rue Blanche 69500 Bron", "3 rue Rouge 69780 Mions"],
    });
    const described = describeTable(columns);
    const before = matchColumns(model, columns).entries.map((one) => [one.field, one.columns, one.extract]);
    expect(before.some(([, , extract]) => extract !== null)).toBe(true);
    expect(fed(columns, applyMapping(model, [described], []))).toEqual(before);
  });

  it("gives a chosen column to its field alone, and joins two that were chosen for one", () => {
    const columns = columnsOf({
      Nom: ["Parc"],
      Voie: ["rue des Lilas"],
      Suite: ["bâtiment B"],
      Ville: ["Bron"],
    });
    const given = applyMapping(
      model,
      [describeTable(columns)],
      [
        { table: 0, position: 1, field: "adresse" },
        { table: 0, position: 2, field: "adresse" },
        { table: 0, position: 3, field: null },
      ],
    );
    const entries = fed(columns, given);
    expect(entries).toContainEqual(["adresse", [1, 2], null]);
    expect(entries.map(([field]) => field)).not.toContain("commune");
    expect(given.ignoredColumns).toEqual(["Ville"]);
    expect(given.ignoredFields).toContain("commune");
  });

  it("tells columns of one name apart by their place", () => {
    const columns = columnsOf({ "Nom#1": ["Parc", "Square"], "Nom#2": ["Bron", "Mions"] });
    const given = applyMapping(
      model,
      [describeTable(columns)],
      [
        { table: 0, position: 0, field: null },
        { table: 0, position: 1, field: "nom" },
      ],
    );
    expect(fed(columns, given)).toEqual([["nom", [1], null]]);
  });

  it("serves tables whose headers differ", () => {
    const tables = [columnsOf({ Truc: ["Parc"] }), columnsOf({ Machin: ["Square"] })];
    const given = applyMapping(model, tables.map(describeTable), [
      { table: 0, position: 0, field: "nom" },
      { table: 1, position: 0, field: "nom" },
    ]);
    expect(tables.map((columns) => fed(columns, given))).toEqual([
      [["nom", [0], null]],
      [["nom", [0], null]],
    ]);
  });

  it("refuses what does not exist", () => {
    const tables = [describeTable(columnsOf({ Nom: ["Parc"] }))];
    expect(() => applyMapping(model, tables, [{ table: 0, position: 3, field: null }])).toThrow(RangeError);
    expect(() => applyMapping(model, tables, [{ table: 0, position: 0, field: "rien" }])).toThrow(RangeError);
  });
});
