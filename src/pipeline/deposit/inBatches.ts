/** As many rows as a database takes well in one statement. */
const MOST = 500;

/** A list in parts of at most 500. */
export function* inBatches<Item>(items: readonly Item[]): Generator<readonly Item[]> {
  for (let at = 0; at < items.length; at += MOST) yield items.slice(at, at + MOST);
}
