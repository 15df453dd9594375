import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { AddressQuery } from "../../src/geocoding/addressQuery.ts";
import { indexGeocoder } from "../../src/geocoding/indexGeocoder.ts";
import { preferIndex } from "../../src/geocoding/preferIndex.ts";
import { openAnswerCache } from "../../src/geocoding/remote/answerCache.ts";
import { createRemoteGeocoder, type RemoteLimits } from "../../src/geocoding/remote/remoteGeocoder.ts";
import { RemoteUnavailable } from "../../src/geocoding/remote/remoteUnavailable.ts";
import { answerCsv, type Incident, type ServiceStub, startServiceStub } from "./serviceStub.ts";

const same = (code: string, other: string): boolean => code === other;
const QUICK: Partial<RemoteLimits> = { backoff: 5, pace: 1, attempt: 300, patience: 2_000, attempts: 3 };

let stub: ServiceStub;
beforeEach(async () => {
  stub = await startServiceStub();
});
afterEach(() => stub.close());

function client(limits: Partial<RemoteLimits> = {}, url = stub.url) {
  return createRemoteGeocoder({ url, sameCommune: same, cache: null, limits: { ...QUICK, ...limits } });
}

function query(number: number, more: Partial<AddressQuery> = {}): AddressQuery {
  return { text: `${number} rue des Écoles`, citycode: "69029", postcode: "69500", city: "Bron", ...more };
}

async function labels(
  geocoder: ReturnType<typeof client>,
  queries: readonly AddressQuery[],
): Promise<string[]> {
  const answers = await geocoder.geocode(queries);
  return answers.map((one) => ("answer" in one ? (one.answer?.label ?? one.status) : one.status));
}

const refuse =
  (status: number, headers: Record<string, string> = {}): Incident =>
  (_, response) =>
    response.writeHead(status, headers).end("refused");

const status = async (
  asked: AddressQuery,
  change: (csv: string) => string = (csv) => csv,
): Promise<string> => {
  stub.incidents.push((batch, response) => response.end(change(answerCsv(batch))));
  return (await client().geocode([asked]))[0]!.status;
};

describe("the national API's client", () => {
  it("sends what is documented, and only that", async () => {
    const [answer] = await client().geocode([
      query(12),
      query(13, { citycode: null, text: "13 rue des Écoles  69500\nBron" }),
    ]);
    const [batch] = stub.batches;
    expect(batch!.path).toBe("/search/csv/");
    expect(batch!.fields).toMatchObject({
      columns: ["adresse"],
      citycode: ["citycode"],
      postcode: ["postcode"],
    });
    expect(batch!.fields["result_columns"]).toContain("result_score_next");
    expect(batch!.rows).toEqual([
      { traboule_line: "0", adresse: "12 rue des Écoles 69500 Bron", citycode: "69029", postcode: "" },
      { traboule_line: "1", adresse: "13 rue des Écoles 69500 Bron", citycode: "", postcode: "69500" },
    ]);
    expect(answer).toMatchObject({
      status: "corrected",
      answer: { type: "housenumber", housenumber: "12", citycode: "69029", lon: 4.912, lat: 45.74 },
    });
  });

  it("cuts batches, asks each address once, keeps the order whatever that of the answer", async () => {
    stub.incidents.push((batch, response) => response.end(answerCsv(batch, true)));
    const numbers = [5, 3, 5, 8, 1, 3, 9, 12];
    const found = await labels(
      client({ batch: 4 }),
      numbers.map((number) => query(number)),
    );
    expect(found).toEqual(numbers.map((number) => `${number} rue des Écoles 69500 Bron`));
    expect(stub.batches.map(({ rows }) => rows.length)).toEqual([4, 2]);
  });

  it("keeps below the limit of requests", async () => {
    await client({ batch: 1, pace: 20 }).geocode([1, 2, 3, 4, 5, 6].map((number) => query(number)));
    const times = stub.batches.map(({ at }) => at);
    expect(times.at(-1)! - times[0]!).toBeGreaterThan(5 * 20 - 15);
  });

  it("sends 200 characters at most, and never believes the answer to a shortened question", async () => {
    const long = {
      ...query(12),
      text: `12 rue des Écoles 69500 Bron ${"bâtiment ".repeat(40)}`,
      postcode: null,
      city: null,
    };
    const [answer] = await client().geocode([long]);
    expect(stub.batches[0]!.rows[0]!["adresse"]!.length).toBeLessThanOrEqual(200);
    expect(answer!.status).not.toBe("corrected");
  });

  it.each<[string, Incident]>([
    ["429 with Retry-After", refuse(429, { "retry-after": "0" })],
    ["500", refuse(500)],
    ["503", refuse(503, { "retry-after": new Date(Date.now() - 1000).toUTCString() })],
    ["connection reset", (_, response) => response.destroy()],
    [
      "body cut short",
      (batch, response) => {
        response.writeHead(200, { "content-length": "9999" });
        response.write(answerCsv(batch).slice(0, 80));
        setTimeout(() => response.destroy(), 5);
      },
    ],
    [
      "last lines missing",
      (batch, response) => response.end(answerCsv({ ...batch, rows: batch.rows.slice(0, 1) })),
    ],
    ["last line torn", (batch, response) => response.end(answerCsv(batch).slice(0, -40))],
    ["a page instead of csv", (_, response) => response.end("<html><body>Maintenance</body></html>")],
    ["never answering", () => {}],
    [
      "answering drop by drop",
      (batch, response) => {
        const text = answerCsv(batch);
        for (const at of [0, 1, 2, 3]) setTimeout(() => response.write(text[at]), at * 150);
      },
    ],
  ])("tries again after %s", async (_, incident) => {
    stub.incidents.push(incident);
    expect(await labels(client(), [query(1), query(2)])).toEqual([
      "1 rue des Écoles 69500 Bron",
      "2 rue des Écoles 69500 Bron",
    ]);
    expect(stub.batches).toHaveLength(2);
  });

  it("waits as long as it is told to", async () => {
    stub.incidents.push(refuse(429, { "retry-after": "1" }));
    await client().geocode([query(1)]);
    expect(stub.batches[1]!.at - stub.batches[0]!.at).toBeGreaterThanOrEqual(990);
  });

  it("does not insist on what cannot succeed, and says why", async () => {
    stub.incidents.push(refuse(400));
    const error = await client()
      .geocode([query(1)])
      .catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(RemoteUnavailable);
    expect(error).toMatchObject({ code: "remote.refused", params: { detail: "400" } });
    expect(stub.batches).toHaveLength(1);
  });

  it("halves a batch too large for the service", async () => {
    stub.incidents.push(refuse(413));
    expect(
      await labels(
        client(),
        [1, 2, 3].map((number) => query(number)),
      ),
    ).toHaveLength(3);
    expect(stub.batches.map(({ rows }) => rows.length)).toEqual([3, 2, 1]);
  });

  it("answers by failures when a batch cannot be had, and gives the service up when it lasts", async () => {
    const geocoder = client({ batch: 1, attempts: 2, failures: 3 });
    await geocoder.geocode([query(9)]);
    stub.incidents.push(...Array.from({ length: 30 }, () => refuse(500)));
    expect(await labels(geocoder, [query(1), query(2)])).toEqual(["error", "error"]);
    await expect(geocoder.geocode([query(3)])).rejects.toMatchObject({ code: "remote.refused" });
  });

  it("never follows to another address", async () => {
    const elsewhere = await startServiceStub();
    stub.incidents.push((_, response) =>
      response.writeHead(307, { location: `${elsewhere.url}/search/csv/` }).end(),
    );
    await expect(client({ attempts: 1, failures: 1 }).geocode([query(1)])).rejects.toThrow(RemoteUnavailable);
    expect(elsewhere.batches).toHaveLength(0);
    await elsewhere.close();
  });

  it("is certain of nothing that the question does not say itself", async () => {
    expect(await status(query(12))).toBe("corrected");
    expect(await status(query(12), (csv) => csv.replace("0.97", "0.61"))).toBe("to-confirm");
    expect(await status(query(12), (csv) => csv.replace("0.97,,", "0.97,0.96,"))).toBe("to-confirm");
    expect(await status(query(12), (csv) => csv.replace(",rue des Écoles,", ",rue des Lilas,"))).toBe(
      "to-confirm",
    );
    expect(
      await status(query(12), (csv) =>
        csv.replace("housenumber,69029_0001_12,12,", "housenumber,69029_0001_12,12bis,"),
      ),
    ).toBe("to-confirm");
    expect(await status(query(12), (csv) => csv.replace("Bron,69029,ok", "Mions,69283,ok"))).toBe("invalid");
    expect(await status(query(12), (csv) => csv.replace("45.74,4.912", ","))).toBe("to-confirm");
    expect(await status({ text: "rue des Écoles Bron" })).toBe("invalid");
    expect(await status({ text: "12 rue des Écoles 69500 Bron" })).toBe("corrected");
  });
});

