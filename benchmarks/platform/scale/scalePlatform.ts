import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { readConfig } from "../../../src/config.ts";
import { findOrganization, type StoredOrganization } from "../../../src/db/organizations/organizations.ts";
import type { Actor } from "../../../src/domain/access/actor.ts";
import { createApp } from "../../../src/server/createApp.ts";
import { openLog } from "../../../src/server/log.ts";
import { openPlatform } from "../../../src/server/openPlatform.ts";
import { startEdit } from "../../../src/services/datasets/startDraft.ts";
import type { Platform } from "../../../src/services/platform.ts";
import { publishDeposit } from "../../../src/services/publication/publishDeposit.ts";
import { openSession } from "../../../src/services/signIn/openSession.ts";
import { METROPOLIS } from "./sampleOrganizations.ts";

/** A platform on a filled territory, and the people who use it. */
export interface ScalePlatform {
  readonly platform: Platform;
  readonly commune: StoredOrganization;
  /** A file of the commune that waits for a review. */
  readonly file: string;
  /** An online edition of each model given, in which one record in ten changed. */
  readonly drafts: Readonly<Record<string, string>>;
  /** Milliseconds to answer a page in full; `who` is signed in, or nobody. Throws unless it answers 200. */
  page(path: string, who: "referent" | "manager" | null): Promise<number>;
  /** Milliseconds to publish an edition in which one record in ten changed. */
  publish(model: string): Promise<number>;
}

let turn = 0;

async function joins(
  platform: Platform,
  { id, kind }: StoredOrganization,
  role: "referent" | "data-manager",
): Promise<{ readonly actor: Actor; readonly cookie: string }> {
  const email = `mesure.${role}.${Date.now()}@exemple.fr`;
  const { query } = platform.database;
  const person = await query
    .insertInto("person")
    .values({ email, name: "Mesure" })
    .returning("id")
    .executeTakeFirstOrThrow();
  await query.insertInto("membership").values({ person_id: person.id, organization_id: id, role }).execute();
  const token = await openSession(platform, { personId: person.id, method: "code", agent: "benchmark" });
  const memberships = [{ organizationId: id, organizationKind: kind, role, department: null }];
  return {
    actor: { accountId: person.id, name: "Mesure", email, memberships },
    cookie: `traboule-session=${token}`,
  };
}

/** Opens the platform on a database that was filled; an empty `url` is the embedded engine in `folder`. */
export async function openScalePlatform({
  url,
  code,
  folder,
  editing,
}: {
  readonly url: string | null;
  readonly code: string;
  readonly folder?: string;
  /** Models to begin an edition of. */
  readonly editing: readonly string[];
}): Promise<ScalePlatform> {
  const data = folder ?? mkdtempSync(join(tmpdir(), "traboule-scale-"));
  const config = readConfig({
    DATA: data,
    LOG_LEVEL: "silent",
    MAP_STYLE_URL: "none",
    ...(url !== null && { DATABASE_URL: url }),
  });
  if (folder === undefined) process.on("exit", () => rmSync(data, { recursive: true, force: true }));
  const { platform } = await openPlatform({ config, log: openLog("silent"), demo: true });
  const app = createApp({ platform, config });
  const { query } = platform.database;
  const commune = (await findOrganization(query, code))!;
  const referent = await joins(platform, commune, "referent");
  const manager = await joins(platform, (await findOrganization(query, METROPOLIS))!, "data-manager");
  const draft = async (model: string): Promise<string> => {
    const { id } = await startEdit(platform, referent.actor, commune, model);
    const field = platform.models.current(model).fields.findIndex(({ name }) => name === "nom") + 1;
    await sql`update traboule.deposit_record set "values"[${sql.lit(field)}] = ${`Lieu ${++turn} `} || record
      where deposit_id = ${id}::uuid and record % 10 = 1`.execute(query);
    return id;
  };
  const drafts: Record<string, string> = {};
  for (const model of editing) drafts[model] = await draft(model);
  const { id: file } = await query
    .selectFrom("deposit")
    .select("id")
    .where("organization_id", "=", commune.id)
    .where("state", "=", "review")
    .where("kind", "=", "file")
    .orderBy("model")
    .executeTakeFirstOrThrow();
  const cookies = { referent: referent.cookie, manager: manager.cookie };
  return {
    platform,
    commune,
    file,
    drafts,
    async page(path, who) {
      const headers = { accept: "text/html", ...(who && { cookie: cookies[who] }) };
      const start = performance.now();
      const response = await app.request(`http://localhost:3000${path}`, { headers });
      const body = await response.arrayBuffer();
      const took = performance.now() - start;
      if (response.status !== 200)
        throw new Error(`${path}: ${response.status} ${Buffer.from(body).toString().slice(0, 300)}`);
      return took;
    },
    async publish(model) {
      const id = await draft(model);
      const { version } = await query
        .selectFrom("deposit")
        .select("version")
        .where("id", "=", id)
        .executeTakeFirstOrThrow();
      const start = performance.now();
      await publishDeposit(platform, referent.actor, id, { note: "", expectedVersion: version });
      return performance.now() - start;
    },
  };
}
