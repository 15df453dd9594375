import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Database } from "../../src/db/database.ts";
import { type ApiApp, apiApp, json } from "../setup/apiApp.ts";
import { describeOnEachEngine } from "../setup/engines.ts";
import { installTerritory, sampleRecords } from "../setup/publishedTerritory.ts";
import { publishSample, type SampleRecord } from "../setup/publishSample.ts";

const BRON = "69029";
const ITEMS = "/api/collections/toilettes/items";

interface Page {
  readonly features: readonly { readonly id: string }[];
  readonly links: readonly { readonly rel: string; readonly href: string }[];
}

/** Repeatable chance: mulberry32. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

describeOnEachEngine("cursors", (open) => {
  let database: Database;
  let close: () => Promise<void>;
  let api: ApiApp;
  const random = chance(20261121);
  let state: { readonly id: string; readonly record: SampleRecord }[] = [];

  const publish = () =>
    publishSample(api.platform, {
      model: "toilettes",
      code: BRON,
      records: state.map(({ record }) => record),
      ids: state.map(({ id }) => id),
    });

  /** Some leave, some change place and name, some come. */
  async function change(): Promise<void> {
    state = state.filter(() => random() > 0.15);
    state = state.map((one) =>
      random() > 0.3
        ? one
        : { ...one, record: { ...one.record, nom: `Nom ${Math.floor(random() * 5)}`, ...somewhere() } },
    );
    for (let count = 0; count < 3; count += 1)
      state.push({ id: randomUUID(), record: { ...state[count]!.record, ...somewhere() } });
    await publish();
  }

  /** Several records in one place, and some nowhere. */
  function somewhere(): SampleRecord {
    if (random() < 0.2) return { longitude: null, latitude: null };
    return {
      longitude: (4.9 + Math.floor(random() * 4) / 100).toFixed(6),
      latitude: (45.7 + Math.floor(random() * 6) / 200).toFixed(6),
    };
  }

  beforeAll(async () => {
    [database, close] = await open();
    api = await apiApp(database);
    await installTerritory(api.platform);
    const records = sampleRecords("toilettes", BRON);
    state = Array.from({ length: 25 }, (_, at) => ({
      id: randomUUID(),
      record: {
        ...records[at % records.length]!,
        nom: at % 6 === 0 ? null : `Nom ${at % 4}`,
        ...somewhere(),
      },
    }));
    await publish();
  });
  afterAll(async () => {
    await api.close();
    await close();
  });

  it.each([
    "",
    "sortby=nom",
    "sortby=-nom",
    "sortby=-nom,commune",
    "sortby=gratuit,-nom",
    "bbox=4.9,45.7,4.93,45.73",
    "bbox=4.905,45.7,4.925,45.72",
    "bbox=4.9,45.7,4.93,45.73&sortby=nom",
    "filter=S_INTERSECTS(geometry,BBOX(4.9,45.7,4.915,45.73))",
    "_commune=69029&bbox=4,45,5,46",
    "nom=Nom 1",
  ])(
    "walk %s: every record of the first page's state, once, in order, whatever is published",
    async (query) => {
      for (const limit of [2, 7]) {
        const asked = `${ITEMS}?${query.replaceAll(" ", "%20")}${query === "" ? "" : "&"}`;
        const expected = (await json<Page>(await api.ask(`${asked}limit=10000`))).features;
        const walked: unknown[] = [];
        let pages = 0;
        for (let url: string | undefined = `${asked}limit=${limit}`; url !== undefined; pages += 1) {
          const page: Page = await json<Page>(await api.ask(url));
          walked.push(...page.features);
          url = page.links.find(({ rel }) => rel === "next")?.href;
          if (pages % 5 === 1) await change();
          expect(pages).toBeLessThan(200);
        }
        expect(walked).toEqual(expected);
        expect(new Set(expected.map(({ id }) => id)).size).toBe(expected.length);
      }
    },
  );

  it("gives a past instant as it was, and for a period each record as it was last", async () => {
    const before = new Date().toISOString();
    const past = (await json<Page>(await api.ask(`${ITEMS}?limit=10000`))).features;
    await new Promise((resolve) => void setTimeout(resolve, 5));
    await change();
    const now = (await json<Page>(await api.ask(`${ITEMS}?limit=10000`))).features;
    expect(now).not.toEqual(past);
    expect((await json<Page>(await api.ask(`${ITEMS}?limit=10000&datetime=${before}`))).features).toEqual(
      past,
    );
    const both = (await json<Page>(await api.ask(`${ITEMS}?limit=10000&datetime=${before}/..`))).features;
    const latest = new Map([...past, ...now].map((one) => [one.id, one]));
    expect(both).toEqual([...latest.values()].sort((a, b) => (a.id < b.id ? -1 : 1)));
  });

  it("shows nothing of what was withdrawn, in any state", async () => {
    const before = new Date().toISOString();
    await publishSample(api.platform, {
      model: "toilettes",
      code: "69283",
      records: sampleRecords("toilettes", "69283"),
    });
    await database.query
      .updateTable("dataset_part")
      .set({ withdrawn_at: new Date(), withdrawn_why: "Erreur" })
      .where("organization_id", "=", (eb) =>
        eb.selectFrom("organization").select("id").where("insee", "=", BRON),
      )
      .execute();
    const ended = sql`(select max(id) + 1 from traboule.revision)`;
    await sql`update dataset.toilettes set _to = ${ended} where _commune = ${BRON} and _to is null`.execute(
      database.query,
    );
    const [one] = state;
    for (const query of ["", `datetime=${before}`, `datetime=../..`, "bbox=4,45,5,46"])
      expect(
        (
          await json<{ features: { id: string }[] }>(await api.ask(`${ITEMS}?limit=10000&${query}`))
        ).features.filter(({ id }) => state.some((kept) => kept.id === id)),
        query,
      ).toEqual([]);
    const gone = await json(await api.ask(`${ITEMS}/${one!.id}`), 410);
    expect(gone["code"]).toBe("dataset.withdrawn");
    expect(gone["detail"]).toContain("Bron");
    expect((await json(await api.ask(`/exports/${BRON}/toilettes.csv`), 410))["detail"]).toContain("Bron");
  });
});
