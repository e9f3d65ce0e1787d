// The key of a receipt opens its page and no other.
import { describe, expect, it } from "vitest";
import { isReceiptKey, receiptKeyOf } from "./receipt-key.ts";

describe("the key of a receipt", () => {
  it("follows from the salt, fits any address, and no other salt has it", () => {
    const [salt, other] = [Buffer.alloc(16, 1), Buffer.alloc(16, 2)];
    expect(receiptKeyOf(salt)).toMatch(/^[\w-]{12}$/);
    expect(isReceiptKey(receiptKeyOf(salt), salt)).toBe(true);
    expect(isReceiptKey(receiptKeyOf(other), salt)).toBe(false);
    expect(isReceiptKey("", salt)).toBe(false);
  });
});
