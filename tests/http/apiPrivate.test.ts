import { afterAll, beforeAll, expect, it } from "vitest";
import type { Database } from "../../src/db/database.ts";
import { findOrganization, type StoredOrganization } from "../../src/db/organizations/organizations.ts";
import { json } from "../setup/apiApp.ts";
import { describeOnEachEngine } from "../setup/engines.ts";
import { installTerritory, sampleRecords } from "../setup/publishedTerritory.ts";
import { publishSample } from "../setup/publishSample.ts";
import { type WorkspaceApp, workspaceApp } from "../setup/workspaceApp.ts";
import type { Visitor } from "../setup/visitor.ts";

const BRON = "69029";
const MIONS = "69283";
const ITEMS = "/api/prive/69029/collections/toilettes/items";

interface Written {
  readonly id: string;
  readonly state: string;
  readonly revision: number | null;
  readonly deposit: string;
  readonly waits: readonly { readonly reason: string }[];
}

const refusal = async (response: Promise<Response>, status: number) =>
  (await json(await response, status))["code"];

describeOnEachEngine("the private API", (open) => {
  let database: Database;
  let close: () => Promise<void>;
  let here: WorkspaceApp;
  let bron: StoredOrganization;
  let claire: Visitor;
  const records = sampleRecords("toilettes", BRON);

  beforeAll(async () => {
    [database, close] = await open();
    here = await workspaceApp(database);
    await installTerritory(here.platform);
    for (const code of [BRON, MIONS])
      await publishSample(here.platform, {
        model: "toilettes",
        code,
        records: sampleRecords("toilettes", code),
      });
    bron = (await findOrganization(database.query, BRON))!;
    claire = await here.signIn(bron.id, { name: "Claire", role: "referent" });
  });
  afterAll(async () => {
    await here.close();
    await close();
  });

  /** Makes a key on its page, as a person does. */
  async function key(...scopes: readonly string[]): Promise<string> {
    const fields = new FormData();
    fields.set("name", `Logiciel ${scopes.join()}`);
    fields.set("days", "30");
    for (const scope of scopes) fields.append("scopes", scope);
    const response = await claire.post(`/espace/${BRON}/jetons`, fields);
    const [token] = /trb_[\w-]{43}/.exec(await response.text()) ?? [];
    if (token === undefined) throw new Error(`no key: ${response.status}`);
    return token;
  }

  const ask = async (path: string, token: string | null, init: RequestInit = {}): Promise<Response> => {
    const headers = new Headers(init.headers);
    if (token !== null) headers.set("authorization", `Bearer ${token}`);
    return here.app.request(new URL(path, "http://localhost:3000").href, { ...init, headers });
  };

  const send = (path: string, token: string | null, method: string, properties: object) =>
    ask(path, token, {
      method,
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ properties }),
    });

  it("asks for a key, and one of the right scope and organisation", async () => {
    const read = await key("read");
    expect(await refusal(ask(ITEMS, null), 401)).toBe("session.required");
    expect(await refusal(ask(ITEMS, "x".repeat(40)), 401)).toBe("token.invalid");
    expect(await refusal(ask(ITEMS, "é"), 401)).toBe("token.invalid");
    expect(await refusal(ask(ITEMS.replace(BRON, MIONS), read), 404)).toBe("organization.unknown");
    expect(await refusal(send(ITEMS, read, "POST", { nom: "Essai" }), 403)).toBe("token.scope");
    const write = await key("records:write");
    expect(await refusal(ask(ITEMS, write), 403)).toBe("token.scope");
    const post = { method: "POST", body: "a;b\n1;2\n" };
    expect(await refusal(ask(`/api/prive/${BRON}/deposits?name=a.csv`, read, post), 403)).toBe("token.scope");
    expect(await claire.page(`/espace/${BRON}/jetons`)).not.toContain(read);
  });

  it("reads every record with its internal fields, page by page", async () => {
    const token = await key("read");
    const seen: string[] = [];
    for (let url: string | undefined = `${ITEMS}?limit=4`; url !== undefined;) {
      const page: { features: { id: string; properties: object }[]; links: { href: string }[] } = await json(
        await ask(url, token),
      );
      const { fields } = here.platform.models.current("toilettes");
      for (const { properties } of page.features)
        expect(Object.keys(properties)).toEqual(fields.map(({ name }) => name));
      seen.push(...page.features.map(({ id }) => id));
      url = page.links[0]?.href;
    }
    expect(new Set(seen).size).toBe(records.length);
    expect(await refusal(ask(`${ITEMS}?limit=0`, token), 400)).toBe("query.limit");
    expect(await refusal(ask(`${ITEMS}?cursor=x`, token), 400)).toBe("query.cursor");
  });

  it("adds, changes and removes a record, published at once when nothing stands in the way", async () => {
    const token = await key("records:write", "read");
    const added = await json<Written>(
      await send(ITEMS, token, "POST", {
        ...records[0],
        identifiant: "WC-999",
        nom: "Toilettes du parc neuf",
        adresse: "99 avenue du Parc",
      }),
    );
    expect(added, JSON.stringify(added)).toMatchObject({ state: "published", waits: [] });
    const read = async () =>
      json<{ features: { id: string; properties: Record<string, unknown> }[] }>(
        await ask(`${ITEMS}?limit=1000`, token),
      );
    const one = (await read()).features.find(({ id }) => id === added.id)!;
    expect(one.properties["nom"]).toBe("Toilettes du parc neuf");
    const changed = await json<Written>(
      await send(`${ITEMS}/${added.id}`, token, "PATCH", { nom: "Toilettes du grand parc" }),
    );
    expect(changed).toMatchObject({ id: added.id, state: "published" });
    const again = (await read()).features.find(({ id }) => id === added.id)!;
    expect(again.properties["nom"]).toBe("Toilettes du grand parc");
    const removed = await json<Written>(await ask(`${ITEMS}/${added.id}`, token, { method: "DELETE" }));
    expect(removed.state).toBe("published");
    expect((await read()).features.some(({ id }) => id === added.id)).toBe(false);
    expect(await refusal(ask(`${ITEMS}/${added.id}`, token, { method: "DELETE" }), 404)).toBe(
      "record.unknown",
    );
    const bad = { method: "POST", headers: { "content-type": "application/json" }, body: "{" };
    expect(await refusal(ask(ITEMS, token, bad), 400)).toBe("request.invalid");
  });

  /** How much is kept of publications and deposits. */
  const kept = () =>
    Promise.all(
      (["revision", "deposit", "deposit_record"] as const).map((table) =>
        database.query
          .selectFrom(table)
          .select((eb) => eb.fn.countAll<number>().as("count"))
          .executeTakeFirstOrThrow(),
      ),
    );

  it("takes a change that changes nothing as done, and publishes nothing", async () => {
    const token = await key("records:write", "read");
    const [first] = (
      await json<{ features: { id: string; properties: Record<string, unknown> }[] }>(
        await ask(`${ITEMS}?limit=1`, token),
      )
    ).features;
    const before = await kept();
    const { nom, pmr } = first!.properties;
    // As it is; as a person might type it, which cleaning brings back to what is published; nothing at all.
    for (const publish of [true, false]) {
      const at = (id: string) => `${ITEMS}/${id}?publish=${publish}`;
      for (const sent of [{ nom }, { nom: `  ${String(nom)} ` }, { pmr: pmr === true ? "OUI" : "NON" }, {}])
        expect(
          await json(await send(at(first!.id), token, "PATCH", sent)),
          JSON.stringify(sent),
        ).toMatchObject({ id: first!.id, state: "unchanged", deposit: null, waits: [], links: [] });
      const absent = ask(at(crypto.randomUUID()), token, { method: "DELETE" });
      expect(await refusal(absent, 404)).toBe("record.unknown");
    }
    expect(await kept()).toEqual(before);
  });

  it("keeps changes that are not to be published yet together, and the deposit as long as it holds one", async () => {
    const token = await key("records:write", "read");
    const [first] = (
      await json<{ features: { id: string; properties: Record<string, unknown> }[] }>(
        await ask(`${ITEMS}?limit=1`, token),
      )
    ).features;
    const before = await kept();
    const { nom } = first!.properties;
    const change = async (sent: object, status: number) =>
      json<Written>(await send(`${ITEMS}/${first!.id}?publish=false`, token, "PATCH", sent), status);
    const waiting = await change({ nom: "Toilettes de la halle" }, 202);
    expect(waiting).toMatchObject({ state: "review", revision: null });
    const again = await change({ nom: "Toilettes de la halle" }, 202);
    expect(again).toMatchObject({ state: "review", deposit: waiting.deposit });
    // Taken back, then sent once more: nothing is left to publish.
    await change({ nom }, 202);
    expect(await change({ nom }, 200)).toMatchObject({ state: "unchanged", deposit: null });
    expect(await kept()).toEqual(before);
  });

  it("names each field that the model does not know, and the nearest", async () => {
    const token = await key("records:write");
    const answer = await json<{ code: string; detail: string; errors: { at: string; detail: string }[] }>(
      await send(ITEMS, token, "POST", { nom: "Essai", adrese: "1 rue", xyz: 1 }),
      400,
    );
    expect(answer.code).toBe("record.field-unknown");
    expect(answer.detail.replaceAll("\u00A0", " ")).toContain(
      "« adrese » n’est pas un champ du modèle « toilettes » ; les plus proches : adresse.",
    );
    expect(answer.errors.map(({ at }) => at)).toEqual(["adrese", "xyz"]);
    expect(answer.errors[1]!.detail).not.toContain("proches");
  });

  it("keeps under review what a person must settle, and says what", async () => {
    const token = await key("records:write", "read");
    const [first] = (await json<{ features: { id: string }[] }>(await ask(`${ITEMS}?limit=1`, token)))
      .features;
    const waiting = await json<Written>(
      await send(`${ITEMS}/${first!.id}`, token, "PATCH", { latitude: "n'importe quoi" }),
      202,
    );
    expect(waiting.state).toBe("review");
    expect(waiting.waits.map(({ reason }) => reason)).toContain("invalid");
    const deposit = await json(await ask(`/api/prive/${BRON}/deposits/${waiting.deposit}`, token));
    expect(deposit["state"]).toBe("review");
  });

  it("hands in a file, and tells how it stands until it may be reviewed", async () => {
    const token = await key("deposits:write");
    const names = Object.keys(records[0]!);
    const lines = records.map((record) =>
      names.map((name) => `"${(record[name] ?? "").replaceAll('"', '""')}"`).join(","),
    );
    const body = [names.join(","), ...lines].join("\n");
    const response = await ask(`/api/prive/${BRON}/deposits?model=toilettes&name=toilettes.csv`, token, {
      method: "POST",
      headers: { "content-type": "text/csv" },
      body,
    });
    const { id } = await json<{ id: string }>(response, 202);
    const where = response.headers.get("location")!;
    expect(where).toContain(id);
    let state: unknown = "received";
    for (let tries = 0; tries < 100 && (state === "received" || state === "processing"); tries += 1) {
      await new Promise((resolve) => void setTimeout(resolve, 200));
      ({ state } = await json(await ask(where, token)));
    }
    expect(state).toBe("review");
    expect(await refusal(ask(`/api/prive/${BRON}/deposits/${BRON}`, token), 404)).toBe("deposit.unknown");
  });

  it("refuses a key that was withdrawn, and keeps the making of each in the log", async () => {
    const token = await key("read");
    const { id } = await database.query
      .selectFrom("api_token")
      .select("id")
      .orderBy("created_at", "desc")
      .executeTakeFirstOrThrow();
    expect((await claire.post(`/espace/${BRON}/jetons/${id}/retrait`, {})).status).toBe(303);
    expect(await refusal(ask(ITEMS, token), 401)).toBe("token.invalid");
    const log = await claire.page(`/espace/${BRON}/journal`);
    expect(log).toContain("Clé d’accès retirée");
    const reader = await here.signIn(bron.id, { name: "Luc", role: "reader" });
    expect((await reader.get(`/espace/${BRON}/jetons`)).status).toBe(403);
    const form = await claire.post(`/espace/${BRON}/jetons`, { name: "", days: "7" });
    expect(form.status).toBe(422);
  });
});
