// A queue that hands out groups: at most so many at once, never a person who is in a group under way.

/** Something that waits, whose person it is about, and whether it must have a group to itself. */
export type Waiting = { readonly personId: number; readonly isAlone: boolean };

export type GroupQueue<Item extends Waiting> = {
  /** False when the queue is full and the item was not taken. */
  readonly add: (item: Item) => boolean;
  /** Items that came back from a group go to the front, in their order, even when the queue is full. */
  readonly addAgain: (items: readonly Item[]) => void;
  readonly length: () => number;
  /** Resolves when nothing waits and no group is under way. */
  readonly whenEmpty: () => Promise<void>;
};

export type GroupQueueOptions<Item extends Waiting> = {
  readonly itemsPerGroup: number;
  readonly groupsInFlight: number;
  readonly mostWaiting: number;
  /** Works a group off; must not throw. */
  readonly work: (group: readonly Item[]) => Promise<void>;
};

/**
 * No timer: a group leaves as soon as a place is free, and while all places are taken the next one grows. A person is in
 * one group at a time, so that the persons of groups under way are different ones.
 */
export function groupQueue<Item extends Waiting>(options: GroupQueueOptions<Item>): GroupQueue<Item> {
  const { itemsPerGroup, groupsInFlight, mostWaiting, work } = options;
  let waiting: Item[] = [];
  let isPlanned = false;
  let inFlight = 0;
  let told: (() => void)[] = [];
  const busy = new Set<number>();

  const takeGroup = (): Item[] => {
    const group: Item[] = [];
    const left: Item[] = [];
    for (const item of waiting) {
      const hasRoom = group.length < itemsPerGroup && group[0]?.isAlone !== true;
      if (hasRoom && !busy.has(item.personId) && (group.length === 0 || !item.isAlone)) group.push(item);
      else left.push(item);
    }
    waiting = left;
    return group;
  };
  const start = (): void => {
    isPlanned = false;
    while (inFlight < groupsInFlight && waiting.length > 0) {
      const group = takeGroup();
      if (group.length === 0) return;
      const persons = new Set(group.map(({ personId }) => personId));
      for (const personId of persons) busy.add(personId);
      inFlight += 1;
      void work(group).finally(() => {
        for (const personId of persons) busy.delete(personId);
        inFlight -= 1;
        if (inFlight === 0 && waiting.length === 0) {
          for (const tell of told) tell();
          told = [];
        }
        plan();
      });
    }
  };
  // Whatever else arrives in this turn of the event loop joins the same group.
  const plan = (): void => {
    if (isPlanned) return;
    isPlanned = true;
    setImmediate(start);
  };

  return {
    add: (item) => {
      if (waiting.length >= mostWaiting) return false;
      waiting.push(item);
      plan();
      return true;
    },
    addAgain: (items) => {
      waiting = [...items, ...waiting];
      plan();
    },
    length: () => waiting.length,
    whenEmpty: () =>
      new Promise((resolve) => {
        if (inFlight === 0 && waiting.length === 0) resolve();
        else told.push(resolve);
      }),
  };
}
