import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Problem } from "../problem/problem.ts";
import { COMPARISONS, SPATIAL_FUNCTIONS, type Filter, type Place, type Scalar } from "./filter.ts";
import { parseJson } from "./parseJson.ts";
import { parseText } from "./parseText.ts";
import { printJson } from "./printJson.ts";
import { printText } from "./printText.ts";

const finite = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
const degrees = fc.integer({ min: -1_800_000, max: 1_800_000 }).map((value) => value / 10_000);
const position = fc.tuple(degrees, degrees);
/** CQL2 text cannot write a backslash before a quote. */
const text = fc.string({ unit: "grapheme" }).filter((value) => !/\\('|$)/.test(value));

const literal: fc.Arbitrary<Scalar> = fc.oneof(
  text.map((value) => ({ kind: "text" as const, value })),
  finite.map((value) => ({ kind: "number" as const, value: Object.is(value, -0) ? 0 : value })),
  fc.boolean().map((value) => ({ kind: "boolean" as const, value })),
  fc.constant({ kind: "date" as const, value: "2026-02-28" }),
  fc.constant({ kind: "timestamp" as const, value: "2026-02-28T09:00:00Z" }),
);
const property = text.map((name) => ({ kind: "property" as const, name }));
const plain = fc.oneof(property, literal);
const scalar: fc.Arbitrary<Scalar> = fc.oneof(
  plain,
  plain.map((of) => ({ kind: "casei" as const, of })),
  plain.map((of) => ({ kind: "accenti" as const, of: { kind: "casei" as const, of } })),
);
const ring = fc.array(position, { minLength: 3, maxLength: 5 }).map((open) => [...open, open[0]!]);
const place: fc.Arbitrary<Place> = fc.oneof(
  property,
  fc.tuple(degrees, degrees, degrees, degrees).map((extent) => ({ kind: "bbox" as const, extent })),
  fc
    .oneof(
      position.map((coordinates) => ({ type: "Point" as const, coordinates })),
      fc
        .array(position, { minLength: 1 })
        .map((coordinates) => ({ type: "MultiPoint" as const, coordinates })),
      fc
        .array(position, { minLength: 2 })
        .map((coordinates) => ({ type: "LineString" as const, coordinates })),
      fc
        .array(ring, { minLength: 1, maxLength: 2 })
        .map((coordinates) => ({ type: "Polygon" as const, coordinates })),
      fc
        .array(fc.array(ring, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 2 })
        .map((coordinates) => ({ type: "MultiPolygon" as const, coordinates })),
    )
    .map((shape) => ({ kind: "geometry" as const, shape })),
);

const { filter } = fc.letrec<{ filter: Filter }>((tie) => ({
  filter: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.record({ op: fc.constantFrom(...COMPARISONS), left: scalar, right: scalar }),
    fc.record({ op: fc.constant("like" as const), value: scalar, pattern: scalar }),
    fc.record({ op: fc.constant("between" as const), value: scalar, low: scalar, high: scalar }),
    fc.record({
      op: fc.constant("in" as const),
      value: scalar,
      list: fc.array(scalar, { minLength: 1, maxLength: 4 }),
    }),
    fc.record({ op: fc.constant("isNull" as const), value: scalar }),
    fc.boolean().map((value) => ({ op: "constant" as const, value })),
    fc.record({ op: fc.constantFrom(...SPATIAL_FUNCTIONS), left: place, right: place }),
    fc.record({ op: fc.constant("not" as const), arg: tie("filter") }),
    fc.record({
      op: fc.constantFrom("and" as const, "or" as const),
      args: fc.array(tie("filter"), { minLength: 2, maxLength: 3 }),
    }),
  ),
}));

/** Beyond a few, spatial functions are refused. */
const spatialCount = (written: string): number => [...written.matchAll(/s_(?:in|di|wi|co|eq)/gi)].length;

function problemOf(read: () => unknown): { code: string; params: unknown } {
  try {
    read();
  } catch (error) {
    if (error instanceof Problem) return { code: error.code, params: error.params };
    throw error;
  }
  return { code: "none", params: {} };
}

describe("a filter", () => {
  it("is the same once written as text and read again", () => {
    fc.assert(
      fc.property(filter, (one) => {
        const written = printText(one);
        fc.pre(written.length <= 10_000 && spatialCount(written) < 10);
        expect(parseText(written)).toEqual(one);
      }),
    );
  });

  it("is the same once written as JSON and read again", () => {
    fc.assert(
      fc.property(filter, (one) => {
        const written = JSON.stringify(printJson(one));
        fc.pre(written.length <= 10_000 && spatialCount(written) < 10);
        expect(parseJson(written)).toEqual(one);
      }),
    );
  });

  it("never breaks on any text", () => {
    const words = fc.constantFrom(
      "a",
      "NOT",
      "(",
      ")",
      "'x'",
      "=",
      "LIKE",
      "S_INTERSECTS",
      ",",
      "POINT",
      "1",
      '"',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(words).map((list) => list.join(" ")),
        ),
        (any) => {
          problemOf(() => parseText(any));
          problemOf(() => parseJson(any));
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe("parseText", () => {
  it.each([
    ["commune = 'Lyon' AND acces_pmr = true or note is not null", "or"],
    ["NOT (a = 1)", "not"],
    ["CASEI(nom) LIKE casei('éc%')", "like"],
    ["date_maj >= DATE('2026-01-01')", ">="],
    ["surface NOT BETWEEN 10 AND -2.5e3", "not"],
    ["type IN ('Urinoir', 'Toilettes')", "in"],
    ["S_INTERSECTS(geometry, BBOX(4.8,45.7,4.9,45.8))", "s_intersects"],
    ["s_within(geometry, POLYGON((0 0, 1 0, 1 1, 0 0)))", "s_within"],
    ["S_INTERSECTS(geometry, MULTIPOINT((1 2), (3 4)))", "s_intersects"],
    ["S_INTERSECTS(geometry, POINT Z (1 2 3))", "s_intersects"],
    ["TRUE", "constant"],
  ])("reads %s", (written, op) => {
    expect(parseText(written).op).toBe(op);
  });

  it("binds NOT, then AND, then OR", () => {
    expect(printText(parseText("NOT a = 1 AND b = 2 OR c = 3"))).toBe(
      '((NOT "a" = 1) AND "b" = 2) OR "c" = 3',
    );
  });

  it.each([
    ["a = 'x", { position: 5, found: "'x", expected: "quote" }],
    ["a = 1 b", { position: 7, found: "b", expected: "end" }],
    ["d > DATE('2026-02-30')", { position: 10, found: "2026-02-30", expected: "date" }],
    ["S_INTERSECTS(g, POLYGON((0 0, 1 1, 2 2)))", { position: 17, found: "POLYGON", expected: "geometry" }],
    ["a = 1; DROP TABLE x", { position: 6, found: "; DROP TABLE x", expected: "value" }],
  ])("says where and what is expected in %j", (written, params) => {
    expect(problemOf(() => parseText(written))).toEqual({ code: "query.filter", params });
  });

  it.each([
    ["", "value"],
    ["a =", "value"],
    ["(a = 1", "close"],
    ["a", "operator"],
    ["a IS NOT", "null"],
    ["S_INTERSECTS(g,", "geometry"],
  ])("says what lacks at the end of %j", (written, expected) => {
    expect(problemOf(() => parseText(written))).toEqual({
      code: "query.filter-unfinished",
      params: { expected },
    });
  });

  it("refuses what costs too much", () => {
    expect(problemOf(() => parseText("a".repeat(10_001))).code).toBe("query.filter-too-long");
    expect(problemOf(() => parseText("(".repeat(5000))).code).toBe("query.filter-too-deep");
    expect(problemOf(() => parseText(`${"not ".repeat(2000)}a=1`)).code).toBe("query.filter-too-deep");
    expect(problemOf(() => parseText(`a in (${"1,".repeat(2000)}1)`)).code).toBe("query.filter-too-long");
    const places = Array.from({ length: 20 }, () => "S_EQUALS(g, POINT(1 1))").join(" OR ");
    expect(problemOf(() => parseText(places)).code).toBe("query.filter-too-long");
    expect(problemOf(() => parseJson('{"op":"not","args":['.repeat(300))).code).toBe("query.filter-json");
    const deep = `${'{"op":"not","args":['.repeat(300)}true${"]}".repeat(300)}`;
    expect(problemOf(() => parseJson(deep)).code).toBe("query.filter-too-deep");
  });

  it("names what it does not do", () => {
    expect(problemOf(() => parseText("avg(x) = 3"))).toEqual({
      code: "query.filter-unsupported",
      params: {
        what: "AVG()",
        offered: "CASEI, ACCENTI, DATE, TIMESTAMP, S_INTERSECTS, S_DISJOINT, S_WITHIN, S_CONTAINS, S_EQUALS",
      },
    });
    expect(problemOf(() => parseJson('{"op":"t_after","args":[1,2]}')).code).toBe("query.filter-unsupported");
  });
});

describe("parseJson", () => {
  it.each([
    ["{", "$", "json"],
    ["[]", "$", "condition"],
    ['{"op":"and","args":[true]}', "$.args", "args"],
    ['{"op":"=","args":[{"property":"a"},null]}', "$.args[1]", "value"],
    ['{"op":"in","args":[{"property":"a"},[{}]]}', "$.args[1][0]", "value"],
    [
      '{"op":"s_intersects","args":[{"property":"a"},{"type":"Point","coordinates":["1"]}]}',
      "$.args[1]",
      "geometry",
    ],
  ])("says where in %s", (written, path, expected) => {
    expect(problemOf(() => parseJson(written))).toEqual({
      code: "query.filter-json",
      params: { path, expected },
    });
  });
});
