import { listOrganizations, type StoredOrganization } from "../../db/organizations/organizations.ts";
import { listPreparing, listPublishedParts, type PublishedPart } from "../../db/portal/listPublishedParts.ts";
import { type PortalStates, portalStates } from "../../db/portal/portalStates.ts";
import { type DatasetMetadata, prefillMetadata } from "../../domain/dataset/datasetMetadata.ts";
import type { Model } from "../../domain/model/model.ts";
import { publicModel } from "../../domain/presentation/publicModel.ts";
import type { Platform } from "../platform.ts";
import type { PortalCommune, PortalDataset, PortalOrganization, PortalTerritory } from "./portalTerritory.ts";
import { typesetModel } from "../models/typesetModel.ts";
import { typesetWords } from "../../messages/typesetWords.ts";

const NAMES = new Intl.Collator("fr");

interface Kept {
  readonly states: PortalStates;
  readonly territory: Promise<PortalTerritory>;
}

const kept = new WeakMap<Platform, Kept>();

const stateOf = (states: PortalStates): string => [...states].map((one) => one.join(" ")).join(" ");

/** The territory as the public pages tell it: only what changed is read again. */
export async function readTerritory(platform: Platform): Promise<PortalTerritory> {
  const states = await portalStates(platform.database.query);
  const known = kept.get(platform);
  if (known && stateOf(known.states) === stateOf(states)) return known.territory;
  const territory = gather(platform, states, known);
  kept.set(platform, { states, territory });
  territory.catch(() => kept.delete(platform));
  return territory;
}

async function gather(
  platform: Platform,
  states: PortalStates,
  known: Kept | undefined,
): Promise<PortalTerritory> {
  // A publication changes its own dataset; what concerns everyone is rare.
  const base = known && known.states.get("") === states.get("") ? await known.territory : null;
  const same = new Map(
    (base?.datasets ?? [])
      .filter(({ model: { name } }) => known?.states.get(name) === states.get(name))
      .map((dataset) => [dataset.model.name, dataset]),
  );
  const { organizations, communes, metropolis } = base ?? (await gatherPeople(platform));
  const models = platform.models.list();
  const changed = models.map(({ name }) => name).filter((name) => !same.has(name));
  const parts = await listPublishedParts(platform.database.query, changed);
  const preparing = await listPreparing(platform.database.query, changed);
  const datasets = models.map(
    (model) =>
      same.get(model.name) ??
      gatherDataset(typesetModel(publicModel(model)), {
        organizations,
        communes,
        parts: parts.filter((part) => part.model === model.name),
        preparing: preparing.filter((one) => one.model === model.name).map((one) => one.organizationId),
      }),
  );
  return {
    state: stateOf(states),
    metropolis,
    name: metropolis?.name ?? communes[0]?.name ?? "",
    organizations,
    communes,
    datasets,
    modifiedAt: new Date(latestMoment(datasets)),
  };
}

type People = Pick<PortalTerritory, "organizations" | "communes" | "metropolis">;

async function gatherPeople(platform: Platform): Promise<People> {
  const organizations = (await listOrganizations(platform.database.query)).map(asPublic);
  const metropolis = organizations.find(({ kind }) => kind === "metropolis") ?? null;
  return { organizations, metropolis, communes: memberCommunes(platform, organizations, metropolis) };
}

/** The latest publication or withdrawal of any part; 0 before the first. */
function latestMoment(datasets: readonly PortalDataset[]): number {
  let latest = 0;
  for (const { updatedAt, withdrawn } of datasets) {
    latest = Math.max(latest, updatedAt?.getTime() ?? 0);
    for (const { at } of withdrawn) latest = Math.max(latest, at.getTime());
  }
  return latest;
}

function asPublic(stored: StoredOrganization): PortalOrganization {
  const { id, kind, name, siren, insee, accent, introduction, website } = stored;
  return {
    id,
    kind,
    name: typesetWords(name),
    code: insee ?? siren,
    siren,
    insee,
    accent,
    introduction,
    website: website !== null && /^https?:\/\//i.test(website) ? website : null,
    logoKey: stored.logo_key,
    contactEmail: stored.contact_email,
  };
}

/** Those that the COG counts in the metropolis, and any other that works here. */
function memberCommunes(
  { gazetteer }: Platform,
  organizations: readonly PortalOrganization[],
  metropolis: PortalOrganization | null,
): PortalCommune[] {
  const byCode = new Map(organizations.map((organization) => [organization.insee, organization]));
  const members = metropolis ? gazetteer.members(metropolis.siren) : [];
  const codes = new Set([
    ...members.map(({ code }) => code),
    ...organizations.flatMap(({ kind, insee }) => (kind === "commune" && insee !== null ? [insee] : [])),
  ]);
  const communes = [...codes].map((insee) => {
    const known = gazetteer.byCode(insee);
    const organization = byCode.get(insee) ?? null;
    return {
      insee,
      name: organization?.name ?? typesetWords(known?.name ?? insee),
      population: known?.population ?? null,
      postcodes: known?.postcodes ?? [],
      organization,
    };
  });
  return communes.sort((a, b) => NAMES.compare(a.name, b.name));
}

interface Known {
  readonly organizations: readonly PortalOrganization[];
  readonly communes: readonly PortalCommune[];
  readonly parts: readonly PublishedPart[];
  readonly preparing: readonly string[];
}

function gatherDataset(model: Model, { organizations, communes, parts, preparing }: Known): PortalDataset {
  const rank = new Map(organizations.map((organization, at) => [organization.id, { organization, at }]));
  const ranked = parts
    .flatMap((part) => (rank.has(part.organizationId) ? [{ part, ...rank.get(part.organizationId)! }] : []))
    .sort((a, b) => a.at - b.at);
  const current = ranked.filter(({ part }) => part.withdrawnAt === null);
  const publishes = new Set(current.map(({ organization }) => organization.id));
  const busy = new Set(preparing.filter((id) => !publishes.has(id)));
  const dates = current.map(({ part }) => part.publishedAt.getTime());
  return {
    model,
    parts: current.map(({ part, organization }) => ({
      organization,
      records: part.records,
      revision: part.revision,
      publishedAt: part.publishedAt,
      firstPublishedAt: part.firstPublishedAt,
      metadata: wholeMetadata(part.metadata, model, organization),
    })),
    withdrawn: ranked.flatMap(({ part, organization }) =>
      part.withdrawnAt === null ? [] : [{ organization, at: part.withdrawnAt, why: part.withdrawnWhy ?? "" }],
    ),
    preparing: communes.filter(({ organization }) => organization !== null && busy.has(organization.id)),
    records: current.reduce((sum, { part }) => sum + part.records, 0),
    revision: Math.max(0, ...ranked.map(({ part }) => part.revision)),
    updatedAt: dates.length === 0 ? null : new Date(Math.max(...dates)),
  };
}

/** What the sheet of a publication says, completed where it was published without one. */
function wholeMetadata(stored: unknown, model: Model, organization: PortalOrganization): DatasetMetadata {
  return { ...prefillMetadata(model, organization), ...(stored as Partial<DatasetMetadata> | null) };
}
