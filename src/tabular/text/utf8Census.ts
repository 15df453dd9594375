/** How the bytes above 0x7F of a text behave as UTF-8. */
export interface Utf8Census {
  /** Well-formed sequences of two bytes or more. */
  sequences: number;
  /** Bytes that belong to no well-formed sequence. */
  stray: number;
}

/** Length of the well-formed UTF-8 sequence that starts at `at` (RFC 3629); 0 when there is none. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at]!;
  const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
  if (lead < 0xc2 || lead > 0xf4 || at + length > bytes.length) return 0;
  const second = bytes[at + 1]!;
  if (lead === 0xe0 && second < 0xa0) return 0;
  if (lead === 0xed && second > 0x9f) return 0;
  if (lead === 0xf0 && second < 0x90) return 0;
  if (lead === 0xf4 && second > 0x8f) return 0;
  for (let next = at + 1; next < at + length; next++) {
    if ((bytes[next]! & 0xc0) !== 0x80) return 0;
  }
  return length;
}

/** Adds the bytes of one chunk to the census, and calls `onStray` with the place of each stray byte. */
export function countUtf8(bytes: Uint8Array, census: Utf8Census, onStray: (at: number) => void): void {
  for (let at = 0; at < bytes.length; at++) {
    if (bytes[at]! < 0x80) continue;
    const length = sequenceLength(bytes, at);
    if (length > 0) {
      census.sequences++;
      at += length - 1;
    } else {
      census.stray++;
      onStray(at);
    }
  }
}

/** How many bytes at the end of a chunk begin a sequence that the next chunk completes: 0 to 3. */
export function unfinishedTail(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back]!;
    if (byte < 0x80) return 0;
    if (byte >= 0xc2) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return length > back ? back : 0;
    }
  }
  return 0;
}
