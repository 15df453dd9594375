import { afterAll, beforeAll, expect, it } from "vitest";
import type { Database } from "../../src/db/database.ts";
import { describeOnEachEngine } from "../setup/engines.ts";
import { type PeopleApp, peopleApp, seedMember, seedOrganizations } from "../setup/peopleApp.ts";
import { Visitor } from "../setup/visitor.ts";

const URL_HERE = "https://donnees.exemple.fr";
const email = "claire@bron.example";

describeOnEachEngine("a clock put back or forward an hour", (open) => {
  let database: Database;
  let close: () => Promise<void>;
  let here: PeopleApp;

  beforeAll(async () => {
    [database, close] = await open();
    const organizations = await seedOrganizations(database);
    here = peopleApp(database, { publicUrl: URL_HERE });
    await seedMember(database, organizations["69029"]!, { email, name: "Claire", role: "referent" });
  });
  afterAll(() => close());

  const ask = async (): Promise<Visitor> => {
    const who = new Visitor(here.app, URL_HERE);
    await who.post("/connexion", { email, retour: "/espace" });
    return who;
  };
  const give = (who: Visitor): Promise<Response> =>
    who.post("/connexion/code", { code: /\d{6}/.exec(here.outbox.at(-1)!.subject)![0] });

  it("ends no session, and lets people in", async () => {
    const who = await ask();
    expect((await give(who)).status).toBe(303);
    here.wait(-60);
    await who.page("/espace/69029");
    const other = await ask();
    expect((await give(other)).status).toBe(303);
    const late = await ask();
    here.wait(120);
    for (const one of [who, other]) await one.page("/espace/69029");
    const refused = await give(late);
    expect([refused.status, await refused.text()]).toEqual([401, expect.stringContaining("<h1>")]);
    expect((await give(await ask())).status).toBe(303);
  });
});
