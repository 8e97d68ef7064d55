/**
 * Does `work` on all items, at most `width` at a time; answers come in the items' order. The first failure is thrown, and what
 * was not begun by then never is.
 */
export async function inOrder<Item, Made>(
  items: readonly Item[],
  width: number,
  work: (item: Item, index: number) => Promise<Made>,
): Promise<Made[]> {
  const made: Made[] = [];
  const left = items.entries();
  let isFailed = false;
  async function goOn(): Promise<void> {
    for (const [index, item] of left) {
      if (isFailed) return;
      made[index] = await work(item, index);
    }
  }
  const lanes = Array.from({ length: width }, async () => {
    try {
      await goOn();
    } catch (error) {
      isFailed = true;
      throw error;
    }
  });
  await Promise.all(lanes);
  return made;
}
