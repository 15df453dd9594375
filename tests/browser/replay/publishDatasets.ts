import type { Page } from "playwright-core";
import type { SampleCommune } from "../../../demo/generator/territory.ts";
import type { PublishedCell } from "./checkPublished.ts";
import { depositFile } from "./depositFile.ts";
import type { Hands } from "./hands.ts";
import { referentOf } from "./inviteReferent.ts";
import type { Mailbox } from "./mailbox.ts";
import { publishReviewed } from "./publishReviewed.ts";
import { sampleOf } from "./sampleOf.ts";
import { settleReview } from "./settleReview.ts";

/** Files unlike those of the demonstration. */
const SEED = 5000;

interface CommuneWork {
  readonly commune: SampleCommune;
  readonly models: readonly string[];
  /** The number of the commune's first file: each takes the next form and seed. */
  readonly turn: number;
  readonly look: (page: Page, name: string) => Promise<void>;
}

interface CommuneResult {
  /** Answers given in the reviews. */
  readonly decisions: number;
  readonly published: readonly PublishedCell[];
}

/** A référent accepts the invitation, then hands in, reads over and publishes a file for each dataset. */
export async function publishDatasets(
  hands: Hands,
  mailbox: Mailbox,
  { commune, models, turn, look }: CommuneWork,
): Promise<CommuneResult> {
  const { page } = hands;
  await page.goto(await mailbox.take(referentOf(commune), /(http:\S+\/connexion\/invitation\/\S+)/));
  await look(page, "invitation");
  await hands.write(hands.field(/Vos prénom et nom/), `Camille ${commune.name}`);
  await hands.goBy(hands.button(/^Accepter/), /\/espace\/\d+$/);
  await look(page, "referent-home");
  const published: PublishedCell[] = [];
  let decisions = 0;
  for (const [column, model] of models.entries()) {
    if (column > 0) await hands.goBy(hands.link("Voir ce qui vous attend ensuite"), /\/espace\/\d+$/);
    const sample = sampleOf(model, commune, turn + column, SEED);
    await depositFile(hands, sample);
    await look(page, `review-${model}`);
    decisions += await settleReview(hands, sample.records);
    const { records, links } = await publishReviewed(hands);
    if (records !== sample.records.length)
      throw new Error(`${sample.name}: ${records} records published, not ${sample.records.length}`);
    published.push({ model, commune: commune.code, records, links });
    await look(page, `published-${model}`);
  }
  return { decisions, published };
}
