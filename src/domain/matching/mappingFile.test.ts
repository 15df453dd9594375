import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseModel } from "../model/parseModel.ts";
import { profileColumn } from "../table/columnProfile.ts";
import { parseMapping, writeMapping } from "./mappingFile.ts";
import { applyMemory, rememberMapping } from "./mappingMemory.ts";
import { matchColumns } from "./matchColumns.ts";
import { recogniseModel } from "./recogniseModel.ts";

function modelOf(name: string, ...fields: string[]) {
  const { model } = parseModel({ name, fields: fields.map((field) => ({ name: field, type: "string" })) });
  if (!model) throw new Error("no model");
  return model;
}

const MODEL = modelOf("lieux", "nom", "adresse", "code_postal", "commune");
const COLUMNS = [
  profileColumn("N°", ["12", "3 bis"]),
  profileColumn("Voie", ["rue des Lilas", "place du Marché"]),
  profileColumn("Nom", ["Parc A", "Parc B"]),
  profileColumn("Divers", ["x", "y"]),
];
const WHO = { author: "Service des parcs", date: "2026-01-15", scope: null };

describe("mapping files", () => {
  it("read back as they were written", () => {
    const mapping = matchColumns(MODEL, COLUMNS);
    const file: unknown = JSON.parse(JSON.stringify(writeMapping(mapping, COLUMNS, MODEL)));
    const { mapping: given } = parseMapping(file, MODEL);
    if (!given) throw new Error("not read");
    const again = matchColumns(MODEL, COLUMNS, { given });
    expect(again.entries.map(({ field, columns }) => [field, columns])).toEqual([
      ["nom", [2]],
      ["adresse", [0, 1]],
    ]);
    expect(again.entries.every(({ how }) => how === "given")).toBe(true);
    expect(again.problems).toEqual([]);
  });

  it("tell columns of the same header by their position", () => {
    const columns = [profileColumn("Nom", ["a"]), profileColumn("Nom", ["b"])];
    const { mapping: given } = parseMapping([{ column: "nom", field: "nom", positions: [2] }], MODEL);
    expect(matchColumns(MODEL, columns, { given: given! }).entries[0]?.columns).toEqual([1]);
  });

  it("leave columns and fields aside on request", () => {
    const { mapping: given } = parseMapping(
      {
        mapping: [
          { column: "Voie", field: null },
          { column: null, field: "nom" },
        ],
      },
      MODEL,
    );
    expect(matchColumns(MODEL, COLUMNS, { given: given! }).entries).toEqual([]);
  });

  it.each([
    [{}, "mapping.not-a-mapping"],
    [[{ column: "Nom" }], "mapping.field-missing"],
    [[{ column: "Nom", field: "titre" }], "mapping.field-unknown"],
    [
      [
        { column: "A", field: "nom" },
        { column: "B", field: "nom" },
      ],
      "mapping.field-twice",
    ],
    [[{ field: "nom" }], "mapping.column-missing"],
    [[{ column: "Nom", field: "nom", extract: "ville" }], "mapping.part-unknown"],
  ])("say what is wrong with %j", (input, id) => {
    expect(parseMapping(input, MODEL).problems?.map((problem) => problem.id)).toEqual([id]);
  });

  it("say which column a file lacks", () => {
    const { mapping: given } = parseMapping([{ column: "Lieu", field: "nom" }], MODEL);
    const { problems } = matchColumns(MODEL, COLUMNS, { given: given! });
    expect(problems).toEqual([{ id: "mapping.column-absent", params: { field: "nom", column: "Lieu" } }]);
  });

  it("are read without throwing, whatever they hold", () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => parseMapping(value, MODEL) !== undefined));
  });
});

describe("remembered mappings", () => {
  const mapping = matchColumns(MODEL, COLUMNS, {
    given: {
      entries: [{ field: "nom", columns: ["Divers"], positions: null, extract: null }],
      ignoredColumns: [],
      ignoredFields: [],
    },
  });
  const remembered = rememberMapping(mapping, COLUMNS, MODEL, WHO);

  it("come back for a file with the same headers in another order", () => {
    const columns = [...COLUMNS].reverse();
    const again = matchColumns(MODEL, columns, { memory: [remembered] });
    expect(again.entries.find(({ field }) => field === "nom")).toMatchObject({ columns: [0], how: "memory" });
  });

  it("hold for their commune only", () => {
    const local = { ...remembered, scope: "69029" };
    expect(applyMemory([local], MODEL, COLUMNS, [])).toEqual([]);
    expect(applyMemory([local], MODEL, COLUMNS, ["69029"])).not.toEqual([]);
  });

  it("give way to a more local, then to a later one", () => {
    const other = rememberMapping(matchColumns(MODEL, COLUMNS), COLUMNS, MODEL, { ...WHO, scope: "69029" });
    const entries = applyMemory([remembered, other], MODEL, COLUMNS, ["69029"]);
    expect(entries.find(({ field }) => field === "nom")?.columns).toEqual([2]);
  });
});

describe("recogniseModel", () => {
  it("ranks the model that explains the file first", () => {
    const votes = modelOf("votes", "numero_bureau", "nom", "electeurs", "adresse");
    const columns = ["Nom", "Numéro bureau", "Électeurs", "Adresse"].map((header) =>
      profileColumn(header, []),
    );
    expect(recogniseModel([MODEL, votes], columns).map(({ model }) => model.name)).toEqual([
      "votes",
      "lieux",
    ]);
  });
});

describe("matchColumns, on anything", () => {
  it("never throws, never feeds a field twice, and accounts for every column and field", () => {
    const column = fc.tuple(fc.string(), fc.array(fc.string(), { maxLength: 5 }));
    fc.assert(
      fc.property(fc.array(column, { maxLength: 8 }), (columns) => {
        const profiles = columns.map(([header, cells]) => profileColumn(header, cells));
        const { entries, unmatchedColumns, missingFields } = matchColumns(MODEL, profiles);
        const fields = entries.map(({ field }) => field);
        const used = new Set(entries.flatMap((entry) => entry.columns));
        const whole = entries.filter(({ extract }) => extract === null).flatMap((entry) => entry.columns);
        return (
          new Set(fields).size === fields.length &&
          new Set(whole).size === whole.length &&
          used.size + unmatchedColumns.length === profiles.length &&
          fields.length + missingFields.length === MODEL.fields.length
        );
      }),
    );
  });
});
