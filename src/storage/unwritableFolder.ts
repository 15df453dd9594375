/** Nothing can be written in a folder. `reason` is the system's code: EACCES, ENOSPC, EEXIST… */
export class UnwritableFolder extends Error {
  readonly folder: string;
  readonly reason: string;

  constructor(folder: string, cause: unknown) {
    const reason = cause instanceof Error && "code" in cause ? String(cause.code) : "";
    super(`${folder}: ${reason}`, { cause });
    this.name = "UnwritableFolder";
    this.folder = folder;
    this.reason = reason;
  }
}
