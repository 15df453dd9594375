import { countPublicationsSince, readCells, type RecentPublications } from "../../db/cockpit/readCells.ts";
import { listOrganizations, type StoredOrganization } from "../../db/organizations/organizations.ts";
import type { Actor } from "../../domain/access/actor.ts";
import { assertCan } from "../../domain/access/can.ts";
import { TERRITORY } from "../../domain/access/subject.ts";
import { mondayOf, parisDay } from "../../domain/campaign/parisDay.ts";
import { type CockpitCell, cockpitCell, type ModelSheet } from "../../domain/cockpit/cockpitCell.ts";
import type { CockpitRow } from "../../domain/cockpit/cockpitFilter.ts";
import { prefillMetadata } from "../../domain/dataset/datasetMetadata.ts";
import type { Model } from "../../domain/model/model.ts";
import { organizationCode } from "../organizations/openOrganization.ts";
import type { Platform } from "../platform.ts";
import { readTerritoryGroups } from "../territory/territoryGroups.ts";

export interface Cockpit {
  /** Communes in the order of their groups, then of their names; then whoever else takes part. */
  readonly rows: readonly CockpitRow[];
  readonly models: readonly Model[];
  /** Names of the territory's parts, in their order. */
  readonly groups: readonly string[];
  /** Since Monday. */
  readonly recent: RecentPublications;
}

/** How many organisations make the territory's own matrix: the communes. */
const takesPart = (
  { kind }: StoredOrganization,
  cells: ReadonlyMap<string, CockpitCell> | undefined,
): boolean => kind === "commune" || cells !== undefined;

/** Where each organisation stands for each dataset. Throws what rights refuse. */
export async function readCockpit(
  platform: Pick<Platform, "database" | "models" | "clock">,
  actor: Actor,
): Promise<Cockpit> {
  assertCan(actor, "read-cockpit", TERRITORY);
  const { database, clock } = platform;
  const now = clock();
  const today = parisDay(now);
  const organizations = await listOrganizations(database.query);
  const cells = cellsByOrganization(platform, organizations, await readCells(database.query, today), now);
  const groups = await readTerritoryGroups(platform);
  const groupOf = new Map(groups.flatMap(({ name, communes }) => communes.map((insee) => [insee, name])));
  const rank = new Map(groups.map(({ name }, at) => [name, at]));
  const rows = organizations
    .filter((one) => takesPart(one, cells.get(one.id)))
    .map((one) => ({
      organizationId: one.id,
      name: one.name,
      code: organizationCode(one),
      group: groupOf.get(one.insee ?? "") ?? "",
      isCommune: one.kind === "commune",
      cells: cells.get(one.id) ?? new Map<string, CockpitCell>(),
    }))
    // Sorting keeps the order of names within a group.
    .sort(
      (a, b) =>
        Number(b.isCommune) - Number(a.isCommune) ||
        (rank.get(a.group) ?? groups.length) - (rank.get(b.group) ?? groups.length),
    );
  const recent = await countPublicationsSince(database.query, new Date(`${mondayOf(today)}T00:00:00Z`));
  return { rows, models: platform.models.list(), groups: groups.map(({ name }) => name), recent };
}

function cellsByOrganization(
  { models }: Pick<Platform, "models">,
  organizations: readonly StoredOrganization[],
  facts: Awaited<ReturnType<typeof readCells>>,
  now: Date,
): Map<string, Map<string, CockpitCell>> {
  const known = new Map(organizations.map((one) => [one.id, one]));
  const byName = new Map(models.list().map((model) => [model.name, model]));
  const documented = new Map(
    models.list().map(({ name, fields }) => [name, fields.every(({ description }) => description !== "")]),
  );
  const cells = new Map<string, Map<string, CockpitCell>>();
  for (const fact of facts) {
    const organization = known.get(fact.organizationId);
    const model = byName.get(fact.model);
    if (!organization || !model) continue;
    const contact = { ...organization, contactEmail: organization.contact_email };
    const sheet: ModelSheet = {
      prefilled: prefillMetadata(model, contact),
      fieldsDocumented: documented.get(fact.model) ?? false,
    };
    const own = cells.get(fact.organizationId) ?? new Map<string, CockpitCell>();
    own.set(fact.model, cockpitCell(fact, sheet, now));
    cells.set(fact.organizationId, own);
  }
  return cells;
}
