/** Merges two sequences that are each in row order into one that is too. */
export async function* mergeByRow<Item extends { readonly row: number }>(
  left: AsyncIterable<Item>,
  right: AsyncIterable<Item>,
): AsyncGenerator<Item> {
  const rights = right[Symbol.asyncIterator]();
  let next = await rights.next();
  for await (const item of left) {
    while (!next.done && next.value.row < item.row) {
      yield next.value;
      next = await rights.next();
    }
    yield item;
  }
  while (!next.done) {
    yield next.value;
    next = await rights.next();
  }
}
