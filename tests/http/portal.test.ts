import { createHash } from "node:crypto";
import type { Hono } from "hono";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readTerritory } from "../../src/services/portal/readTerritory.ts";
import type { Platform } from "../../src/services/platform.ts";
import type { WebEnv } from "../../src/web/http/webEnv.ts";
import { openEmbedded } from "../setup/engines.ts";
import { publishSample } from "../setup/publishSample.ts";
import { publishedTerritory, sampleRecords } from "../setup/publishedTerritory.ts";
import { testPlatform } from "../setup/testPlatform.ts";
import { portalApp } from "./portalApp.ts";
import { readXml } from "../feeds/readXml.ts";

const HTML = { Accept: "text/html" };
/** What an internal field holds: it must stand nowhere. */
const SECRET = "Ne pas publier : numéro personnel, 06 12 34 56 78";
const HOSTILE = "<script>alert(1)</script>\"'=cmd|calc!A1\u202Egnp.exe";
const LONG = "très long ".repeat(500);

let platform: Platform;
let app: Hono<WebEnv>;
const closing: (() => Promise<void>)[] = [];
const ids = ["hostile", "long", "plain"].map((name) => {
  const hash = createHash("sha256").update(name).digest("hex");
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-4${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}) as [string, string, string];

async function ask(path: string, headers: Record<string, string> = {}): Promise<Response> {
  return app.request(path, { headers: { ...HTML, ...headers } });
}

async function text(path: string, headers: Record<string, string> = {}): Promise<string> {
  const answer = await ask(path, headers);
  expect(answer.status, path).toBe(200);
  return answer.text();
}

beforeAll(async () => {
  const [database, close] = await openEmbedded();
  const [opened, remove] = await testPlatform(database);
  platform = opened;
  closing.push(remove, close);
  await publishedTerritory(platform);
  const records = sampleRecords("toilettes", "69029");
  await publishSample(platform, {
    model: "toilettes",
    code: "69029",
    note: `Relevé d’automne ${HOSTILE}`,
    records: [
      { ...records[0], nom: HOSTILE, precisions_lieu: HOSTILE, observations: SECRET },
      { ...records[1], nom: LONG, observations: SECRET },
      ...records.slice(2).map((record) => ({ ...record, observations: SECRET })),
    ],
    ids: records.map((_, at) => ids[at] ?? crypto.randomUUID()),
  });
  app = portalApp(platform);
});

afterAll(async () => {
  for (const close of closing) await close();
});

/** A walk looks at each kind of page, not at each page. */
const MOST_PAGES = 110;

/** Every address of the portal that a page names, walked from the home page, each kind of address a few times. */
async function walk(): Promise<Map<string, string>> {
  const seen = new Map<string, string>();
  const kinds = new Map<string, number>();
  const waiting = ["/", "/feed.atom", "/sitemap.xml", "/robots.txt", "/sitemaps/toilettes-1.xml"];
  const ours = /^\/(?:$|\?|datasets|communes|models|schemas|feed|sitemap|share|outlines|robots)/;
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const kind = path
      .replace(/[0-9a-f-]{36}/, "ID")
      .replace(/\d{5}/g, "INSEE")
      .replace(/\?.*(f\.|tri|page|lang|theme|commune|jeu|avant|colonne).*$/, "?$1")
      .replace(/\/(datasets|models|schemas)\/[^/?]+/, "/$1/M");
    const count = kinds.get(kind) ?? 0;
    if (seen.has(path) || count >= (path.includes("?") ? 1 : 3) || seen.size >= MOST_PAGES) continue;
    kinds.set(kind, count + 1);
    const answer = await ask(path);
    expect([200, 410], path).toContain(answer.status);
    const body = /text|json|xml/.test((answer.headers.get("content-type") ?? "").replace("openxml", ""))
      ? await answer.text()
      : "";
    seen.set(path, body);
    for (const [, href] of body.matchAll(/(?:href|src)="([^"]+)"/g)) {
      const next = href!.replaceAll("&amp;", "&").replace("http://localhost:3000", "").replace(/#.*$/, "");
      if (ours.test(next)) waiting.push(next);
    }
  }
  return seen;
}

