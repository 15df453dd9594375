import { createHash } from "node:crypto";
import { rmSync } from "node:fs";
import { createConnection, createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { Problem } from "../domain/problem/problem.ts";

/** What another command may ask of the running platform: one line of JSON each way. */
export interface ControlRequest {
  readonly do: "backup";
  readonly folder: string;
}

export type ControlAnswer =
  | { readonly done: unknown }
  | { readonly refused: string; readonly params: object };

export interface ControlSocket {
  close(): Promise<void>;
}

type Answer = (request: ControlRequest) => Promise<ControlAnswer>;

/** One address per data folder; short, because the system cuts long ones. */
function addressOf(folder: string): string {
  const name = createHash("sha256").update(resolve(folder)).digest("hex").slice(0, 24);
  return process.platform === "win32"
    ? `\\\\.\\pipe\\traboule-${name}`
    : join(tmpdir(), `traboule-${name}.sock`);
}

function listen(server: Server, address: string): Promise<boolean> {
  return new Promise((done, fail) => {
    server.once("error", (error: NodeJS.ErrnoException) =>
      error.code === "EADDRINUSE" ? done(false) : fail(error),
    );
    server.listen(address, () => done(true));
  });
}

function answers(address: string): Promise<boolean> {
  return new Promise((done) => {
    const socket = createConnection(address)
      .once("connect", () => {
        socket.destroy();
        done(true);
      })
      .once("error", () => done(false));
  });
}

/**
 * Holds a data folder for this process, and answers other commands on it: the embedded database bears one process at a time.
 * Throws `folder.in-use` when another process holds it; one that was killed does not.
 */
export async function holdFolder(folder: string, answer: Answer): Promise<ControlSocket> {
  const address = addressOf(folder);
  const server = createServer((socket) => {
    socket.on("error", () => {});
    createInterface({ input: socket }).once("line", (line) => {
      void answer(JSON.parse(line) as ControlRequest)
        .catch((error: unknown) =>
          error instanceof Problem
            ? { refused: error.code, params: error.params }
            : { refused: "service.unexpected", params: {} },
        )
        .then((result) => socket.end(`${JSON.stringify(result)}\n`));
    });
  });
  if (!(await listen(server, address))) {
    if (await answers(address)) throw new Problem("folder.in-use", { folder });
    rmSync(address, { force: true });
    if (!(await listen(server, address))) throw new Problem("folder.in-use", { folder });
  }
  server.unref();
  return { close: () => new Promise((done) => server.close(() => done())) };
}

/** Asks the platform that runs on a folder; null when none does. */
export function askRunning(folder: string, request: ControlRequest): Promise<ControlAnswer | null> {
  return new Promise((done, fail) => {
    const socket = createConnection(addressOf(folder));
    socket.once("error", (error: NodeJS.ErrnoException) =>
      error.code === "ENOENT" || error.code === "ECONNREFUSED" ? done(null) : fail(error),
    );
    socket.once("connect", () => {
      createInterface({ input: socket }).once("line", (line) => done(JSON.parse(line) as ControlAnswer));
      socket.write(`${JSON.stringify(request)}\n`);
    });
  });
}
