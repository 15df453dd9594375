import { readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { Hono } from "hono";
import { beforeAll, describe, expect, it } from "vitest";
import { ensureAssets } from "../../build/ensureAssets.ts";
import { lightValues } from "../../build/lightFallback.ts";
import { assetManifest, assetUrl } from "../../src/web/assets/assetManifest.ts";
import { serveAssets } from "../../src/web/assets/serveAssets.ts";

const STYLES = resolve(import.meta.dirname, "../../src/web/styles");

const app = new Hono().get("/assets/:file", serveAssets);

const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  Promise.resolve(app.request(path, { headers }));

beforeAll(ensureAssets);

describe("assets", () => {
  it("are named after their content and kept for ever", async () => {
    expect(assetUrl("app.css")).toMatch(/^\/assets\/app-[A-Z0-9]{8}\.css$/);
    const answer = await get(assetUrl("app.css"));
    expect(answer.status).toBe(200);
    expect(answer.headers.get("Cache-Control")).toBe("public, max-age=31536000, immutable");
    expect(answer.headers.get("Content-Type")).toBe("text/css; charset=utf-8");
    expect(await answer.text()).toContain("@layer tokens");
  });

  it("come compressed as the browser accepts", async () => {
    const plain = Buffer.from(await (await get(assetUrl("app.css"))).arrayBuffer());
    const br = await get(assetUrl("app.css"), { "Accept-Encoding": "gzip, deflate, br" });
    expect(br.headers.get("Content-Encoding")).toBe("br");
    expect(br.headers.get("Vary")).toBe("Accept-Encoding");
    expect(brotliDecompressSync(Buffer.from(await br.arrayBuffer())).equals(plain)).toBe(true);
    const gzip = await get(assetUrl("app.css"), { "Accept-Encoding": "br;q=0, gzip" });
    expect(gzip.headers.get("Content-Encoding")).toBe("gzip");
    expect(gunzipSync(Buffer.from(await gzip.arrayBuffer())).equals(plain)).toBe(true);
    expect(
      (await get(assetUrl("app.css"), { "Accept-Encoding": "identity" })).headers.get("Content-Encoding"),
    ).toBeNull();
  });

  it("are not sent twice", async () => {
    const etag = (await get(assetUrl("icon.svg"))).headers.get("ETag")!;
    expect((await get(assetUrl("icon.svg"), { "If-None-Match": etag })).status).toBe(304);
  });

  it("are the only files that can be reached", async () => {
    for (const path of [
      "/assets/manifest.json",
      "/assets/..%2Fmanifest.json",
      "/assets/%2e%2e%2f%2e%2e%2fpackage.json",
      `${assetUrl("app.css")}.br`,
      "/assets/app.css",
    ])
      expect((await get(path)).status, path).toBe(404);
  });

  it("hold every file that a style sheet or a script names", async () => {
    const { served } = assetManifest();
    const css = await (await get(assetUrl("app.css"))).text();
    const named = Array.from(css.matchAll(/url\(["']?(?!#)\.?\/?([^)"']+)/g), ([, file]) => file!);
    expect(named.length).toBe(3);
    expect(named.filter((file) => !served.includes(file))).toEqual([]);
  });

  it("refuse a name that was not built", () => {
    expect(() => assetUrl("nothing.css")).toThrow("No web asset is named nothing.css");
  });
});

describe("browsers without light-dark()", () => {
  it("find the light value of each token before both", async () => {
    const css = await (await get(assetUrl("app.css"))).text();
    const [before, after] = css.split("@supports (color: light-dark(#000,#fff))");
    expect(before).toMatch(/--paper: #fbf8f2/);
    expect(before).not.toContain("light-dark(");
    expect(after).toMatch(/--paper: light-dark\(#fbf8f2,/);
  });

  it("are served by the tokens alone: no other style sheet uses the function", () => {
    const others = readdirSync(STYLES, { recursive: true, encoding: "utf8" }).filter(
      (name) => name.endsWith(".css") && name !== "tokens.css",
    );
    expect(others.filter((name) => readFileSync(join(STYLES, name), "utf8").includes("light-dark("))).toEqual(
      [],
    );
  });

  it("are given the light value whatever it holds", () => {
    expect(
      lightValues("--a: light-dark(var(--b), color-mix(in oklab, red, blue)); color-scheme: light dark"),
    ).toBe("--a: var(--b); color-scheme: light");
    expect(() => lightValues("--a: light-dark(red")).toThrow("not closed");
  });
});
