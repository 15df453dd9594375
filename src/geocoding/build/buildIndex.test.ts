import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, it } from "vitest";
import { loadGazetteer } from "../../reference/loadGazetteer.ts";
import { openIndex, readIndex } from "../openIndex.ts";
import { UnreadableIndex } from "../unreadableIndex.ts";
import { buildIndex } from "./buildIndex.ts";

const folder = mkdtempSync(join(tmpdir(), "traboule-build-"));
afterAll(() => rmSync(folder, { recursive: true }));

const gazetteer = loadGazetteer();
const BAN = `"","id","numero","rep","nom_voie","code_postal","code_insee","nom_commune","lon","lat","alias"
"1","69029_0001_00001",1,"","Rue Haute, prolongée",69500,69029,"Bron",4.9,45.7,NA
"2","69029_0001_00001_bis",1,"bis","Rue Haute, prolongée",69500,69029,"Bron",4.9001,45.7,NA
"3","69029_0002_00002",2,"","Place Basse",69500,69029,"Bron",4.91,45.71,"Place du Marché"
"4","69029_0002_00004",4,"","Place Basse",69500,69029,"Bron",NA,NA,""
`;
const BAL = `﻿cle_interop;commune_insee;commune_nom;voie_nom;lieudit_complement_nom;numero;suffixe;position;long;lat;voie_nom_bre
35047_0001_00001;35047;Bruz;Rue Neuve;le Hameau;1;;parcelle;-1.745;48.028;Straed Nevez
35047_0001_00001;35047;Bruz;Rue Neuve;le Hameau;1;;entrée;-1.7451;48.0281;Straed Nevez
35047_0002_99999;35047;Bruz;la Lande;;99999;;;-1.75;48.03;
`;
const ADDOK = `{"id":"54084_0001","type":"street","name":["Rue Joyeuse","Rue Gaie"],"postcode":"54111","citycode":"54084","city":"Mont-Bonvillers","lon":5.83,"lat":49.32,"housenumbers":{"1":{"lon":5.831,"lat":49.321},"1 bis":{"lon":5.832,"lat":49.322}}}
{"id":"54084_0002","type":"locality","name":"le Moulin","postcode":"54111","citycode":"54084","city":"Mont-Bonvillers","lon":5.84,"lat":49.33}
`;

function write(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const out = join(folder, "index");
const ban = write("ban.csv.gz", gzipSync(BAN));
const bal = write("bal.csv", BAL);
const addok = write("addok.ndjson", ADDOK);

const codeOf = async (run: () => unknown): Promise<string> => {
  try {
    await run();
  } catch (error) {
    if (error instanceof UnreadableIndex) return error.code;
    throw error;
  }
  return "";
};

describe("buildIndex", () => {
  it("reads every format, keeps other names, counts what it leaves out", async () => {
    const report = await buildIndex({ files: [ban, bal, addok], out });
    expect(report).toMatchObject({ communes: 3, numbers: 6, unplaced: 1, skipped: 0, reused: 0 });
    const index = openIndex(out, gazetteer);
    const label = (text: string): string | undefined => index.search({ text }).answer?.label;
    expect(label("1 bis rue haute prolongée, Bron")).toBe("1 bis Rue Haute, prolongée 69500 Bron");
    expect(label("2 place du Marché 69500 Bron")).toBe("2 Place Basse 69500 Bron");
    expect(label("1 Straed Nevez 35170 Bruz")).toBe("1 Rue Neuve 35170 Bruz");
    expect(label("1 bis rue Gaie, Mont-Bonvillers")).toBe("1 bis Rue Joyeuse 54111 Mont-Bonvillers");
    const entrance = index.search({ text: "1 rue Neuve 35170 Bruz" }).answer;
    expect([entrance?.lon, entrance?.lat, entrance?.id]).toEqual([-1.7451, 48.0281, "35047_0001_00001"]);
    expect(index.search({ text: "la Lande, 35170 Bruz" }).answer?.type).toBe("locality");
    expect(index.search({ text: "le Hameau, 35170 Bruz" }).answer?.type).toBe("locality");
  });

  it("takes what did not change from the last build", async () => {
    const before = readFileSync(out);
    const same = await buildIndex({ files: [ban, bal, addok], out });
    expect(same.reused).toBe(3);
    expect(readFileSync(out).equals(before)).toBe(true);
    write("bal.csv", BAL.replaceAll("Rue Neuve", "Rue Nouvelle"));
    const changed = await buildIndex({ files: [ban, bal, addok], out });
    expect(changed.reused).toBe(2);
    const index = openIndex(out, gazetteer);
    expect(index.search({ text: "1 rue Nouvelle 35170 Bruz" }).answer?.type).toBe("housenumber");
    expect(index.search({ text: "2 place du Marché 69500 Bron" }).answer?.type).toBe("housenumber");
  });

  it("keeps the last file where two hold a commune, and says so", async () => {
    const other = write("other.csv", BAN.replaceAll("Place Basse", "Place Neuve"));
    const target = join(folder, "two");
    const report = await buildIndex({ files: [ban, other], out: target });
    expect(report.replaced).toEqual(["69029"]);
    const again = await buildIndex({ files: [ban], out: target });
    expect([again.reused, again.numbers]).toEqual([0, 3]);
  });

  it("refuses what is no address file, and writes nothing", async () => {
    const target = join(folder, "none");
    const build = (name: string, content: string | Uint8Array) =>
      codeOf(() => buildIndex({ files: [write(name, content)], out: target }));
    expect(await build("a.csv", "nom;adresse\nMairie;1 rue Haute\n")).toBe("geocoding.source-columns");
    expect(await build("b.csv.gz", gzipSync(BAN.repeat(50)).subarray(0, 300))).toBe(
      "geocoding.source-truncated",
    );
    expect(await build("c.csv", "")).toBe("geocoding.source-empty");
    expect(await build("d.ndjson", `${ADDOK}{"id":"5`)).toBe("geocoding.source-line");
    const moved = BAL.split("\n").map((line, at) => (at === 0 ? line : `;;;;;;;;;;;;;${line}`));
    expect(await build("e.csv", moved.join("\n"))).toBe("geocoding.source-content");
    expect(await codeOf(() => buildIndex({ files: [join(folder, "absent")], out: target }))).toBe(
      "geocoding.source-missing",
    );
    expect(await codeOf(() => openIndex(target, gazetteer))).toBe("geocoding.index-missing");
  });

  it("refuses a foreign, damaged or truncated index, and never overwrites another file", async () => {
    const bytes = readFileSync(out);
    const open = (content: Uint8Array) => codeOf(() => openIndex(write("x", content), gazetteer));
    expect(await open(bytes.subarray(0, bytes.length - 8))).toBe("geocoding.index-damaged");
    const flipped = Buffer.from(bytes);
    flipped[bytes.length >> 1]! ^= 1;
    expect(await open(flipped)).toBe("geocoding.index-damaged");
    const newer = Buffer.from(bytes);
    newer[8] = 99;
    expect(await open(newer)).toBe("geocoding.index-version");
    expect(await open(Buffer.from("id;nom\n"))).toBe("geocoding.index-foreign");
    expect(await codeOf(() => buildIndex({ files: [ban], out: bal }))).toBe("geocoding.index-foreign");
    expect(readFileSync(bal, "utf8")).toContain("Rue Nouvelle");
  });

  it("opens from shared bytes", () => {
    const { bytes } = openIndex(out, gazetteer);
    expect(readIndex(bytes, gazetteer).summary.communes).toBe(3);
  });
});
