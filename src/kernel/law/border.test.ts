// The border: each field alone, in the case or in a line of a list; what is refused is named by its path.

import { describe, expect, it } from "vitest";
import { readCase } from "./border.ts";
import { is, not } from "./condition.ts";
import { enumeration } from "./enumeration.ts";
import { choiceInput, numberInput, optionalNumberInput, truthInput } from "./input.ts";
import { lunch } from "./testing/lunch.ts";

const title = { zh: "项", en: "item" };
const colour = enumeration("colour", { none: title, red: title, blue: title });

const inputs = [
  numberInput("amountFen", "fen", { title, from: -5, to: 400_000_000 }),
  numberInput("days", "days", { title, from: 0, to: 10, initially: 3 }),
  optionalNumberInput("filedOn", "workdays", { title, from: 0, to: 366 }),
  truthInput("yes", { title, initially: true }),
  choiceInput("colour", colour, { title, absent: "none" }),
  choiceInput("other", colour, { title, initially: "red" }),
  numberInput("on", "date", { title, from: 17_000, to: 18_000, initially: 17_000 }),
].flatMap((node) => (node.op === "input" ? [node.input] : []));

const field = (json: unknown) => {
  const read = readCase(inputs, json);
  return read.ok ? "accepted" : read.error.field;
};

describe("a case", () => {
  it("becomes numbers; what is not given takes its initial value", () => {
    expect(readCase(inputs, { amountFen: 7 })).toEqual({
      ok: true,
      case: { amountFen: 7, days: 3, filedOn: -1, yes: 1, colour: 0, other: 1, on: 17_000 },
      lines: {},
    });
    const given = { amountFen: -5, days: 0, filedOn: 0, yes: false, colour: "blue", other: "blue", on: "2016-12-31" };
    expect(readCase(inputs, given)).toMatchObject({
      case: { amountFen: -5, days: 0, filedOn: 0, yes: 0, colour: 2, other: 2, on: 17_166 },
    });
  });

  it("may say null where a fact may be missing", () => {
    expect(readCase(inputs, { amountFen: 1, filedOn: null, colour: null })).toMatchObject({
      case: { filedOn: -1, colour: 0 },
    });
  });

  it.each<[string, unknown]>([
    ["null", null],
    ["an array", []],
    ["a text", "amountFen"],
    ["nothing", undefined],
    ["a number", 1],
  ])("that is %s is refused as a whole", (_, json) => {
    expect(field(json)).toBeNull();
  });

  it.each<[string, Record<string, unknown>]>([
    ["amountFen", {}],
    ["amountFen", { amountFen: null }],
    ["amountFen", { amountFen: "7" }],
    ["amountFen", { amountFen: 7.5 }],
    ["amountFen", { amountFen: -6 }],
    ["amountFen", { amountFen: 400_000_001 }],
    ["amountFen", { amountFen: 1e21 }],
    ["amountFen", { amountFen: Number.NaN }],
    ["amountFen", { amountFen: Number.POSITIVE_INFINITY }],
    ["amountFen", { amountFen: [7] }],
    ["amountFen", { amountFen: true }],
    ["days", { amountFen: 1, days: null }],
    ["filedOn", { amountFen: 1, filedOn: -1 }],
    ["filedOn", { amountFen: 1, filedOn: 367 }],
    ["yes", { amountFen: 1, yes: 1 }],
    ["yes", { amountFen: 1, yes: "true" }],
    ["yes", { amountFen: 1, yes: null }],
    ["colour", { amountFen: 1, colour: "none" }],
    ["colour", { amountFen: 1, colour: "green" }],
    ["colour", { amountFen: 1, colour: 1 }],
    ["colour", { amountFen: 1, colour: "toString" }],
    ["other", { amountFen: 1, other: null }],
    ["on", { amountFen: 1, on: "2017-02-29" }],
    ["on", { amountFen: 1, on: 17_166 }],
    ["on", { amountFen: 1, on: "2000-01-01" }],
    ["on", { amountFen: 1, on: "2100-01-01" }],
    ["strange", { amountFen: 1, strange: 1 }],
    ["toString", { amountFen: 1, toString: 1 }],
  ])("with a wrong %s is refused naming it: %j", (wrong, json) => {
    expect(field(json)).toBe(wrong);
  });

  it("has no inherited fields", () => {
    expect(field(Object.create({ amountFen: 7 }))).toBe("amountFen");
    expect(field(JSON.parse('{"amountFen":1,"__proto__":{"days":5}}'))).toBe("__proto__");
  });

  it("holds no negative zero", () => {
    const read = readCase(inputs, { amountFen: -0 });
    expect(read.ok && Object.is(read.case["amountFen"], 0)).toBe(true);
  });

  it("is refused in both languages", () => {
    const read = readCase(inputs, { amountFen: 500_000_000 });
    expect(read).toMatchObject({
      error: { message: { zh: "应在 -5 到 400000000 之间。", en: "This must lie between -5 and 400000000." } },
    });
  });
});

