// The split bar shows who pays what: in the order of the law, with a sentence, and with a checked total in its table.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sumFen, toFen } from "../../kernel/money/index.ts";
import { exampleM04, partsM04, partsM06 } from "../gallery/worked-examples.ts";
import { readPart, renderPart } from "../testing/render.tsx";
import { type MoneyPart, mergeParts, payersInOrder } from "./money-part.ts";
import { MoneyPartsTable } from "./money-parts-table.tsx";
import { MoneySplitBar } from "./money-split-bar.tsx";

describe("the split bar", () => {
  it("says the whole bill in one sentence", () => {
    expect(renderPart(<MoneySplitBar parts={partsM06} />)).toContain(
      'role="img" aria-label="总费用 20,150.00 元:基金付 8,460.00 元、起付线 1,200.00 元、共付 7,520.00 元、本可不付 2,820.00 元、范围外 150.00 元"',
    );
    expect(renderPart(<MoneySplitBar parts={partsM06} />, "en")).toContain(
      "Gross ¥20,150.00: Fund pays ¥8,460.00, Deductible ¥1,200.00,",
    );
  });
  it("orders the payers as the law does, whatever order they come in", () => {
    expect(mergeParts([...partsM06].reverse()).map((part) => part.payer)).toEqual([
      "fund",
      "deductible",
      "copayment",
      "avoidable",
      "outOfScope",
    ]);
  });
  it("shows the parts of one payer as one", () => {
    const outside = mergeParts(partsM04).find((part) => part.payer === "outOfScope");
    expect(outside?.amountFen).toBe(119_800);
  });
  it("leaves out what is nothing", () => {
    expect(mergeParts([{ payer: "fund", amountFen: toFen(0) }])).toEqual([]);
  });
  it("never loses a fen on the way to the bar", () => {
    const part = fc.record({ payer: fc.constantFrom(...payersInOrder), amountFen: fc.nat(400_000_000).map(toFen) });
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts: readonly MoneyPart[]) => {
        const before = sumFen(parts.map(({ amountFen }) => amountFen));
        expect(sumFen(mergeParts(parts).map(({ amountFen }) => amountFen))).toBe(before);
      }),
    );
  });
  it("has three heights", () => {
    expect(renderPart(<MoneySplitBar parts={partsM06} size="public" />)).toContain("money-bar-public");
    expect(renderPart(<MoneySplitBar parts={partsM06} size="trail" />)).toContain("money-bar-trail");
  });
});

describe("the table of parts", () => {
  it("says when the parts add up to the total", () => {
    expect(readPart(<MoneyPartsTable parts={partsM04} totalFen={exampleM04.grossFen} />)).toContain("各项相加相等");
  });
  it("says the difference when they do not", () => {
    expect(readPart(<MoneyPartsTable parts={partsM04} totalFen={toFen(722_501)} />)).toContain("各项相加差 −0.01");
  });
});
