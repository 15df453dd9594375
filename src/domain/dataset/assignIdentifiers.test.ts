import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseModel } from "../model/parseModel.ts";
import { prenoms } from "../models/prenoms.ts";
import { toilettes } from "../models/toilettes.ts";
import { assignIdentifiers } from "./assignIdentifiers.ts";
import type { PublishedRecord, RecordValues } from "./publishedRecord.ts";
import { candidatePairs } from "./recordBlocks.ts";
import { recordAnatomy } from "./recordTraits.ts";

const model = parseModel(toilettes).model!;

function record(cells: Readonly<Record<string, string>>, of = model): RecordValues {
  return of.fields.map(({ name }) => cells[name] ?? null);
}

const STREETS = ["rue des Écoles", "avenue Franklin Roosevelt", "place de la Liberté", "chemin Vert"];
const PLACES = ["Parc", "Marché", "Mairie", "Gymnase", "Cimetière", "Stade", "Gare", "Église"];

/** A town's toilets: each with its own name and place, some numbered. */
function town(size: number): RecordValues[] {
  return Array.from({ length: size }, (_, index) =>
    record({
      ...(index % 3 === 0 && { identifiant: `WC-${index}` }),
      nom: `${PLACES[index % PLACES.length]} ${STREETS[(index >> 3) % STREETS.length]} ${index >> 5}`,
      type: index % 2 === 0 ? "Toilettes" : "Urinoir",
      adresse: `${index + 1} ${STREETS[index % STREETS.length]}`,
      commune: "Bron",
      code_insee: "69029",
      latitude: (45.72 + (index % 40) * 0.002).toFixed(6),
      longitude: (4.88 + Math.floor(index / 40) * 0.003).toFixed(6),
      pmr: index % 5 === 0 ? "true" : "false",
      horaires: "24/7",
    }),
  );
}

const counter = (): (() => string) => {
  let count = 0;
  return () => `new-${count++}`;
};

const publish = (rows: readonly RecordValues[]): PublishedRecord[] =>
  rows.map((values, index) => ({ id: `id-${String(index).padStart(5, "0")}`, values }));

const idsOf = (before: readonly PublishedRecord[], rows: readonly RecordValues[], of = model): string[] =>
  assignIdentifiers(before, rows, of, counter()).map(({ id }) => id);

function change(values: RecordValues, cells: Readonly<Record<string, string | null>>): RecordValues {
  return values.map((value, index) => {
    const name = model.fields[index]!.name;
    return name in cells ? cells[name]! : value;
  });
}

const someTown = fc.integer({ min: 1, max: 60 }).map(town);

describe("identifiers of an update", () => {
  it("stay when nothing changes, in whatever order", () => {
    fc.assert(
      fc.property(
        someTown.chain((rows) =>
          fc.tuple(fc.constant(rows), fc.shuffledSubarray([...rows.keys()], { minLength: rows.length })),
        ),
        ([rows, order]) => {
          const before = publish(rows);
          const ids = idsOf(
            before,
            order.map((index) => rows[index]!),
          );
          expect(ids).toEqual(order.map((index) => before[index]!.id));
        },
      ),
    );
  });

  it("stay when one cell of any row changes", () => {
    const fields = ["identifiant", "nom", "type", "adresse", "latitude", "pmr", "horaires", "observations"];
    fc.assert(
      fc.property(someTown, fc.nat(), fc.constantFrom(...fields), (rows, seed, field) => {
        const target = seed % rows.length;
        const next = rows.map((row, index) => (index === target ? change(row, { [field]: "45.9001" }) : row));
        expect(idsOf(publish(rows), next)).toEqual(publish(rows).map(({ id }) => id));
      }),
    );
  });

  it("of the others stay when rows come and go", () => {
    fc.assert(
      fc.property(fc.subarray(town(50)), fc.subarray(town(50)), (old, rows) => {
        const before = publish(old);
        const ids = idsOf(before, rows);
        for (const [index, row] of rows.entries()) {
          const known = before.find(({ values }) => JSON.stringify(values) === JSON.stringify(row));
          if (known) expect(ids[index]).toBe(known.id);
        }
      }),
    );
  });

  it("are never given twice, and never depend on the order of rows", () => {
    const cell = fc.constantFrom(null, "Parc", "Mairie", "1 rue X", "2 rue X", "45.73", "45.7301");
    const row = fc
      .tuple(cell, cell, cell, cell, cell)
      .map(([identifiant, nom, adresse, latitude, type]) =>
        model.fields.map(
          ({ name }) =>
            ({ identifiant, nom, adresse, latitude, type, longitude: "4.9", code_insee: "69029" })[name] ??
            null,
        ),
      );
    const rowsOf = fc.array(row, { maxLength: 12 });
    fc.assert(
      fc.property(rowsOf, rowsOf, fc.infiniteStream(fc.nat()), (old, rows, chance) => {
        const before = publish(old);
        const assigned = assignIdentifiers(before, rows, model, counter());
        expect(new Set(assigned.map(({ id }) => id)).size).toBe(rows.length);
        for (const { id, how } of assigned) expect(how === "new").toBe(id.startsWith("new-"));

        const order = [...rows.keys()].sort(() => (chance.next().value! % 2 === 0 ? 1 : -1));
        const again = assignIdentifiers(
          [...before].reverse(),
          order.map((index) => rows[index]!),
          model,
          counter(),
        );
        // Rows alike in every cell may swap; what each content is told does not change.
        const told = (list: typeof assigned, of: readonly RecordValues[]): string[] =>
          list
            .map(({ id, how }, index) => `${JSON.stringify(of[index])} ${how === "new" ? "new" : id}`)
            .sort();
        expect(
          told(
            again,
            order.map((index) => rows[index]!),
          ),
        ).toEqual(told(assigned, rows));
      }),
    );
  });
});

