/**
 * What `work` makes of each item, in their order, `most` of them under way at once: what waits for another thread or for the store does
 * not stand still meanwhile. After a failure, which is told in its turn, nothing more is begun.
 */
export async function* ahead<Item, Made>(
  items: Iterable<Item>,
  most: number,
  work: (item: Item) => Promise<Made>,
): AsyncGenerator<Made, void, undefined> {
  const underWay: Promise<Made>[] = [];
  let failed = false;
  for (const item of items) {
    if (failed) break;
    const made = work(item);
    // Told where it is awaited: until then it must not count as a failure that nobody heard of.
    made.catch(() => {
      failed = true;
    });
    underWay.push(made);
    const first = underWay.length < most ? undefined : underWay.shift();
    if (first !== undefined) yield await first;
  }
  for (const made of underWay) yield await made;
}
