import { latestRevisions, listTerritoryChecks } from "../../db/cockpit/territoryChecks.ts";
import { listOrganizations } from "../../db/organizations/organizations.ts";
import type { Actor } from "../../domain/access/actor.ts";
import { assertCan } from "../../domain/access/can.ts";
import { TERRITORY } from "../../domain/access/subject.ts";
import type { Anomaly } from "../../domain/cockpit/anomaly.ts";
import type { Model } from "../../domain/model/model.ts";
import { typesetWords } from "../../messages/typesetWords.ts";
import { organizationCode } from "../organizations/openOrganization.ts";
import type { Platform } from "../platform.ts";

/** An oddity, in the model where it was found. */
export interface FoundAnomaly {
  readonly model: Model;
  readonly anomaly: Anomaly;
}

export interface NamedOrganization {
  readonly name: string;
  /** INSEE code or SIREN. */
  readonly code: string;
}

export interface AnomalyReport {
  readonly anomalies: readonly FoundAnomaly[];
  /** By identifier. */
  readonly organizations: ReadonlyMap<string, NamedOrganization>;
  /** When the last comparison ended; null before the first. */
  readonly checkedAt: Date | null;
  /** Data were published since. */
  readonly isStale: boolean;
}

/** What the last comparison between communes found. Throws what rights refuse. */
export async function readAnomalies(
  { database, models }: Pick<Platform, "database" | "models">,
  actor: Actor,
): Promise<AnomalyReport> {
  assertCan(actor, "read-cockpit", TERRITORY);
  const { query } = database;
  const checks = await listTerritoryChecks(query);
  const latest = await latestRevisions(query);
  const followed = new Map(models.list().map((model) => [model.name, model]));
  const seen = new Map(checks.map(({ model, revision }) => [model, revision]));
  const moments = checks.map(({ checkedAt }) => checkedAt.getTime());
  const organizations = await listOrganizations(query);
  return {
    anomalies: checks.flatMap(({ model: name, findings }) => {
      const model = followed.get(name);
      return model === undefined ? [] : findings.map((anomaly) => ({ model, anomaly }));
    }),
    organizations: new Map(
      organizations.map((one) => [one.id, { name: typesetWords(one.name), code: organizationCode(one) }]),
    ),
    checkedAt: moments.length === 0 ? null : new Date(Math.max(...moments)),
    isStale: [...latest].some(([model, revision]) => followed.has(model) && seen.get(model) !== revision),
  };
}