describe("the same thing", () => {
  const rows = town(20);
  const before = publish(rows);
  const assigned = (target: number, cells: Readonly<Record<string, string | null>>) =>
    assignIdentifiers(
      before,
      rows.map((row, index) => (index === target ? change(row, cells) : row)),
      model,
      counter(),
    )[target]!;

  it("is renamed", () => {
    expect(assigned(1, { nom: "Toilettes Simone-Veil" })).toMatchObject({ id: "id-00001", how: "likeness" });
  });

  it("moves with its name", () => {
    const moved = { adresse: "99 route de Genas", latitude: "45.7", longitude: "4.95" };
    expect(assigned(2, moved)).toMatchObject({ id: "id-00002", how: "likeness" });
  });

  it("is corrected everywhere but in its number", () => {
    const corrected = { nom: "Autre", adresse: "Autre", latitude: "45.1", longitude: "4.1", type: "Urinoir" };
    expect(assigned(3, corrected)).toMatchObject({ id: "id-00003", how: "identifier" });
  });

  it("is not another thing in the same place", () => {
    const other = { nom: "Point d'eau", type: "Urinoir", pmr: "false", horaires: "Mo-Fr 08:00-18:00" };
    expect(assigned(10, { ...other, type: "Toilettes mobiles", pmr: "true" }).how).toBe("new");
  });

  it("is a new one rather than a wrong one, between two as likely", () => {
    const twins = publish([
      record({
        nom: "Marché",
        adresse: "place du Marché",
        code_insee: "69029",
        type: "Toilettes",
        pmr: "true",
      }),
      record({
        nom: "Marché",
        adresse: "place du Marché",
        code_insee: "69029",
        type: "Toilettes",
        pmr: "false",
      }),
    ]);
    const next = [
      record({ nom: "Marché", adresse: "place du Marché", code_insee: "69029", type: "Toilettes" }),
    ];
    expect(assignIdentifiers(twins, next, model, counter())).toEqual([
      { id: "new-0", how: "new", maybe: ["id-00000", "id-00001"] },
    ]);
  });

  it("is not another first name given as often", () => {
    const names = parseModel(prenoms).model!;
    const given = (prenom: string, nombre: string): RecordValues =>
      names.fields.map((field) => {
        if (names.identifier.includes(field.name) && /prenom/i.test(field.name)) return prenom;
        if (field.kind === "integer") return nombre;
        return "x";
      });
    const next = [given("Léa", "12"), given("Inès", "4")];
    expect(idsOf(publish([given("Emma", "12"), given("Inès", "3")]), next, names)).toEqual([
      "new-0",
      "id-00001",
    ]);
  });
});

const { traits } = recordAnatomy(model);
const blocked = (rows: readonly RecordValues[]) => rows.map((values) => ({ values, traits: traits(values) }));

const pairsOf = (size: number): number => {
  const rows = Array.from({ length: size }, (_, index) =>
    record({ nom: `Toilettes ${index}`, adresse: `${index} rue X`, commune: "Bron", type: "Toilettes" }),
  );
  const next = rows.map((row) => change(row, { type: "Urinoir", pmr: "true" }));
  expect(new Set(idsOf(publish(rows), next)).size).toBe(size);
  return candidatePairs(blocked(rows), blocked(next)).length;
};

describe("the cost", () => {
  it("grows with the number of rows, not with its square, even when every row changed", () => {
    expect(pairsOf(4000)).toBeLessThanOrEqual(pairsOf(500) * 8);
    expect(pairsOf(500)).toBeGreaterThanOrEqual(500);
  });
});
