import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as wait } from "node:timers/promises";

/** Seconds after which the server is looked at, from the line that gives its address. */
const LOOKS = [5, 30, 60];

const program = resolve(process.argv[2] ?? "dist/cli/main.js");
const data = mkdtempSync(join(tmpdir(), "traboule-memory-"));
const port = process.argv[3] ?? "4870";
const start = performance.now();
const child = spawn(process.execPath, [program, "demo", "--port", port, "--data", data], {
  env: { ...process.env, MAP_STYLE_URL: "none" },
  stdio: ["ignore", "pipe", "pipe"],
});

/** A line of /proc/PID/status, in MB (1,000,000 bytes). */
function memory(name: "VmRSS" | "VmHWM"): string {
  const status = readFileSync(`/proc/${child.pid!}/status`, "utf8");
  const kibibytes = Number(new RegExp(`^${name}:\\s+(\\d+) kB`, "m").exec(status)?.[1]);
  return Math.round((kibibytes * 1024) / 1e6).toLocaleString("fr-FR");
}

try {
  await new Promise<void>((ready, fail) => {
    let said = "";
    const listen = (line: string): void => {
      said += `${line}\n`;
      if (line.includes(`:${port}`)) ready();
    };
    createInterface({ input: child.stdout }).on("line", listen);
    createInterface({ input: child.stderr }).on("line", listen);
    child.once("exit", () => fail(new Error(`the demo stopped by itself:\n${said}`)));
  });
  const started = performance.now();
  console.log(`démonstration prête en ${((started - start) / 1000).toFixed(1)} s`);
  console.log("| secondes d’inactivité | mémoire, Mo | au plus haut, Mo |\n|---:|---:|---:|");
  for (const seconds of LOOKS) {
    await wait(started + seconds * 1000 - performance.now());
    console.log(`| ${seconds} | ${memory("VmRSS")} | ${memory("VmHWM")} |`);
  }
} finally {
  child.removeAllListeners("exit");
  child.kill("SIGTERM");
  await new Promise((done) => void child.once("exit", done));
  rmSync(data, { recursive: true, force: true });
}
