import { Writable } from "node:stream";
import { Hono } from "hono";
import { beforeEach, describe, expect, it } from "vitest";
import { Problem } from "../domain/problem/problem.ts";
import { PROBLEM_KINDS } from "../domain/problem/problems.ts";
import { StoreUnavailable } from "../storage/fileStore/storeErrors.ts";
import { chooseLanguage } from "../web/http/chooseLanguage.ts";
import { answerProblems } from "./answerProblems.ts";
import { clientAddress } from "./clientAddress.ts";
import { compressText } from "./compressText.ts";
import type { Edge } from "./edge.ts";
import { limitBody } from "./limitBody.ts";
import { limitRate } from "./limitRate.ts";
import { openLog } from "./log.ts";
import { logRequests } from "./logRequests.ts";
import { PROBLEM_STATUS } from "../exchange/http/problemStatus.ts";
import { refuseForeignForms } from "./refuseForeignForms.ts";
import { securityHeaders } from "./securityHeaders.ts";

const PUBLIC_URL = "https://data.example.org";

let app: Hono<Edge>;
let written: string;
const lines = (): Record<string, unknown>[] =>
  written
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Record<string, unknown>);

beforeEach(() => {
  written = "";
  const sink = new Writable({
    write(chunk: Buffer, _encoding, done) {
      written += chunk.toString();
      done();
    },
  });
  const log = openLog("info", sink);
  app = new Hono<Edge>();
  app.use(logRequests(log), compressText());
  app.use(securityHeaders({ isHttps: true, mapHosts: ["https://tiles.example"] }));
  app.use(chooseLanguage(), refuseForeignForms(PUBLIC_URL));
  answerProblems(app, {
    log,
    publicUrl: PUBLIC_URL,
    renderPage: (problem, language) => `<html lang="${language}"><h1>${problem.title}</h1>`,
  });
  app.get("/espace/depots/:id", (context) => context.html("<p>private</p>"));
  app.get("/embed/:model", (context) => context.html("<p>embed</p>"));
  app.post("/espace/depots", (context) => context.text("done"));
  app.post("/api/records", limitBody(10), async (context) => context.text(await context.req.text()));
  app.get("/large", (context) => context.json({ text: "a".repeat(5000) }));
  app.get(
    "/events",
    () => new Response("a".repeat(5000), { headers: { "content-type": "text/event-stream" } }),
  );
  app.get(
    "/xlsx",
    () =>
      new Response("a".repeat(5000), {
        headers: { "content-type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" },
      }),
  );
  app.get("/too-large", () => {
    throw new Problem(
      "deposit.too-large",
      { limit: 50_000_000 },
      { details: [{ at: "file", code: "request.incomplete" }] },
    );
  });
  app.get("/broken", () => {
    throw new Error("duplicate key (email)=(ana@bron.example)");
  });
  app.get("/files", () => {
    throw new StoreUnavailable("HTTP 503");
  });
  app.get("/method", () => {
    throw new Problem("request.method", { allowed: "GET" });
  });
  app.get(
    "/limited",
    limitRate({ name: "api", points: 2, seconds: 60, keyOf: (context) => context.req.query("who") ?? "" }),
    (context) => context.text("ok"),
  );
});

const page = async (path: string, language: string): Promise<string> =>
  (
    await app.request(path, { headers: { accept: "text/html,*/*;q=0.8", "accept-language": language } })
  ).text();

const send = async (headers: Record<string, string>, method = "POST"): Promise<number> =>
  (await app.request("/espace/depots", { method, headers })).status;

const knock = (who: string) => app.request(`/limited?who=${who}`);

const seen = async (proxies: number, forwarded?: string, direct = "10.0.0.1") => {
  let found = "";
  const probe = new Hono().get("/", (context) => {
    found = clientAddress(context, proxies);
    return context.text("");
  });
  const headers: Record<string, string> = forwarded === undefined ? {} : { "x-forwarded-for": forwarded };
  await probe.request("/", { headers }, { incoming: { socket: { remoteAddress: direct } } });
  return found;
};

const encoding = async (path: string): Promise<string | null> =>
  (await app.request(path, { headers: { "accept-encoding": "gzip, br" } })).headers.get("content-encoding");

