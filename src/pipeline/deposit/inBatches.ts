/** As many as a database takes well in one statement, and as pass between threads without a pause that readers would feel. */
const MOST = 250;

/** A list in parts of at most 250. */
export function* inBatches<Item>(items: readonly Item[]): Generator<readonly Item[]> {
  for (let at = 0; at < items.length; at += MOST) yield items.slice(at, at + MOST);
}
