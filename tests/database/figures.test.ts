import { afterAll, beforeAll, expect, it } from "vitest";
import type { Database } from "../../src/db/database.ts";
import { type CountedTable, countedTable } from "../../src/db/figures/countedTable.ts";
import { keepFigures, staleModels } from "../../src/db/figures/keepFigures.ts";
import { keptPlaces } from "../../src/db/figures/keptPlaces.ts";
import { sumFigures } from "../../src/db/figures/sumFigures.ts";
import { mapCells } from "../../src/db/portal/mapCells.ts";
import { readRecords, type StoredRecord } from "../../src/db/records/readRecords.ts";
import type { Extent } from "../../src/domain/geo/extent.ts";
import { COARSEST_LEVEL, FINEST_LEVEL } from "../../src/domain/presentation/placeLevel.ts";
import { countedFields } from "../../src/domain/presentation/countedFields.ts";
import { publicModel } from "../../src/domain/presentation/publicModel.ts";
import { readHistory } from "../../src/services/datasets/readHistory.ts";
import { startRestoration } from "../../src/services/datasets/startDraft.ts";
import { withdrawDataset } from "../../src/services/datasets/withdrawDataset.ts";
import { describeOnEachEngine } from "../setup/engines.ts";
import { MODEL, type PublicationBench, publicationBench } from "../setup/publicationBench.ts";
import { sampleRecords } from "../setup/publishedTerritory.ts";
import { publishSample, type SampleRecord } from "../setup/publishSample.ts";

const LYON = "69123";
const STEPS = 14;
const EVERYWHERE: Extent = [4, 45, 6, 47];

