import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ApiApp, apiApp } from "../setup/apiApp.ts";
import { openEmbedded } from "../setup/engines.ts";
import { publishedTerritory } from "../setup/publishedTerritory.ts";

const BRON = "69029";
const HOSTILE = `"><script>alert(1)</script><img src=x onerror=alert(2)>'&{{7*7}}`;

let api: ApiApp;
const closing: (() => Promise<void>)[] = [];

beforeAll(async () => {
  const [database, close] = await openEmbedded();
  api = await apiApp(database);
  closing.push(close, api.close);
  await publishedTerritory(api.platform, { models: ["toilettes"], communes: [BRON] });
});

afterAll(async () => {
  for (const end of closing.toReversed()) await end();
});

const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  api.ask(path, { headers: { accept: "text/html", ...headers } });

async function text(path: string): Promise<string> {
  const answer = await get(path);
  const body = await answer.text();
  expect([path, answer.status]).toEqual([path, 200]);
  return body;
}

describe("/embed.js", () => {
  it("is one small script at an address that never changes, for any site", async () => {
    const answer = await get("/embed.js");
    const script = await answer.text();
    expect(answer.headers.get("content-type")).toBe("text/javascript; charset=utf-8");
    expect(answer.headers.get("cross-origin-resource-policy")).toBe("cross-origin");
    expect(answer.headers.get("access-control-allow-origin")).toBe("*");
    expect(answer.headers.get("cache-control")).toBe("public, max-age=3600");
    expect(Buffer.byteLength(script)).toBeLessThan(3000);
    expect(script).not.toMatch(/\?\.|\?\?|^(?:import|export)\b/);
    const etag = answer.headers.get("etag")!;
    expect((await get("/embed.js", { "if-none-match": etag })).status).toBe(304);
  });
});

describe("the page that builds widgets", () => {
  it("shows the preview and the code of what was chosen", async () => {
    const body = await text(
      `/integrer?model=toilettes&commune=${BRON}&view=list&fields=nom&fields=adresse&filter=nom&value=caf%C3%A9%22%3E&theme=dark&title=no&height=400`,
    );
    expect(body).toContain('src="/embed/toilettes?commune=69029&amp;view=list&amp;fields=');
    const code = body.replaceAll("&lt;", "<").replaceAll("&quot;", '"').replaceAll("&amp;", "&");
    expect(code).toContain(
      '<script async src="https://donnees.exemple.fr/embed.js" data-model="toilettes" data-commune="69029" data-view="list"',
    );
    expect(code).toContain('height="400"');
    expect(code).toContain('data-filter="nom=caf%C3%A9%22%3E"');
  });

  it.each([
    "height=99999",
    `height=${encodeURIComponent(HOSTILE)}&value=${encodeURIComponent(HOSTILE)}&filter=nom&record=${encodeURIComponent(HOSTILE)}&view=record`,
    "model=licornes&commune=00000&view=rien&filter=rien&colour=rien&accent=rien",
  ])("takes whatever is asked: %s", async (query) => {
    const body = await text(`/integrer?${query}`);
    expect(body).not.toMatch(/<script>alert|<img src=x/);
    expect(body).toContain("/embed/");
  });
});
