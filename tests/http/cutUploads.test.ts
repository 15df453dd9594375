import { connect } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Hono } from "hono";
import type { Database } from "../../src/db/database.ts";
import { serveForTest } from "../browser/serveForTest.ts";
import { openEmbedded } from "../setup/engines.ts";
import { seedOrganizations } from "../setup/peopleApp.ts";
import type { Visitor } from "../setup/visitor.ts";
import { type WorkspaceApp, workspaceApp } from "../setup/workspaceApp.ts";

const ORIGIN = "http://localhost:3000";
const HEAD =
  '--x\r\nContent-Disposition: form-data; name="fichier"; filename="wc.csv"\r\n\r\nnom;adresse\r\n';

let database: Database;
let closeDatabase: () => Promise<void>;
let here: WorkspaceApp;
let claire: Visitor;
let served: Awaited<ReturnType<typeof serveForTest>>;

beforeAll(async () => {
  [database, closeDatabase] = await openEmbedded();
  const organizations = await seedOrganizations(database);
  here = await workspaceApp(database, { environment: { MAX_UPLOAD_MB: "1" } });
  claire = await here.signIn(organizations["69029"]!, { name: "Claire", role: "referent" });
  served = await serveForTest(here.app as unknown as Hono);
});
afterAll(async () => {
  await served.close();
  await here.close();
  await closeDatabase();
});

/** Sends the beginning of a deposit over a socket of its own; gives what is answered before the socket is cut. */
function send(body: string, length: number, cutAfter: number): Promise<string> {
  return new Promise((done) => {
    const socket = connect(Number(new URL(served.url).port), "127.0.0.1");
    let answer = "";
    socket.on("data", (chunk) => (answer += String(chunk)));
    socket.on("error", () => {});
    socket.on("close", () => done(answer));
    const cookie = [...claire.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    socket.write(
      `POST /espace/69029/depots HTTP/1.1\r\nHost: localhost:3000\r\nOrigin: ${ORIGIN}\r\nCookie: ${cookie}\r\n` +
        `Content-Type: multipart/form-data; boundary=x\r\nContent-Length: ${length}\r\n\r\n${body}`,
    );
    setTimeout(() => socket.destroy(), cutAfter).unref();
  });
}

async function left(): Promise<{ readonly deposits: number; readonly files: readonly string[] }> {
  const deposits = await database.query.selectFrom("deposit").select("id").execute();
  const files: string[] = [];
  for await (const { key } of here.platform.files.list()) files.push(key);
  return { deposits: deposits.length, files };
}

it("leave nothing when the line is cut, and the next one is received", async () => {
  await Promise.all(
    Array.from({ length: 10 }, (_, at) => send(`${HEAD}${"a;b\r\n".repeat(at * 500)}`, 500_000, 300)),
  );
  await expect.poll(left, { timeout: 20_000 }).toEqual({ deposits: 0, files: [] });
  const form = new FormData();
  form.set("fichier", new Blob(["nom;adresse\nA;B\n"]), "wc.csv");
  expect((await claire.post("/espace/69029/depots", form)).status).toBe(303);
  expect((await left()).files).toHaveLength(1);
});

it("are refused before they come where they say that they are too large", async () => {
  const answer = await send(HEAD, 900_000_000, 5_000);
  expect(answer).toMatch(/^HTTP\/1\.1 (?:413|422)/);
});

it("are refused as soon as they pass the limit where they do not say", async () => {
  const before = await left();
  const source = new ReadableStream({
    async pull(controller) {
      controller.enqueue(new TextEncoder().encode("a;b\r\n".repeat(20_000)));
      await wait(1);
    },
    start: (controller) => controller.enqueue(new TextEncoder().encode(HEAD)),
  });
  const response = await claire.send("/espace/69029/depots", {
    method: "POST",
    body: source,
    headers: { origin: ORIGIN, "content-type": "multipart/form-data; boundary=x" },
    duplex: "half",
  } as RequestInit);
  expect([response.status, (await response.text()).includes("Fichier trop lourd")]).toEqual([422, true]);
  expect(await left()).toEqual(before);
});
