import { afterAll, beforeAll, expect, it } from "vitest";
import type { Database } from "../../src/db/database.ts";
import { READ, REFUSED } from "../cli/hostileFiles.ts";
import { depositForm, depositState } from "../setup/depositSender.ts";
import { openEmbedded } from "../setup/engines.ts";
import { seedOrganizations } from "../setup/peopleApp.ts";
import type { Visitor } from "../setup/visitor.ts";
import { type WorkspaceApp, workspaceApp } from "../setup/workspaceApp.ts";

const DEPOSITS = "/espace/69029/depots";
type Hostile = readonly [name: string, content: string | Uint8Array, words: RegExp];
const named = (...names: readonly string[]): readonly Hostile[] =>
  names.map((name) => REFUSED.find(([one]) => one === name)!);

/** Known for what they are from their first bytes. */
const AT_ONCE = named("photo.csv", "bruit.csv");
/** Known once they are opened, in a thread. */
const ONCE_READ = named(
  "serrure.xlsx",
  "serrure.xls",
  "bombe.xlsx",
  "bombe.ods",
  "rires.xlsx",
  "dehors.xlsx",
  "coupe.xlsx",
  "glisse.xlsx",
);

let database: Database;
let closeDatabase: () => Promise<void>;
let here: WorkspaceApp;
let claire: Visitor;
let key: string;

beforeAll(async () => {
  [database, closeDatabase] = await openEmbedded();
  const organizations = await seedOrganizations(database);
  here = await workspaceApp(database);
  claire = await here.signIn(organizations["69029"]!, { name: "Claire", role: "referent" });
  const fields = { name: "Essai", days: "30", scopes: "deposits:write" };
  const made = await claire.post("/espace/69029/jetons", fields);
  [key] = /trb_[\w-]{43}/.exec(await made.text()) as unknown as [string];
});
afterAll(async () => {
  await here.close();
  await closeDatabase();
});

const bytesOf = (content: string | Uint8Array) =>
  typeof content === "string" ? new TextEncoder().encode(content) : Uint8Array.from(content);

const send = (name: string, content: string | Uint8Array) =>
  claire.post(DEPOSITS, depositForm(name, bytesOf(content), { modele: "toilettes" }));

/** Hands a file in as a program does; gives the answer. */
const ask = (path: string, init: RequestInit = {}) =>
  claire.send(path, {
    ...init,
    headers: { authorization: `Bearer ${key}`, accept: "application/json" },
  });
const hand = (name: string, content: string | Uint8Array) =>
  ask(`/api/prive/69029/deposits?name=${name}`, { method: "POST", body: bytesOf(content) });

async function kept(): Promise<{ readonly deposits: number; readonly files: number }> {
  const deposits = await database.query.selectFrom("deposit").select("id").execute();
  let files = 0;
  for await (const _ of here.platform.files.list()) files++;
  return { deposits: deposits.length, files };
}

it("that are no table at first sight are refused at once, and nothing of them is kept", async () => {
  for (const [name, content, words] of AT_ONCE) {
    const answer = await send(name, content);
    expect([answer.status, words.test(await answer.text())], name).toEqual([422, true]);
    const told = await hand(name, content);
    expect([told.status, ((await told.json()) as { code: string }).code]).toEqual([
      415,
      "deposit.wrong-kind",
    ]);
  }
  const plain = "nom;adresse\nA;B\n";
  const refusals = [
    await send("vide.csv", ""),
    await claire.post(DEPOSITS, depositForm("a.csv", plain, { modele: "inconnu" })),
    await claire.post(DEPOSITS, { cellules: plain, modele: "inconnu" }),
    await hand("vide.csv", ""),
    await hand("a.csv&model=inconnu", plain),
  ];
  expect(refusals.map(({ status }) => status)).toEqual([422, 422, 422, 400, 404]);
  expect(await kept()).toEqual({ deposits: 0, files: 0 });
});

it("all sent together end each on a page that says why, while others are served", async () => {
  const sending = { isOver: false };
  const visits = (async () => {
    let count = 0;
    for (; !sending.isOver; count++)
      for (const path of ["/health", "/", DEPOSITS]) expect((await claire.get(path)).status, path).toBe(200);
    return count;
  })();
  const ends = await Promise.all(
    ONCE_READ.map(async ([name, content, words]) => {
      const answer = await send(name, content);
      expect(answer.status, name).toBe(303);
      const address = answer.headers.get("location")!;
      const state = await depositState(claire, address);
      const page = await claire.page(address);
      return [name, state, words.test(page), page.includes("Déposer un autre fichier")];
    }),
  ).finally(() => (sending.isOver = true));
  expect(ends).toEqual(ONCE_READ.map(([name]) => [name, "failed", true, true]));
  expect(await visits).toBeGreaterThan(0);
  // Each is kept whole, for its author to take back, and no result of it.
  expect(await kept()).toEqual({ deposits: ONCE_READ.length, files: ONCE_READ.length });
});

it("are told to programs by the rule that they break, in the state of the deposit", async () => {
  const [, content] = named("rires.xlsx")[0]!;
  const answer = await hand("rires.xlsx", content);
  expect(answer.status).toBe(202);
  const { id } = (await answer.json()) as { id: string };
  expect(await depositState(claire, `${DEPOSITS}/${id}`)).toBe("failed");
  const told = await (await ask(answer.headers.get("location")!)).json();
  expect(told).toMatchObject({ state: "failed", problem: "workbook.doctype" });
});

it("that are tables in spite of a null character are read, and the next file too", async () => {
  for (const [name, content] of [
    READ.find(([one]) => one === "nul-dedans.csv")!,
    ["suivant.csv", "nom;adresse;commune\nToilettes;12 rue du Lac;Bron\n"] as const,
  ]) {
    const answer = await send(name, content);
    expect(await depositState(claire, answer.headers.get("location")!), name).toBe("review");
  }
});
