import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CLOCKWISE, exampleRecord, exampleSource, gathered } from "./exportSourceFixture.ts";
import { geojsonExport } from "./geojsonExport.ts";

interface Collection {
  readonly type: string;
  readonly features: readonly {
    readonly id: string;
    readonly geometry: { readonly type: string; readonly coordinates: unknown } | null;
    readonly properties: Readonly<Record<string, unknown>>;
  }[];
}

async function collection(...args: Parameters<typeof exampleSource>): Promise<Collection> {
  const bytes = await gathered(geojsonExport.stream!(exampleSource(...args)));
  return JSON.parse(bytes.toString()) as Collection;
}

describe("geojson", () => {
  it("types properties, names records and communes, writes longitude first", async () => {
    const { features } = await collection();
    expect(features[0]).toEqual({
      type: "Feature",
      id: "00000000-0000-4000-8000-000000000001",
      geometry: { type: "Point", coordinates: [4.8357, 45.764] },
      properties: {
        id: "0042",
        nom: "Salle « Égalité »",
        places: 120,
        surface: 85.5,
        ouvert: true,
        visite: "2026-05-31",
        releve: "2026-05-31T14:30:00",
        annee: 1998,
        usages: ["sport", "théâtre"],
        accès: "libre",
        geometry: "en face du parc",
        _commune: "69029",
      },
    });
    expect(features[1]!.geometry).toBe(null);
    expect(features[1]!.properties["ouvert"]).toBe(false);
    expect((await collection([])).features).toEqual([]);
  });

  it("keeps the digits of what is no exact number, and the words of what is no yes or no", async () => {
    const values = { places: "123456789012345678901234567890", ouvert: "peut-être", annee: "?" };
    const { features } = await collection([exampleRecord(1, values)]);
    expect(features[0]!.properties).toMatchObject(values);
  });

  it("winds outer rings anticlockwise", async () => {
    const { features } = await collection([exampleRecord(1, {}, CLOCKWISE)]);
    expect(features[0]!.geometry!.coordinates).toEqual([
      [
        [4, 45],
        [5, 45],
        [5, 46],
        [4, 46],
        [4, 45],
      ],
    ]);
  });

  it("keeps any text", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit: "binary", minLength: 1 })), async (texts) => {
        const { features } = await collection(texts.map((nom, at) => exampleRecord(at, { nom })));
        expect(features.map(({ properties }) => properties["nom"])).toEqual(texts);
      }),
    );
  });
});
