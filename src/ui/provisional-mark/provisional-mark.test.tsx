// A figure without an official document is marked beside itself, in a word as well as a sign.
import { describe, expect, it } from "vitest";
import { readPart } from "../testing/render.tsx";
import { ProvisionalMark } from "./provisional-mark.tsx";

describe("the provisional mark", () => {
  it("says the word", () => {
    expect(readPart(<ProvisionalMark />)).toBe("≈ 暂定");
    expect(readPart(<ProvisionalMark />, "en")).toBe("≈ provisional");
  });
  it("says the word to a screen reader also when only the sign is seen", () => {
    expect(readPart(<ProvisionalMark short />)).toBe("≈ 暂定");
  });
});
