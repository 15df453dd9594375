import { spawn } from "node:child_process";
import { createServer, type AddressInfo } from "node:net";
import { resolve } from "node:path";
import { createInterface } from "node:readline";

const CLI = resolve(import.meta.dirname, "../../../src/cli/main.ts");

/** Milliseconds a start may take on a busy machine. */
const PATIENCE = 180_000;

interface Served {
  readonly address: string;
  /** The link that sets an empty installation up. */
  readonly installation: string;
  /** Asks it to stop, as an operator does; gives its exit code. */
  readonly stop: () => Promise<number | null>;
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });
}

/**
 * Starts `traboule serve` as an operator does, in a process of its own, on a free port. Throws with what it said when it ends before
 * it is ready, or when the installation is not empty.
 */
export async function serveProcess(
  environment: Readonly<Record<string, string | undefined>>,
): Promise<Served> {
  const port = await freePort();
  const child = spawn(process.execPath, ["--import", "tsx", CLI, "serve", "--port", String(port)], {
    env: { ...process.env, ...environment, PUBLIC_URL: `http://localhost:${port}`, LOG_LEVEL: "warn" },
    stdio: ["ignore", "ignore", "pipe"],
  });
  const said: string[] = [];
  const patience = setTimeout(() => child.kill("SIGKILL"), PATIENCE);
  const installation = await new Promise<string>((ready, failed) => {
    createInterface({ input: child.stderr }).on("line", (line) => {
      said.push(line);
      const link = /https?:\/\/\S+\/installation\?\S+/.exec(line);
      if (!link) return;
      clearTimeout(patience);
      ready(link[0]);
    });
    child.once("exit", () => failed(new Error(`The platform offers no installation: ${said.join("\n")}`)));
  });
  const ended = new Promise<number | null>((done) => void child.once("exit", done));
  return {
    address: `http://localhost:${port}`,
    installation,
    stop: () => {
      child.kill("SIGTERM");
      return ended;
    },
  };
}
