import { Problem } from "../../domain/problem/problem.ts";
import type { FileStore, IncomingFile, ReceiveOptions } from "../../storage/fileStore/fileStore.ts";
import { keepHead } from "../../storage/keepHead.ts";
import { foreignKind } from "../../tabular/foreignKind.ts";

/** Bytes that show what a file is. */
const HEAD_BYTES = 64 * 1024;

/** A file received whole, not yet kept, and what it shows to be. */
export interface IncomingTable extends IncomingFile {
  /** Throws `deposit.wrong-kind`, with the `rule` that says what it is, for what is surely no table. `file` is its name, to be shown. */
  refuseForeign(file: string): void;
}

/** Receives a file as the store does, and knows at once what is no table: a PDF, a picture, a programme. */
export async function receiveTable(
  files: Pick<FileStore, "receive">,
  content: AsyncIterable<Uint8Array>,
  options: ReceiveOptions,
): Promise<IncomingTable> {
  const passing = keepHead(content, HEAD_BYTES);
  const received = await files.receive(passing.content, options);
  return {
    key: received.key,
    sha256: received.sha256,
    size: received.size,
    keep: () => received.keep(),
    discard: () => received.discard(),
    refuseForeign(file) {
      const rule = received.size === 0 ? null : foreignKind(passing.head());
      if (rule !== null) throw new Problem("deposit.wrong-kind", { rule, file });
    },
  };
}
