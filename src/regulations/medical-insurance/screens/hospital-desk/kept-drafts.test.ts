// What a post keeps survives a reload, stays apart from other posts, and holds no whole name.
import { expect, it } from "vitest";
import { emptyDraft } from "./draft.ts";
import { keepDrafts, MOST_PARKED, readKeptDrafts } from "./kept-drafts.ts";

function memory(): Pick<Storage, "getItem" | "setItem"> & { readonly texts: Map<string, string> } {
  const texts = new Map<string, string>();
  return { texts, getItem: (key) => texts.get(key) ?? null, setItem: (key, value) => void texts.set(key, value) };
}

const draft = {
  ...emptyDraft("one"),
  person: { id: 1001, name: "贺小满", numberMasked: "4304**********2216", facts: null },
  attempt: { key: "k", body: "{}", at: "2017-10-10T01:41:07Z", answered: false },
};

it("keeps the draft with its unanswered attempt, and the parked ones, for one post", () => {
  const storage = memory();
  keepDrafts(storage, "3", { current: draft, parked: [emptyDraft("two")] });
  const kept = readKeptDrafts(storage, "3");
  expect(kept.current?.attempt).toEqual(draft.attempt);
  expect(kept.parked.map(({ id }) => id)).toEqual(["two"]);
  expect(readKeptDrafts(storage, "4")).toEqual({ current: null, parked: [] });
});

it("reads the lines of a draft kept before rescues were marked", () => {
  const storage = memory();
  const line = { key: "l", code: "3301", quantityHundredths: 100, priceFen: 100, servedOn: null };
  const kept = { current: { ...emptyDraft("old"), lines: [line] }, parked: [] };
  storage.texts.set("hengzheng.desk.3", JSON.stringify(kept));
  expect(readKeptDrafts(storage, "3").current?.lines).toEqual([{ ...line, isRescue: false }]);
});

it("never writes a whole name, and no more than the most parked", () => {
  const storage = memory();
  keepDrafts(storage, "3", { current: draft, parked: Array.from({ length: 30 }, () => draft) });
  expect([...storage.texts.values()].join()).not.toContain("贺小满");
  expect(readKeptDrafts(storage, "3").current?.person?.name).toBe("贺*满");
  expect(readKeptDrafts(storage, "3").parked).toHaveLength(MOST_PARKED);
});

it("takes what it cannot read for nothing", () => {
  const storage = memory();
  for (const text of ["{", "[]", '{"current":{"id":1}}']) {
    storage.texts.set("hengzheng.desk.3", text);
    expect(readKeptDrafts(storage, "3")).toEqual({ current: null, parked: [] });
  }
  expect(readKeptDrafts(null, "3")).toEqual({ current: null, parked: [] });
});
