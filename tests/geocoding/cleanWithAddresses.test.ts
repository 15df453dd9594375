import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Papa from "papaparse";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Decision } from "../../src/domain/journal/decision.ts";
import { NOWHERE, type Place } from "../../src/domain/place/place.ts";
import { cleanFile } from "../../src/pipeline/cleanFile.ts";
import { loadGazetteer } from "../../src/reference/loadGazetteer.ts";
import type { GeocodingEntry } from "../../src/report/geocodingEntry.ts";
import { loadModel } from "../../src/services/loadModel.ts";
import { buildSampleIndex, onRueDesEcoles, type SampleIndex } from "./sampleIndex.ts";

let folder = "";
let sample: SampleIndex;
let runs = 0;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "traboule-addresses-"));
  sample = await buildSampleIndex(folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Report {
  readonly geocoding: readonly GeocodingEntry[];
  readonly issues: readonly { readonly record: number; readonly code: string; readonly message: string }[];
  readonly changes: readonly {
    readonly record: number;
    readonly field: string;
    readonly status: string;
    readonly rule: string;
  }[];
  readonly summary: { readonly corrected: number; readonly toConfirm: number; readonly publishable: boolean };
}

interface Cleaned {
  readonly csv: string;
  readonly rows: readonly Readonly<Record<string, string>>[];
  readonly report: Report;
  readonly html: string;
  readonly decisions: readonly Record<string, unknown>[];
}

async function clean(
  text: string,
  {
    model = "parcs-jardins",
    decisions = [],
    place = NOWHERE,
  }: { model?: string; decisions?: Decision[]; place?: Place } = {},
): Promise<Cleaned> {
  const out = join(folder, `out-${++runs}`);
  const path = join(folder, `file-${runs}.csv`);
  writeFileSync(path, text);
  await cleanFile({
    path,
    model: await loadModel(model),
    gazetteer: loadGazetteer(),
    place,
    mapping: null,
    memory: [],
    sheet: null,
    decisions,
    out,
    language: "fr",
    addresses: sample.index,
  });
  const csv = readFileSync(join(out, "clean.csv"), "utf8");
  const json = (name: string): unknown => JSON.parse(readFileSync(join(out, name), "utf8"));
  return {
    csv,
    rows: Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true }).data,
    report: json("report.json") as Report,
    html: readFileSync(join(out, "report.html"), "utf8"),
    decisions: (json("decisions.json") as { decisions: Record<string, unknown>[] }).decisions,
  };
}

const [LON, LAT] = onRueDesEcoles(12);
const FILE = `nom;adresse;commune;latitude;longitude
Parc des Tilleuls;12 r. des Ecoles;Bron;;
Square du Marché;99 rue des Écoles;Bron;;
Jardin du Lac;12 rue des Écoles;Bron;${LAT};${LON}
Jardin du Verger;12 rue des Écoles;Bron;45.7512;4.9301
Aire de la Source;;Bron;${LAT};${LON}
Promenade;rue Imaginaire;Bron;;
Parc des Vignes;12 rue des Acacias;Bron;;
`;

