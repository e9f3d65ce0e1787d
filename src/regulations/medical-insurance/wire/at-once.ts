// Work on many things with so many under way at once, the answers in the order of the things.

/** Calls `work` for each item, at most `most` at a time. The first error stops what has not begun and is thrown. */
export async function mapAtOnce<Item, Answer>(
  items: readonly Item[],
  most: number,
  work: (item: Item, place: number) => Promise<Answer>,
): Promise<Answer[]> {
  const answers: Answer[] = [];
  const places = items.entries();
  let isBroken = false;
  const worker = async (): Promise<void> => {
    for (const [place, item] of places) {
      if (isBroken) return;
      try {
        answers[place] = await work(item, place);
      } catch (error) {
        isBroken = true;
        throw error;
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(most, items.length) }, worker));
  return answers;
}
