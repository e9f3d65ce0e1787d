// Tests of the promise that a sealed number opens with its key, for its person, unchanged, and in no other way.
import { createSecretKey, randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import { nameInitials } from "./name-initials.ts";
import { isPersonId, newPersonId, personIdFrom } from "./person-id.ts";
import { seal, unseal } from "./seal.ts";

const key = createSecretKey(randomBytes(32));
const number = "11010519491231002X";

describe("seal", () => {
  it("gives back what was sealed, and other bytes each time", () => {
    const sealed = seal(key, 7, number);
    expect(unseal(key, 7, sealed)).toBe(number);
    expect(sealed.equals(seal(key, 7, number))).toBe(false);
    expect(sealed.toString("latin1")).not.toContain(number);
  });

  it("does not open with another key, for another person, or with any bit changed", () => {
    const sealed = seal(key, 7, number);
    expect(() => unseal(createSecretKey(randomBytes(32)), 7, sealed)).toThrow();
    expect(() => unseal(key, 8, sealed)).toThrow();
    for (let place = 0; place < sealed.length; place += 1) {
      const changed = Buffer.from(sealed);
      changed[place] = (changed[place] ?? 0) ^ 1;
      expect(() => unseal(key, 7, changed), `byte ${place}`).toThrow();
    }
    expect(() => unseal(key, 7, sealed.subarray(0, 20))).toThrow("not sealed here");
  });
});

describe("newPersonId", () => {
  it("gives safe integers of 14 digits, which no bank account has", () => {
    expect(personIdFrom(new Uint8Array(6))).toBe(17_592_186_044_416);
    expect(personIdFrom(new Uint8Array(6).fill(255))).toBe(26_388_279_066_623);
    expect(() => personIdFrom(new Uint8Array(5))).toThrow(RangeError);
    const ids = Array.from({ length: 1_000 }, newPersonId);
    expect(new Set(ids).size).toBe(1_000);
    expect(ids.every(isPersonId)).toBe(true);
    expect(isPersonId(17_592_186_044_415)).toBe(false);
    expect(isPersonId(26_388_279_066_624)).toBe(false);
  });
});

describe("nameInitials", () => {
  it.each([
    ["贺小满", "hxm"],
    ["曾祥瑞", "zxr"],
    ["单明", "sm"],
    ["欧阳娜", "oyn"],
    ["阿依古丽·买买提", "ayglmmt"],
    ["Tom Li", "tomli"],
    ["𠮷田", "t"],
  ])("reads %s as %s", (name, initials) => {
    expect(nameInitials(name)).toBe(initials);
  });
});
