import { mkdir, rename, rm } from "node:fs/promises";
import { existsSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { migrate } from "../../src/db/migrations/migrate.ts";
import { openDatabase } from "../../src/db/openDatabase.ts";
import { loadGazetteer } from "../../src/reference/loadGazetteer.ts";
import { fillTerritory } from "./fillTerritory.ts";
import { fillDemo } from "./scale/fillDemo.ts";
import { METROPOLIS, sampleOrganizations } from "./scale/sampleOrganizations.ts";
import { openScalePlatform, type ScalePlatform } from "./scale/scalePlatform.ts";

// How long the server takes to answer each page, one after the other: at the demo's size and with 58 communes × 16 datasets.
// `tsx benchmarks/platform/runPages.ts demo|embedded|URL [times] [only]`; URL is a database made by runScale.ts.
const [ground = "embedded", many = "60", only = ""] = process.argv.slice(2);
const times = Number(many);
/** A territory that is filled once and kept: the next run begins at once. */
const KEPT = join(tmpdir(), "traboule-pages-58");
const MODEL = "toilettes";

async function fillEmbedded(): Promise<string> {
  if (existsSync(KEPT)) return KEPT;
  const folder = `${KEPT}.new`;
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder);
  const database = await openDatabase({ url: null, folder: join(folder, "database") });
  await migrate(database);
  await fillTerritory(database, { communes: 58, records: 417 });
  await database.close();
  await rename(folder, KEPT);
  return KEPT;
}

async function open(): Promise<{ readonly on: ScalePlatform; readonly code: string }> {
  if (ground === "demo") {
    const folder = mkdtempSync(join(tmpdir(), "traboule-pages-demo-"));
    await fillDemo(folder, resolve(import.meta.dirname, "../../demo/files"));
    const code = "69256";
    return { code, on: await openScalePlatform({ url: null, folder, code, editing: [MODEL] }) };
  }
  const { code } = sampleOrganizations(loadGazetteer(), 1)[0]!;
  const where = ground === "embedded" ? { url: null, folder: await fillEmbedded() } : { url: ground };
  return { code, on: await openScalePlatform({ ...where, code, editing: [MODEL] }) };
}

const { on, code } = await open();
const here = `/espace/${code}`;
const metropolis = `/espace/${METROPOLIS}`;
const edition = `${here}/depots/${on.drafts[MODEL]!}`;
const file = `${here}/depots/${on.file}`;

const WORKSPACE: readonly (readonly [path: string, who: "referent" | "manager"])[] = [
  ...[
    here,
    `${here}/jeux`,
    `${here}/jeux/${MODEL}`,
    `${here}/jeux/${MODEL}/fiche`,
    `${here}/jeux/${MODEL}/historique`,
    `${here}/depots`,
    `${here}/depots/nouveau`,
    `${file}/relecture`,
    `${file}/relecture/lignes.json?debut=0`,
    `${file}/relecture/points.json`,
    `${file}/publication`,
    `${edition}/relecture`,
    `${edition}/publication`,
    `${here}/equipe`,
    `${here}/journal`,
    "/espace/compte",
  ].map((path) => [path, "referent"] as const),
  ...[
    metropolis,
    `${metropolis}/pilotage`,
    `${metropolis}/pilotage/decisions`,
    `${metropolis}/pilotage/anomalies`,
    `${metropolis}/territoire/organisations`,
    `${metropolis}/territoire/personnes`,
    `${metropolis}/territoire/campagnes`,
    `${metropolis}/territoire/modeles`,
  ].map((path) => [path, "manager"] as const),
];
const PORTAL = [
  "/",
  `/datasets/${MODEL}`,
  `/datasets/${MODEL}?page=TURN`,
  `/datasets/${MODEL}?q=mairie&page=TURN`,
  `/communes/${code}`,
  "/models",
];

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
const shown = (milliseconds: number): string => milliseconds.toFixed(1).replace(".", ",");

async function measure(path: string, who: "referent" | "manager" | null): Promise<readonly number[]> {
  const samples: number[] = [];
  // The first turns only warm up.
  for (let turn = -5; turn < times; turn++) {
    const took = await on.page(path.replace("TURN", String(1 + ((turn + 5) % 40))), who);
    if (turn >= 0) samples.push(took);
  }
  return samples;
}

console.log("| page | p50, ms | p95, ms |\n|---|---:|---:|");
for (const [title, pages] of [
  ["pages de l’espace", WORKSPACE],
  ["pages publiques", PORTAL.map((path) => [path, null] as const)],
] as const) {
  const all: number[] = [];
  for (const [path, who] of pages) {
    if (!path.includes(only)) continue;
    const samples = await measure(path, who);
    all.push(...samples);
    const sorted = samples.toSorted((a, b) => a - b);
    const name = path.replace(on.file, "FICHIER").replace(on.drafts[MODEL]!, "EDITION");
    console.log(`| ${name} | ${shown(at(sorted, 0.5))} | ${shown(at(sorted, 0.95))} |`);
  }
  if (all.length === 0) continue;
  all.sort((a, b) => a - b);
  console.log(`| **${title}** | **${shown(at(all, 0.5))}** | **${shown(at(all, 0.95))}** |`);
}
process.exit();
