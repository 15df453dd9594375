import type { Hono } from "hono";
import { expect } from "vitest";
import { createMailer } from "../../src/mail/mailer.ts";
import type { MailMessage } from "../../src/mail/mailMessage.ts";
import type { Actor } from "../../src/domain/access/actor.ts";
import type { Platform } from "../../src/services/platform.ts";
import { installTerritory } from "../../src/services/territory/installTerritory.ts";
import type { SignInEnv } from "../../src/web/signIn/signInEnv.ts";
import type { OpenTestDatabase } from "./engines.ts";
import { actorOf, territoryApp } from "./territoryApp.ts";
import { testPlatform } from "./testPlatform.ts";

export const ORIGIN = "http://localhost:3000";

type Fields = Record<string, string> | URLSearchParams | FormData;

/** The territory's pages on a database of their own, and whoever looks at them. */
export class TerritoryVisit {
  readonly platform: Platform;
  readonly outbox: MailMessage[];
  readonly app: Hono<SignInEnv>;
  /** Whoever is signed in. */
  actor: Actor | null = null;
  now: Date;
  readonly #closing: readonly (() => Promise<void>)[];

  private constructor(platform: Platform, outbox: MailMessage[], closing: readonly (() => Promise<void>)[]) {
    this.platform = platform;
    this.outbox = outbox;
    this.#closing = closing;
    this.now = platform.clock();
    this.app = territoryApp(platform, () => this.actor);
  }

  static async open(open: OpenTestDatabase, now: Date): Promise<TerritoryVisit> {
    const [database, close] = await open();
    const outbox: MailMessage[] = [];
    let visit: TerritoryVisit | null = null;
    const [platform, remove] = await testPlatform(database, { clock: () => visit?.now ?? now });
    Object.defineProperty(platform, "mailer", {
      value: createMailer(ORIGIN, async (message) => void outbox.push(message)),
    });
    visit = new TerritoryVisit(platform, outbox, [close, remove]);
    return visit;
  }

  /** Installs the Métropole de Lyon, whose administrator is then signed in. */
  async install(): Promise<Actor> {
    const { metropolisId, personId } = await installTerritory(this.platform, {
      siren: "200046977",
      name: "Métropole de Lyon",
      accent: "#9f3a1e",
      administrator: { email: "ada@exemple.fr", name: "Ada" },
    });
    this.actor = actorOf(personId, {
      organizationId: metropolisId,
      organizationKind: "metropolis",
      role: "administrator",
    });
    return this.actor;
  }

  async get(path: string): Promise<Response> {
    return this.app.request(path, { headers: { accept: "text/html" } });
  }

  async post(path: string, fields: Fields): Promise<Response> {
    return this.app.request(path, {
      method: "POST",
      body: fields instanceof FormData ? fields : new URLSearchParams(fields),
      headers: { accept: "text/html", origin: ORIGIN },
    });
  }

  /** A page that is there, its no-break spaces made plain. */
  async page(path: string): Promise<string> {
    const response = await this.get(path);
    expect(response.status, path).toBe(200);
    return (await response.text()).replaceAll("\u00A0", " ");
  }

  async has(path: string, text: string): Promise<boolean> {
    return (await this.page(path)).includes(text);
  }

  async close(): Promise<void> {
    for (const end of this.#closing.toReversed()) await end();
  }
}