describe("the cache", () => {
  it("keeps answers on the disk, forgets old ones, survives a torn line", async () => {
    const folder = mkdtempSync(join(tmpdir(), "traboule-cache-"));
    const path = join(folder, "below", "answers.ndjson");
    const ask = (scope: string, now = Date.now()) =>
      createRemoteGeocoder({
        url: stub.url,
        sameCommune: same,
        cache: openAnswerCache(path, scope, now),
        limits: QUICK,
      });
    await ask("a").geocode([query(1), query(2)]);
    expect(readFileSync(path, "utf8").split("\n")).toHaveLength(3);
    await ask("a").geocode([query(2), query(3)]);
    expect(stub.batches.map(({ rows }) => rows.length)).toEqual([2, 1]);
    await ask("another service").geocode([query(1)]);
    await ask("a", Date.now() + 60 * 86_400_000).geocode([query(1)]);
    expect(stub.batches).toHaveLength(4);
    rmSync(folder, { recursive: true });
  });
});

describe("the index first", () => {
  it("sends only what the index could not settle", async () => {
    const none = {
      runnerUp: null,
      scoreNext: 0,
      apart: null,
      reasons: [{ id: "geocoding.remote-exact" }],
    } as const;
    const index = indexGeocoder({
      search: ({ text }) => {
        const answer = {
          label: "from the index",
          type: "street",
          score: 0.5,
          id: "",
          housenumber: null,
          street: "x",
          name: "x",
          postcode: "69500",
          city: "Bron",
          citycode: text.startsWith("8") ? "69283" : "69029",
          lon: 4,
          lat: 45,
        } as const;
        if (text.startsWith("1 ")) return { ...none, status: "corrected", answer };
        if (text.startsWith("2 ")) return { ...none, status: "invalid", answer: null };
        return { ...none, status: "to-confirm", answer };
      },
    });
    const geocoder = preferIndex(index, client(), same);
    const found = await geocoder.geocode([query(1), query(2), query(3), query(8)]);
    expect(stub.batches.flatMap(({ rows }) => rows.map((row) => row["adresse"]!.slice(0, 2)))).toEqual([
      "2 ",
      "3 ",
      "8 ",
    ]);
    expect(found.map((one) => ("answer" in one ? one.answer?.label : ""))).toEqual([
      "from the index",
      "2 rue des Écoles 69500 Bron",
      "3 rue des Écoles 69500 Bron",
      "from the index",
    ]);
    await geocoder.close();
  });
});
