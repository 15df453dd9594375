/** Merges two sequences that are each in row order into one that is too. */
export function* mergeByRow<Item extends { readonly row: number }>(
  left: Iterable<Item>,
  right: Iterable<Item>,
): Generator<Item> {
  const rights = right[Symbol.iterator]();
  let next = rights.next();
  for (const item of left) {
    for (; !next.done && next.value.row < item.row; next = rights.next()) yield next.value;
    yield item;
  }
  for (; !next.done; next = rights.next()) yield next.value;
}
