import { Problem } from "../../domain/problem/problem.ts";

/** What a file is once measured: its checksum is its key in the store. */
interface MeasuredFile {
  readonly key: string;
  readonly sha256: string;
  /** In bytes. */
  readonly size: number;
}

/** A file received whole, that waits for the use case to keep it. */
interface PendingFile extends MeasuredFile {
  /** Puts it in the store, durably. */
  keep(): Promise<MeasuredFile>;
  discard(): Promise<void>;
}

/** Where files of forms go; the file store is one. */
export interface FileReceiver {
  receive(content: AsyncIterable<Uint8Array>, options: { readonly maxBytes: number }): Promise<PendingFile>;
}

export interface ReceivedFile {
  /** The form field's name. */
  readonly field: string;
  /** The sender's name for it, for people to read only; "" when there is none to show. */
  readonly name: string;
  /** The media type that the sender claims. Nothing may rest on it. */
  readonly claimedType: string;
  readonly pending: PendingFile;
}

/** What a form held. */
export class ReceivedForm {
  /** Fields in the order sent; a name may come several times. */
  readonly fields: URLSearchParams;
  readonly files: readonly ReceivedFile[];

  constructor(fields: URLSearchParams, files: readonly ReceivedFile[]) {
    this.fields = fields;
    this.files = files;
  }

  /** The file of a field. Throws the problem `request.incomplete`, its detail at the field, when none was sent. */
  file(field: string): ReceivedFile {
    const found = this.files.find((file) => file.field === field);
    if (found) return found;
    throw new Problem("request.incomplete", {}, { details: [{ at: field, code: "request.incomplete" }] });
  }
}
