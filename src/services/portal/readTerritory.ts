import { listOrganizations, type StoredOrganization } from "../../db/organizations/organizations.ts";
import { listPreparing, listPublishedParts, type PublishedPart } from "../../db/portal/listPublishedParts.ts";
import { portalState } from "../../db/portal/portalState.ts";
import { type DatasetMetadata, prefillMetadata } from "../../domain/dataset/datasetMetadata.ts";
import type { Model } from "../../domain/model/model.ts";
import { publicModel } from "../../domain/presentation/publicModel.ts";
import type { Platform } from "../platform.ts";
import type { PortalCommune, PortalDataset, PortalOrganization, PortalTerritory } from "./portalTerritory.ts";

const kept = new WeakMap<
  Platform,
  { readonly state: string; readonly territory: Promise<PortalTerritory> }
>();

/** The territory as the public pages tell it: read again only when something changed. */
export async function readTerritory(platform: Platform): Promise<PortalTerritory> {
  const state = await portalState(platform.database.query);
  const known = kept.get(platform);
  if (known?.state === state) return known.territory;
  const territory = gather(platform, state);
  kept.set(platform, { state, territory });
  territory.catch(() => kept.delete(platform));
  return territory;
}

async function gather(platform: Platform, state: string): Promise<PortalTerritory> {
  const { query } = platform.database;
  const organizations = (await listOrganizations(query)).map(asPublic);
  const parts = await listPublishedParts(query);
  const preparing = await listPreparing(query);
  const metropolis = organizations.find(({ kind }) => kind === "metropolis") ?? null;
  const communes = memberCommunes(platform, organizations, metropolis);
  const datasets = platform.models.list().map((model) =>
    gatherDataset(publicModel(model), {
      organizations,
      communes,
      parts: parts.filter((part) => part.model === model.name),
      preparing: preparing.filter((one) => one.model === model.name).map((one) => one.organizationId),
    }),
  );
  const moments = parts.map(({ publishedAt, withdrawnAt }) => (withdrawnAt ?? publishedAt).getTime());
  return {
    state,
    metropolis,
    name: metropolis?.name ?? communes[0]?.name ?? "",
    organizations,
    communes,
    datasets,
    modifiedAt: new Date(Math.max(0, ...moments)),
  };
}

function asPublic(stored: StoredOrganization): PortalOrganization {
  const { id, kind, name, siren, insee, accent, introduction, website } = stored;
  return {
    id,
    kind,
    name,
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
      name: organization?.name ?? known?.name ?? insee,
      population: known?.population ?? null,
      postcodes: known?.postcodes ?? [],
      organization,
    };
  });
  return communes.sort((a, b) => a.name.localeCompare(b.name, "fr"));
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
