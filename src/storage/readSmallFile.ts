import { readFileSync, statSync } from "node:fs";

/** Why a small text file cannot be read. */
export type SmallFileFault = "missing" | "folder" | "special" | "access" | "size";

/** A small text file that cannot be read, and why. */
export class UnreadableText extends Error {
  readonly reason: SmallFileFault;

  constructor(reason: SmallFileFault, options?: ErrorOptions) {
    super(reason, options);
    this.name = "UnreadableText";
    this.reason = reason;
  }
}

/**
 * The text of a file that people write, such as a schema: UTF-8, its mark left out, `limit` bytes at most. Throws
 * `UnreadableText`; a device or a pipe, which could be waited for without end, is refused.
 */
export function readSmallFile(path: string, limit: number): string {
  try {
    const status = statSync(path);
    if (status.isDirectory()) throw new UnreadableText("folder");
    if (!status.isFile()) throw new UnreadableText("special");
    if (status.size > limit) throw new UnreadableText("size");
    return readFileSync(path, "utf8").replace(/^\uFEFF/, "");
  } catch (error) {
    if (error instanceof UnreadableText) throw error;
    const { code } = error as NodeJS.ErrnoException;
    throw new UnreadableText(code === "ENOENT" || code === "ENOTDIR" ? "missing" : "access", {
      cause: error,
    });
  }
}
