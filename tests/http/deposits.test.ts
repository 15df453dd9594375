import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Database } from "../../src/db/database.ts";
import { depositForm, depositState, sendDeposit } from "../setup/depositSender.ts";
import { describeOnEachEngine } from "../setup/engines.ts";
import { seedOrganizations } from "../setup/peopleApp.ts";
import type { Visitor } from "../setup/visitor.ts";
import { type WorkspaceApp, workspaceApp } from "../setup/workspaceApp.ts";

const DEMO = resolve(import.meta.dirname, "../../demo/files");

describeOnEachEngine("deposits", (open) => {
  let database: Database;
  let close: () => Promise<void>;
  let here: WorkspaceApp;
  let organizations: Readonly<Record<string, string>>;
  let claire: Visitor;

  beforeAll(async () => {
    [database, close] = await open();
    organizations = await seedOrganizations(database);
    here = await workspaceApp(database);
    claire = await here.signIn(organizations["69029"]!, { name: "Claire Berthet", role: "referent" });
  });
  afterAll(async () => {
    await here.close();
    await close();
  });

  it("reads a file handed in as it is, up to its review", async () => {
    const name = "69029-toilettes.xls";
    const address = await sendDeposit(
      claire,
      depositForm(name, new Uint8Array(readFileSync(join(DEMO, name)))),
    );
    expect(await claire.page(address)).toContain("Lecture de");
    expect(["review", "needs-mapping"]).toContain(await depositState(claire, address));
    const next = await claire.get(address);
    expect(next.status).toBe(303);
    const list = await claire.page("/espace/69029/depots");
    expect(list).toContain(name);
    expect(list).toContain("Claire Berthet");
  });
});
