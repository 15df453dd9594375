import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as wait } from "node:timers/promises";
import { readConfig } from "../../src/config.ts";
import { openLog } from "../../src/server/log.ts";
import { openPlatform } from "../../src/server/openPlatform.ts";
import type { Acknowledgement } from "./kill/acknowledgement.ts";
import { checkKept } from "./kill/checkKept.ts";

/** Longest life of a process once it works, in milliseconds. */
const LONGEST = 3000;
/** How long the platform may take to finish what was under way, in milliseconds. */
const PATIENCE = 180_000;

const kills = Number(process.argv[2] ?? 100);
const data = mkdtempSync(join(tmpdir(), "traboule-kill-"));
const environment = { ...process.env, DATA: data, LOG_LEVEL: "silent" };

/** Lets a process work, kills it at a random moment, and gives what it had acknowledged. */
async function lifeAndDeath(): Promise<Acknowledgement[]> {
  const program = join(import.meta.dirname, "kill", "killedProgram.ts");
  const child = spawn(process.execPath, ["--import", "tsx", program], {
    env: environment,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const acknowledged: Acknowledgement[] = [];
  const started = new Promise<void>((done, fail) => {
    createInterface({ input: child.stdout }).on("line", (line) => {
      const one = JSON.parse(line) as Acknowledgement;
      acknowledged.push(one);
      if (one.did === "start") done();
    });
    child.once("exit", () => fail(new Error("the platform did not start again by itself")));
  });
  const ended = new Promise<void>((done) => void child.once("exit", () => done()));
  await started;
  await wait(Math.random() * LONGEST);
  child.kill("SIGKILL");
  await ended;
  return acknowledged;
}

/** Opens the platform a last time, waits for what was under way, and holds it against what was acknowledged. */
async function verdict(acknowledged: readonly Acknowledgement[]): Promise<string[]> {
  const { platform, close } = await openPlatform({
    config: readConfig(environment),
    log: openLog("silent"),
    demo: true,
  });
  const until = Date.now() + PATIENCE;
  for (;;) {
    const under = await platform.database.query
      .selectFrom("deposit")
      .select("id")
      .where("state", "in", ["received", "processing"])
      .execute();
    if (under.length === 0 || Date.now() > until) break;
    await wait(500);
  }
  const faults = await checkKept(platform, acknowledged);
  await close();
  return faults;
}

const all: Acknowledgement[] = [];
for (let kill = 1; kill <= kills; kill++) {
  all.push(...(await lifeAndDeath()));
  process.stderr.write(`\r${kill}/${kills}`);
}
const faults = await verdict(all);
const count = (did: Acknowledgement["did"]): number => all.filter((one) => one.did === did).length;
const engine = process.env["DATABASE_URL"] ? "PostgreSQL" : "PGlite";
console.log(
  `\n${engine}: ${kills} kills; acknowledged: ${count("deposit")} deposits, ${count("edit")} edits, ${count("publish")} publications; faults: ${faults.length}`,
);
for (const fault of faults) console.log(`- ${fault}`);
rmSync(data, { recursive: true, force: true });
process.exitCode = faults.length === 0 ? 0 : 1;
