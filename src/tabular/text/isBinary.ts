/** One sign beyond ASCII over and over: what an erased disk holds. */
const ONE_SIGN = /^([\u0080-\uffff])\1{255,}$/;

/** True when a decoded text holds too many characters that no table has: control signs, NULs, undecodable bytes. */
export function isBinary(sample: string): boolean {
  // NULs at the end only fill up a block of the disk.
  const text = sample.slice(0, 65_536).replace(/\u0000+$/, "");
  const nuls = text.split("\u0000").length - 1;
  const controls = text.match(/[\u0001-\u0008\u000e-\u0019\u001b-\u001f\u007f]/g)?.length ?? 0;
  return (
    (controls >= 3 && controls > text.length * 0.02) ||
    nuls > Math.max(8, text.length * 0.4) ||
    ONE_SIGN.test(text)
  );
}
