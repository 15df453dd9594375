import { readdirSync, rmSync, statSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";

const PREFIX = ".traboule-";
const NAME = /^\.traboule-(.*)-(\d+)-\w{6}$/;
const DAY_MS = 86_400_000;

function host(): string {
  return hostname().replace(/\W/g, "").slice(0, 40);
}

/** How the names of this program's staging folders begin: who made them can be told, and whether it still runs. */
export function stagingPrefix(): string {
  return `${PREFIX}${host()}-${process.pid}-`;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== "ESRCH";
  }
}

function isStale(folder: string, name: string): boolean {
  const [, maker, pid] = NAME.exec(name) ?? [];
  if (maker === undefined) return false;
  if (maker === host()) return !isRunning(Number(pid));
  return Date.now() - statSync(join(folder, name)).mtimeMs > DAY_MS;
}

/**
 * Removes the staging folders whose program is gone, killed before it could: at once where it ran on this machine, after a
 * day where another machine shares the disk.
 */
export function clearStale(folder: string): void {
  for (const name of readdirSync(folder)) {
    try {
      if (name.startsWith(PREFIX) && isStale(folder, name))
        rmSync(join(folder, name), { recursive: true, force: true });
    } catch {
      // Another run clears it at the same time, or it is not ours to remove: it harms nobody.
    }
  }
}

/** Removes what a thread of this very program left in a folder when it was stopped. No other may be filling it. */
export function clearAbandoned(folder: string): void {
  const mine = stagingPrefix();
  for (const name of readdirSync(folder))
    if (name.startsWith(mine)) rmSync(join(folder, name), { recursive: true, force: true });
}
