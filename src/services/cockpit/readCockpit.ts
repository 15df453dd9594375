import { countPublicationsSince, readCells, type RecentPublications } from "../../db/cockpit/readCells.ts";
import { readStandings, standingsState } from "../../db/cockpit/readStandings.ts";
import { listOrganizations, type StoredOrganization } from "../../db/organizations/organizations.ts";
import type { Actor } from "../../domain/access/actor.ts";
import { assertCan } from "../../domain/access/can.ts";
import { TERRITORY } from "../../domain/access/subject.ts";
import { mondayOf, parisDay } from "../../domain/campaign/parisDay.ts";
import { type CellStanding, cellStanding } from "../../domain/cockpit/cellStanding.ts";
import { type CockpitCell, cockpitCell } from "../../domain/cockpit/cockpitCell.ts";
import type { CockpitRow, StandingRow } from "../../domain/cockpit/cockpitFilter.ts";
import { prefillMetadata } from "../../domain/dataset/datasetMetadata.ts";
import { dayOf, overdueBefore } from "../../domain/dataset/freshness.ts";
import { FREQUENCIES, type Frequency, USUAL_FREQUENCY } from "../../domain/dataset/frequency.ts";
import type { Model } from "../../domain/model/model.ts";
import { organizationCode } from "../organizations/openOrganization.ts";
import type { Platform } from "../platform.ts";
import { readTerritoryGroups } from "../territory/territoryGroups.ts";
import { typesetModel } from "../models/typesetModel.ts";
import { typesetWords } from "../../messages/typesetWords.ts";

export interface Cockpit {
  /** Communes in the order of their groups, then of their names; then whoever else takes part. */
  readonly rows: readonly CockpitLine[];
  readonly models: readonly Model[];
  /** Names of the territory's parts, in their order. */
  readonly groups: readonly string[];
  /** Since Monday. */
  readonly recent: RecentPublications;
}

/** A line of the matrix, and whose it is. */
export interface CockpitLine extends StandingRow {
  readonly organization: StoredOrganization;
}

type CockpitPlatform = Pick<Platform, "database" | "models" | "clock">;

const NO_CELL: ReadonlyMap<string, CellStanding> = new Map();

interface Kept {
  readonly state: string;
  readonly cockpit: Promise<Cockpit>;
}

const kept = new WeakMap<CockpitPlatform["database"], Kept>();

/**
 * Where each organisation stands for each dataset, as far as it is counted and filtered: read again when the day or something that
 * it rests on has changed. Throws what rights refuse.
 */
export async function readCockpit(platform: CockpitPlatform, actor: Actor): Promise<Cockpit> {
  assertCan(actor, "read-cockpit", TERRITORY);
  const { database, clock } = platform;
  // Promised updates are counted in days of UTC, campaigns in those of Paris.
  const state = [parisDay(clock()), dayOf(clock()), await standingsState(database.query)].join(" ");
  const known = kept.get(database);
  if (known?.state === state) return known.cockpit;
  const cockpit = gatherCockpit(platform);
  kept.set(database, { state, cockpit });
  cockpit.catch(() => kept.delete(database));
  return cockpit;
}

async function gatherCockpit(platform: CockpitPlatform): Promise<Cockpit> {
  const { query } = platform.database;
  const today = parisDay(platform.clock());
  const organizations = await listOrganizations(query);
  const standings = await standingsOf(platform, organizations);
  const groups = await readTerritoryGroups(platform);
  const groupOf = new Map(groups.flatMap(({ name, communes }) => communes.map((insee) => [insee, name])));
  const rank = new Map(groups.map(({ name }, at) => [name, at]));
  const last = groups.length;
  const rows = organizations
    .flatMap((organization, at): CockpitLine[] => {
      const cells = standings[at];
      if (organization.kind !== "commune" && cells === undefined) return [];
      const { id, name, insee } = organization;
      const code = organizationCode(organization);
      const group = groupOf.get(insee ?? "") ?? "";
      return [
        { organization, organizationId: id, name: typesetWords(name), code, group, cells: cells ?? NO_CELL },
      ];
    })
    // Sorting keeps the order of names within a group.
    .sort(
      (a, b) =>
        Number(b.organization.kind === "commune") - Number(a.organization.kind === "commune") ||
        (rank.get(a.group) ?? last) - (rank.get(b.group) ?? last),
    );
  return {
    rows,
    models: platform.models.list().map(typesetModel),
    groups: groups.map(({ name }) => name),
    recent: await countPublicationsSince(query, new Date(`${mondayOf(today)}T00:00:00Z`)),
  };
}

/** The standings of each organisation, by model, in the order given; undefined where nothing is asked nor done. */
async function standingsOf(
  { database, models, clock }: CockpitPlatform,
  organizations: readonly StoredOrganization[],
): Promise<(Map<string, CellStanding> | undefined)[]> {
  const now = clock();
  const frequencies = Object.keys(FREQUENCIES) as Frequency[];
  const classes = await readStandings(database.query, {
    organizations: organizations.map(({ id }) => id),
    today: parisDay(now),
    overdue: Object.fromEntries(frequencies.map((one) => [one, overdueBefore(one, now)])),
    usual: USUAL_FREQUENCY,
  });
  const known = new Set(models.list().map(({ name }) => name));
  const cells: (Map<string, CellStanding> | undefined)[] = organizations.map(() => undefined);
  for (const { model, organizations: among, ...grounds } of classes) {
    if (!known.has(model)) continue;
    const standing = cellStanding(grounds, now);
    for (const at of among) (cells[at] ??= new Map()).set(model, standing);
  }
  return cells;
}

/** These lines of the matrix, told in full. Throws what rights refuse. */
export async function readCockpitRows(
  { database, models, clock }: CockpitPlatform,
  actor: Actor,
  lines: readonly CockpitLine[],
): Promise<CockpitRow[]> {
  assertCan(actor, "read-cockpit", TERRITORY);
  const now = clock();
  const ids = lines.map(({ organizationId }) => organizationId);
  const known = new Map(lines.map(({ organizationId, organization }) => [organizationId, organization]));
  const sheets = new Map(
    models.list().map((model) => {
      const fieldsDocumented = model.fields.every(({ description }) => description !== "");
      return [model.name, { model: typesetModel(model), fieldsDocumented }];
    }),
  );
  const cells = new Map<string, Map<string, CockpitCell>>(ids.map((id) => [id, new Map()]));
  for (const fact of await readCells(database.query, parisDay(now), ids)) {
    const organization = known.get(fact.organizationId);
    const sheet = sheets.get(fact.model);
    if (!organization || !sheet) continue;
    const contact = { ...organization, contactEmail: organization.contact_email };
    const prefilled = prefillMetadata(sheet.model, contact);
    const cell = cockpitCell(fact, { prefilled, fieldsDocumented: sheet.fieldsDocumented }, now);
    cells.get(fact.organizationId)?.set(fact.model, cell);
  }
  return lines.map(({ organizationId, name, code, group }) => ({
    organizationId,
    name,
    code,
    group,
    cells: cells.get(organizationId) ?? new Map<string, CockpitCell>(),
  }));
}
