import { afterAll, beforeAll, expect, it } from "vitest";
import { checkTerritory } from "../../src/services/cockpit/checkTerritory.ts";
import { readAnomalies } from "../../src/services/cockpit/readAnomalies.ts";
import { describeOnEachEngine } from "../setup/engines.ts";
import { publishSample, type SampleRecord } from "../setup/publishSample.ts";
import { TerritoryVisit } from "../setup/territoryVisit.ts";

const BRON = { lon: 4.91, lat: 45.73 };
const VILLEURBANNE = { lon: 4.88, lat: 45.77 };

/** Parks half a kilometre from each other, north and east of a point, with a name of their own. */
function parks(town: string, { lon, lat }: typeof BRON, surface: (at: number) => number): SampleRecord[] {
  return Array.from({ length: 40 }, (_, at) => ({
    nom: `Parc ${town} numéro ${at}`,
    longitude: (lon + (at % 7) * 0.007).toFixed(6),
    latitude: (lat + Math.floor(at / 7) * 0.005).toFixed(6),
    surface_m2: String(surface(at)),
  }));
}

describeOnEachEngine("comparing the communes' data", (open) => {
  let visit: TerritoryVisit;

  beforeAll(async () => {
    visit = await TerritoryVisit.open(open, new Date("2026-11-21T09:00:00Z"));
    await visit.install();
  });
  afterAll(() => visit.close());

  it("finds nothing where nothing is published", async () => {
    expect(await checkTerritory(visit.platform)).toBe(0);
    expect(await visit.has("/espace/200046977/pilotage/anomalies", "Rien d’étonnant")).toBe(true);
  });

  it("finds a park published twice, a number and a point out of the ordinary, and nothing else", async () => {
    const { platform } = visit;
    const shared = { nom: "Parc de la Limite", longitude: "4.9", latitude: "45.75" };
    const bron = [
      ...parks("Bron", BRON, (at) => 2000 + at * 300),
      { ...shared, surface_m2: "5000" },
      { nom: "Parc immense", longitude: "4.911", latitude: "45.731", surface_m2: "900000000" },
      { nom: "Parc perdu", longitude: "2.35", latitude: "48.85", surface_m2: "4000" },
    ];
    const villeurbanne = [
      ...parks("Villeurbanne", VILLEURBANNE, (at) => 1500 + at * 250),
      { ...shared, nom: "parc de la limite", latitude: "45.7502", surface_m2: "5100" },
    ];
    await publishSample(platform, { model: "parcs-jardins", code: "69029", records: bron });
    await publishSample(platform, { model: "parcs-jardins", code: "69266", records: villeurbanne });
    const stale = await visit.page("/espace/200046977/pilotage/anomalies");
    expect(stale.includes("Rapprochement en cours")).toBe(true);
    expect(await checkTerritory(platform)).toBe(1);
    const { anomalies, isStale } = await readAnomalies(platform, visit.actor!);
    expect(isStale).toBe(false);
    expect(
      anomalies.map(({ anomaly }) =>
        "records" in anomaly && typeof anomaly.records === "object"
          ? [anomaly.kind, ...anomaly.records.map(({ name }) => name).sort()]
          : "record" in anomaly
            ? [anomaly.kind, anomaly.record.name]
            : [anomaly.kind],
      ),
    ).toEqual([
      ["duplicate", "Parc de la Limite", "parc de la limite"],
      ["number", "Parc immense"],
      ["position", "Parc perdu"],
    ]);
    const html = await visit.page("/espace/200046977/pilotage/anomalies");
    expect(html.includes("à 22 mètres l’un de l’autre")).toBe(true);
    expect(html.includes("Ouvrir")).toBe(false);
    expect(await checkTerritory(platform)).toBe(0);
    expect(await visit.has("/espace/200046977/pilotage", "données étonnantes")).toBe(true);
  });

  it("compares again what was published again", async () => {
    const records = parks("Bron", BRON, (at) => 2000 + at * 300);
    await publishSample(visit.platform, { model: "parcs-jardins", code: "69029", records });
    expect(await checkTerritory(visit.platform)).toBe(1);
    expect((await readAnomalies(visit.platform, visit.actor!)).anomalies).toEqual([]);
  });
});
