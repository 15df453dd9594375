import { PGlite } from "@electric-sql/pglite";
import { unaccent } from "@electric-sql/pglite/contrib/unaccent";
import fc from "fast-check";
import {
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type RawBuilder,
  sql,
} from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Filter } from "../../domain/cql2/filter.ts";
import { parseText } from "../../domain/cql2/parseText.ts";
import { printText } from "../../domain/cql2/printText.ts";
import { parseModel } from "../../domain/model/parseModel.ts";
import { publicColumns, recordColumns } from "../recordTable/recordColumn.ts";
import { compileFilter } from "./compileFilter.ts";

const model = parseModel({
  name: "essai",
  title: "Essai",
  fields: [
    { name: "nom", type: "string" },
    { name: "surface", type: "number" },
    { name: "pmr", type: "boolean" },
    { name: "date_maj", type: "date" },
    { name: "vu_le", type: "datetime" },
    { name: "secret", type: "string", "traboule:visibility": "internal" },
  ],
}).model!;

const columns = publicColumns({ model, columns: recordColumns(model) });
const writer = new Kysely<unknown>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
});

interface Row {
  readonly nom: string;
  readonly surface?: number;
  readonly pmr?: boolean;
  readonly date?: string;
  readonly vu?: string;
  readonly shape?: { readonly type: string; readonly coordinates: unknown };
}

const square = (w: number, s: number, e: number, n: number) => [
  [w, s],
  [e, s],
  [e, n],
  [w, n],
  [w, s],
];

const ROWS: readonly Row[] = [
  {
    nom: "École",
    surface: 12.5,
    pmr: true,
    date: "2026-01-31",
    vu: "2026-01-31T10:00:00+01:00",
    shape: { type: "Point", coordinates: [4.8, 45.7] },
  },
  {
    nom: "ecole",
    surface: 7,
    pmr: false,
    date: "2025-12-01",
    vu: "2026-01-31T09:30:00Z",
    shape: { type: "Point", coordinates: [5, 46] },
  },
  { nom: "100 %_\\", shape: { type: "Polygon", coordinates: [square(0, 0, 10, 10), square(4, 4, 6, 6)] } },
  {
    nom: "l'île",
    vu: "n'importe quoi",
    shape: {
      type: "LineString",
      coordinates: [
        [20, 0],
        [30, 10],
      ],
    },
  },
  {
    nom: "multi",
    shape: {
      type: "MultiPoint",
      coordinates: [
        [40, 0],
        [42, 2],
      ],
    },
  },
  {
    nom: "deux",
    shape: { type: "MultiPolygon", coordinates: [[square(50, 0, 51, 1)], [square(53, 0, 54, 1)]] },
  },
  { nom: "nulle part" },
];

let db: PGlite;

async function run<T>(query: RawBuilder<T>): Promise<T[]> {
  const compiled = query.compile(writer);
  return (await db.query<T>(compiled.sql, [...compiled.parameters])).rows;
}

async function insert(row: Row): Promise<void> {
  const positions = row.shape ? (row.shape.coordinates as number[]).flat(4) : [];
  const xs = positions.filter((_value, at) => at % 2 === 0);
  const ys = positions.filter((_value, at) => at % 2 === 1);
  const box = row.shape
    ? `(${Math.max(...xs)},${Math.max(...ys)}),(${Math.min(...xs)},${Math.min(...ys)})`
    : null;
  await run(sql`insert into essai values ('69123', ${row.shape ? JSON.stringify(row.shape) : null}::json, ${box}::box,
    ${row.nom}, ${row.surface ?? null}::numeric, ${row.pmr ?? null}::boolean, ${row.date ?? null}::date, ${row.vu ?? null}::text, 'x')`);
}

async function find(filter: Filter): Promise<string[]> {
  const rows = await run(
    sql<{ nom: string }>`select nom from essai r where ${compileFilter(filter, { columns, alias: "r" })}`,
  );
  return rows.map(({ nom }) => nom).sort();
}

const named = (text: string): Promise<string[]> => find(parseText(text));

beforeAll(async () => {
  db = await PGlite.create({ extensions: { unaccent } });
  await db.exec(`create extension unaccent; create table essai (_commune text, _geometry json, _bbox box,
    nom text, surface numeric, pmr boolean, date_maj date, vu_le text, secret text);
    create index on essai using gist (_bbox)`);
  for (const row of ROWS) await insert(row);
});

afterAll(() => db.close());

