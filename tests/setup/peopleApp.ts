import { Hono } from "hono";
import pino from "pino";
import type { Database } from "../../src/db/database.ts";
import { setMembership } from "../../src/db/people/memberships.ts";
import { ensurePerson } from "../../src/db/people/people.ts";
import type { Role } from "../../src/domain/access/actor.ts";
import { createMailer } from "../../src/mail/mailer.ts";
import type { MailMessage } from "../../src/mail/mailMessage.ts";
import { answerProblems } from "../../src/server/answerProblems.ts";
import type { Edge } from "../../src/server/edge.ts";
import { refuseForeignForms } from "../../src/server/refuseForeignForms.ts";
import type { Platform } from "../../src/services/platform.ts";
import type { IdentityService } from "../../src/services/signIn/identityService.ts";
import { chooseLanguage } from "../../src/web/http/chooseLanguage.ts";
import { receiveForm } from "../../src/web/http/receiveForm.ts";
import { currentActor } from "../../src/web/signIn/currentActor.ts";
import { requireSession } from "../../src/web/signIn/requireSession.ts";
import type { SignInEnv } from "../../src/web/signIn/signInEnv.ts";
import { signInRoutes } from "../../src/web/signIn/signInRoutes.tsx";
import { peopleRoutes } from "../../src/web/workspace/peopleRoutes.ts";

/** The platform as far as people are concerned, on a database of its own. */
export interface PeopleApp {
  readonly app: Hono<SignInEnv>;
  readonly platform: Platform;
  readonly outbox: MailMessage[];
  /** Forms that reached `/espace/:code/essai`. */
  readonly received: URLSearchParams[];
  /** Moves the clock, in minutes. */
  readonly wait: (minutes: number) => void;
}

interface PeopleAppOptions {
  readonly publicUrl: string;
  readonly identityService?: IdentityService;
  /** Given to see several clients from one machine. */
  readonly client?: () => string;
}

/** Mounts sign-in, team and account as the platform does. */
export function peopleApp(database: Database, options: PeopleAppOptions): PeopleApp {
  const { publicUrl, identityService = null, client = () => "192.0.2.1" } = options;
  const outbox: MailMessage[] = [];
  const received: URLSearchParams[] = [];
  let late = 0;
  const platform = {
    database,
    log: pino({ level: "silent" }),
    clock: () => new Date(Date.now() + late),
    mailer: createMailer(publicUrl, async (message) => void outbox.push(message)),
    settings: { publicUrl, maxUploadBytes: 1_000_000 },
  } as unknown as Platform;
  const app = new Hono<SignInEnv>();
  answerProblems(app as unknown as Hono<Edge>, {
    log: platform.log,
    publicUrl,
    renderPage: ({ title, detail }) => `<h1>${title}</h1><p>${detail ?? ""}</p>`,
  });
  app.use(chooseLanguage(), refuseForeignForms(publicUrl), currentActor(platform));
  app.use("/espace/*", requireSession(platform));
  app.route("/", signInRoutes(platform, { identityService, clientOf: client }));
  app.route("/", peopleRoutes(platform));
  app.get("/espace/:code", (c) => c.text(`espace ${c.req.param("code")} ${c.var.actor?.email ?? ""}`));
  app.post("/espace/:code/essai", async (c) => {
    const receiver = {
      receive: async (content: AsyncIterable<Uint8Array>) => {
        let size = 0;
        for await (const chunk of content) size += chunk.length;
        const file = { key: "", sha256: "", size };
        return { ...file, keep: async () => file, discard: async () => {} };
      },
    };
    const limits = { files: 1, fileBytes: 1000, fields: 20, fieldBytes: 10_000 };
    await receiveForm(c.req.raw, receiver, limits, async ({ fields }) => void received.push(fields));
    return c.redirect(`/espace/${c.req.param("code")}`, 303);
  });
  return { app, platform, outbox, received, wait: (minutes) => (late += minutes * 60_000) };
}

/** The metropolis and two of its communes. Gives their identifiers by code. */
export async function seedOrganizations({ query }: Database): Promise<Readonly<Record<string, string>>> {
  const rows = await query
    .insertInto("organization")
    .values([
      { kind: "metropolis", name: "Métropole de Lyon", siren: "200046977", insee: null },
      { kind: "commune", name: "Bron", siren: "216900290", insee: "69029" },
      { kind: "commune", name: "Givors", siren: "216900910", insee: "69091" },
    ])
    .returning(["id", "siren", "insee"])
    .execute();
  return Object.fromEntries(rows.map(({ id, siren, insee }) => [insee ?? siren, id]));
}

/** An account with a role. */
export async function seedMember(
  database: Database,
  organizationId: string,
  member: {
    readonly email: string;
    readonly name: string;
    readonly role: Role;
    readonly department?: string;
  },
): Promise<string> {
  const { email, name, role, department = null } = member;
  const { id } = await ensurePerson(database, { email, name });
  await setMembership(database, { personId: id, organizationId, role, department });
  return id;
}
