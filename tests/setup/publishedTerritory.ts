import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { COMMUNES } from "../../demo/generator/territory.ts";
import { createOrganization } from "../../src/db/organizations/organizations.ts";
import type { Platform } from "../../src/services/platform.ts";
import { publishSample, type SampleRecord } from "./publishSample.ts";

const TRUTH = resolve(import.meta.dirname, "../../demo/truth");

/** Métropole de Lyon. */
export const METROPOLIS = "200046977";

/** The datasets of the sample territory. */
const SAMPLE_MODELS = [
  "toilettes",
  "parcs-jardins",
  "bureaux-de-vote",
  "equipements",
  "panneaux-affichage",
  "stationnement-pmr",
] as const;

export type SampleModel = (typeof SAMPLE_MODELS)[number];

interface Truth {
  readonly records: readonly Readonly<Record<string, { readonly truth: string | null }>>[];
}

/** The sample's records of a commune as they should be once cleaned, each with a position near its middle where it has none. */
export function sampleRecords(model: SampleModel, insee: string): SampleRecord[] {
  const truth = JSON.parse(readFileSync(resolve(TRUTH, `${insee}-${model}.json`), "utf8")) as Truth;
  const { lon, lat, name } = COMMUNES.find(({ code }) => code === insee)!;
  return truth.records.map((record, at) => ({
    code_insee: insee,
    commune: name,
    longitude: (lon + ((at % 7) - 3) / 500).toFixed(6),
    latitude: (lat + ((at % 5) - 2) / 500).toFixed(6),
    ...Object.fromEntries(Object.entries(record).map(([field, cell]) => [field, cell.truth])),
  }));
}

/** Installs the metropolis and its seven sample communes, which publish nothing yet. */
export async function installTerritory({ database }: Platform): Promise<void> {
  await createOrganization(database.query, {
    kind: "metropolis",
    name: "Métropole de Lyon",
    siren: METROPOLIS,
    insee: null,
    contact_email: "donnees@metropole.exemple.fr",
  });
  for (const { code, name, siren } of COMMUNES)
    await createOrganization(database.query, {
      kind: "commune",
      name,
      siren,
      insee: code,
      contact_email: `donnees-${code}@exemple.fr`,
    });
}

/**
 * Installs the territory and publishes the sample: every commune (or those named by INSEE code) publishes every dataset (or those
 * named). Give few of both where a test needs few.
 */
export async function publishedTerritory(
  platform: Platform,
  {
    models = SAMPLE_MODELS,
    communes = COMMUNES.map(({ code }) => code),
  }: { readonly models?: readonly SampleModel[]; readonly communes?: readonly string[] } = {},
): Promise<void> {
  await installTerritory(platform);
  for (const model of models)
    for (const code of communes)
      await publishSample(platform, { model, code, records: sampleRecords(model, code) });
}
