import { listDecisions, listMappings } from "../../db/decisions/decisions.ts";
import type { StoredDeposit } from "../../db/deposits/deposits.ts";
import { listCommuneCodes, organizationById } from "../../db/organizations/organizations.ts";
import type { Model } from "../../domain/model/model.ts";
import { writeSchema } from "../../domain/model/writeSchema.ts";
import type { ConfirmedMapping } from "../../pipeline/cleanRequest.ts";
import type { DepositJob } from "../../pipeline/deposit/depositJob.ts";
import type { Platform } from "../platform.ts";
import { jobPlace } from "./jobPlace.ts";

/** The one that a person said, or every model of the territory. Throws `model.unknown`. */
export function candidateModels(
  { models }: Platform,
  { model, model_version }: Pick<StoredDeposit, "model" | "model_version">,
): readonly Model[] {
  if (model === null) return models.list();
  return [model_version === null ? models.current(model) : models.version(model, model_version)];
}

interface Folders {
  /** The deposited file. */
  readonly path: string;
  /** Receives the results. */
  readonly out: string;
}

/** All that a thread is told to read a deposit: its models, its place, what people decided before. */
export async function describeJob(
  platform: Platform,
  deposit: StoredDeposit,
  models: readonly Model[],
  { path, out }: Folders,
): Promise<DepositJob> {
  const { query } = platform.database;
  const organization = (await organizationById(query, deposit.organization_id))!;
  const communes = await listCommuneCodes(query);
  return {
    path,
    name: deposit.file_name,
    out,
    schemas: models.map((model) => writeSchema(model, { internal: true })),
    place: await jobPlace(platform, organization, communes),
    mapping: deposit.mapping as ConfirmedMapping | null,
    memory: await listMappings(query, organization.id),
    sheet: deposit.sheet,
    decisions: await listDecisions(query, organization.id),
    language: "fr",
  };
}
