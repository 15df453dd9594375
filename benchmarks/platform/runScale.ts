import pg from "pg";
import { migrate } from "../../src/db/migrations/migrate.ts";
import { openDatabase } from "../../src/db/openDatabase.ts";
import { loadGazetteer } from "../../src/reference/loadGazetteer.ts";
import { fillTerritory } from "./fillTerritory.ts";
import { METROPOLIS, sampleOrganizations } from "./scale/sampleOrganizations.ts";
import { openScalePlatform, type ScalePlatform } from "./scale/scalePlatform.ts";

/** Communes of each territory, sixteen models each: the smaller one is the reference. */
const SIZES = [58, 1500] as const;
/** Records of a commune in a model: ten million in all with 1,500 communes. */
const RECORDS = 417;
const SMALL = "toilettes";
const LARGE = "panneaux-affichage";

const server = process.env["DATABASE_URL"];
if (!server) throw new Error("DATABASE_URL names a PostgreSQL server on which databases may be made");
const times = Number(process.argv[2] ?? 60);
const [{ code, lon, lat }] = sampleOrganizations(loadGazetteer(), 1) as [
  ReturnType<typeof sampleOrganizations>[0],
];

/** The filled database of a size, made when it is not there. */
async function databaseOf(communes: number): Promise<string> {
  const name = `traboule_scale_${communes}`;
  const url = new URL(`/${name}`, server).href;
  const admin = new pg.Client({ connectionString: server });
  await admin.connect();
  const { rowCount } = await admin.query(`select from pg_database where datname = $1`, [name]);
  if (!rowCount) await admin.query(`create database ${name}`);
  await admin.end();
  if (rowCount) return url;
  const database = await openDatabase({ url, folder: null });
  await migrate(database);
  await fillTerritory(database, {
    communes,
    records: RECORDS,
    firstCommune: { [SMALL]: 40, [LARGE]: 5000 },
    onProgress: (text) => process.stderr.write(`${communes} communes: ${text}\n`),
  });
  await database.close();
  return url;
}

type Measure = (on: ScalePlatform, turn: number) => Promise<number>;

const workspace =
  (path: string): Measure =>
  (on) =>
    on.page(`/espace/${code}${path}`, "referent");
const review =
  (model: string, step: string): Measure =>
  (on) =>
    on.page(`/espace/${code}/depots/${on.drafts[model]!}/${step}`, "referent");
const box = [lon - 0.01, lat - 0.01, lon + 0.01, lat + 0.01].map((one) => one.toFixed(4)).join(",");

/** What is measured, how often, and what each time is. */
const MEASURES: readonly (readonly [name: string, times: number, measure: Measure])[] = [
  ["accueil de l’espace", times, workspace("")],
  ["ses jeux de données", times, workspace("/jeux")],
  ["un jeu de données (40 lignes)", times, workspace(`/jeux/${SMALL}`)],
  ["un jeu de données (5 000 lignes)", times, workspace(`/jeux/${LARGE}`)],
  ["ses dépôts", times, workspace("/depots")],
  [
    "relecture d’un fichier (417 lignes)",
    times,
    (on) => on.page(`/espace/${code}/depots/${on.file}/relecture`, "referent"),
  ],
  ["relecture (40 lignes)", times, review(SMALL, "relecture")],
  ["relecture (5 000 lignes)", times, review(LARGE, "relecture")],
  ["publication à faire (40 lignes)", times, review(SMALL, "publication")],
  ["publication à faire (5 000 lignes)", Math.ceil(times / 6), review(LARGE, "publication")],
  ["historique", times, workspace(`/jeux/${LARGE}/historique`)],
  ["différence de deux révisions", times, workspace(`/jeux/${LARGE}/comparer?de=1&a=2`)],
  ["journal", times, workspace("/journal")],
  [
    "pilotage, de la commune au territoire",
    times,
    (on) => on.page(`/espace/${METROPOLIS}/pilotage`, "manager"),
  ],
  ["accueil du portail", times, (on) => on.page("/", null)],
  ["page publique d’un jeu", times, (on, turn) => on.page(`/datasets/${SMALL}?page=${turn + 1}`, null)],
  ["page publique, gardée", times, (on) => on.page(`/datasets/${SMALL}`, null)],
  [
    "API, 100 objets d’un cadre",
    times,
    (on) => on.page(`/api/collections/${SMALL}/items?f=json&limit=100&bbox=${box}`, null),
  ],
  ["publier 40 lignes", Math.ceil(times / 3), (on) => on.publish(SMALL)],
  ["publier 5 000 lignes", Math.ceil(times / 12), (on) => on.publish(LARGE)],
  [
    "page publique juste après une publication",
    Math.ceil(times / 6),
    async (on) => {
      await on.publish(SMALL);
      return on.page(`/datasets/${SMALL}`, null);
    },
  ],
];

function percentile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
}

const shown = (milliseconds: number): string =>
  milliseconds.toLocaleString("fr-FR", { maximumFractionDigits: milliseconds < 10 ? 1 : 0 });

const platforms: ScalePlatform[] = [];
for (const communes of SIZES)
  platforms.push(await openScalePlatform({ url: await databaseOf(communes), code, editing: [SMALL, LARGE] }));
const only = process.argv[3];
console.log("| ms | 58, p50 | 58, p95 | 1 500, p50 | 1 500, p95 | rapport p50 | rapport p95 |");
console.log("|---|---:|---:|---:|---:|---:|---:|");
for (const [name, count, measure] of MEASURES) {
  if (only !== undefined && !name.includes(only)) continue;
  const samples: number[][] = SIZES.map(() => []);
  try {
    // Both sizes in turn, so that what else the machine does weighs on both; the first turns only warm up.
    for (let turn = -3; turn < count; turn++)
      for (const [at, on] of platforms.entries()) {
        const took = await measure(on, Math.max(0, turn));
        if (turn >= 0) samples[at]!.push(took);
      }
    const [before, after] = samples as [number[], number[]];
    const [a, b, c, d] = [
      percentile(before, 0.5),
      percentile(before, 0.95),
      percentile(after, 0.5),
      percentile(after, 0.95),
    ];
    console.log(
      `| ${name} | ${[a, b, c, d].map(shown).join(" | ")} | ${(c / a).toFixed(2)} | ${(d / b).toFixed(2)} |`,
    );
  } catch (error) {
    console.log(`| ${name} | ${String(error)} |`);
    process.exitCode = 1;
  }
}
// The downloads that the publications asked for need not be finished.
process.exit();
