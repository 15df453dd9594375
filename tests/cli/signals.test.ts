import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, describe, expect, it } from "vitest";
import { ROOT } from "../sourceFiles.ts";
import { callCli } from "./callCli.ts";

const folder = mkdtempSync(join(tmpdir(), "traboule-signal-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const long = join(folder, "long.csv");
writeFileSync(long, `nom;commune\n${"Toilettes du parc;Bron\n".repeat(400_000)}`);

/** Starts a run as a person does, and sends the signal once it writes out of sight. */
async function stopped(signal: NodeJS.Signals, out: string): Promise<NodeJS.Signals | number | null> {
  const args = [
    "--import",
    "tsx",
    join(ROOT, "src/cli/main.ts"),
    "clean",
    long,
    "-m",
    "toilettes",
    "-o",
    out,
  ];
  const run = spawn(process.execPath, args, { cwd: ROOT, stdio: "ignore" });
  const ended = new Promise<NodeJS.Signals | number | null>((done) => {
    run.once("exit", (code, by) => done(by ?? code));
  });
  for (let turn = 0; turn < 400 && !existsSync(out); turn++) await wait(50);
  run.kill(signal);
  return ended;
}

describe.runIf(process.platform !== "win32")("a run told to stop", () => {
  it.each(["SIGINT", "SIGTERM"] as const)("%s: obeyed, nothing left behind", async (signal) => {
    const out = join(folder, signal);
    expect(await stopped(signal, out)).toBe(signal);
    expect(existsSync(out)).toBe(false);
  });

  it("SIGKILL: no result, and the next run clears what is left out of sight", async () => {
    const out = join(folder, "SIGKILL");
    expect(await stopped("SIGKILL", out)).toBe("SIGKILL");
    expect(readdirSync(out).filter((name) => !name.startsWith("."))).toEqual([]);
    const short = join(folder, "court.csv");
    writeFileSync(short, "nom;commune\nToilettes du parc;Bron\n");
    await callCli("clean", short, "-m", "toilettes", "-o", out);
    expect(readdirSync(out).filter((name) => name.startsWith("."))).toEqual([]);
    expect(readdirSync(out)).toContain("clean.csv");
  });
});
