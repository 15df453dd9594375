/**
 * The same text, on its own. A cell cut from a chunk of a file keeps the whole chunk in memory for as long as it
 * lives: what outlives its record must be detached.
 */
export function detachedText(text: string): string {
  return ` ${text}`.slice(1);
}
