import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findOrganization } from "../../src/db/organizations/organizations.ts";
import { readRecords } from "../../src/db/records/readRecords.ts";
import { flushReadings } from "../../src/services/portal/countReading.ts";
import { EMBED_VIEWS } from "../../src/web/embed/embedRequest.ts";
import { type ApiApp, apiApp } from "../setup/apiApp.ts";
import { openEmbedded } from "../setup/engines.ts";
import { publishSample } from "../setup/publishSample.ts";
import { publishedTerritory, sampleRecords } from "../setup/publishedTerritory.ts";

const BRON = "69029";
const LYON = "69123";
const HOSTILE = `"><script>alert(1)</script><img src=x onerror=alert(2)>'&{{7*7}}`;
const LINK = "javascript:alert(3)";

let api: ApiApp;
let records: Awaited<ReturnType<typeof readRecords>>;
const closing: (() => Promise<void>)[] = [];

beforeAll(async () => {
  const [database, close] = await openEmbedded();
  api = await apiApp(database);
  closing.push(close, api.close);
  const { platform } = api;
  await publishedTerritory(platform, { models: ["toilettes", "equipements"], communes: [BRON, LYON] });
  const table = platform.models.table("toilettes");
  records = await readRecords(database.query, table, { audience: "public", commune: BRON }, { limit: 100 });
});

afterAll(async () => {
  for (const end of closing.toReversed()) await end();
});

const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  api.ask(path, { headers: { accept: "text/html", ...headers } });

async function text(path: string, status = 200): Promise<string> {
  const answer = await get(path);
  const body = await answer.text();
  expect([path, answer.status]).toEqual([path, status]);
  return body;
}

/** Every way a widget may be asked for. */
const views = (model: string): string[] =>
  EMBED_VIEWS.map((view) => `/embed/${model}?commune=${BRON}&view=${view}&record=${records[0]!.id}`);

