import type { ByteRange } from "./fileStore.ts";

/** How many bytes of a file of `size` bytes a range takes. Throws `RangeError` when it holds none of them. */
export function rangeLength({ start, end }: ByteRange, size: number): number {
  const last = Math.min(end ?? size - 1, size - 1);
  if (!Number.isSafeInteger(start) || start < 0 || start > last)
    throw new RangeError(`bytes ${start}-${end ?? ""} of ${size}`);
  return last - start + 1;
}
