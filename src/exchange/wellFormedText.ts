/** Characters that XML 1.0 forbids, lone surrogates included. */
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu;

/**
 * A text that every format can hold: what XML 1.0 forbids is replaced by U+FFFD, lines end with LF as every XML reader
 * makes them.
 */
export function wellFormedText(text: string): string {
  return text.replaceAll(FORBIDDEN, "\uFFFD").replaceAll(/\r\n?/g, "\n");
}
