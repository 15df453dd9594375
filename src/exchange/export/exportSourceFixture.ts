import { parseModel } from "../../domain/model/parseModel.ts";
import type { Shape } from "../../domain/geo/shape.ts";
import type { ExportRecord, ExportSource } from "./exportSource.ts";

const SCHEMA = {
  name: "salles",
  title: "Salles",
  version: "1.2.0",
  fields: [
    { name: "id", type: "string", title: "Numéro", description: "Le numéro de la salle." },
    { name: "nom", type: "string" },
    { name: "places", type: "integer" },
    { name: "surface", type: "number", "traboule:unit": "m2" },
    { name: "ouvert", type: "boolean", trueValues: ["oui"], falseValues: ["non"] },
    { name: "visite", type: "date" },
    { name: "releve", type: "datetime" },
    { name: "annee", type: "year" },
    { name: "usages", type: "list", delimiter: "|" },
    {
      name: "accès",
      type: "string",
      "traboule:vocabulary": {
        closed: true,
        terms: [{ value: "libre", label: "Libre" }, { value: "sur rendez-vous" }],
      },
    },
    { name: "geometry", type: "string" },
    { name: "gardien", type: "string", "traboule:visibility": "internal" },
  ],
};

export const exampleModel = parseModel(SCHEMA).model!;
export const exampleFields = exampleModel.fields.filter(({ visibility }) => visibility === "public");

const POINT: Shape = { type: "Point", coordinates: [4.8357, 45.764] };
/** Wound clockwise, which RFC 7946 refuses. */
export const CLOCKWISE: Shape = {
  type: "Polygon",
  coordinates: [
    [
      [4, 45],
      [4, 46],
      [5, 46],
      [5, 45],
      [4, 45],
    ],
  ],
};

/** A record of the example model, from the values of its fields by name. */
export function exampleRecord(
  at: number,
  values: Readonly<Record<string, string>>,
  geometry: Shape | null = POINT,
): ExportRecord {
  return {
    id: `00000000-0000-4000-8000-${String(at).padStart(12, "0")}`,
    commune: "69029",
    values: exampleFields.map(({ name }) => values[name] ?? null),
    geometry,
  };
}

/** Ordinary and awkward records. */
export const exampleRecords: readonly ExportRecord[] = [
  exampleRecord(1, {
    id: "0042",
    nom: "Salle « Égalité »",
    places: "120",
    surface: "85.5",
    ouvert: "oui",
    visite: "2026-05-31",
    releve: "2026-05-31T14:30:00",
    annee: "1998",
    usages: "sport|théâtre",
    accès: "libre",
    geometry: "en face du parc",
  }),
  exampleRecord(
    2,
    { id: "12345678901234567", nom: "=1+1", places: "-3", surface: "-0.25", ouvert: "non" },
    null,
  ),
  exampleRecord(3, { id: "+33 4 72 00 00 00", nom: 'a;b,"c"\nd\te', visite: "1789-07-14" }),
];

/** A source of example records, two at a time, with whatever a test wants changed. */
export function exampleSource(
  records: readonly ExportRecord[] = exampleRecords,
  changes: Partial<ExportSource> = {},
): ExportSource {
  return {
    model: exampleModel,
    fields: exampleFields,
    located: true,
    about: {
      title: "Salles de Bron",
      description: "Les salles communales, et comment les réserver.",
      publisher: "Ville de Bron",
      licence: { title: "Licence Ouverte 2.0", url: "https://example.org/lo" },
      modified: new Date("2026-05-31T10:00:00Z"),
      page: "https://example.org/datasets/salles",
      language: "fr",
    },
    batches: async function* () {
      for (let start = 0; start < records.length; start += 2) yield records.slice(start, start + 2);
    },
    ...changes,
  };
}

/** All the bytes of a stream. */
export async function gathered(stream: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}
