// A program writes each value once, and keeps apart what only looks alike.

import { describe, expect, it } from "vitest";
import { choose, when } from "./choose.ts";
import { and, not } from "./condition.ts";
import { numberInput, truthInput } from "./input.ts";
import { law } from "./law.ts";
import { always, constant, fen, never } from "./node.ts";
import { programOf } from "./program.ts";

const title = { zh: "试", en: "trial" };

describe("a program", () => {
  it("keeps the number 0 and what never holds apart, and 1 and what always holds, whichever comes first", () => {
    const outputs = { none: fen(0), never, one: constant("count", 1), always };
    const reversed = { always, one: constant("count", 1), never, none: fen(0) };
    for (const each of [outputs, reversed]) {
      const { instructions, outputs: slots } = programOf(
        law({ id: "trial", title, from: "2017-01-01", inputs: [], outputs: each }),
      );
      const truths = [...slots].filter(([, slot]) => instructions[slot]?.isTruth).map(([name]) => name);
      expect(truths.sort()).toEqual(["always", "never"]);
    }
  });

  it("also when a simpler form makes the constant", () => {
    const late = truthInput("late", { title });
    const amount = numberInput("amount", "fen", { title, from: 0, to: 9 });
    const { instructions, outputs } = programOf(
      law({
        id: "trial",
        title,
        from: "2017-01-01",
        inputs: [amount, late],
        outputs: { paid: choose([when(late, fen(0))], amount), both: and(late, not(always)), nothing: fen(0) },
      }),
    );
    expect(instructions[outputs.get("both") ?? -1]).toMatchObject({ op: "constant", value: 0, isTruth: true });
    expect(instructions[outputs.get("nothing") ?? -1]).toMatchObject({ op: "constant", value: 0, isTruth: false });
  });
});
