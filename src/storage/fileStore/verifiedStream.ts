import { createHash } from "node:crypto";
import { type Readable, Transform, pipeline } from "node:stream";
import type { FileKey } from "./fileStore.ts";
import { DamagedFile } from "./storeErrors.ts";

/** The same bytes, but an error in place of the end when they are not `length` long, or when `sha256` is not theirs. */
export function verifiedStream(
  content: Readable,
  key: FileKey,
  expected: { readonly length: number; readonly sha256: string | null },
): Readable {
  const hash = createHash("sha256");
  let length = 0;
  const check = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      length += chunk.byteLength;
      if (expected.sha256 !== null) hash.update(chunk);
      done(null, chunk);
    },
    flush(done) {
      const whole =
        length === expected.length && (expected.sha256 === null || hash.digest("hex") === expected.sha256);
      done(whole ? null : new DamagedFile(key));
    },
  });
  // The error reaches whoever reads: `check` is destroyed with it.
  return pipeline(content, check, () => {});
}
