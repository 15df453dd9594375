import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import iconv from "iconv-lite";
import Papa from "papaparse";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { AddressQuery } from "../../geocoding/addressQuery.ts";
import type { Geocoder } from "../../geocoding/geocoder.ts";
import type { GeocodingResult } from "../../geocoding/geocodingResult.ts";
import { loadGazetteer } from "../../reference/loadGazetteer.ts";
import { geocodeFile, type GeocodeRequest } from "./geocodeFile.ts";
import { UnknownColumn } from "./queryColumns.ts";
import { RESULT_COLUMNS } from "./resultCells.ts";

/** Knows every address that begins with a number: it lies as far east of 4 degrees as its number says. */
function answer({ text, citycode }: AddressQuery): GeocodingResult {
  const reasons = [{ id: "geocoding.remote-exact" }] as const;
  const number = /^\d+/.exec(text)?.[0];
  const none = { runnerUp: null, scoreNext: 0, apart: null, reasons };
  if (number === undefined) return { ...none, status: "invalid", answer: null };
  return {
    ...none,
    status: "corrected",
    answer: {
      label: text,
      type: "housenumber",
      score: 0.987654,
      id: `69029_0001_${number.padStart(5, "0")}`,
      housenumber: number,
      street: text.slice(number.length).trim(),
      name: text,
      postcode: "69500",
      city: "Bron",
      citycode: citycode ?? "69029",
      lon: 4 + Number(number) / 1000,
      lat: 45.7,
    },
  };
}

class RecordingGeocoder implements Geocoder {
  underWay = 0;
  mostUnderWay = 0;
  asked = 0;
  readonly queries: AddressQuery[] = [];
  readonly #failAfter: number;

  constructor(failAfter = Number.POSITIVE_INFINITY) {
    this.#failAfter = failAfter;
  }

  async geocode(queries: readonly AddressQuery[]) {
    this.queries.push(...queries);
    this.mostUnderWay = Math.max(this.mostUnderWay, ++this.underWay);
    // The first asked is the last to answer.
    await new Promise((resolve) => setTimeout(resolve, 5 - (this.asked % 5)));
    this.underWay--;
    if ((this.asked += queries.length) > this.#failAfter) throw new Error("cut");
    return queries.map(answer);
  }

  close() {
    return Promise.resolve();
  }
}

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "traboule-geocode-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function request(
  input: Buffer | string,
  geocoder: Geocoder,
  more: Partial<GeocodeRequest> = {},
): GeocodeRequest {
  const path = join(folder, "input.csv");
  // Written once: a checkpoint holds for the file as it was.
  if (!existsSync(path)) writeFileSync(path, input);
  return {
    path,
    out: join(folder, "out.csv"),
    columns: null,
    citycode: null,
    postcode: null,
    gazetteer: loadGazetteer(),
    geocoder,
    terms: null,
    width: 4,
    language: "fr",
    checkpointEvery: 0,
    ...more,
  };
}

function readOut(): Record<string, string>[] {
  return Papa.parse<Record<string, string>>(readFileSync(join(folder, "out.csv"), "utf8"), {
    header: true,
    skipEmptyLines: true,
  }).data;
}

function manyLines(count: number): string {
  const lines = Array.from({ length: count }, (_, at) => `L${at};${at + 1} rue des Écoles;69500 Bron`);
  return `id;adresse;ville\n${lines.join("\n")}\n`;
}