describe("problems", () => {
  it("are RFC 9457 documents for machines", async () => {
    const response = await app.request("/too-large", { headers: { accept: "*/*" } });
    expect(response.status).toBe(413);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
    expect(response.headers.get("cache-control")).toBe("no-store");
    const told = (await response.json()) as Record<string, unknown>;
    expect(told).toMatchObject({
      type: `${PUBLIC_URL}/problems/deposit.too-large`,
      title: "Fichier trop lourd",
      status: 413,
      code: "deposit.too-large",
      errors: [{ at: "file", code: "request.incomplete" }],
    });
    expect(told.detail).toContain("50\u00A0Mo");
    expect(told.instance).toBe(`urn:uuid:${response.headers.get("x-request-id")}`);
  });

  it("are pages for people, in their language", async () => {
    expect(await page("/nowhere", "fr-FR,en;q=0.5")).toBe('<html lang="fr"><h1>Page introuvable</h1>');
    expect(await page("/nowhere", "en-GB,fr;q=0.5")).toBe('<html lang="en"><h1>Page not found</h1>');
    expect(await page("/nowhere?lang=fr", "en")).toContain('lang="fr"');
    expect(await page("/nowhere", "de")).toContain('lang="fr"');
  });

  it("hide an unforeseen error, logged with the reference that the person sees", async () => {
    const response = await app.request("/broken");
    expect(response.status).toBe(500);
    const body = await response.text();
    const reference = response.headers.get("x-request-id")!;
    expect(body).toContain(reference);
    expect(body).not.toMatch(/duplicate|at |\.ts/);
    const failure = lines().find(({ msg }) => msg === "failure");
    expect(failure).toMatchObject({ level: "error", requestId: reference });
    expect(written).toContain("duplicate key (email)=([email])");
    expect(written).not.toContain("ana@bron.example");
  });

  it("give a reference even when nothing gave one before", async () => {
    const bare = new Hono<Edge>();
    const log = openLog("info", { write: (line: string) => void (written += line) });
    answerProblems(bare, { log, publicUrl: PUBLIC_URL, renderPage: ({ detail }) => detail });
    bare.get("/broken", () => {
      throw new Error("broken");
    });
    const said = await (await bare.request("/broken", { headers: { accept: "text/html" } })).text();
    const { requestId } = lines().find(({ msg }) => msg === "failure")!;
    expect(said).toContain(requestId);
  });

  it("say when to come back, and what is allowed", async () => {
    const files = await app.request("/files");
    expect([files.status, files.headers.get("retry-after")]).toEqual([503, "10"]);
    const method = await app.request("/method");
    expect([method.status, method.headers.get("allow")]).toEqual([405, "GET"]);
  });

  it("have each a status", () => {
    expect(Object.keys(PROBLEM_STATUS).sort()).toEqual([...PROBLEM_KINDS].sort());
  });
});

describe("the log", () => {
  it("names the route, never the address, nor the person", async () => {
    const secret = "0b6f-secret";
    await app.request(`/espace/depots/${secret}?token=${secret}`, {
      headers: { "user-agent": secret, "x-forwarded-for": "203.0.113.7", cookie: `session=${secret}` },
    });
    await app.request(`/nowhere/${secret}`);
    expect(lines().map(({ method, route, status }) => [method, route, status])).toEqual([
      ["GET", "/espace/depots/:id", 200],
      ["GET", "/*", 404],
    ]);
    expect(written).not.toMatch(/secret|203\.0/);
  });

  it("hides what a careless line would tell", () => {
    const parts: string[] = [];
    const log = openLog("info", { write: (line: string) => void parts.push(line) });
    log.info({ email: "ana@bron.example", user: { name: "Ana", token: "t0k" }, deposit: 3 }, "done");
    expect(parts.join("")).not.toMatch(/ana@|Ana|t0k/);
    expect(JSON.parse(parts[0]!)).toMatchObject({ deposit: 3, msg: "done" });
  });

  it.each(["error", "err"])("says of an %s what, which and where, never whose", (key) => {
    const parts: string[] = [];
    const log = openLog("info", { write: (line: string) => void parts.push(line) });
    const cause = new Error('invalid input syntax for type uuid: "12 rue des Acacias"');
    const failure = Object.assign(new RangeError("ana@bron.example refused", { cause }), {
      code: "22P02",
      detail: "Key (email)=(ana@bron.example) already exists.",
      parameters: ["Ana"],
    });
    log.error({ [key]: failure }, "failure");
    const told = (JSON.parse(parts[0]!) as Record<string, Record<string, unknown>>)[key]!;
    expect(Object.keys(told)).toEqual(["type", "code", "stack", "cause"]);
    expect(told).toMatchObject({ type: "RangeError", code: "22P02", cause: { type: "Error" } });
    expect(told["stack"]).toContain("edge.test.ts");
    expect(parts[0]).toContain("invalid input syntax for type uuid");
    expect(parts[0]).not.toMatch(/ana@|Ana|Acacias|already exists/);
  });
});

