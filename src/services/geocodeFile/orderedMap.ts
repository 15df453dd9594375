/**
 * Does the work of several items at once, at most `width`, and gives the results in the order of the items. Takes no item before
 * there is room for it, so that a slow worker slows the source and memory stays bounded.
 */
export async function* orderedMap<Item, Result>(
  source: AsyncIterable<Item>,
  width: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const pending: Promise<Result>[] = [];
  for await (const item of source) {
    const result = work(item);
    // It may fail long before its turn comes; the failure is told when it does.
    result.catch(() => {});
    pending.push(result);
    if (pending.length >= width) yield await pending.shift()!;
  }
  while (pending.length > 0) yield await pending.shift()!;
}