describe("compileFilter", () => {
  it.each([
    ["nom = 'ecole'", ["ecole"]],
    ["casei(accenti(nom)) = 'ecole'", ["ecole", "École"]],
    ["CASEI(nom) = CASEI('ÉCOLE')", ["École"]],
    ["nom LIKE '_cole'", ["ecole", "École"]],
    ["nom LIKE '100 \\%%\\_%'", ["100 %_\\"]],
    ["nom LIKE 'l''%'", ["l'île"]],
    ["surface > 7 AND pmr = TRUE", ["École"]],
    ["surface BETWEEN 7 AND 12.5", ["ecole", "École"]],
    ["surface IN (7, 8)", ["ecole"]],
    ["NOT surface = 7", ["École"]],
    ["date_maj >= DATE('2026-01-01')", ["École"]],
    ["date_maj < '2026-01-01'", ["ecole"]],
    ["date_maj > TIMESTAMP('2026-01-30T00:00:00Z')", ["École"]],
    ["vu_le = TIMESTAMP('2026-01-31T09:00:00Z')", ["École"]],
    ["vu_le > TIMESTAMP('2026-01-31T09:00:00Z')", ["ecole"]],
    ["surface IS NULL AND _commune = '69123' AND pmr IS NULL AND geometry IS NULL", ["nulle part"]],
    ["nom > 'm' AND nom < 'o'", ["multi", "nulle part"]],
    ["surface = surface", ["ecole", "École"]],
    ["TRUE AND FALSE", []],
  ])("%s", async (text, expected) => {
    expect(await named(text)).toEqual(expected.toSorted());
  });

  it.each([
    ["S_INTERSECTS(geometry, POINT(4.8 45.7))", ["École"]],
    ["S_INTERSECTS(geometry, BBOX(4.8, 45, 4.9, 46))", ["École"]],
    ["S_INTERSECTS(geometry, BBOX(4.8000001, 45, 4.9, 46))", []],
    ["S_INTERSECTS(geometry, BBOX(4.5, 4.5, 5.5, 5.5))", []],
    ["S_INTERSECTS(geometry, BBOX(4, 4, 6, 6))", ["100 %_\\"]],
    ["S_INTERSECTS(geometry, BBOX(-1, -1, 11, 11))", ["100 %_\\"]],
    ["S_INTERSECTS(geometry, POINT(2 2))", ["100 %_\\"]],
    ["S_INTERSECTS(geometry, POINT(5 5))", []],
    ["S_INTERSECTS(geometry, LINESTRING(5 5, 20 20))", ["100 %_\\"]],
    ["S_INTERSECTS(geometry, LINESTRING(20 10, 30 0))", ["l'île"]],
    ["S_INTERSECTS(geometry, LINESTRING(25 5, 25 9))", ["l'île"]],
    ["S_INTERSECTS(geometry, BBOX(20, 9, 21, 10))", []],
    ["S_INTERSECTS(geometry, MULTIPOINT(42 2, 60 60))", ["multi"]],
    ["S_INTERSECTS(geometry, BBOX(41, 0, 43, 1))", []],
    ["S_INTERSECTS(geometry, BBOX(51.5, 0, 52.5, 1))", []],
    ["NOT S_INTERSECTS(geometry, BBOX(0, 0, 43, 11))", ["deux", "ecole", "École"]],
    ["NOT S_WITHIN(geometry, BBOX(0, 0, 100, 100))", []],
    ["S_DISJOINT(geometry, BBOX(-1, -1, 100, 100))", []],
    ["S_DISJOINT(geometry, BBOX(0, 0, 43, 11))", ["deux", "ecole", "École"]],
    ["S_WITHIN(geometry, BBOX(4, 45, 5, 46))", ["École"]],
    ["S_WITHIN(geometry, BBOX(0, 0, 10, 10))", ["100 %_\\"]],
    ["S_WITHIN(geometry, POLYGON((0 0, 10 0, 10 10, 0 10, 0 0), (4 4, 6 4, 6 6, 4 6, 4 4)))", ["100 %_\\"]],
    ["S_WITHIN(geometry, POLYGON((0 0, 10 0, 10 10, 0 10, 0 0), (4 4, 7 4, 7 6, 4 6, 4 4)))", []],
    ["S_WITHIN(geometry, POLYGON((0 0, 10 0, 10 10, 0 10, 0 0), (1 1, 2 1, 2 2, 1 2, 1 1)))", []],
    ["S_WITHIN(geometry, POLYGON((19 -1, 31 -1, 25 5, 31 11, 19 11, 19 -1)))", ["l'île"]],
    ["S_WITHIN(geometry, POLYGON((20 0, 31 -1, 26 1, 26 5, 30 10, 20 0)))", []],
    ["S_CONTAINS(geometry, POINT(1 1))", ["100 %_\\"]],
    ["S_CONTAINS(geometry, POINT(0 0))", []],
    ["S_CONTAINS(geometry, BBOX(1, 1, 3, 3))", ["100 %_\\"]],
    ["S_CONTAINS(geometry, BBOX(3, 3, 7, 7))", []],
    ["S_CONTAINS(geometry, LINESTRING(22 2, 24 4))", ["l'île"]],
    ["S_WITHIN(POINT(50.5 0.5), geometry)", ["deux"]],
    ["S_EQUALS(geometry, POINT(5 46))", ["ecole"]],
    ["S_EQUALS(geometry, MULTIPOINT(42 2, 40 0))", ["multi"]],
    ["S_EQUALS(geometry, LINESTRING(30 10, 25 5, 20 0))", ["l'île"]],
    ["S_EQUALS(geometry, POLYGON((0 0, 10 0, 10 10, 0 10, 0 0)))", []],
    [
      "S_EQUALS(geometry, POLYGON((10 10, 0 10, 0 0, 5 0, 10 0, 10 10), (4 4, 6 4, 6 6, 4 6, 4 4)))",
      ["100 %_\\"],
    ],
  ])("%s", async (text, expected) => {
    expect(await named(text)).toEqual(expected.toSorted());
  });

  it("looks at points exactly in any polygon", async () => {
    const at = fc.integer({ min: -20, max: 20 }).map((value) => value / 4);
    const position = fc.tuple(at, at);
    const ring = fc.array(position, { minLength: 3, maxLength: 7 }).map((open) => [...open, open[0]!]);
    await fc.assert(
      fc.asyncProperty(
        ring,
        fc.array(position, { minLength: 1, maxLength: 10 }),
        async (coordinates, points) => {
          const shape = { type: "Polygon", coordinates: [coordinates] } as const;
          const filter = parseText(
            printText({
              op: "s_intersects",
              left: { kind: "property", name: "geometry" },
              right: { kind: "geometry", shape },
            }),
          );
          const rows = points.map(
            ([x, y], n) =>
              sql`select ${n}::int as n, json_build_object('type', 'Point', 'coordinates', json_build_array(${x}::float8, ${y}::float8)) as _geometry, box(point(${x}::float8, ${y}::float8), point(${x}::float8, ${y}::float8)) as _bbox`,
          );
          const found = await run(
            sql<{
              n: number;
            }>`select n from (${sql.join(rows, sql` union all `)}) r where ${compileFilter(filter, { columns, alias: "r" })} order by n`,
          );
          const expected = points.flatMap(([x, y], n) => (meets(coordinates, x, y) ? [n] : []));
          expect(found.map(({ n }) => n)).toEqual(expected);
        },
      ),
      { numRuns: 60 },
    );
  });

  it.each([
    ["secret = 'x'", "query.property"],
    ["inconnu = 'x'", "query.property"],
    ["nom = 3", "query.filter-value"],
    ["surface = 'beaucoup'", "query.filter-value"],
    ["pmr > 3", "query.filter-value"],
    ["CASEI(surface) = 'x'", "query.filter-value"],
    ["surface LIKE 'x'", "query.filter-value"],
    ["S_INTERSECTS(nom, POINT(1 1))", "query.filter-geometry"],
    ["S_INTERSECTS(geometry, geometry)", "query.filter-geometry"],
    ["S_INTERSECTS(POINT(1 1), POINT(1 1))", "query.filter-geometry"],
    ["geometry = 'x'", "query.property"],
    ["nom = 'a\u0000'", "query.filter-value"],
  ])("refuses %s", (text, code) => {
    expect(() => compileFilter(parseText(text), { columns, alias: "r" })).toThrow(code);
  });

  it.each(["nom = 3", "3 = nom"])("names the value, then the field, in %s", (text) => {
    expect(() => compileFilter(parseText(text), { columns, alias: "r" })).toThrow(
      expect.objectContaining({ params: { value: "3", property: "nom" } }),
    );
  });

  it("never lets a value become SQL", async () => {
    const hostile = "x'; drop table essai; --";
    expect(
      await find({
        op: "=",
        left: { kind: "property", name: "nom" },
        right: { kind: "text", value: hostile },
      }),
    ).toEqual([]);
    const compiled = compileFilter(
      parseText(`nom LIKE '${hostile.replaceAll("'", "''")}\\'`.replace(/\\'$/, "'")),
      { columns, alias: "r" },
    ).compile(writer);
    expect(compiled.sql).not.toContain("drop");
    expect(
      await find({
        op: "like",
        value: { kind: "property", name: "nom" },
        pattern: { kind: "text", value: "x\\" },
      }),
    ).toEqual([]);
  });
});

function meets(ring: readonly (readonly [number, number])[], x: number, y: number): boolean {
  let inside = false;
  for (let at = 0; at + 1 < ring.length; at += 1) {
    const [[x1, y1], [x2, y2]] = [ring[at]!, ring[at + 1]!];
    const between =
      Math.min(x1, x2) <= x && x <= Math.max(x1, x2) && Math.min(y1, y2) <= y && y <= Math.max(y1, y2);
    if (between && (x2 - x1) * (y - y1) === (y2 - y1) * (x - x1)) return true;
    if (y1 > y !== y2 > y && (x - x1) * Math.abs(y2 - y1) < (y - y1) * (x2 - x1) * Math.sign(y2 - y1))
      inside = !inside;
  }
  return inside;
}
