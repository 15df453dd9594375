import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { Hono } from "hono";
import { pino } from "pino";
import { readConfig } from "../../src/config.ts";
import type { Database } from "../../src/db/database.ts";
import { findDeposit } from "../../src/db/deposits/deposits.ts";
import { ensurePerson } from "../../src/db/people/people.ts";
import { type StoredOrganization } from "../../src/db/organizations/organizations.ts";
import type { Actor, Role } from "../../src/domain/access/actor.ts";
import { answerProblems } from "../../src/server/answerProblems.ts";
import type { Edge } from "../../src/server/edge.ts";
import { openPlatform } from "../../src/server/openPlatform.ts";
import { refuseForeignForms } from "../../src/server/refuseForeignForms.ts";
import { securityHeaders } from "../../src/server/securityHeaders.ts";
import { receiveDeposit } from "../../src/services/deposits/receiveDeposit.ts";
import type { Platform } from "../../src/services/platform.ts";
import { serveAssets } from "../../src/web/assets/serveAssets.ts";
import { chooseLanguage } from "../../src/web/http/chooseLanguage.ts";
import { renderProblemPage } from "../../src/web/problem/renderProblemPage.tsx";
import type { SignInEnv } from "../../src/web/signIn/signInEnv.ts";
import { accentStylesheet } from "../../src/web/styles/accentStylesheet.ts";
import { reviewRoutes } from "../../src/web/workspace/review/reviewRoutes.ts";

const FILES = resolve(import.meta.dirname, "../../demo/files");
export const REVIEW_URL = "http://localhost:3000";

/** A platform with deposits to review, and people to do it: each request comes from whoever `as` names last. */
export interface ReviewApp {
  readonly app: Hono<SignInEnv>;
  readonly platform: Platform;
  readonly organizations: Readonly<Record<string, StoredOrganization>>;
  /** An account with a role in an organisation. */
  readonly person: (name: string, code: string, role: Role, department?: string) => Promise<Actor>;
  /** Who sends the next requests; null for nobody. */
  readonly as: (actor: Actor | null) => void;
  /** Hands a file in, waits until it may be reviewed, and gives the address of its review. */
  readonly deposit: (actor: Actor, code: string, file: SampleFile) => Promise<DepositedSample>;
  readonly close: () => Promise<void>;
}

interface SampleFile {
  readonly name: string;
  readonly model: string;
  /** That of the demonstration unless given. */
  readonly content?: Buffer;
  readonly department?: string;
}

export interface DepositedSample {
  readonly id: string;
  /** `/espace/69029/depots/…/relecture` */
  readonly base: string;
}

async function seedOrganizations({ query }: Database): Promise<Record<string, StoredOrganization>> {
  const rows = await query
    .insertInto("organization")
    .values([
      { kind: "metropolis", name: "Métropole de Lyon", siren: "200046977", insee: null },
      { kind: "commune", name: "Bron", siren: "216900290", insee: "69029" },
      { kind: "commune", name: "Givors", siren: "216900910", insee: "69091" },
    ])
    .returningAll()
    .execute();
  return Object.fromEntries(rows.map((row) => [row.insee ?? row.siren, row]));
}

/** Opens the review's pages on a database, with threads and queue as the platform has them. */
export async function openReviewApp(database: Database, log = pino({ level: "silent" })): Promise<ReviewApp> {
  const folder = mkdtempSync(join(tmpdir(), "traboule-review-"));
  const config = readConfig({
    DATA: folder,
    PUBLIC_URL: REVIEW_URL,
    MAP_STYLE_URL: "none",
    LOG_LEVEL: "silent",
  });
  const opened = await openPlatform({ config, log, database });
  const { platform } = opened;
  const organizations = await seedOrganizations(database);
  let current: Actor | null = null;
  const app = new Hono<SignInEnv>();
  answerProblems(app as unknown as Hono<Edge>, { log, publicUrl: REVIEW_URL, renderPage: renderProblemPage });
  app.use(securityHeaders({ isHttps: false, mapHosts: [] }), chooseLanguage());
  app.use(refuseForeignForms(REVIEW_URL));
  app.use(async (c, next) => {
    c.set("actor", current);
    await next();
  });
  app.get("/assets/:file", serveAssets);
  app.get("/accents.css", (c) =>
    c.body(accentStylesheet({ territory: "#9f3a1e", communes: new Map() }), 200, {
      "content-type": "text/css",
    }),
  );
  app.route("/", reviewRoutes(platform));
  return {
    app,
    platform,
    organizations,
    as: (actor) => (current = actor),
    async person(name, code, role, department) {
      const { id } = await ensurePerson(database, { email: `${name.toLowerCase()}@exemple.fr`, name });
      const { id: organizationId, kind: organizationKind } = organizations[code]!;
      const membership = { organizationId, organizationKind, role, department: department ?? null };
      return { accountId: id, name, memberships: [membership] };
    },
    async deposit(actor, code, { name, model, content, department = null }) {
      const bytes = content ?? readFileSync(join(FILES, name));
      const organization = organizations[code]!;
      const file = await platform.files.put(
        (async function* () {
          yield bytes;
        })(),
        { maxBytes: 50_000_000 },
      );
      const { id } = await receiveDeposit(platform, actor, {
        organization,
        file,
        name,
        kind: "file",
        model,
        department,
      });
      for (let turn = 0; turn < 600; turn++) {
        const deposit = (await findDeposit(database.query, id))!;
        if (deposit.state === "review") return { id, base: `/espace/${code}/depots/${id}/relecture` };
        if (!["received", "processing"].includes(deposit.state))
          throw new Error(`deposit is ${deposit.state}`);
        await new Promise((done) => void setTimeout(done, 50));
      }
      throw new Error("the deposit was not cleaned in time");
    },
    async close() {
      await opened.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
