import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseModel } from "../model/parseModel.ts";
import { toilettes } from "../models/toilettes.ts";
import { checkMetadata } from "./checkMetadata.ts";
import { compareRecords } from "./compareRecords.ts";
import { completeness } from "./completeness.ts";
import { prefillMetadata } from "./datasetMetadata.ts";
import { type DatasetFacts, datasetState, STATE_GLYPHS } from "./datasetState.ts";
import { FREQUENCIES, type Frequency } from "./frequency.ts";
import { dayOf, freshness } from "./freshness.ts";
import { ofPlace } from "./ofPlace.ts";
import type { PublishedRecord } from "./publishedRecord.ts";
import { QUALITY_POINTS, qualityPoints } from "./qualityPoints.ts";
import { whatBlocks } from "./whatBlocks.ts";

const day = (text: string): Date => new Date(`${text}T10:00:00Z`);

const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id).sort();

describe("differences", () => {
  const rows = fc.uniqueArray(
    fc.record({
      id: fc.integer({ min: 1, max: 12 }).map(String),
      values: fc.tuple(fc.constantFrom("a", "b", "", null), fc.constantFrom("x", null)),
    }),
    { selector: ({ id }) => id },
  );

  it("name the fields that changed", () => {
    const before = [{ id: "1", values: ["a", null] }];
    const after = [{ id: "1", values: ["b", ""] }];
    expect(compareRecords(before, after, ["nom", "type"])).toEqual({
      added: [],
      changed: [{ id: "1", changes: [{ field: "nom", before: "a", after: "b" }] }],
      removed: [],
      unchanged: 0,
    });
  });

  it("account for every record, and are the reverse backwards", () => {
    fc.assert(
      fc.property(rows, rows, (before: PublishedRecord[], after: PublishedRecord[]) => {
        const there = compareRecords(before, after, ["nom", "type"]);
        const back = compareRecords(after, before, ["nom", "type"]);
        expect(there.added.length + there.changed.length + there.unchanged).toBe(after.length);
        expect(there.removed.length + there.changed.length + there.unchanged).toBe(before.length);
        expect(ids(there.added)).toEqual(ids(back.removed));
        expect(ids(there.changed)).toEqual(ids(back.changed));
      }),
    );
  });
});

describe("freshness", () => {
  it.each<[Frequency, string, string, string, number]>([
    ["ANNUAL", "2025-09-14", "2026-09-13", "due-soon", 1],
    ["ANNUAL", "2025-09-14", "2026-09-14", "due-soon", 0],
    ["ANNUAL", "2025-09-14", "2026-09-15", "overdue", -1],
    ["ANNUAL", "2025-09-14", "2026-01-01", "fresh", 256],
    ["MONTHLY", "2026-01-31", "2026-02-28", "due-soon", 0],
    ["WEEKLY", "2026-01-01", "2026-01-03", "fresh", 5],
    ["BIENNIAL", "2024-02-29", "2026-03-01", "overdue", -1],
  ])("%s, published %s, on %s: %s", (frequency, published, now, state, days) => {
    expect(freshness(frequency, day(published), day(now))).toMatchObject({ state, days });
  });

  it("has no date where none is promised", () => {
    expect(freshness("IRREG", day("2020-01-01"), day("2026-01-01")).state).toBe("unscheduled");
    expect(freshness("ANNUAL", null, day("2026-01-01"))).toEqual({
      state: "never-published",
      due: null,
      days: null,
    });
  });

  it("only ages", () => {
    const order = ["fresh", "due-soon", "overdue"];
    const scheduled = (Object.keys(FREQUENCIES) as Frequency[]).filter((one) => FREQUENCIES[one] !== null);
    fc.assert(
      fc.property(fc.constantFrom(...scheduled), fc.nat(1500), fc.nat(50), (frequency, age, more) => {
        const from = day("2024-01-31");
        const at = (days: number) => freshness(frequency, from, new Date(from.getTime() + days * 86_400_000));
        const [one, other] = [at(age), at(age + more)];
        expect(order.indexOf(other.state)).toBeGreaterThanOrEqual(order.indexOf(one.state));
        expect(one.days! - other.days!).toBe(more);
        expect(dayOf(one.due!)).toBe(dayOf(other.due!));
      }),
    );
  });
});

