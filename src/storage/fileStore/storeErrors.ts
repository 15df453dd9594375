/** More bytes than allowed. */
export class FileTooLarge extends Error {
  readonly maxBytes: number;

  constructor(maxBytes: number) {
    super(`More than ${maxBytes} bytes`);
    this.name = "FileTooLarge";
    this.maxBytes = maxBytes;
  }
}

/** No file has this key. */
export class MissingFile extends Error {
  constructor() {
    super("No such file in the store");
    this.name = "MissingFile";
  }
}

/** A file's bytes are no longer those that were received. */
export class DamagedFile extends Error {
  readonly key: string;

  constructor(key: string) {
    super(`The file ${key} is damaged`);
    this.name = "DamagedFile";
    this.key = key;
  }
}

/** The store does not answer, or refuses. `reason` is the system's code or the HTTP status. */
export class StoreUnavailable extends Error {
  readonly reason: string;

  constructor(reason: string, cause?: unknown) {
    super(`The file store cannot be used: ${reason}`, { cause });
    this.name = "StoreUnavailable";
    this.reason = reason;
  }
}
