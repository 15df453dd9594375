import { createReadStream, readdirSync } from "node:fs";
import { join } from "node:path";
import { findDeposit } from "../../db/deposits/deposits.ts";
import { changeOrganization, findOrganization } from "../../db/organizations/organizations.ts";
import { findPersonByEmail } from "../../db/people/people.ts";
import type { Actor } from "../../domain/access/actor.ts";
import { cleanReceivedDeposit } from "../deposits/cleanReceivedDeposit.ts";
import { receiveDeposit } from "../deposits/receiveDeposit.ts";
import type { Organization } from "../organizations/openOrganization.ts";
import { addAccount } from "../people/administerPeople.ts";
import type { Platform } from "../platform.ts";
import { installTerritory } from "../territory/installTerritory.ts";
import { openSampleCampaigns } from "./openSampleCampaigns.ts";
import { samplePublication } from "./sampleClock.ts";
import { publishSample } from "./settleSample.ts";
import {
  SAMPLE_ACCOUNTS,
  SAMPLE_ADMINISTRATOR,
  SAMPLE_METROPOLIS,
  type SampleAccount,
} from "./sampleAccounts.ts";
import { sampleStep } from "./samplePlan.ts";

/** The accent of the sample territory, and of one of its communes. */
const ACCENT = "#9f3a1e";
const GREEN_COMMUNE = "69194";
const GREEN = "#23604a";

interface SampleFile {
  readonly name: string;
  readonly path: string;
  readonly commune: string;
  readonly model: string;
}

function sampleFiles(folder: string): SampleFile[] {
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const [, commune, model] = /^(\d{5})-(.+)\.\w+$/.exec(name) ?? [];
      return commune && model ? [{ name, path: join(folder, name), commune, model }] : [];
    });
}

/**
 * Fills an empty platform with the sample territory: its communes and accounts, and the sample files each in its state,
 * through the very steps that people take. `folder` holds the files, named by commune and model.
 */
export async function prepareDemo(
  platform: Platform,
  folder: string,
  onProgress: (done: number) => void = () => {},
): Promise<void> {
  await installTerritory(platform, {
    siren: SAMPLE_METROPOLIS,
    name: "Métropole de Lyon",
    accent: ACCENT,
    administrator: SAMPLE_ADMINISTRATOR,
  });
  for (const account of SAMPLE_ACCOUNTS) await addAccount(platform, account);
  await dressOrganizations(platform);
  await openSampleCampaigns(platform, await dataManager(platform));
  const files = sampleFiles(folder).filter(({ commune, model }) => sampleStep(commune, model) !== "kept");
  for (const [index, file] of files.entries()) {
    await takeThrough(platform, file);
    onProgress((index + 1) / files.length);
  }
}

/** A contact, and a colour of its own for the commune whose pages the guide shows. */
async function dressOrganizations({ database: { query } }: Platform): Promise<void> {
  for (const { email, organization: code, role } of SAMPLE_ACCOUNTS) {
    const organization = await findOrganization(query, code);
    if (!organization || role === "reader" || role === "contributor") continue;
    const accent = code === GREEN_COMMUNE ? { accent: GREEN } : {};
    await changeOrganization(query, organization.id, { contact_email: email, ...accent });
  }
}

async function dataManager(platform: Platform): Promise<Actor> {
  const organization = await findOrganization(platform.database.query, SAMPLE_METROPOLIS);
  const account = SAMPLE_ACCOUNTS.find(({ role }) => role === "data-manager");
  if (!organization || !account) throw new Error("nobody runs the campaigns of the demo");
  return actorOf(platform, account, organization);
}

async function takeThrough(running: Platform, file: SampleFile): Promise<void> {
  const at = samplePublication(running.clock(), file.commune, file.model);
  const platform = { ...running, clock: () => at };
  const { query } = platform.database;
  const organization = await findOrganization(query, file.commune);
  const account = SAMPLE_ACCOUNTS.find((one) => one.organization === file.commune && one.role === "referent");
  if (!organization || !account) throw new Error(`nobody deposits ${file.name} in the demo`);
  const actor = await actorOf(platform, account, organization);
  const stored = await platform.files.put(createReadStream(file.path), {
    maxBytes: platform.settings.maxUploadBytes,
  });
  const { id } = await receiveDeposit(platform, actor, {
    organization,
    file: stored,
    name: file.name,
    kind: "file",
    model: null,
    department: null,
  });
  await cleanReceivedDeposit(platform, id);
  const deposit = await findDeposit(query, id);
  if (deposit?.state === "review" && sampleStep(file.commune, file.model) === "published")
    await publishSample(platform, actor, { organization, depositId: id });
}

async function actorOf(
  { database }: Platform,
  { email, name, role }: SampleAccount,
  { id: organizationId, kind: organizationKind }: Organization,
): Promise<Actor> {
  const person = await findPersonByEmail(database, email);
  if (!person) throw new Error(`no sample account ${email}`);
  const memberships = [{ organizationId, organizationKind, role, department: null }];
  return { accountId: person.id, name, email, memberships };
}
