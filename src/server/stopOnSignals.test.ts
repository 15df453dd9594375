import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, it } from "vitest";

/** Starts the process, and gives its address once it listens, and what it says. */
async function start(): Promise<{
  run: ChildProcess;
  url: string;
  said: () => string;
  ended: Promise<unknown>;
}> {
  const run = spawn(process.execPath, ["--import", "tsx", join(import.meta.dirname, "stoppableFixture.ts")], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  const ended = new Promise((done) => {
    run.once("exit", (code, signal) => done(code ?? signal));
  });
  await new Promise<void>((done) => {
    run.stdout.on("data", (part: Buffer) => {
      said += part.toString();
      done();
    });
  });
  return { run, url: `http://127.0.0.1:${said.trim()}/`, said: () => said, ended };
}

describe.runIf(process.platform !== "win32")("a server told to stop", () => {
  it.each(["SIGTERM", "SIGINT"] as const)(
    "%s: finishes what it was asked, closes, ends well",
    async (signal) => {
      const { run, url, said, ended } = await start();
      const answer = fetch(url).then((response) => response.text());
      await wait(150);
      run.kill(signal);
      expect(await answer).toBe("done");
      expect(await ended).toBe(0);
      expect(said()).toMatch(/closed\n$/);
    },
  );

  it("ends at once when told twice", async () => {
    const { run, url, said, ended } = await start();
    const cut = expect(fetch(url)).rejects.toThrow();
    await wait(150);
    run.kill("SIGTERM");
    await wait(100);
    run.kill("SIGTERM");
    expect(await ended).toBe(1);
    expect(said()).not.toContain("closed");
    await cut;
  });
});
