// One record, one spelling, one leaf.

import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CanonicalValue, canonicalJson, isCanonicalValue } from "./canonical-json.ts";
import { generateSalt, saltedLeaf, saltedLeafHash } from "./salted-leaf.ts";

const { HENGZHENG_SEED } = process.env;
const seed = Number(HENGZHENG_SEED ?? Date.now() % 2 ** 31);
console.log(`Canonical JSON: seed ${seed}`);

const scalar = fc.oneof(fc.constant(null), fc.boolean(), fc.maxSafeInteger(), fc.string({ unit: "grapheme" }));
const { value: values } = fc.letrec<{ value: CanonicalValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    scalar,
    fc.array(tie("value"), { maxLength: 4 }),
    fc.dictionary(fc.string({ unit: "grapheme" }), tie("value"), { maxKeys: 4, noNullPrototype: true }),
  ),
}));

describe("canonical JSON", () => {
  it("sorts names by UTF-16 units and writes strings as ECMAScript does", () => {
    const record = { "€": 1, "\r": '\u0007\u00e9"\\/', "1": -0, "😀": [null, true, {}], "\ufb33": false };
    expect(canonicalJson(record)).toBe('{"\\r":"\\u0007é\\"\\\\/","1":0,"€":1,"😀":[null,true,{}],"\ufb33":false}');
  });

  it("means the same value as it was made from, whatever the order of names", () => {
    const property = fc.property(values, (value) => {
      const text = canonicalJson(value);
      expect(canonicalJson(JSON.parse(text))).toBe(text);
      expect(canonicalJson(turned(value))).toBe(text);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
    });
    fc.assert(property, { seed });
  });

  it("refuses whatever has no one spelling, and says where", () => {
    const strangers = [0.1, 2 ** 53, Number.NaN, undefined, 1n, new Date(0), new Map(), "\ud800", () => 1, Symbol("s")];
    for (const stranger of [...strangers, Array(1)]) {
      expect(isCanonicalValue({ a: [stranger] }), String(typeof stranger)).toBe(false);
      expect(() => canonicalJson(JSON.parse('{"a":[0.5]}'))).toThrow('"a.0"');
    }
    expect(isCanonicalValue({ "\udc00": 1 })).toBe(false);
    expect(() => canonicalJson(JSON.parse("[".repeat(40) + "]".repeat(40)))).toThrow(RangeError);
    expect(() => canonicalJson("x".repeat(1_000_000))).toThrow(RangeError);
  });
});

describe("salted leaves", () => {
  it("the leaf is SHA-256(salt, canonical JSON), the leaf hash SHA-256(0x00, leaf)", () => {
    const salt = generateSalt();
    const leaf = createHash("sha256").update(salt).update('{"a":1,"b":2}').digest();
    expect(saltedLeaf({ b: 2, a: 1 }, salt)).toEqual(leaf);
    expect(saltedLeafHash({ b: 2, a: 1 }, salt)).toEqual(
      createHash("sha256").update(Buffer.of(0)).update(leaf).digest(),
    );
  });

  it("the same record under two salts gives two leaves, and a salt of another length is refused", () => {
    expect(saltedLeaf({}, generateSalt())).not.toEqual(saltedLeaf({}, generateSalt()));
    expect(() => saltedLeaf({}, Buffer.alloc(15))).toThrow(RangeError);
  });
});

/** The same value with the names of every object in reverse order. */
function turned(value: CanonicalValue): CanonicalValue {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== "object" || value === null) return value;
  const members = Object.entries(value).map(([name, member]): [string, CanonicalValue] => [name, turned(member)]);
  return Object.fromEntries(members.reverse());
}