describe("clean --addresses", () => {
  it("fills what is certain, proposes what is not, and never touches a position of the file", async () => {
    const { rows, report, decisions, html } = await clean(FILE);
    const positions = rows.map(({ longitude, latitude }) => [longitude, latitude]);
    expect(positions).toEqual([
      [String(LON), String(LAT)],
      ["", ""],
      [String(LON), String(LAT)],
      ["4.9301", "45.7512"],
      [String(LON), String(LAT)],
      ["", ""],
      ["", ""],
    ]);
    const uses = report.geocoding.map(({ record, use, status }) => [record, use, status]);
    expect(uses).toEqual([
      [1, "filled", "corrected"],
      [2, "proposed", "to-confirm"],
      [3, "agrees", "corrected"],
      [4, "far", "to-confirm"],
      [5, "offered", "to-confirm"],
      [6, "unplaced", "to-confirm"],
      [7, "unplaced", "to-confirm"],
    ]);
    expect(report.geocoding.every(({ citycode }) => citycode === "69029")).toBe(true);
    expect(report.geocoding[0]).toMatchObject({
      query: "12 rue des Ecoles, 69500 Bron",
      label: "12 Rue des Écoles 69500 Bron",
      type: "housenumber",
      lon: LON,
      lat: LAT,
    });
    expect(report.geocoding[3]!.distance).toBeGreaterThan(1_500);
    const codes = report.issues.map(({ record, code }) => `${record} ${code}`);
    expect(codes).toContain("4 geocoding.far");
    expect(codes).toContain("5 geocoding.nearest");
    // One question for the two cells of a position, keyed by its address.
    const questions = decisions.filter(({ field }) => /longitude|latitude/.test(String(field)));
    expect(questions).toMatchObject([{ field: "longitude+latitude", raw: "99 rue des Écoles, 69500 Bron" }]);
    expect(html.indexOf("Positions à regarder")).toBeLessThan(html.indexOf("Corrigé avec certitude"));
    expect(html).toContain("99 rue des Écoles, 69500 Bron");
  });

  it("changes nothing when its result is cleaned again", async () => {
    const first = await clean(FILE);
    const second = await clean(first.csv);
    expect(second.csv).toBe(first.csv);
    expect(second.report.changes.filter(({ status }) => status === "corrected")).toEqual([]);
  });

  it("applies what a person decided of an address, to every row that bears it", async () => {
    const file = FILE.replace("rue Imaginaire", "99 rue des Écoles");
    const decided = {
      model: "parcs-jardins",
      field: "longitude+latitude",
      raw: "99 rue des Écoles, 69500 Bron",
      author: "Mairie de Bron",
      date: "2026-03-01",
      commune: null,
    };
    const { rows, report } = await clean(file, { decisions: [{ ...decided, value: "4.92 45.73" }] });
    expect([rows[1]!["longitude"], rows[5]!["latitude"]]).toEqual(["4.92", "45.73"]);
    expect(report.geocoding[1]).toMatchObject({ use: "decided", status: "corrected", lon: 4.92, lat: 45.73 });
    const without = await clean(file, { decisions: [{ ...decided, value: "" }] });
    expect(without.report.summary.toConfirm).toBe(0);
  });

  it("reads a number and a street kept apart, and fills the postcode", async () => {
    const file = `EQUIP_NOM;ADR_NUMERO;ADR_NOMVOIE;ADR_CODEPOSTAL;ADR_COMMUNE;EQUIP_LAT;EQUIP_LONG
Gymnase;12;Rue des Écoles;;Bron;;
Piscine;99999;Rue des Écoles;;Bron;;
`;
    const { rows, report } = await clean(file, { model: "equipements" });
    expect(rows[0]).toMatchObject({
      EQUIP_LONG: String(LON),
      EQUIP_LAT: String(LAT),
      ADR_CODEPOSTAL: "69500",
    });
    expect(report.geocoding.map(({ query }) => query)).toEqual([
      "12 Rue des Écoles, 69500 Bron",
      "Rue des Écoles, 69500 Bron",
    ]);
  });

  it("stays in the deposit's commune, and warns of what lies outside it", async () => {
    const commune = loadGazetteer().current("69029")!;
    const file = `nom;adresse;latitude;longitude
Parc;12 rue des Acacias;;
Jardin;12 rue des Écoles;;
Square;;45.664;4.95
`;
    const { rows, report } = await clean(file, { place: { ...NOWHERE, commune } });
    expect(rows.map(({ longitude }) => longitude)).toEqual(["", String(LON), "4.95"]);
    expect(report.geocoding[0]!.citycode).not.toBe("69283");
    expect(report.issues.map(({ code }) => code)).toContain("position.outside-commune");
  });

  it("proposes in place of a position that is none", async () => {
    const file = `nom;adresse;commune;latitude;longitude
Parc;12 rue des Écoles;Bron;0;0
Jardin;14 rue des Écoles;Bron;45.7350;4.9137
`;
    const { report } = await clean(file);
    const asked = report.changes.filter(({ record, rule }) => record === 1 && rule === "geocoding.proposed");
    expect(asked.map(({ field, status }) => `${field} ${status}`).toSorted()).toEqual([
      "latitude to-confirm",
      "longitude to-confirm",
    ]);
  });

  it("finds the commune by the row's own position, and is certain of none that nobody named", async () => {
    const file = `nom;adresse;latitude;longitude
Parc;12 rue des Écoles;${LAT};${LON}
Jardin;14 rue des Écoles;;
Square;6 rue Lateulade;44.8395;-0.5802
Promenade;14 rue des Écoles 69500 Bron;;
`;
    const { report } = await clean(file);
    const [parc, jardin, square, promenade] = report.geocoding;
    expect(parc).toMatchObject({ use: "agrees", citycode: "69029" });
    expect(jardin!.use).not.toBe("filled");
    expect(square).toMatchObject({ use: "unknown", citycode: null });
    expect(promenade).toMatchObject({ use: "filled", citycode: "69029" });
  });
});