describe("geocodeFile", () => {
  it("adds the national API's columns to the input's, in the input's order, whatever comes back first", async () => {
    const geocoder = new RecordingGeocoder();
    const summary = await geocodeFile(request(manyLines(5200), geocoder));
    const rows = readOut();
    expect(rows.map((row) => row["id"])).toEqual(Array.from({ length: 5200 }, (_, at) => `L${at}`));
    expect(Object.keys(rows[0]!)).toEqual(["id", "adresse", "ville", ...RESULT_COLUMNS]);
    expect(rows[41]).toMatchObject({
      result_label: "42 rue des Écoles",
      result_score: "0.9877",
      result_score_next: "",
      result_type: "housenumber",
      result_status: "ok",
      longitude: "4.042",
      latitude: "45.7",
      traboule_status: "corrected",
    });
    expect(summary.tally).toMatchObject({ records: 5200, byStatus: { corrected: 5200 } });
    expect(geocoder.mostUnderWay).toBeLessThanOrEqual(4);
    expect(geocoder.mostUnderWay).toBeGreaterThan(1);
    expect(existsSync(join(folder, "out.csv.partial"))).toBe(false);
    expect(existsSync(join(folder, "out.csv.partial.json"))).toBe(false);
  });

  it("goes on from where it was cut, and ends with the same bytes", async () => {
    const whole = request(manyLines(6000), new RecordingGeocoder());
    await geocodeFile(whole);
    const expected = readFileSync(whole.out, "utf8");
    rmSync(whole.out);
    await expect(geocodeFile({ ...whole, geocoder: new RecordingGeocoder(3100) })).rejects.toThrow("cut");
    expect(existsSync(whole.out)).toBe(false);
    const rest = new RecordingGeocoder();
    const summary = await geocodeFile({ ...whole, geocoder: rest });
    expect(summary.resumedFrom).toBeGreaterThan(1000);
    expect(rest.asked).toBe(6000 - summary.resumedFrom);
    expect(summary.tally.records).toBe(6000);
    expect(readFileSync(whole.out, "utf8")).toBe(expected);
  });

  it("survives a torn end of the part already written, and starts anew on other terms", async () => {
    const asked = request(manyLines(3000), new RecordingGeocoder(2000));
    await expect(geocodeFile(asked)).rejects.toThrow("cut");
    writeFileSync(`${asked.out}.partial`, "torn", { flag: "a" });
    const summary = await geocodeFile({ ...asked, geocoder: new RecordingGeocoder() });
    expect(summary.resumedFrom).toBeGreaterThan(0);
    expect(readOut().at(-1)!["id"]).toBe("L2999");
    await expect(geocodeFile({ ...asked, geocoder: new RecordingGeocoder(2000) })).rejects.toThrow("cut");
    const other = await geocodeFile({ ...asked, terms: "another index", geocoder: new RecordingGeocoder() });
    expect(other.resumedFrom).toBe(0);
    expect(readOut()).toHaveLength(3000);
  });

  it.each([
    ["windows-1252, semicolons", "win1252", ";"],
    ["utf-16 with tabs", "utf16", "\t"],
    ["mac roman, commas", "macintosh", ","],
  ])("reads %s", async (_, encoding, delimiter) => {
    const lines = [
      ["Adresse", "Observations"],
      ...Array.from({ length: 30 }, (_row, at) => [`${at + 1} rue de l'Église`, "à côté"]),
    ];
    const text = lines.map((cells) => cells.join(delimiter)).join("\r\n");
    await geocodeFile(
      request(iconv.encode(text, encoding, { addBOM: encoding === "utf16" }), new RecordingGeocoder()),
    );
    expect(readOut()[2]).toMatchObject({
      Adresse: "3 rue de l'Église",
      Observations: "à côté",
      longitude: "4.003",
    });
  });

  it("reads the columns named, the commune's code, and recognises them when none is", async () => {
    const input =
      "num;voie;ville;insee\n12;rue Neuve;Bron;69029\n14;rue Neuve;Bron;69029\n;;;\n;place du Marché;Bron;69029\n";
    const named = new RecordingGeocoder();
    const given = await geocodeFile(request(input, named, { columns: "num,voie", citycode: "INSEE" }));
    expect(named.queries[0]).toEqual({ text: "12 rue Neuve", citycode: "69029", postcode: null, city: null });
    expect(given.chosen).toBe("given");
    const guessing = new RecordingGeocoder();
    const guessed = await geocodeFile(request(input, guessing));
    expect(guessed.chosen).toBe("recognised");
    expect(guessing.queries[0]).toMatchObject({ text: "12 rue Neuve", citycode: "69029", city: "Bron" });
  });

  it("names the columns of the file when one is missing, and writes nothing", async () => {
    const asked = request("adresse;ville\n12 rue Neuve;Bron\n", new RecordingGeocoder(), {
      columns: "adresse,cp",
    });
    const error = await geocodeFile(asked).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(UnknownColumn);
    expect(error).toMatchObject({ column: "cp", headers: ["adresse", "ville"] });
    expect(existsSync(`${asked.out}.partial`)).toBe(false);
  });

  it("asks nothing for an empty address, and runs no formula", async () => {
    const input = "adresse,note\n12 rue Neuve,=HYPERLINK(1)\n,vide\nrue sans numéro,+33 4 72\n";
    const geocoder = new RecordingGeocoder();
    const { tally } = await geocodeFile(request(input, geocoder, { columns: "adresse" }));
    const rows = readOut();
    expect(rows.map((row) => row["note"])).toEqual(["'=HYPERLINK(1)", "vide", "+33 4 72"]);
    expect(rows.map((row) => row["result_status"])).toEqual(["ok", "skipped", "not-found"]);
    expect(rows.map((row) => row["traboule_status"])).toEqual(["corrected", "invalid", "invalid"]);
    expect(geocoder.queries).toHaveLength(2);
    expect(tally).toMatchObject({ skipped: 1, formulas: 1, byStatus: { corrected: 1, invalid: 2 } });
  });

  it("keeps cells beyond the header and columns that bear the name of an added one", async () => {
    const input = `adresse,latitude\n${"12 rue Neuve,45.1\n".repeat(20)}13 rue Neuve,45.2,en trop\n`;
    const summary = await geocodeFile(request(input, new RecordingGeocoder(), { columns: "adresse" }));
    const lines = Papa.parse<string[]>(readFileSync(join(folder, "out.csv"), "utf8"), {
      skipEmptyLines: true,
    }).data;
    expect(lines[21]!.slice(0, 3)).toEqual(["13 rue Neuve", "45.2", "13 rue Neuve"]);
    expect(lines[21]!.at(-1)).toBe("en trop");
    expect(lines[1]!).toHaveLength(2 + RESULT_COLUMNS.length);
    expect(summary).toMatchObject({ homonyms: ["latitude"], tally: { overlong: 1 } });
  });
});
