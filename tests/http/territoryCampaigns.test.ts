import { afterAll, beforeAll, expect, it } from "vitest";
import { findOrganization } from "../../src/db/organizations/organizations.ts";
import { ensurePart } from "../../src/db/parts.ts";
import { remindDeadlines } from "../../src/services/campaigns/remindDeadlines.ts";
import type { Platform } from "../../src/services/platform.ts";
import { describeOnEachEngine } from "../setup/engines.ts";
import { seedMember } from "../setup/peopleApp.ts";
import { TerritoryVisit } from "../setup/territoryVisit.ts";

describeOnEachEngine("campaigns", (open) => {
  let visit: TerritoryVisit;
  let platform: Platform;

  beforeAll(async () => {
    visit = await TerritoryVisit.open(open, new Date("2026-11-01T09:00:00Z"));
    platform = visit.platform;
    await visit.install();
  });
  afterAll(() => visit.close());

  it("opens campaigns, reminds the silent at each step, never twice", async () => {
    const { query } = platform.database;
    const bron = (await findOrganization(query, "69029"))!.id;
    const givors = (await findOrganization(query, "69091"))!.id;
    await seedMember(platform.database, bron, { email: "rose@bron.example", name: "Rose", role: "referent" });
    await seedMember(platform.database, givors, {
      email: "luc@givors.example",
      name: "Luc",
      role: "referent",
    });
    const fields = new URLSearchParams({ model: "toilettes", deadline: "2026-10-01", title: "", note: "" });
    fields.append("organizations", "69029");
    fields.append("organizations", "69091");
    const path = "/espace/200046977/territoire/campagnes";
    expect((await visit.post(`${path}/nouvelle`, fields)).status).toBe(422);
    fields.set("deadline", "2026-11-21");
    const opened = await visit.post(`${path}/nouvelle`, fields);
    expect(opened.status).toBe(303);
    expect((await visit.post(`${path}/nouvelle`, fields)).status).toBe(422);
    const campaign = opened.headers.get("location")!.split("?")[0]!;
    expect(await visit.has(campaign, "Personne n’a encore publié sur 2")).toBe(true);
    expect(await visit.has(campaign, "Équipe : Bron")).toBe(true);
    const mailsOn = async (day: string): Promise<string[]> => {
      visit.now = new Date(`${day}T09:00:00Z`);
      visit.outbox.length = 0;
      await remindDeadlines(platform);
      await remindDeadlines(platform);
      return visit.outbox.map(({ to, kind }) => `${to} ${kind}`).sort();
    };
    const both = ["luc@givors.example deadline-reminder", "rose@bron.example deadline-reminder"];
    expect(await mailsOn("2026-11-02")).toEqual([]);
    expect(await mailsOn("2026-11-07")).toEqual(both);
    expect(await mailsOn("2026-11-08")).toEqual([]);
    expect(await mailsOn("2026-11-14")).toEqual(both);
    const part = await ensurePart(query, bron, "toilettes");
    await query
      .updateTable("dataset_part")
      .set({ published_at: visit.now })
      .where("id", "=", part.id)
      .execute();
    expect(await mailsOn("2026-11-20")).toEqual(["luc@givors.example deadline-reminder"]);
    expect(await mailsOn("2026-11-22")).toEqual(["luc@givors.example deadline-passed"]);
    expect(visit.outbox[0]!.subject.replaceAll("\u00A0", " ")).toBe(
      "Toilettes publiques : attendu depuis hier",
    );
    expect(await mailsOn("2026-11-25")).toEqual([]);
    visit.outbox.length = 0;
    expect((await visit.post(`${campaign}/relance`, {})).headers.get("location")).toMatch(/relance-1$/);
    expect((await visit.post(`${campaign}/relance`, {})).headers.get("location")).toMatch(/relance-0$/);
    expect(visit.outbox.map(({ to }) => to)).toEqual(["luc@givors.example"]);
    expect((await visit.post(`${campaign}/echeance`, { deadline: "2026-12-24" })).status).toBe(303);
    expect((await visit.post(`${campaign}/cloture`, {})).status).toBe(303);
    expect((await visit.post(`${campaign}/cloture`, {})).status).toBe(409);
    expect(await mailsOn("2026-12-23")).toEqual([]);
  });

  it("sends again what the mail server refused", async () => {
    const path = "/espace/200046977/territoire/campagnes";
    const fields = { model: "budget", deadline: "2026-12-24", organizations: "69091" };
    expect((await visit.post(`${path}/nouvelle`, fields)).status).toBe(303);
    const refusing = Object.create(platform, {
      mailer: { value: { send: () => Promise.reject(new Error("refused")) } },
    }) as Platform;
    expect(await remindDeadlines(refusing)).toBe(0);
    expect(await remindDeadlines(platform)).toBe(1);
  });

  it("asks every commune for several datasets at once, or tells that one is asked for already", async () => {
    const path = "/espace/200046977/territoire/campagnes";
    const fields = new URLSearchParams({ deadline: "2026-12-24", asked: "every", organizations: "69091" });
    expect((await visit.post(`${path}/nouvelle`, fields)).status).toBe(422);
    fields.append("model", "equipements");
    fields.append("model", "bureaux-de-vote");
    fields.append("model", "subventions");
    const opened = await visit.post(`${path}/nouvelle`, fields);
    expect(opened.headers.get("location")).toBe(`${path}?fait=ouvertes-3`);
    expect(await visit.has(`${path}?fait=ouvertes-3`, "3 campagnes ouvertes.")).toBe(true);
    const list = await visit.page(path);
    expect(list).toContain("0 sur 58");
    expect(list.indexOf("Équipements publics")).toBeLessThan(list.indexOf("Subventions"));
    const { query } = platform.database;
    const { id } = await query
      .selectFrom("campaign")
      .select("id")
      .where("model", "=", "equipements")
      .executeTakeFirstOrThrow();
    expect(await visit.has(`${path}/${id}`, "Inviter un référent : Lyon")).toBe(true);
    fields.set("model", "parcs-jardins");
    fields.append("model", "equipements");
    expect((await visit.post(`${path}/nouvelle`, fields)).status).toBe(422);
    expect(await visit.has(path, "Parcs et jardins")).toBe(false);
    expect(await visit.has(`${path}/nouvelle`, "déjà demandé par une campagne en cours")).toBe(true);
  });
});
