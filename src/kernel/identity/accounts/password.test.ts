// Tests of the promise that passwords cost the same work to check and are not easily guessed.
import { parseOptions } from "@node-rs/argon2";
import { describe, expect, it } from "vitest";
import { passwordWork } from "../limits.ts";
import { checkPassword, hashPassword, nobodysHash, parseNewPassword } from "./password.ts";

const codeOf = (password: string) => {
  const outcome = parseNewPassword(password, "reviewer");
  return outcome.ok ? "taken" : outcome.refusal.code;
};

describe("hashPassword", () => {
  it("hashes with argon2id and the work that is named, as nobody's hash was", async () => {
    const hash = await hashPassword("Nine brown foxes, 4 hats");
    for (const each of [hash, nobodysHash]) {
      expect(each).toMatch(/^\$argon2id\$/);
      expect(parseOptions(each)).toMatchObject({ memoryCost: 19_456, timeCost: 2, parallelism: 1, outputLen: 32 });
      expect(parseOptions(each)).toMatchObject(passwordWork);
    }
  });

  it("is checked by the password alone, however its accents were typed, and never by nobody's", async () => {
    const hash = await hashPassword("Caf\u00e9 au lait, 4 hats");
    expect(await checkPassword(hash, "Cafe\u0301 au lait, 4 hats")).toBe(true);
    expect(await checkPassword(hash, "Cafe au lait, 4 hats")).toBe(false);
    expect(await checkPassword(null, "Caf\u00e9 au lait, 4 hats")).toBe(false);
  });
});

describe("parseNewPassword", () => {
  it.each([
    ["Nine brown foxes", "taken"],
    ["九只棕色狐狸戴四顶帽子Ab", "taken"],
    ["Nine brown ", "password.length"],
    ["Nine brown 1", "taken"],
    [`${"Nine brown 1".repeat(10)}23456789`, "taken"],
    [`${"Nine brown 1".repeat(10)}234567890`, "password.length"],
    ["nine brown foxes", "password.too_plain"],
    ["ninebrownfoxes9", "password.too_plain"],
    ["Reviewer of 87 stays", "taken"],
    ["Reviewer1234", "password.guessable"],
    ["Hengzheng2017", "password.guessable"],
    ["Password123456", "password.guessable"],
    ["Ab1Ab1Ab1Ab1", "password.guessable"],
  ])("answers %s with %s", (password, code) => {
    expect(codeOf(password)).toBe(code);
  });
});