describe("headers", () => {
  it("allow no inline script nor style, no framing, no sniffing, no cache of private pages", async () => {
    const { headers } = await app.request("/espace/depots/1");
    const policy = Object.fromEntries(
      headers
        .get("content-security-policy")!
        .split("; ")
        .map((part) => [part.split(" ")[0], part.split(" ").slice(1).join(" ")]),
    );
    expect(policy).toEqual({
      "default-src": "'none'",
      "script-src": "'self'",
      "style-src": "'self'",
      "img-src": "'self' data: blob: https://tiles.example",
      "connect-src": "'self' https://tiles.example",
      "font-src": "'self'",
      "worker-src": "'self' blob:",
      "manifest-src": "'self'",
      "frame-src": "'self'",
      "form-action": "'self'",
      "base-uri": "'none'",
      "object-src": "'none'",
      "frame-ancestors": "'none'",
    });
    expect(headers.get("x-frame-options")).toBe("DENY");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("strict-transport-security")).toContain("max-age=63072000");
    expect(headers.get("cache-control")).toBe("no-store");
    expect(headers.get("cross-origin-resource-policy")).toBe("same-origin");
  });

  it("let embeds be framed anywhere, and errors be as guarded as pages", async () => {
    const { headers } = await app.request("/embed/toilettes");
    expect(headers.get("content-security-policy")).toContain("frame-ancestors *");
    expect(headers.get("x-frame-options")).toBeNull();
    for (const path of ["/nowhere", "/broken"])
      expect((await app.request(path)).headers.get("content-security-policy")).toContain(
        "frame-ancestors 'none'",
      );
  });
});

describe("foreign forms", () => {
  const form = { "content-type": "application/x-www-form-urlencoded" };

  it("pass only when the browser says that they are ours", async () => {
    expect(await send({ ...form, "sec-fetch-site": "same-origin" })).toBe(200);
    expect(await send({ ...form, origin: PUBLIC_URL })).toBe(200);
    expect(await send({ ...form, "sec-fetch-site": "cross-site", origin: "https://evil.example" })).toBe(403);
    expect(await send({ ...form, "sec-fetch-site": "same-site", origin: "https://sub.example.org" })).toBe(
      403,
    );
    expect(await send({ ...form, origin: "null" })).toBe(403);
    expect(await send(form)).toBe(403);
    expect(await send({ "content-type": "text/plain" })).toBe(403);
    expect(await send({})).toBe(403);
  });

  it("have no say where an access key speaks", async () => {
    expect(await send({ authorization: "Bearer abc" })).toBe(200);
  });
});

describe("limits", () => {
  it("count each one apart, and say what is left", async () => {
    const first = await knock("a");
    expect(first.headers.get("ratelimit-policy")).toBe('"api";q=2;w=60');
    expect(first.headers.get("ratelimit")).toBe('"api";r=1;t=60');
    await knock("a");
    const third = await knock("a");
    expect(third.status).toBe(429);
    expect(Number(third.headers.get("retry-after"))).toBeGreaterThan(50);
    expect(third.headers.get("ratelimit")).toMatch(/^"api";r=0;t=\d+$/);
    expect(((await third.json()) as { code: string }).code).toBe("request.too-many");
    expect((await knock("b")).status).toBe(200);
  });

  it("refuse a long body, said or not", async () => {
    const json = { "content-type": "application/json" };
    const post = async (body: string, headers = {}) =>
      (await app.request("/api/records", { method: "POST", body, headers: { ...json, ...headers } })).status;
    expect(await post("0123456789")).toBe(200);
    expect(await post("0123456789a")).toBe(413);
    expect(await post("0123456789a", { "content-length": "11" })).toBe(413);
  });

  it("believe a proxy of ours and nobody else", () => {
    return Promise.all([
      expect(seen(0, "1.2.3.4")).resolves.toBe("10.0.0.1"),
      expect(seen(1, "6.6.6.6, 1.2.3.4")).resolves.toBe("1.2.3.4"),
      expect(seen(2, "6.6.6.6, 1.2.3.4, 10.1.1.1")).resolves.toBe("1.2.3.4"),
      expect(seen(2, "1.2.3.4")).resolves.toBe("10.0.0.1"),
      expect(seen(0, undefined, "::ffff:10.0.0.9")).resolves.toBe("10.0.0.9"),
      expect(seen(0, undefined, "2001:db8:1:2:3:4:5:6")).resolves.toBe("2001:db8:1:2"),
      expect(seen(0, undefined, "2001:db8::6")).resolves.toBe("2001:db8:0:0"),
    ]);
  });
});

it("compresses text, and leaves alone what is compressed or comes by pieces", async () => {
  expect(await encoding("/large")).toBe("gzip");
  expect(await encoding("/events")).toBeNull();
  expect(await encoding("/xlsx")).toBeNull();
});