describe("the portal", () => {
  it("answers every address that its pages name, and shows nothing internal nor hostile", async () => {
    const pages = await walk();
    expect(pages.size).toBeGreaterThan(50);
    for (const [path, body] of pages) {
      expect(body.includes("Durand"), path).toBe(false);
      expect(body.includes("06 12 34 56 78"), path).toBe(false);
      expect(body.includes("<script>alert"), path).toBe(false);
      if (path.includes("toilettes")) expect(/observations/i.test(body), path).toBe(false);
      expect(/\{[a-zA-Z]+\}/.exec(body.replaceAll("{search_term_string}", ""))?.[0], path).toBeUndefined();
    }
  }, 180_000);

  it("lets any site's programs read its news", async () => {
    for (const path of ["/feed.atom", "/datasets/toilettes/feed.atom", "/communes/69029/feed.atom"]) {
      const feed = await ask(path);
      expect(feed.headers.get("content-type"), path).toBe("application/atom+xml; charset=utf-8");
      expect(feed.headers.get("access-control-allow-origin"), path).toBe("*");
      const entries = readXml(await feed.text()).children.filter(({ name }) => name.endsWith("}entry"));
      expect(entries.length, path).toBeGreaterThan(0);
    }
  });

  it("is refused no style nor script of its own policy: no inline style, script or handler", async () => {
    for (const path of [
      "/",
      "/datasets/toilettes",
      "/communes/69029",
      `/datasets/toilettes/records/${ids[0]}`,
    ]) {
      const page = await text(path);
      expect(/<[^>]+\sstyle=/.exec(page)?.[0], path).toBeUndefined();
      expect(/<[^>]+\son[a-z]+=/.exec(page)?.[0], path).toBeUndefined();
      for (const [, attributes] of page.matchAll(/<script([^>]*)>/g))
        expect(attributes).toMatch(/src=|application\/ld\+json/);
    }
  });
});

describe("search", () => {
  it.each([
    ["toilettes", "/datasets/toilettes"],
    ["toillettes", "/datasets/toilettes"],
    ["sanitaire", "/datasets/toilettes"],
    ["parc", "/datasets/parcs-jardins"],
    ["jardin", "/datasets/parcs-jardins"],
    ["Vaulx en velin", "/communes/69256"],
    ["venissieu", "/communes/69259"],
    ["69500", "/communes/69029"],
    ["écoles", "/datasets/"],
  ])("finds %s", async (q, href) => {
    expect(await text(`/datasets?q=${encodeURIComponent(q)}`)).toContain(`href="${href}`);
  });

  it("puts an exact name first", async () => {
    const page = await text("/datasets?q=lyon");
    const found = [...page.slice(page.indexOf("<main")).matchAll(/href="(\/communes\/\d+)"/g)];
    expect(found[0]![1]).toBe("/communes/69123");
  });

  it.each(["'", "a & b | !c:*", "((((", "\u0000", "%", "x".repeat(10_000), "🦄", "de la du"])(
    "survives %j",
    async (q) => {
      expect((await ask(`/datasets?q=${encodeURIComponent(q)}`)).status).toBe(200);
      expect((await ask(`/datasets/toilettes?q=${encodeURIComponent(q)}`)).status).toBe(200);
    },
  );
});

/** The records of the table of a page. */
function listed(page: string): string[] {
  return Array.from(
    page.slice(page.indexOf('id="tableau"')).matchAll(/records\/([0-9a-f-]{36})/g),
    ([, id]) => id!,
  );
}

/** How many records the table says it has. */
function total(page: string): string | undefined {
  return /sur (\d+)<\/caption>/.exec(page)?.[1];
}