/** A file, and those that it cannot do without: fonts of a style sheet, modules of a script. */
async function weigh(file: string, seen: Set<string>): Promise<number> {
  if (seen.has(file)) return 0;
  seen.add(file);
  const bytes = Buffer.from(await (await get(file)).arrayBuffer());
  if (file.endsWith(".woff2")) return bytes.length;
  const source = bytes.toString("utf8");
  let sum = gzipSync(bytes).length;
  for (const [, name] of source.matchAll(/(?:url\(["']?|(?:from|import)")\.\/([\w.-]+\.(?:woff2|js))/g))
    sum += await weigh(`/assets/${name!}`, seen);
  return sum;
}

describe("a widget", () => {
  it.each(EMBED_VIEWS)("shows %s, its source and its licence, in a frame of any site", async (view) => {
    const answer = await get(`/embed/toilettes?commune=${BRON}&view=${view}&record=${records[0]!.id}`);
    const body = await answer.text();
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-security-policy")).toContain("frame-ancestors *");
    expect(answer.headers.get("x-frame-options")).toBeNull();
    expect(answer.headers.get("set-cookie")).toBeNull();
    expect(body).toContain(`href="/datasets/toilettes?commune=${BRON}"`);
    expect(body).toContain("Licence Ouverte 2.0");
    expect(body).toMatch(/<h1>.+<\/h1>/s);
    expect(body).toContain("Bron");
    expect(body).not.toMatch(/<script(?! type="module")|style="|onclick/);
  });

  it("has in its list all that its map draws, without a script", async () => {
    const body = await text(`/embed/toilettes?commune=${BRON}&view=map`);
    const drawn = new Set(
      Array.from(body.matchAll(/<a href="[^"]*record=([\w-]{36})[^"]*" tabindex="-1"/gi), ([, id]) => id),
    );
    const listed = new Set(Array.from(body.matchAll(/<p><svg.*?record=([\w-]{36})/gs), ([, id]) => id));
    expect(drawn.size).toBeGreaterThan(3);
    expect(listed.size).toBe(records.length);
    expect([...drawn].filter((id) => !listed.has(id))).toEqual([]);
  });

  it("counts, and of how many where a filter is set", async () => {
    const body = await text(`/embed/toilettes?commune=${BRON}&view=figure`);
    expect(body).toContain(`<p class="fig">${records.length}</p>`);
    const field = api.platform.models.table("toilettes").model.fields.find(({ type }) => type === "boolean")!;
    const at = api.platform.models.table("toilettes").model.fields.indexOf(field);
    const yes = records.filter(({ values }) => values[at] === "true").length;
    const filtered = await text(`/embed/toilettes?commune=${BRON}&view=figure&f.${field.name}=true`);
    expect(filtered).toMatch(new RegExp(`<p class="fig">${yes}<small> sur ${records.length}</small>`));
    expect(filtered).toContain(`${field.title}\u00A0: Oui`);
  });

  it("shows the fields asked for, in its own language, and takes a commune's colour", async () => {
    const body = await text(
      `/embed/toilettes?commune=${BRON}&view=table&fields=adresse,nom&lang=en&theme=dark&title=no`,
    );
    expect(body).toContain('<html lang="en" data-accent="69029" data-theme="dark">');
    expect(Array.from(body.matchAll(/<th scope="col"/g))).toHaveLength(2);
    expect(body).toContain("Source:");
    expect(body).toContain('<header class="vh">');
    const other = await (
      await get("/embed/toilettes", { "accept-language": "en", cookie: "language=en" })
    ).text();
    expect(other).toContain('<html lang="fr">');
    expect(await text(`/embed/toilettes?commune=${BRON}&accent=${LYON}`)).toContain('data-accent="69123"');
  });

  it("sorts, and names the commune of each row where all are shown", async () => {
    const body = await text("/embed/toilettes?view=table&sort=-nom");
    expect(body).toContain('aria-sort="descending"');
    expect(body).toContain(">Lyon</td>");
    expect(body).toContain(">Bron</td>");
  });

  it("is not sent twice, and changes with a publication", async () => {
    const path = `/embed/equipements?commune=${LYON}&view=list`;
    const first = await get(path);
    const etag = first.headers.get("etag")!;
    expect(first.headers.get("cache-control")).toBe("public, max-age=300");
    const again = await get(path, { "if-none-match": etag });
    expect([again.status, await again.text()]).toEqual([304, ""]);
    await publishSample(api.platform, {
      model: "equipements",
      code: LYON,
      records: sampleRecords("equipements", LYON).slice(0, 3),
    });
    const fresh = await get(path, { "if-none-match": etag });
    expect(fresh.status).toBe(200);
    expect(fresh.headers.get("etag")).not.toBe(etag);
  });

  it("weighs 40 KB at most with all that it loads, compressed", async () => {
    for (const path of views("toilettes")) {
      const body = await text(path);
      const linked = Array.from(
        body.matchAll(/(?:href|src)="(\/assets\/[^"]+\.(?:css|js))"/g),
        ([, file]) => file!,
      );
      expect(linked).toHaveLength(path.includes("view=map") ? 3 : 2);
      const seen = new Set<string>();
      let bytes = gzipSync(body).length;
      for (const file of linked) bytes += await weigh(file, seen);
      expect([...seen].some((file) => file.endsWith(".woff2"))).toBe(true);
      expect(bytes, path).toBeLessThan(40_000);
    }
  });

  it("is counted when a site shows it, not when its own pages do", async () => {
    const { platform } = api;
    const counted = async (): Promise<number> => {
      await flushReadings(platform);
      const rows = await platform.database.query
        .selectFrom("reading")
        .selectAll()
        .where("kind", "=", "embed")
        .execute();
      return rows
        .filter(({ model, insee }) => model === "equipements" && insee === BRON)
        .reduce((sum, { count }) => sum + count, 0);
    };
    const before = await counted();
    await get(`/embed/equipements?commune=${BRON}`, { "sec-fetch-site": "cross-site" });
    await get(`/embed/equipements?commune=${BRON}`, { "sec-fetch-site": "same-origin" });
    expect((await counted()) - before).toBe(1);
  });
});

describe("what there is not", () => {
  it("is said in the widget", async () => {
    expect(await text("/embed/licornes", 404)).toContain("Jeu de données inconnu");
    expect(await text("/embed/toilettes?commune=75056", 404)).toContain("Commune inconnue");
    expect(await text("/embed/toilettes?commune=69040")).toContain("n’a pas encore publié");
    expect(await text("/embed/parcs-jardins")).toContain("pas encore publié");
    expect(await text("/embed/toilettes?view=record", 404)).toContain("Fiche introuvable");
    expect(
      await text("/embed/toilettes?view=record&record=00000000-0000-4000-8000-000000000000", 404),
    ).toContain("Fiche introuvable");
    expect(await text(`/embed/toilettes?commune=${BRON}&f.nom=introuvable`)).toContain(
      "Aucune ligne ne correspond",
    );
  });

  it("leads from a former code to today's commune", async () => {
    expect(await text("/embed/toilettes?commune=69152")).toContain(
      "Oullins-Pierre-Bénite n’a pas encore publié",
    );
  });

  it("keeps its story when it was withdrawn", async () => {
    const { platform } = api;
    const vaulx = (await findOrganization(platform.database.query, "69256"))!;
    await publishSample(platform, {
      model: "toilettes",
      code: "69256",
      records: sampleRecords("toilettes", "69256"),
    });
    expect(await text("/embed/toilettes?commune=69256&view=list")).toContain("Vaulx-en-Velin");
    const table = platform.models.table("toilettes");
    const [record] = await readRecords(
      platform.database.query,
      table,
      { audience: "public", commune: "69256" },
      { limit: 1 },
    );
    await publishSample(platform, { model: "toilettes", code: "69256", records: [] });
    expect(await text(`/embed/toilettes?view=record&record=${record!.id}`, 410)).toContain(
      "n’est plus publiée",
    );
    await platform.database.query
      .updateTable("dataset_part")
      .set({ withdrawn_at: new Date(), withdrawn_why: "Adresses fausses <b>" })
      .where("organization_id", "=", vaulx.id)
      .where("model", "=", "toilettes")
      .execute();
    const body = await text("/embed/toilettes?commune=69256", 410);
    expect(body).toContain("Vaulx-en-Velin a retiré ces données");
    expect(body).toContain("Adresses fausses &lt;b");
  });
});

describe("hostile addresses", () => {
  const wild = [
    `view=${encodeURIComponent(HOSTILE)}`,
    `commune=${encodeURIComponent(HOSTILE)}`,
    `fields=${encodeURIComponent(HOSTILE)}`,
    `f.nom=${encodeURIComponent(HOSTILE)}`,
    `f.${encodeURIComponent(HOSTILE)}=1`,
    `f.nom=${encodeURIComponent("%' or 1=1 --\\")}`,
    "f.nom=%00",
    `theme=${encodeURIComponent(HOSTILE)}&lang=zz&accent=${encodeURIComponent(HOSTILE)}&height=${encodeURIComponent(HOSTILE)}`,
    `sort=${encodeURIComponent("nom;drop table")}&page=-1&colour=_id`,
    "page=99999999999999999999&page=2",
    `record=${encodeURIComponent(HOSTILE)}&view=record`,
    `q=${"a".repeat(6000)}&f.nom=${"b".repeat(6000)}`,
    `back=${encodeURIComponent(LINK)}&view=record&record=`,
    "commune=%ED%A0%80",
  ];

  it.each(wild)("get a widget and nothing else: %s", async (query) => {
    for (const view of ["", "&view=table", "&view=figure"]) {
      const answer = await get(`/embed/toilettes?${query}${view}`);
      const body = await answer.text();
      expect([200, 404], query).toContain(answer.status);
      expect(body).not.toMatch(/<script>alert|<img src=x|href="javascript:/);
      expect(body).not.toMatch(/select |kysely|node_modules|Error:/i);
    }
  });

  it("never reach an internal field", async () => {
    const { model } = api.platform.models.table("toilettes");
    const hidden = model.fields.filter(({ visibility }) => visibility === "internal");
    expect(hidden).not.toEqual([]);
    for (const { name, title } of hidden)
      for (const view of EMBED_VIEWS) {
        const body = await text(
          `/embed/toilettes?commune=${BRON}&view=${view}&fields=${name}&sort=${name}&colour=${name}&record=${records[0]!.id}`,
        );
        expect(body).not.toContain(`<dt>${title}</dt>`);
        expect(body).not.toContain(`>${title}</th>`);
        expect(body).not.toContain(`${title} contient`);
      }
  });
});

describe("hostile values", () => {
  it("are shown as they are, in every view", async () => {
    const { platform } = api;
    const { fields } = platform.models.table("equipements").model;
    const values = Object.fromEntries(
      fields.map(({ name, type, kind }) => [
        name,
        kind === "url" || kind === "email" || kind === "phone" ? LINK : type === "string" ? HOSTILE : null,
      ]),
    );
    const [sample] = sampleRecords("equipements", BRON);
    await publishSample(platform, {
      model: "equipements",
      code: BRON,
      records: [{ ...values, longitude: sample!["longitude"], latitude: sample!["latitude"] }],
    });
    const table = platform.models.table("equipements");
    const [record] = await readRecords(
      platform.database.query,
      table,
      { audience: "public", commune: BRON },
      { limit: 1 },
    );
    for (const view of EMBED_VIEWS) {
      const body = await text(
        `/embed/equipements?commune=${BRON}&view=${view}&record=${record!.id}&fields=${fields.map(({ name }) => name).join(",")}`,
      );
      if (view !== "figure") expect(body).toContain("&lt;script>alert(1)");
      expect(body).not.toMatch(/<script>alert|<img src=x|href="javascript/);
    }
  });
});
