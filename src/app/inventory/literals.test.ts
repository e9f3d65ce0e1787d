// Only what stands in a string counts: never what stands in a comment.

import { describe, expect, it } from "vitest";
import { readLiterals } from "./literals.ts";

/** Writes `$[` for the mark that opens a hole, so that this text has no hole itself. */
const template = (source: string) => source.replaceAll("$[", "$".concat("{"));
const textsOf = (source: string) => readLiterals(source).map((literal) => literal.text);

describe("the literals of a text", () => {
  it("are its strings in both kinds of quotes, with their lines", () => {
    expect(readLiterals(`const a = "one";\n\nconst b = 'two';`)).toEqual([
      { text: "one", line: 1, offset: 11 },
      { text: "two", line: 3, offset: 29 },
    ]);
  });

  it("do not stand in comments", () => {
    expect(textsOf(`// "one"\n/* "two"\n "three" */ "four" // it's "five"`)).toEqual(["four"]);
  });

  it("may hold what looks like a comment", () => {
    expect(textsOf(`const a = "https://example.org"; // "not this"`)).toEqual(["https://example.org"]);
  });

  it("may hold quotes that are escaped", () => {
    expect(textsOf(String.raw`"say \"yes\"" 'no'`)).toEqual([String.raw`say \"yes\"`, "no"]);
  });

  it("are the pieces of a template between its holes, and the strings in the holes", () => {
    expect(textsOf(template('`a $[b ? "c" : `d $[e} f`} g` "h"'))).toEqual(["a ", "c", "d ", " f", " g", "h"]);
  });

  it("come back in order where a hole holds an object", () => {
    expect(textsOf(template('`a $[f({ b: "c" })} d` "e"'))).toEqual(["a ", "c", " d", "e"]);
  });

  it("are not broken by a quote or a slash in a pattern", () => {
    expect(textsOf(`const a = /["'\`]/g; b("one"); c(/\\/\\/"/, "two"); const half = a / b; "three"`)).toEqual([
      "one",
      "two",
      "three",
    ]);
  });

  it("survive an apostrophe in the text of a screen", () => {
    expect(textsOf(`<p>the patient's part</p>\n<Chip clause="medical.25.1" />`)).toEqual(["medical.25.1"]);
  });
});
