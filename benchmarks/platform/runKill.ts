import { spawn } from "node:child_process";
import { EventEmitter, once } from "node:events";
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

/** The moments after which a process dies, each in its turn: once it works, or once something of a kind was acknowledged. */
const MOMENTS: readonly Acknowledgement["did"][] = ["start", "deposit", "edit", "publish"];
/** Longest life after that moment, in milliseconds: an action takes less, so that the next ones are under way. */
const LONGEST = 1500;
/** How long a life waits for its moment, in milliseconds. */
const LATEST = 20_000;
/** How long the platform may take to finish what was under way, in milliseconds. */
const PATIENCE = 180_000;

const kills = Number(process.argv[2] ?? 100);
const data = mkdtempSync(join(tmpdir(), "traboule-kill-"));
const environment = { ...process.env, DATA: data, LOG_LEVEL: "silent" };

/** Lets a process work, kills it at random after a moment, and gives what it had acknowledged. */
async function lifeAndDeath(moment: Acknowledgement["did"]): Promise<Acknowledgement[]> {
  const program = join(import.meta.dirname, "kill", "killedProgram.ts");
  const child = spawn(process.execPath, ["--import", "tsx", program], {
    env: environment,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const acknowledged: Acknowledgement[] = [];
  const told = new EventEmitter();
  const started = once(told, "start");
  const come = once(told, moment);
  createInterface({ input: child.stdout }).on("line", (line) => {
    const one = JSON.parse(line) as Acknowledgement;
    acknowledged.push(one);
    told.emit(one.did);
  });
  child.once("exit", () => told.emit("error", new Error("the platform did not start again by itself")));
  const ended = new Promise<void>((done) => void child.once("exit", () => done()));
  await started;
  await Promise.race([come, wait(LATEST)]);
  // From now on its end is no surprise.
  told.on("error", () => {});
  come.catch(() => {});
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
  all.push(...(await lifeAndDeath(MOMENTS[kill % MOMENTS.length]!)));
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
