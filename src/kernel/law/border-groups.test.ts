// A group is written as an object; its members have no place beside it.
import { describe, expect, it } from "vitest";
import { readCase } from "./border.ts";
import { enumeration } from "./enumeration.ts";
import { choiceInput, type Input, numberInput } from "./input.ts";

const title = { zh: "示例", en: "example" };
const mode = enumeration("mode", { none: title, pays: title });

const inputs: Input[] = [
  choiceInput("thirdParty.mode", mode, { title, absent: "none" }),
  numberInput("thirdParty.shareBp", "basisPoints", { title, from: 0, to: 10_000, initially: 0 }),
].flatMap((node) => (node.op === "input" ? [node.input] : []));

describe("a group of inputs", () => {
  it("is refused as a dotted name beside its group", () => {
    expect(readCase(inputs, { "thirdParty.mode": "pays" })).toMatchObject({
      ok: false,
      error: { field: "thirdParty.mode" },
    });
  });

  it("asks for all its members when it is there, and takes their initial values when it is null", () => {
    expect(readCase(inputs, { thirdParty: { mode: "pays" } })).toMatchObject({
      error: { field: "thirdParty.shareBp" },
    });
    expect(readCase(inputs, { thirdParty: null })).toMatchObject({
      ok: true,
      case: { "thirdParty.mode": 0, "thirdParty.shareBp": 0 },
    });
  });
});
