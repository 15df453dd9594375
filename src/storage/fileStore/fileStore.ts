import type { Readable } from "node:stream";

/** A file's address in the store: the SHA-256 of its content, 64 lower-case hexadecimal digits. */
export type FileKey = string;

export interface StoredFile {
  /** What `get` wants; the same as `sha256`, so that the same content is kept once. */
  readonly key: FileKey;
  readonly sha256: string;
  /** In bytes. */
  readonly size: number;
}

/** A file of the store as it lies there. */
export interface StoreEntry {
  readonly key: FileKey;
  /** In bytes. */
  readonly size: number;
  /** When its content was last handed in. */
  readonly storedAt: Date;
}

/** Bytes `start` to `end`, both included, from 0, as HTTP counts them; without `end`, to the last byte. */
export interface ByteRange {
  readonly start: number;
  readonly end?: number;
}

/** A file received whole and measured, not yet in the store. One of `keep` and `discard` must be called. */
export interface IncomingFile extends StoredFile {
  /** Puts it in the store, durably: after this, it survives a power cut. */
  keep(): Promise<StoredFile>;
  /** Leaves nothing behind. Harmless after `keep`. */
  discard(): Promise<void>;
}

export interface ReceiveOptions {
  /** Beyond this many bytes, `FileTooLarge`. */
  readonly maxBytes: number;
}

/**
 * Deposited and exported files, addressed by their content. Files never change: whoever holds a key gets the bytes it was
 * given for, or an error. A key that no file has, or that is no key at all, is a `MissingFile`: it never becomes a path.
 * When the store itself cannot be used, `StoreUnavailable`.
 */
export interface FileStore {
  /** Takes a file out of sight, in bounded memory. `FileTooLarge` or the content's own error leave nothing behind. */
  receive(content: AsyncIterable<Uint8Array>, options: ReceiveOptions): Promise<IncomingFile>;
  /** Receives and keeps. */
  put(content: AsyncIterable<Uint8Array>, options: ReceiveOptions): Promise<StoredFile>;
  /**
   * Reads a file. A whole read is held against the checksum: the stream ends with `DamagedFile` instead of its end when the
   * bytes are not those received. A range cannot be: only its length is.
   */
  get(key: FileKey, range?: ByteRange): Promise<Readable>;
  /** What is known of a file without reading it; null when it is not there. */
  head(key: FileKey): Promise<StoreEntry | null>;
  /** Removes a file. Deposits of the same content share it: ask only when none refers to it. Harmless when not there. */
  delete(key: FileKey): Promise<void>;
  /** Every file, in no order that matters. */
  list(): AsyncIterable<StoreEntry>;
}