/** Numbers from 0 to 1, the same at each run. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

type Tally = Readonly<Record<string, number>>;

function tally(texts: readonly (string | null)[]): Tally {
  const counts: Record<string, number> = {};
  for (const text of texts) counts[text ?? "(none)"] = (counts[text ?? "(none)"] ?? 0) + 1;
  return counts;
}

const asTally = (counts: readonly { readonly value: string | null; readonly count: number }[]): Tally =>
  Object.fromEntries(counts.map(({ value, count }) => [value ?? "(none)", count]));

describeOnEachEngine("the figures kept of a dataset", (open) => {
  let database: Database;
  let close: () => Promise<void>;
  let here: PublicationBench;
  let counted: CountedTable;
  const random = chance(20_261_122);

  beforeAll(async () => {
    [database, close] = await open();
    here = await publicationBench(database);
    const model = publicModel(here.platform.models.current(MODEL));
    counted = countedTable(here.platform.models.table(MODEL), countedFields(model));
  });
  afterAll(async () => {
    await here.close();
    await close();
  });

  const pick = <Value>(values: readonly Value[]): Value => values[Math.floor(random() * values.length)]!;

  /** Some of the records, others, moved and otherwise told. */
  function shuffled(records: readonly SampleRecord[]): SampleRecord[] {
    const changed = records
      .filter(() => random() < 0.8)
      .map((record) => ({
        ...record,
        pmr: pick(["true", "false", null]),
        gratuit: pick(["true", "false", null]),
        longitude: (Number(record["longitude"]) + (random() - 0.5) / 40).toFixed(6),
      }));
    return changed.length > 0 ? changed : [records[0]!];
  }

  async function change(): Promise<string> {
    const revisions = (
      await readHistory(here.platform, here.claire, here.bron, { model: MODEL, before: null })
    ).revisions;
    const kind = pick(["publish", "publish", "elsewhere", "elsewhere", "restore", "withdraw"]);
    if (kind === "elsewhere") {
      const records = random() < 0.2 ? [] : shuffled(sampleRecords(MODEL, LYON));
      await publishSample(here.platform, { model: MODEL, code: LYON, records });
    } else if (kind === "withdraw" && revisions[0] && revisions[0].kind !== "withdrawal") {
      await withdrawDataset(here.platform, here.claire, here.bron, { model: MODEL, why: "à refaire" });
    } else if (kind === "restore" && revisions.some(({ kind: one }, at) => at > 0 && one !== "withdrawal")) {
      const { number } = pick(revisions.filter(({ kind: one }, at) => at > 0 && one !== "withdrawal"));
      await here.publish(
        await startRestoration(here.platform, here.claire, here.bron, { model: MODEL, number }),
      );
    } else await here.publish(await here.stage(shuffled(here.records)));
    return kind;
  }

  const read = (commune?: string): Promise<StoredRecord[]> =>
    readRecords(
      database.query,
      here.platform.models.table(MODEL),
      { audience: "public", ...(commune && { commune }) },
      { limit: 1000 },
    );

  async function compareFigures(organizations: readonly string[] | null, commune?: string): Promise<void> {
    const records = await read(commune);
    const { fields } = publicModel(here.platform.models.current(MODEL));
    const told = (name: string): (string | null)[] =>
      records.map(({ values }) => values[fields.findIndex((field) => field.name === name)] ?? null);
    const kept = await sumFigures(database.query, counted, organizations);
    expect(kept.measure).toMatchObject({
      records: records.length,
      located: records.filter(({ geometry }) => geometry !== null).length,
      filled: Object.fromEntries(
        fields.map(({ name }) => [name, told(name).filter((text) => text !== null).length]),
      ),
    });
    const [lons, lats] = [told("longitude").map(Number), told("latitude").map(Number)];
    expect(kept.measure.extent).toEqual(
      records.length === 0
        ? null
        : [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)],
    );
    expect(
      Object.fromEntries(kept.byCommune.map(({ commune: insee, count }) => [insee ?? "(none)", count])),
    ).toEqual(tally(records.map((record) => record.commune)));
    for (const [name, counts] of kept.values) expect(asTally(counts), name).toEqual(tally(told(name)));
  }

  async function comparePlaces(): Promise<void> {
    const table = here.platform.models.table(MODEL);
    const grid = { extent: EVERYWHERE, columns: 3, rows: 3 };
    for (const by of [null, "pmr", "gratuit"]) {
      const exact = await mapCells(database.query, table, {
        ...grid,
        choice: { filters: [] },
        by,
        naming: "nom",
      });
      const total = new Map<string | null, number>();
      for (const { value, count } of exact) total.set(value, (total.get(value) ?? 0) + count);
      for (let level = COARSEST_LEVEL; level <= FINEST_LEVEL; level++) {
        const cells = await keptPlaces(database.query, counted, { ...grid, by, level });
        const sums = new Map<string | null, number>();
        for (const { value, count } of cells) sums.set(value, (sums.get(value) ?? 0) + count);
        expect(sums, `${by} at level ${level}`).toEqual(total);
      }
    }
    // Cells as fine as squares: each holds what lies in it, and names the record that is alone.
    const size = 2 ** -FINEST_LEVEL;
    const fine = {
      ...grid,
      extent: [4.5, 45.5, 4.5 + 128 * size, 45.5 + 128 * size],
      columns: 128,
      rows: 128,
    } as const;
    const exact = await mapCells(database.query, table, {
      ...fine,
      choice: { filters: [] },
      by: null,
      naming: "nom",
    });
    const cells = await keptPlaces(database.query, counted, { ...fine, by: null, level: FINEST_LEVEL });
    const keyed = (rows: typeof cells) =>
      rows
        .map(({ column, row, count, lon, lat, id, name }) =>
          [column, row, count, lon.toFixed(9), lat.toFixed(9), ...(count === 1 ? [id, name] : [])].join(" "),
        )
        .toSorted();
    // Two parts that share a square keep theirs apart, in the same cell.
    expect(keyed(cells)).toEqual(keyed(exact));
  }

  it("are those of its records, whatever is published, withdrawn or restored", async () => {
    const done = new Set<string>();
    for (let step = 0; step < STEPS; step++) {
      done.add(await change());
      await keepFigures(database.query, counted);
      await compareFigures(null);
      await compareFigures([here.bron.id], here.bron.insee!);
      await comparePlaces();
    }
    expect([...done].toSorted()).toEqual(["elsewhere", "publish", "restore", "withdraw"]);
  });

  it("are counted again where a part was published since, or where something else is counted", async () => {
    const marks = [{ model: MODEL, mark: counted.mark }];
    await publishSample(here.platform, { model: MODEL, code: LYON, records: sampleRecords(MODEL, LYON) });
    expect(await staleModels(database.query, marks)).toEqual([MODEL]);
    await Promise.all([keepFigures(database.query, counted), keepFigures(database.query, counted)]);
    expect(await staleModels(database.query, marks)).toEqual([]);
    await compareFigures(null);
    const otherwise = { ...counted, mark: "otherwise" };
    expect(await staleModels(database.query, [{ model: MODEL, mark: "otherwise" }])).toEqual([MODEL]);
    await keepFigures(database.query, otherwise);
    expect(await staleModels(database.query, [{ model: MODEL, mark: "otherwise" }])).toEqual([]);
    await compareFigures(null);
  });
});
