import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";

/** A folder being filled out of sight: its files appear in the target all at the end, or not at all. */
export interface StagedFolder {
  /** Where to write a file; the name may not hold a path. */
  path(name: string): string;
  /** Scratch space, never delivered. */
  scratch(name: string): string;
  /** Moves the files into the target, replacing those of the same name. */
  deliver(): void;
  /** Removes what was written, and the target if this made it. Harmless after `deliver`. */
  discard(): void;
}

const PREFIX = ".traboule-";

/** Stages files next to their target, on the same disk, so that delivering is a rename. */
export function stageFolder(target: string): StagedFolder {
  const existed = existsSync(target);
  mkdirSync(target, { recursive: true });
  const staging = mkdtempSync(join(target, PREFIX));
  const scratch = join(staging, "scratch");
  mkdirSync(scratch);
  let delivered = false;
  return {
    path: (name) => join(staging, name),
    scratch: (name) => join(scratch, name),
    deliver() {
      rmSync(scratch, { recursive: true, force: true });
      for (const name of readdirSync(staging)) renameSync(join(staging, name), join(target, name));
      rmSync(staging, { recursive: true, force: true });
      delivered = true;
    },
    discard() {
      if (delivered) return;
      rmSync(staging, { recursive: true, force: true });
      if (!existed && readdirSync(target).length === 0) rmSync(target, { recursive: true, force: true });
    },
  };
}
