import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { clearStale, stagingPrefix } from "./staleStaging.ts";
import { UnwritableFolder } from "./unwritableFolder.ts";

/** A folder being filled out of sight: its files appear in the target all at the end, or not at all. */
export interface StagedFolder {
  /** Where to write a file; the name may not hold a path. */
  path(name: string): string;
  /** Scratch space, never delivered. */
  scratch(name: string): string;
  /**
   * Moves the files into the target, replacing those of the same name. Of `family`, the names that belong together, those that
   * were not made this time leave the target: what lies there is of one run.
   */
  deliver(family?: readonly string[]): void;
  /** Removes what was written, and the target if this made it. Harmless after `deliver`. */
  discard(): void;
}

const open = new Set<StagedFolder>();

/** Discards every folder that is neither delivered nor discarded, for a program told to stop. */
export function discardStagedFolders(): void {
  for (const staged of open) staged.discard();
}

/**
 * Makes a folder and those above it; gives the outermost one made, null when all were there. Step by step: Node's own way
 * goes round for ever where a file system refuses new folders with "no such entry", as /proc does.
 */
function makeFolder(folder: string): string | null {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return null;
  const outermost = dirname(folder) === folder ? null : makeFolder(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    if (outermost !== null) removeMade(dirname(folder), outermost);
    // Another run may make the same folder at the same time.
    if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return null;
    throw error;
  }
  return outermost ?? folder;
}

/** Removes the folders that were made for the target, from the inside out, as long as they are empty. */
function removeMade(target: string, made: string): void {
  try {
    for (let folder = target; folder.length >= made.length; folder = dirname(folder)) rmdirSync(folder);
  } catch {
    // Somebody else put something there: it stays.
  }
}

/** A folder that bears a file's name would stop the delivery half way. */
function refuseFolder(target: string, name: string): void {
  const path = join(target, name);
  if (lstatSync(path, { throwIfNoEntry: false })?.isDirectory())
    throw new UnwritableFolder(path, Object.assign(new Error(name), { code: "EISDIR" }));
}

/**
 * Stages files next to their target, on the same disk, so that delivering is a rename. Leftovers of programs that were
 * killed are cleared on the way. Throws `UnwritableFolder` when nothing can be written there.
 */
export function stageFolder(target: string): StagedFolder {
  let made: string | null = null;
  let staging: string;
  try {
    made = makeFolder(target);
    clearStale(target);
    staging = mkdtempSync(join(target, stagingPrefix()));
    mkdirSync(join(staging, "scratch"));
  } catch (error) {
    if (made !== null) removeMade(target, made);
    throw new UnwritableFolder(target, error);
  }
  const scratch = join(staging, "scratch");
  const staged: StagedFolder = {
    path: (name) => join(staging, name),
    scratch: (name) => join(scratch, name),
    deliver(family = []) {
      rmSync(scratch, { recursive: true, force: true });
      const names = readdirSync(staging);
      for (const name of names) refuseFolder(target, name);
      for (const name of family) if (!names.includes(name)) rmSync(join(target, name), { force: true });
      for (const name of names) renameSync(join(staging, name), join(target, name));
      rmSync(staging, { recursive: true, force: true });
      open.delete(staged);
    },
    discard() {
      if (!open.delete(staged)) return;
      rmSync(staging, { recursive: true, force: true });
      if (made !== null) removeMade(target, made);
    },
  };
  open.add(staged);
  return staged;
}
