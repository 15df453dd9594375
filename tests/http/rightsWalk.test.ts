import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../../src/db/database.ts";
import type { Role } from "../../src/domain/access/actor.ts";
import { listOrganizations } from "../../src/db/organizations/organizations.ts";
import { openEmbedded } from "../setup/engines.ts";
import { seedMember } from "../setup/peopleApp.ts";
import { installTerritory, sampleRecords } from "../setup/publishedTerritory.ts";
import { publishSample } from "../setup/publishSample.ts";
import { stagedDeposit } from "../setup/stagedDeposit.ts";
import type { Visitor } from "../setup/visitor.ts";
import { type WorkspaceApp, workspaceApp } from "../setup/workspaceApp.ts";

/**
 * Every address of the workspace × everyone who may ask × one organisation that is theirs or not, held against the table kept
 * beside: `✓` is let in (whatever is then said of an empty form), `✗` is told that the role does not allow it, `·` is told that
 * nothing is there (which goes as well for what an empty form does not name), `→` is sent to sign in. UPDATE_GOLDEN=1 rewrites the table, to be read line by line.
 */
const TABLE = join(import.meta.dirname, "rightsWalk.txt");
const COMMUNE = "69029";
const METROPOLIS = "200046977";
/** Addresses that only the metropolis has. */
const TERRITORY = /\/(?:territoire|pilotage)/;
const DEPARTMENT = "Voirie";

/** Those who can do least come first: what they are refused is then still there for the others. */
const PEOPLE: readonly (readonly [
  name: string,
  role: Role | null,
  organization: string,
  department?: string,
])[] = [
  ["nobody", null, ""],
  ["other reader", "reader", "69123"],
  ["other contributor", "contributor", "69123", DEPARTMENT],
  ["other référent", "referent", "69123"],
  ["metropolis reader", "reader", METROPOLIS],
  ["reader", "reader", COMMUNE],
  ["contributor of another department", "contributor", COMMUNE, "Parcs"],
  ["contributor", "contributor", COMMUNE, DEPARTMENT],
  ["référent", "referent", COMMUNE],
  ["data manager", "data-manager", METROPOLIS],
  ["administrator", "administrator", METROPOLIS],
];

describe("rights", () => {
  let database: Database;
  let closeDatabase: () => Promise<void>;
  let running: WorkspaceApp;
  const visitors: (Visitor | null)[] = [];
  const organizations = new Map<string, string>();
  let records: readonly string[] = [];

  beforeAll(async () => {
    [database, closeDatabase] = await openEmbedded();
    running = await workspaceApp(database);
    const { platform } = running;
    await installTerritory(platform);
    for (const { id, insee, siren } of await listOrganizations(database.query))
      organizations.set(insee ?? siren, id);
    await publishSample(platform, {
      model: "toilettes",
      code: COMMUNE,
      records: sampleRecords("toilettes", COMMUNE),
    });
    const rows = await database.query.selectFrom("deposit_record").select("record_id").execute();
    records = rows.map(({ record_id: id }) => id);
    for (const [name, role, organization, department] of PEOPLE)
      visitors.push(
        role === null
          ? null
          : await running.signIn(organizations.get(organization)!, {
              name,
              role,
              ...(department !== undefined && { department }),
            }),
      );
  });
  afterAll(async () => {
    await running.close();
    await closeDatabase();
  });

  /** An address with something real in each of its places, made for this one request. */
  async function real(path: string): Promise<string> {
    let filled = path
      .replace(":code", TERRITORY.test(path) ? METROPOLIS : COMMUNE)
      .replace(":model", "toilettes");
    if (/:deposit|\/depots\/:id/.test(filled)) {
      const deposit = await stagedDeposit(running.platform, {
        model: "toilettes",
        code: COMMUNE,
        department: DEPARTMENT,
        records: sampleRecords("toilettes", COMMUNE).slice(0, 2),
      });
      filled = filled.replace(/:deposit|(?<=\/depots\/):id/, deposit);
    }
    if (filled.includes("/membres/:id") || filled.includes("/personnes/:id")) {
      const organization = organizations.get(COMMUNE)!;
      const email = `membre.${Math.random().toString(36).slice(2)}@exemple.fr`;
      filled = filled.replace(
        ":id",
        await seedMember(database, organization, { email, name: "", role: "reader" }),
      );
    }
    return filled
      .replace(/:file\{.*\}$/, "gabarit.xlsx")
      .replace(":record", records[0] ?? "")
      .replace(":n", "1")
      .replace(":name", "report.html")
      .replace(":id", "00000000-0000-4000-8000-000000000000");
  }

  async function ask(visitor: Visitor | null, method: string, path: string): Promise<string> {
    const cookies = [...(visitor?.cookies ?? [])].map(([name, value]) => `${name}=${value}`).join("; ");
    const answer = await running.app.request(`http://localhost:3000${path}`, {
      method,
      headers: {
        accept: "text/html",
        "sec-fetch-mode": "navigate",
        "sec-fetch-site": "same-origin",
        ...(cookies && { cookie: cookies }),
        ...(method === "POST" && { "content-type": "application/x-www-form-urlencoded" }),
      },
      ...(method === "POST" && { body: "" }),
    });
    await answer.body?.cancel();
    const { status } = answer;
    if (status === 401 || answer.headers.get("location")?.startsWith("/connexion")) return "→";
    if (status === 404) return "·";
    if (status === 403) return "✗";
    // An address index that is not there is told to whoever may ask it.
    return status < 500 || status === 503 ? "✓" : `${status}`;
  }

  it("are those of the table, at every address of the workspace", async () => {
    const addresses = new Set(
      running.app.routes
        .filter(({ method, path }) => method !== "ALL" && path.startsWith("/espace"))
        .map(({ method, path }) => `${method.padEnd(4)} ${path}`),
    );
    const lines: string[] = [];
    for (const address of [...addresses].sort((a, b) => (a.slice(5) < b.slice(5) ? -1 : 1))) {
      const [method = "", path = ""] = address.split(/\s+/);
      const marks: string[] = [];
      for (const visitor of visitors) marks.push(await ask(visitor, method, await real(path)));
      lines.push(`${marks.join(" ")}  ${address}`);
    }
    const heads = PEOPLE.map(([name], at) => `${"│ ".repeat(at)}${name}`);
    const table = `${[...heads, ...lines].join("\n")}\n`;
    if (process.env["UPDATE_GOLDEN"] || !existsSync(TABLE)) writeFileSync(TABLE, table);
    expect(table).toBe(readFileSync(TABLE, "utf8"));
    for (const line of lines) {
      const [nobody, ...rest] = line.slice(0, PEOPLE.length * 2 - 1).split(" ");
      expect(nobody, line).toBe("→");
      expect(rest.join(""), line).not.toMatch(/\d/);
      // Another commune's people may not even know that something is there; nor is it told that they may not.
      if (line.includes("/espace/:code")) expect(rest.slice(0, 3), line).toEqual(["·", "·", "·"]);
      // A reader changes nothing, and is told so of what is theirs to read.
      const ofMetropolis = TERRITORY.test(line);
      if (line.includes("POST /espace/:code")) expect(rest[ofMetropolis ? 3 : 4], line).toBe("✗");
    }
  });
});
