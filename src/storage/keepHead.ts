/** A content passed on as it comes, and its first bytes. */
export interface HeadKept {
  readonly content: AsyncIterable<Uint8Array>;
  /** At most `bytes` of what has passed so far. */
  head(): Uint8Array;
}

/** Keeps the first bytes of a content while it passes, so that what it is shows without reading it twice. */
export function keepHead(content: AsyncIterable<Uint8Array>, bytes: number): HeadKept {
  const kept: Uint8Array[] = [];
  let length = 0;
  return {
    content: (async function* () {
      for await (const chunk of content) {
        if (length < bytes) {
          // Copied: whoever sends may use the same memory again.
          const part = Uint8Array.from(chunk.subarray(0, bytes - length));
          kept.push(part);
          length += part.length;
        }
        yield chunk;
      }
    })(),
    head: () => Buffer.concat(kept),
  };
}
