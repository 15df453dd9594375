/** FNV-1a over the character codes of an ASCII text, 32 bits. */
export function hashToken(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    hash ^= text.charCodeAt(at);
    hash = Math.imul(hash, 0x01000193);
  }
  return hash >>> 0;
}

/** One bit a letter, and six for the digits: tokens that differ by `n` edits differ by at most `2n` bits. */
export function letterMask(text: string): number {
  let mask = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    mask |= 1 << (code >= 97 ? code - 97 : 26 + (code % 6));
  }
  return mask >>> 0;
}
