/** Which letters a key holds, one bit each: two keys that differ by n letters differ by at most 2n bits. */
export function lettersOf(key: string): number {
  let bits = 0;
  for (let at = 0; at < key.length; at++) bits |= 1 << (key.charCodeAt(at) & 31);
  return bits;
}

/** True when two keys with these letters may be within `limit` letters of each other; false when they cannot. */
export function mayBeNear(one: number, other: number, limit: number): boolean {
  let count = 0;
  for (let rest = one ^ other; rest !== 0; rest &= rest - 1) count++;
  return count <= 2 * limit;
}
