import type { Actor } from "../../domain/access/actor.ts";
import { openCampaign } from "../campaigns/openCampaign.ts";
import type { Platform } from "../platform.ts";
import { daysFrom } from "./sampleClock.ts";

/** The communes asked: those of the sample. */
const ASKED = ["69029", "69040", "69123", "69194", "69256", "69283", "69286"];

/** When the campaigns opened, in days from today. */
const OPENED = -60;

/** Deadlines by model, in days from today: one is past, so that somebody is late. */
const DEADLINES: Readonly<Record<string, number>> = {
  "panneaux-affichage": -12,
  "stationnement-pmr": 9,
  "parcs-jardins": 9,
  equipements: 40,
  toilettes: 40,
  "bureaux-de-vote": 90,
};

/** What the metropolis asks of the sample communes. */
export async function openSampleCampaigns(platform: Platform, actor: Actor): Promise<void> {
  const now = platform.clock();
  for (const [model, days] of Object.entries(DEADLINES))
    await openCampaign({ ...platform, clock: () => daysFrom(now, OPENED) }, actor, {
      model,
      title: "",
      note: "",
      deadline: daysFrom(now, days).toISOString().slice(0, 10),
      organizations: ASKED,
    });
}