describe("a list of lines", () => {
  const read = (dishes: unknown) => readCase(lunch.inputs, { guest: "adult", dishes });
  const wrong = (dishes: unknown) => {
    const found = read(dishes);
    return found.ok ? "accepted" : found.error.field;
  };

  it("becomes numbers line by line", () => {
    expect(read([{ priceFen: 700 }, { priceFen: 0, portions: 9, isDrink: true }])).toMatchObject({
      lines: {
        dishes: [
          { priceFen: 700, portions: 1, isDrink: 0 },
          { priceFen: 0, portions: 9, isDrink: 1 },
        ],
      },
    });
    expect(read([])).toMatchObject({ ok: true, lines: { dishes: [] } });
  });

  it.each<[string, unknown]>([
    ["dishes", undefined],
    ["dishes", null],
    ["dishes", { priceFen: 1 }],
    ["dishes", Array.from({ length: 21 }, () => ({ priceFen: 1 }))],
    ["dishes[0]", [7]],
    ["dishes[1]", [{ priceFen: 1 }, null]],
    ["dishes[1].priceFen", [{ priceFen: 1 }, {}]],
    ["dishes[3].priceFen", [{ priceFen: 1 }, { priceFen: 1 }, { priceFen: 1 }, { priceFen: 10_001 }]],
    ["dishes[0].portions", [{ priceFen: 1, portions: "2" }]],
    ["dishes[0].guest", [{ priceFen: 1, guest: "adult" }]],
  ])("with a fault in %s is refused naming it", (path, dishes) => {
    expect(wrong(dishes)).toBe(path);
  });

  it("may be as long as its limit", () => {
    expect(wrong(Array.from({ length: 20 }, () => ({ priceFen: 1 })))).toBe("accepted");
  });

  it("is no field of the case", () => {
    expect(readCase(lunch.inputs, { guest: "adult", dishes: [], priceFen: 1 })).toMatchObject({
      error: { field: "priceFen" },
    });
  });
});

describe("a fact that another makes necessary", () => {
  const kind = choiceInput("kind", colour, { title, initially: "none" });
  const size = optionalNumberInput("size", "count", { title, from: 0, to: 9, neededWhen: is(kind, "blue") });
  const facts = [kind, size].flatMap((node) => (node.op === "input" ? [node.input] : []));
  const found = (json: unknown) => {
    const read = readCase(facts, json);
    return read.ok ? read.case["size"] : read.error.field;
  };

  it("must be given then, and may be left out otherwise", () => {
    expect(found({ kind: "blue", size: 0 })).toBe(0);
    expect(found({ kind: "blue" })).toBe("size");
    expect(found({ kind: "blue", size: null })).toBe("size");
    expect(found({ kind: "red" })).toBe(-1);
    expect(found({ kind: "red", size: 4 })).toBe(4);
  });

  it("is needed for one word of one choice, for nothing else", () => {
    const options = { title, from: 0, to: 9, neededWhen: not(is(kind, "blue")) };
    expect(() => optionalNumberInput("size", "count", options)).toThrow(TypeError);
  });
});
