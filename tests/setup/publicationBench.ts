import type { Database } from "../../src/db/database.ts";
import { findDeposit } from "../../src/db/deposits/deposits.ts";
import { findOrganization, type StoredOrganization } from "../../src/db/organizations/organizations.ts";
import { readRecords } from "../../src/db/records/readRecords.ts";
import type { Actor, Role } from "../../src/domain/access/actor.ts";
import type { ToldRevision } from "../../src/services/datasets/readHistory.ts";
import { publishDeposit } from "../../src/services/publication/publishDeposit.ts";
import { seedMember } from "./peopleApp.ts";
import { installTerritory, METROPOLIS, sampleRecords } from "./publishedTerritory.ts";
import type { SampleRecord } from "./publishSample.ts";
import { type DepositToStage, stagedDeposit } from "./stagedDeposit.ts";
import { type WorkspaceApp, workspaceApp } from "./workspaceApp.ts";

/** The dataset that these tests publish, and the commune that does. */
export const MODEL = "toilettes";
const BRON = "69029";

const byText = (one: string | null, other: string | null): number =>
  String(one) < String(other) ? -1 : Number(String(one) > String(other));

/** Texts in an order of their own, so that two lists can be held together. */
export const sorted = (texts: readonly (string | null)[]): (string | null)[] => texts.toSorted(byText);

/** The names of sample records. */
export const named = (rows: readonly SampleRecord[]): (string | null)[] =>
  sorted(rows.map(({ nom }) => nom ?? null));

/** Bron's public toilets, and the people who publish them. */
export interface PublicationBench extends Pick<WorkspaceApp, "platform" | "close"> {
  readonly bron: StoredOrganization;
  readonly records: readonly SampleRecord[];
  /** Two référents of Bron, and the metropolis's data manager. */
  readonly claire: Actor;
  readonly paul: Actor;
  readonly manager: Actor;
  /** A deposit under review. */
  stage(rows: readonly SampleRecord[], more?: Partial<DepositToStage>): Promise<string>;
  publish(id: string, actor?: Actor): Promise<ToldRevision>;
  /** The names that readers see, now or at a revision. */
  seen(revision?: number): Promise<(string | null)[]>;
}

/** Installs the territory on a database, with people who answer for Bron. */
export async function publicationBench(database: Database): Promise<PublicationBench> {
  const workspace = await workspaceApp(database);
  const { platform } = workspace;
  await installTerritory(platform);
  const bron = (await findOrganization(database.query, BRON))!;

  async function person(name: string, code: string, role: Role): Promise<Actor> {
    const { id, kind } = (await findOrganization(database.query, code))!;
    const email = `${name.toLowerCase()}@exemple.fr`;
    const accountId = await seedMember(database, id, { email, name, role });
    const membership = { organizationId: id, organizationKind: kind, role, department: null };
    return { accountId, name, email, memberships: [membership] };
  }

  const claire = await person("Claire", BRON, "referent");
  return {
    platform,
    close: () => workspace.close(),
    bron,
    records: sampleRecords(MODEL, BRON),
    claire,
    paul: await person("Paul", BRON, "referent"),
    manager: await person("Nadia", METROPOLIS, "data-manager"),
    stage: (rows, more = {}) => stagedDeposit(platform, { model: MODEL, code: BRON, records: rows, ...more }),
    async publish(id, actor = claire) {
      const { version } = (await findDeposit(database.query, id))!;
      return publishDeposit(platform, actor, id, { note: "", expectedVersion: version });
    },
    async seen(revision) {
      const table = platform.models.table(MODEL);
      const scope = { audience: "public", organizationId: bron.id, ...(revision && { revision }) } as const;
      const found = await readRecords(database.query, table, scope, { limit: 1000 });
      const at = table.model.fields.findIndex(({ name }) => name === "nom");
      return sorted(found.map(({ values }) => values[at] ?? null));
    },
  };
}