describe("the state of a dataset", () => {
  const facts: DatasetFacts = {
    campaign: null,
    openDeposit: null,
    publishedAt: null,
    withdrawn: false,
    frequency: "ANNUAL",
  };
  const campaign = { opensOn: "2026-10-01", deadline: "2026-11-30" };

  it.each<[string, Partial<DatasetFacts>, string, string, number]>([
    ["nothing is asked", {}, "2026-11-21", "not-asked", 0],
    ["asked, in time", { campaign }, "2026-11-30", "expected", 0],
    ["asked, past the deadline", { campaign }, "2026-12-07", "late", 7],
    ["a file being read", { campaign, openDeposit: "received" }, "2026-11-21", "received", 0],
    [
      "a file to review, past the deadline",
      { campaign, openDeposit: "to-review" },
      "2026-12-02",
      "to-review",
      2,
    ],
    [
      "published for the campaign",
      { campaign, publishedAt: day("2026-10-05") },
      "2026-12-07",
      "published",
      0,
    ],
    [
      "published before a campaign long past",
      { campaign, publishedAt: day("2026-09-01") },
      "2026-12-07",
      "to-refresh",
      7,
    ],
    ["published too long ago", { publishedAt: day("2025-09-14") }, "2026-09-24", "to-refresh", 10],
    ["withdrawn", { publishedAt: day("2026-09-14"), withdrawn: true }, "2026-09-24", "withdrawn", 0],
  ])("%s", (_, some, now, name, daysLate) => {
    const state = datasetState({ ...facts, ...some }, day(now));
    expect(state).toMatchObject({ name, daysLate });
    expect(state.glyph).toBe(STATE_GLYPHS[state.name]);
  });
});

describe("metadata", () => {
  const model = parseModel(toilettes).model!;
  const bron = {
    kind: "commune",
    name: "Bron",
    siren: "216900290",
    insee: "69029",
    contactEmail: "donnees@ville-bron.fr",
  } as const;
  const sheet = prefillMetadata(model, bron);

  it("are right as soon as they are prefilled: a commune without a contact address publishes too", () => {
    expect(sheet).toMatchObject({ title: "Toilettes publiques de Bron", licence: "lov2", spatial: "69029" });
    expect(checkMetadata(sheet)).toEqual([]);
    expect(checkMetadata(prefillMetadata(model, { ...bron, contactEmail: null }))).toEqual([]);
  });

  it("say each of their faults", () => {
    const wrong = {
      ...sheet,
      title: " ",
      licence: "cc-by",
      frequency: "toString",
      contactEmail: "mairie",
      temporalStart: "2026-02-30",
      temporalEnd: "2025-01-01",
      keywords: Array.from({ length: 21 }, () => "x".repeat(61)),
    };
    expect(checkMetadata(wrong as unknown as typeof sheet).map(({ fault }) => fault)).toEqual([
      "title-missing",
      "licence-unknown",
      "frequency-unknown",
      "email-malformed",
      "date-malformed",
      "keyword-long",
      "keywords-many",
    ]);
    const reversed = { ...sheet, temporalStart: "2026-02-01", temporalEnd: "2026-01-01" };
    expect(checkMetadata(reversed)).toEqual([{ field: "temporalEnd", fault: "dates-reversed" }]);
  });

  it.each([
    ["Bron", "de Bron"],
    ["Oullins-Pierre-Bénite", "d’Oullins-Pierre-Bénite"],
    ["Écully", "d’Écully"],
    ["La Mulatière", "de La Mulatière"],
    ["Le Bourg", "du Bourg"],
    ["Les Mureaux", "des Mureaux"],
    ["Métropole de Lyon", "de la Métropole de Lyon"],
  ])("join « de » and « %s »", (name, joined) => expect(ofPlace(name)).toBe(joined));

  const met = (some: Partial<typeof sheet>, published: boolean) =>
    qualityPoints({ ...sheet, ...some }, { freshness: "fresh", published, fieldsDocumented: true })
      .filter((one) => one.met)
      .map(({ point }) => point);

  it("have the nine quality points, and lack what they lack", () => {
    expect(met({ temporalStart: "2026-01-01" }, true)).toEqual([...QUALITY_POINTS]);
    expect(met({ description: "Trop court", frequency: "UNKNOWN" }, false)).toEqual([
      "documentation",
      "licence",
      "spatial-coverage",
    ]);
  });
});

describe("figures", () => {
  it("count what is filled", () => {
    expect(
      completeness(
        ["a", "b"],
        [
          ["x", null],
          ["y", ""],
          ["", "z"],
        ],
      ),
    ).toEqual({
      records: 3,
      fields: [
        { field: "a", filled: 2 },
        { field: "b", filled: 1 },
      ],
      share: 0.5,
    });
    expect(completeness(["a"], []).share).toBe(1);
  });

  it("say what blocks, and nothing when nothing does", () => {
    const clear = { records: 3, toConfirm: 0, invalid: 0, missing: 0, questions: 0, errors: 0, metadata: 0 };
    expect(whatBlocks(clear)).toEqual([]);
    expect(whatBlocks({ ...clear, toConfirm: 12, missing: 1 })).toEqual([
      { reason: "missing", count: 1 },
      { reason: "to-confirm", count: 12 },
    ]);
    expect(whatBlocks({ ...clear, records: 0 })).toEqual([{ reason: "empty", count: 1 }]);
  });
});
