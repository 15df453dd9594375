import { readlinkSync } from "node:fs";
import { setPriority } from "node:os";

/** Between 0, like any other thread, and 19: what runs only when nothing else wants to. */
const NICENESS = 10;

/**
 * Lets the other threads of the process go first where processors lack, so that pages are answered while a file is cleaned. Linux
 * alone knows the priority of a thread; elsewhere, and where the system refuses, nothing changes.
 */
export function stepBack(): void {
  if (process.platform !== "linux") return;
  try {
    const thread = Number(readlinkSync("/proc/thread-self").split("/").at(-1));
    setPriority(thread, NICENESS);
  } catch {
    // Only a courtesy.
  }
}