describe("a dataset", () => {
  it("tells its coverage honestly", async () => {
    const page = await text("/datasets/toilettes");
    expect(page).toContain("7 communes publient, 51 pas encore");
    expect(page).toContain("ne veut pas dire qu’il n’y a rien");
  });

  it("filters, sorts and pages on the server, at an address that can be shared", async () => {
    const all = sampleRecords("toilettes", "69123").filter(({ pmr }) => pmr === "true").length;
    const page = await text("/datasets/toilettes?commune=69123&f.pmr=true&tri=-nom");
    expect(page).toMatch(new RegExp(`lignes? 1 à \\d+ sur ${all}|une ligne`));
    expect(page).toContain('aria-sort="descending"');
    const names = [...page.matchAll(/records\/[0-9a-f-]{36}"><bdi>([^<]*)/g)].map(([, name]) => name!);
    expect(names).toEqual(names.toSorted((a, b) => b.localeCompare(a, "fr")));
    const first = await text("/datasets/toilettes?page=1");
    const second = await text("/datasets/toilettes?page=2");
    expect(listed(first).filter((id) => listed(second).includes(id))).toEqual([]);
    expect(listed(second).length).toBeGreaterThan(0);
  });

  it.each([
    "page=999999999999",
    "page=-1",
    "page=abc",
    "tri=observations",
    "tri=_organization",
    "f.observations=Durand",
    "couleur=observations",
    "colonne=observations&colonne=nom",
    "commune=99999",
    "f.nom=%25_%5C",
    "f.nom=%00",
    "f.type='; drop table dataset.toilettes; --",
    `q=${"a".repeat(5000)}`,
    "lang=xx",
    "f.pmr=peut-%C3%AAtre",
  ])("takes %s as what it can be", async (query) => {
    const answer = await ask(`/datasets/toilettes?${query}`);
    expect(answer.status).toBe(200);
    expect(await answer.text()).not.toContain("Durand,");
  });

  it("cannot be made to filter on an internal field", async () => {
    const [all, filtered] = await Promise.all([
      text("/datasets/toilettes"),
      text("/datasets/toilettes?f.observations=zzz"),
    ]);
    expect(total(filtered)).toBe(total(all));
  });

  it("gives the living map what an extent holds, gathered", async () => {
    const answer = await ask("/datasets/toilettes/map.json?bbox=4.7,45.6,5.1,45.9&couleur=pmr");
    const { marks } = (await answer.json()) as { marks: { count: number; id?: string }[] };
    const located = marks.reduce((sum, { count }) => sum + count, 0);
    const territory = await readTerritory(platform);
    expect(located).toBe(territory.datasets.find(({ model }) => model.name === "toilettes")!.records);
    expect(marks.every(({ count, id }) => (count === 1) === (id !== undefined))).toBe(true);
    for (const bbox of ["", "1,2,3", "a,b,c,d", "5,45,4,46", "NaN,0,1,1", "-200,0,1,1"])
      expect((await ask(`/datasets/toilettes/map.json?bbox=${bbox}`)).status).toBe(400);
  });

  it("answers that nothing changed, until something is published", async () => {
    const first = await ask("/datasets/toilettes");
    const etag = first.headers.get("etag")!;
    expect(first.headers.get("vary")).toContain("Accept-Language");
    expect(first.headers.get("cache-control")).toContain("must-revalidate");
    expect((await ask("/datasets/toilettes", { "If-None-Match": etag })).status).toBe(304);
    expect((await ask("/datasets/toilettes?lang=en", { "If-None-Match": etag })).status).toBe(200);
    await publishSample(platform, {
      model: "toilettes",
      code: "69194",
      records: sampleRecords("toilettes", "69194").slice(1),
    });
    expect((await ask("/datasets/toilettes", { "If-None-Match": etag })).status).toBe(200);
  });

  it("says what is not published yet, and unknown ones are not found", async () => {
    expect(await text("/datasets/subventions")).toContain("pas encore publié");
    expect((await ask("/datasets/nonsense")).status).toBe(404);
  });

  it("is read in English too", async () => {
    const page = await text("/datasets/toilettes?lang=en");
    expect(page).toContain('<html lang="en"');
    expect(page).toContain("7 communes publish, 51 not yet");
  });
});

describe("a commune", () => {
  it("has its page, whether it publishes or not", async () => {
    expect(await text("/communes/69029")).toContain("Ce que la commune publie");
    expect(await text("/communes/69091")).toContain("Givors n’a pas encore publié");
    expect((await ask("/communes/75056")).status).toBe(404);
    expect((await ask("/communes/zzz")).status).toBe(404);
  });

  it("is found from an old code, without a redirect", async () => {
    const page = await text("/communes/69152");
    expect(page).toContain("Oullins-Pierre-Bénite");
    expect(page).toContain('href="/communes/69149"');
  });

  it("is found by name and postcode", async () => {
    expect((await ask("/communes?q=bron")).headers.get("location")).toBe("/communes/69029");
    expect((await ask("/communes?q=69500")).headers.get("location")).toBe("/communes/69029");
    expect(await text("/communes?q=Marseille")).toContain("Aucune commune d’ici");
  });
});

describe("a record", () => {
  it("has its page, with every value as text", async () => {
    const page = await text(`/datasets/toilettes/records/${ids[0]}`);
    expect(page).toContain("&lt;script>alert(1)");
    expect((await ask(`/datasets/toilettes/records/${ids[1]}`)).status).toBe(200);
    expect((await ask("/datasets/toilettes/records/nonsense")).status).toBe(404);
    expect((await ask(`/datasets/toilettes/records/${crypto.randomUUID()}`)).status).toBe(404);
  });

  it("tells its past, and is gone with its story once it is withdrawn", async () => {
    const record = { ...sampleRecords("bureaux-de-vote", "69029")[0], nom: "Gymnase" };
    const id = ids[2];
    const one = { model: "bureaux-de-vote", code: "69029", ids: [id] };
    await publishSample(platform, { ...one, records: [record] });
    await publishSample(platform, { ...one, records: [{ ...record, nom: "Gymnase Tola-Vologe" }] });
    const page = await text(`/datasets/bureaux-de-vote/records/${id}`);
    expect(page).toContain("«\u00A0Gymnase\u00A0» est devenu «\u00A0Gymnase Tola-Vologe\u00A0»");
    await publishSample(platform, { ...one, ids: [], records: [] });
    const gone = await ask(`/datasets/bureaux-de-vote/records/${id}`);
    expect(gone.status).toBe(410);
    expect(await gone.text()).toContain("n’est plus publiée");
  });
});

describe("models", () => {
  it("are documented, with template and schema, without internal fields", async () => {
    const page = await text("/models/toilettes/1.0.0");
    expect(page).toContain("gabarit.xlsx");
    const template = await ask("/models/toilettes/1.0.0/gabarit.xlsx");
    expect(template.status).toBe(200);
    expect((await template.arrayBuffer()).byteLength).toBeGreaterThan(3000);
    const schema = (await (await ask("/schemas/toilettes/1.0.0/schema.json")).json()) as {
      fields: { name: string }[];
    };
    expect(schema.fields.map(({ name }) => name)).not.toContain("observations");
    expect((await ask("/models/toilettes/9.9.9")).status).toBe(404);
  });
});

describe("a withdrawn dataset", () => {
  it("is gone, with its story", async () => {
    await sql`update traboule.dataset_part set withdrawn_at = now(), withdrawn_why = 'Relevé à refaire'
      where model = 'panneaux-affichage'`.execute(platform.database.query);
    const answer = await ask("/datasets/panneaux-affichage");
    expect([answer.status, await answer.text()]).toEqual([410, expect.stringContaining("Relevé à refaire")]);
  });
});
