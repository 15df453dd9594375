import fc from "fast-check";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadGazetteer } from "../reference/loadGazetteer.ts";
import type { AddressIndex } from "./addressIndex.ts";
import { buildIndex } from "./build/buildIndex.ts";
import { openIndex } from "./openIndex.ts";

const HEADER = "id;numero;rep;nom_voie;code_postal;code_insee;nom_commune;lon;lat;alias;nom_ld";

/** A street of Bron or Villeurbanne with these numbers, ten metres or so apart. */
function rows(
  code: string,
  city: string,
  postcode: string,
  street: string,
  at: number,
  numbers: string[],
): string[] {
  return numbers.map((number, step) => {
    const [value = "", suffix = ""] = number.split(" ");
    return `${code}_s${at}_${value};${value};${suffix};${street};${postcode};${code};${city};${4.9 + at / 500};${45.73 + step / 5000};;`;
  });
}

const LINES = [
  HEADER,
  ...rows("69029", "Bron", "69500", "Rue de la République", 1, ["1", "2", "12", "12 bis", "14"]),
  ...rows("69029", "Bron", "69500", "Avenue Franklin Roosevelt", 2, ["3", "75", "88", "112"]),
  ...rows("69029", "Bron", "69500", "Rue du 8 Mai 1945", 3, ["8", "10"]),
  ...rows("69029", "Bron", "69500", "Place Saint-Jean", 4, ["1", "2"]),
  ...rows("69029", "Bron", "69500", "Rue du Moulin à Vent", 5, ["4", "6", "6 B", "6 bis"]),
  ...rows("69029", "Bron", "69500", "Chemin de l’Église", 1, ["1", "3"]),
  ...rows("69266", "Villeurbanne", "69100", "Rue de la Liberté", 30, ["5", "7"]),
];

const folder = mkdtempSync(join(tmpdir(), "traboule-search-"));
const gazetteer = loadGazetteer();
let index: AddressIndex;

beforeAll(async () => {
  const source = join(folder, "ban.csv");
  writeFileSync(source, `${LINES.join("\n")}\n`);
  await buildIndex({ files: [source], out: join(folder, "ban.idx") });
  index = openIndex(join(folder, "ban.idx"), gazetteer);
});
afterAll(() => rmSync(folder, { recursive: true }));

const CERTAIN: readonly (readonly [string, string])[] = [
  ["12 rue de la République 69500 Bron", "12 Rue de la République 69500 Bron"],
  ["12 R. DE LA REPUBLIQUE 69500 BRON CEDEX", "12 Rue de la République 69500 Bron"],
  ["12bis rue de la republique, Bron", "12 bis Rue de la République 69500 Bron"],
  ["8 rue du huit mai 1945 69500 Bron", "8 Rue du 8 Mai 1945 69500 Bron"],
  ["1 pl St Jean Bron", "1 Place Saint-Jean 69500 Bron"],
  ["6 b rue du Moulin à Vent 69500 Bron", "6 b Rue du Moulin à Vent 69500 Bron"],
  ["6 bis rue du Moulin à Vent 69500 Bron", "6 bis Rue du Moulin à Vent 69500 Bron"],
  ["Mairie annexe, bât. B, 12 rue de la République\n69500 Bron", "12 Rue de la République 69500 Bron"],
  ["75Avenue Franklin Roosevelt BP 12 69500 Bron", "75 Avenue Franklin Roosevelt 69500 Bron"],
  ["12 rue de la Republiqe 69500 Bron", "12 Rue de la République 69500 Bron"],
];

const DOUBTFUL: readonly (readonly [string, string, string])[] = [
  ["13 rue de la République 69500 Bron", "Rue de la République 69500 Bron", "geocoding.number-absent"],
  ["14 ter rue de la République 69500 Bron", "14 Rue de la République 69500 Bron", "geocoding.number-suffix"],
  ["75 av F. Roosevelt, Bron", "75 Avenue Franklin Roosevelt 69500 Bron", "geocoding.street-spelling"],
  [
    "n°75/n°88/n°112 avenue Franklin Roosevelt 69500 Bron",
    "75 Avenue Franklin Roosevelt 69500 Bron",
    "geocoding.several-numbers",
  ],
  ["5 rue de la Liberté 69500 Bron", "69500 Bron", "geocoding.street-unknown"],
  ["Derrière l’église, Bron", "69500 Bron", "geocoding.relative-place"],
  ["69500 Bron", "69500 Bron", "geocoding.commune-only"],
  ["12 rue de la République", "12 Rue de la République 69500 Bron", "geocoding.commune-unknown"],
];

