import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Page } from "playwright-core";
import { COMMUNES } from "../../../demo/generator/territory.ts";
import { builtInModels } from "../../../src/domain/models/builtInModels.ts";
import { typesetWords } from "../../../src/messages/typesetWords.ts";
import { parseModel } from "../../../src/domain/model/parseModel.ts";
import { buildIndex } from "../../../src/geocoding/build/buildIndex.ts";
import { openPage } from "../openPage.ts";
import { checkPublished, type PublishedCell } from "./checkPublished.ts";
import { Hands } from "./hands.ts";
import { inviteReferent } from "./inviteReferent.ts";
import { Mailbox } from "./mailbox.ts";
import { openCollection } from "./openCollection.ts";
import { publishDatasets } from "./publishDatasets.ts";
import { serveProcess } from "./serveProcess.ts";
import { MANAGER, setUpTerritory } from "./setUpTerritory.ts";
import { signIn } from "./signIn.ts";
import { watchPage } from "./watchPage.ts";

/** The six datasets of the experiment. */
const MODELS = [
  "bureaux-de-vote",
  "parcs-jardins",
  "toilettes",
  "panneaux-affichage",
  "equipements",
  "stationnement-pmr",
] as const;

const ADDRESSES = resolve(import.meta.dirname, "../../../demo/addresses.csv");

export interface ReplayOptions {
  /** At most seven. */
  readonly communes: number;
  /** At most six. */
  readonly datasets: number;
  /** An empty PostgreSQL database; null for the embedded one. */
  readonly databaseUrl: string | null;
  /** Told each stage as it ends. */
  readonly tell?: (stage: ReplayStage) => void;
  /** Shown each page worth looking at, of the first commune only. */
  readonly look?: (page: Page, name: string) => Promise<void>;
}

interface ReplayStage {
  readonly who: string;
  readonly seconds: number;
  readonly keys: number;
  /** Answers given in the reviews; null for a stage without any. */
  readonly decisions: number | null;
  readonly records: number | null;
}

/**
 * Replays the experiment of Lyon in a browser, by keyboard alone, from an empty installation: the territory set up, the communes asked
 * and invited, their messy files handed in, read over and published. Gives what is wrong at the end, in words: nothing when all is well.
 */
export async function replayExperiment(options: ReplayOptions): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), "traboule-replay-"));
  const addresses = join(folder, "addresses.index");
  await buildIndex({ files: [ADDRESSES], out: addresses });
  const mailbox = new Mailbox();
  const served = await serveProcess({
    DATA: join(folder, "data"),
    DATABASE_URL: options.databaseUrl ?? undefined,
    ADDRESSES: addresses,
    SMTP_URL: await mailbox.open(),
    MAIL_FROM: "Données <donnees@metropole.example>",
    MAP_STYLE_URL: "none",
  });
  const faults: string[] = [];
  try {
    faults.push(...(await replay(options, served, mailbox)));
  } finally {
    const code = await served.stop();
    if (code !== 0) faults.push(`The platform stopped with ${code}`);
    await mailbox.close();
    rmSync(folder, { recursive: true, force: true });
  }
  return faults;
}

async function replay(
  { communes: communeCount, datasets, tell, look = () => Promise.resolve() }: ReplayOptions,
  { address, installation }: { readonly address: string; readonly installation: string },
  mailbox: Mailbox,
): Promise<string[]> {
  const communes = COMMUNES.slice(0, communeCount);
  const models = MODELS.slice(0, datasets);
  const complaints: string[] = [];
  const stage = async (
    hands: Hands,
    who: string,
    act: () => Promise<Partial<ReplayStage>>,
  ): Promise<void> => {
    const since = Date.now();
    const keys = hands.keys;
    const told = await act().catch(async (error: unknown) => {
      await look(hands.page, "failure");
      const words = (await hands.page.getByRole("main").innerText()).slice(0, 1000);
      throw new Error(`${who}, ${hands.page.url()}: ${words}`, { cause: error });
    });
    const seconds = (Date.now() - since) / 1000;
    tell?.({ who, seconds, keys: hands.keys - keys, decisions: null, records: null, ...told });
  };

  const manager = new Hands(await openPage());
  watchPage(manager.page, complaints);
  await stage(manager, "mise en place", async () => {
    await setUpTerritory(manager, installation);
    await signIn(manager, mailbox, MANAGER);
    await look(manager.page, "manager-home");
    return {};
  });
  await stage(manager, "campagnes et invitations", async () => {
    const titles = models.map((name) => typesetWords(parseModel(builtInModels.get(name)).model!.title));
    await openCollection(manager, communes, titles);
    await look(manager.page, "campaigns");
    await manager.goBy(manager.link("Organisations"), /\/organisations$/);
    for (const commune of communes) await inviteReferent(manager, commune);
    await look(manager.page, "organizations");
    return {};
  });

  const published: PublishedCell[] = [];
  for (const [row, commune] of communes.entries()) {
    const referent = new Hands(await openPage());
    watchPage(referent.page, complaints);
    await stage(referent, commune.name, async () => {
      const turn = row * models.length;
      const done = await publishDatasets(referent, mailbox, {
        commune,
        models,
        turn,
        look: row === 0 ? look : () => Promise.resolve(),
      });
      published.push(...done.published);
      return {
        decisions: done.decisions,
        records: done.published.reduce((sum, { records }) => sum + records, 0),
      };
    });
    await referent.page.close();
  }
  const faults = await checkPublished(manager, address, published);
  await look(manager.page, "dataset");
  if (published.length !== communes.length * models.length)
    faults.push(`${published.length} publications, not ${communes.length * models.length}`);
  await manager.page.close();
  return [...faults, ...complaints];
}
