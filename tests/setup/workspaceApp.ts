import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readConfig } from "../../src/config.ts";
import type { Database } from "../../src/db/database.ts";
import type { Role } from "../../src/domain/access/actor.ts";
import type { Hono } from "hono";
import { createApp } from "../../src/server/createApp.ts";
import { openLog } from "../../src/server/log.ts";
import { openPlatform } from "../../src/server/openPlatform.ts";
import type { Platform } from "../../src/services/platform.ts";
import { openSession } from "../../src/services/signIn/openSession.ts";
import type { SignInEnv } from "../../src/web/signIn/signInEnv.ts";
import { seedMember } from "./peopleApp.ts";
import { Visitor } from "./visitor.ts";

export interface WorkspaceApp {
  readonly platform: Platform;
  readonly app: Hono<SignInEnv>;
  /** Somebody of an organisation, signed in. */
  signIn(organizationId: string, who: Newcomer): Promise<Visitor>;
  close(): Promise<void>;
}

interface Newcomer {
  readonly name: string;
  readonly role: Role;
  readonly department?: string;
}

interface WorkspaceOptions {
  readonly publicUrl?: string;
  readonly environment?: Readonly<Record<string, string>>;
}

let people = 0;

/** The whole platform on a test's database: its queue, its threads, its mails kept in the outbox. */
export async function workspaceApp(
  database: Database,
  { publicUrl = "http://localhost:3000", environment = {} }: WorkspaceOptions = {},
): Promise<WorkspaceApp> {
  const folder = mkdtempSync(join(tmpdir(), "traboule-workspace-"));
  const config = readConfig({ PUBLIC_URL: publicUrl, DATA: folder, LOG_LEVEL: "silent", ...environment });
  // The database is its owner's to close.
  const lent = { ...database, close: () => Promise.resolve() };
  const opened = await openPlatform({ config, log: openLog(config.logLevel), demo: true, database: lent });
  const { platform } = opened;
  const app = createApp({ platform, config }) as unknown as Hono<SignInEnv>;
  return {
    platform,
    app,
    async signIn(organizationId, { name, role, department }) {
      const email = `personne.${++people}@exemple.fr`;
      const personId = await seedMember(database, organizationId, {
        email,
        name,
        role,
        ...(department !== undefined && { department }),
      });
      const token = await openSession(platform, { personId, method: "code", agent: "test" });
      const visitor = new Visitor(app, publicUrl);
      visitor.cookies.set("traboule-session", token);
      return visitor;
    },
    async close() {
      await opened.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