describe("search", () => {
  it.each(CERTAIN)("is certain of %s", (text, label) => {
    const { status, answer } = index.search({ text });
    expect([status, answer?.label]).toEqual(["corrected", label]);
  });

  it.each(DOUBTFUL)("asks about %s", (text, label, reason) => {
    const { status, answer, reasons } = index.search({ text });
    expect([status, answer?.label]).toEqual(["to-confirm", label]);
    expect(reasons.map((one) => one.id)).toContain(reason);
  });

  it("finds where two streets meet", () => {
    const { answer, reasons } = index.search({
      text: "angle rue de la République / chemin de l'Église, Bron",
    });
    expect(answer?.name).toBe("Rue de la République / Chemin de l’Église");
    expect(reasons[0].id).toBe("geocoding.crossing");
  });

  it("never leaves the commune of the row's code", () => {
    const { answer } = index.search({ text: "5 rue de la Liberté", citycode: "69029" });
    expect([answer?.citycode, answer?.type]).toEqual(["69029", "municipality"]);
    expect(index.search({ text: "5 rue de la Liberté", citycode: "69266" }).status).toBe("corrected");
  });

  it("doubts a name and a code that disagree", () => {
    const { status, reasons } = index.search({
      text: "12 rue de la République",
      citycode: "69029",
      city: "Villeurbanne",
    });
    expect(status).toBe("to-confirm");
    expect(reasons.map((one) => one.id)).toContain("geocoding.commune-differs");
  });

  it("says when a commune is not in the index", () => {
    const { status, reasons } = index.search({ text: "12 rue de la Gare 13001 Marseille" });
    expect([status, reasons[0].id]).toEqual(["invalid", "geocoding.commune-absent"]);
  });

  it("answers whatever stands beside the text: a postcode, a dash or nothing in the place of a name", () => {
    const beside = fc.oneof(
      fc.string({ maxLength: 30 }),
      fc.constantFrom("69500", "—", "n/c", "Bron", "١", ""),
    );
    const words = fc.constantFrom(
      "12",
      "rue",
      "de",
      "la",
      "Liberté",
      "Bron",
      "69500",
      ",",
      "bis",
      "cedex",
      "vingt",
      "constructor",
      "toString",
    );
    const texts = fc.array(words, { maxLength: 8 }).map((some) => some.join(" "));
    fc.assert(
      fc.property(
        texts,
        beside,
        beside,
        beside,
        (text, city, postcode, citycode) =>
          index.search({ text, city, postcode, citycode }).reasons.length > 0,
      ),
      {
        numRuns: 300,
        examples: [
          ["14 rue de la Liberté", "69500", "", ""],
          ["constructor", "Bron", "", ""],
        ],
      },
    );
  });

  it("answers any text quickly", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => index.search({ text }).reasons.length > 0),
    );
    for (const text of [
      "x".repeat(10_000),
      "12 ".repeat(3000),
      "rue de la ".repeat(1000),
      "",
      "69500",
      "\n\n",
    ]) {
      const started = performance.now();
      expect(index.search({ text }).reasons.length).toBeGreaterThan(0);
      expect(performance.now() - started).toBeLessThan(2000);
    }
  });

  it("gives the nearest address of a point, and the commune's extent", () => {
    const { lon, lat } = index.search({ text: "8 rue du 8 mai 1945 69500 Bron" }).answer!;
    const near = index.reverse(lon!, lat! + 0.00001)!;
    expect(near.answer.label).toBe("8 Rue du 8 Mai 1945 69500 Bron");
    expect(near.distance).toBeLessThan(3);
    expect(index.reverse(0, 45)).toBeNull();
    const [west, south, east, north] = index.communeExtent("69029")!;
    expect(lon! >= west && lon! <= east && lat! >= south && lat! <= north).toBe(true);
    expect(index.communeExtent("75056")).toBeNull();
  });
});
