import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import pg from "pg";
import { afterAll, describe, expect, inject, it } from "vitest";

/** Where a deposit stands, as the process says it. */
interface Said {
  readonly state?: string;
  readonly staged?: number;
  readonly hasResults?: boolean;
  readonly tries?: number;
  readonly end?: Readonly<Record<string, unknown>>;
}

const PROGRAM = join(import.meta.dirname, "depositProcess.ts");
const folders: string[] = [];

function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "traboule-crash-"));
  folders.push(folder);
  return folder;
}

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** Runs the process, and kills it without warning at the first thing it says that `moment` waits for. */
async function run(
  what: "deposit" | "resume",
  environment: Readonly<Record<string, string>>,
  moment: (said: Said) => boolean = () => false,
): Promise<readonly Said[]> {
  const child = spawn(process.execPath, ["--import", "tsx", PROGRAM, what], {
    env: { PATH: process.env["PATH"], ...environment },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const all: Said[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    const said = JSON.parse(line) as Said;
    all.push(said);
    if (moment(said)) child.kill("SIGKILL");
  }
  return all;
}

async function onServer(url: string): Promise<Readonly<Record<string, string>>> {
  const name = `crash_${randomUUID().replaceAll("-", "")}`;
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`create database ${name} template traboule_template`);
  await client.end();
  return { DATABASE_URL: new URL(`/${name}`, url).href, DATA: freshFolder() };
}

const engines: readonly (readonly [string, () => Promise<Readonly<Record<string, string>>>])[] = [
  ["embedded", async () => ({ DATA: freshFolder() })],
  ...Object.entries(inject("servers")).map(([name, url]) => [name, () => onServer(url)] as const),
];

describe.runIf(process.platform !== "win32")("a process killed while it reads a deposit", () => {
  it.each(engines)(
    "leaves nothing lost and nothing twice, wherever it was (%s)",
    async (_name, prepare) => {
      const environment = await prepare();
      const begun = await run("deposit", environment, ({ staged = 0 }) => staged >= 500);
      expect(begun.at(-1)).toMatchObject({ state: "processing", tries: 1 });
      const ready = await run("resume", environment, ({ state }) => state === "review");
      expect(ready.at(-1)).toMatchObject({ state: "review", staged: 2000, hasResults: false });
      const end = (await run("resume", environment)).at(-1)!.end!;
      expect(end).toMatchObject({ deposits: 1, records: 2000, distinctRecords: 2000 });
      // A row in five waits, and every row is corrected somewhere: each cell is there once.
      expect(end["cells"]).toBe(end["distinctCells"]);
      expect(end["cells"]).toBeGreaterThan(2000);
      expect(end["results"]).toEqual(
        expect.arrayContaining(["corrected.xlsx", "report.html", "report.json"]),
      );
    },
    240_000,
  );
});
