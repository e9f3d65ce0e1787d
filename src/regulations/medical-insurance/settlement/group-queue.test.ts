// Tests of the queue that hands out groups.
import { describe, expect, it } from "vitest";
import { groupQueue, type Waiting } from "./group-queue.ts";

type Item = Waiting & { readonly name: string };
type Group = { readonly names: readonly string[]; readonly end: () => void };

function startQueue(limits: { itemsPerGroup: number; groupsInFlight: number; mostWaiting: number }) {
  const groups: Group[] = [];
  const queue = groupQueue<Item>({
    ...limits,
    work: (items) => new Promise((end) => groups.push({ names: items.map(({ name }) => name), end })),
  });
  return { queue, groups };
}

const item = (personId: number, name: string, isAlone = false): Item => ({ personId, name, isAlone });
const turn = () => new Promise((resolve) => setImmediate(resolve));

describe("a queue of groups", () => {
  const limits = { itemsPerGroup: 3, groupsInFlight: 2, mostWaiting: 5 };

  it("sends what arrives together as one group, at once", async () => {
    const { queue, groups } = startQueue(limits);
    queue.add(item(1, "a"));
    queue.add(item(1, "b"));
    await turn();
    expect(groups.map(({ names }) => names)).toEqual([["a", "b"]]);
  });

  it("never has a person in two groups at once, and keeps the order of each person", async () => {
    const { queue, groups } = startQueue(limits);
    for (const name of ["a", "b", "c", "d"]) queue.add(item(1, name));
    queue.add(item(2, "e"));
    await turn();
    expect(groups.map(({ names }) => names)).toEqual([["a", "b", "c"], ["e"]]);
    groups[0]?.end();
    await turn();
    await turn();
    expect(groups[2]?.names).toEqual(["d"]);
  });

  it("lets no more groups out than it may, and grows the next one meanwhile", async () => {
    const { queue, groups } = startQueue({ ...limits, groupsInFlight: 1 });
    queue.add(item(1, "a"));
    await turn();
    for (const person of [2, 3, 4]) queue.add(item(person, `p${person}`));
    await turn();
    expect(groups).toHaveLength(1);
    groups[0]?.end();
    await turn();
    await turn();
    expect(groups[1]?.names).toEqual(["p2", "p3", "p4"]);
  });

  it("refuses what is too much, but takes back what it gave out", async () => {
    const { queue } = startQueue({ ...limits, mostWaiting: 2 });
    expect([queue.add(item(1, "a")), queue.add(item(1, "b")), queue.add(item(1, "c"))]).toEqual([true, true, false]);
    queue.addAgain([item(2, "d")]);
    expect(queue.length()).toBe(3);
  });

  it("gives an item that must be alone a group to itself", async () => {
    const { queue, groups } = startQueue(limits);
    queue.add(item(1, "a", true));
    queue.add(item(2, "b"));
    await turn();
    expect(groups.map(({ names }) => names)).toEqual([["a"], ["b"]]);
  });

  it("says when nothing waits and nothing is under way", async () => {
    const { queue, groups } = startQueue(limits);
    await queue.whenEmpty();
    for (const name of ["a", "b", "c", "d"]) queue.add(item(1, name));
    let isEmpty = false;
    const empty = queue.whenEmpty().then(() => {
      isEmpty = true;
    });
    await turn();
    groups[0]?.end();
    await turn();
    await turn();
    expect([groups.length, isEmpty]).toEqual([2, false]);
    groups[1]?.end();
    await empty;
    expect(queue.length()).toBe(0);
  });
});
