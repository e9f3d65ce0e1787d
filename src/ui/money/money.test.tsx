// An amount in a sentence has its unit where the language puts it.
import { expect, it } from "vitest";
import { toFen } from "../../kernel/money/index.ts";
import { readPart, renderPart } from "../testing/render.tsx";
import { Money } from "./money.tsx";

it("an amount has its unit after it in Chinese and before it in English", () => {
  expect(readPart(<Money amountFen={toFen(846_000)} />)).toBe("8,460.00 元");
  expect(readPart(<Money amountFen={toFen(846_000)} />, "en")).toBe("¥8,460.00");
});

it("a negative amount has its sign before the yuan sign", () => {
  expect(readPart(<Money amountFen={toFen(-15_000)} />, "en")).toBe("−¥150.00");
});

it("an amount has the colour of its payer", () => {
  expect(renderPart(<Money amountFen={toFen(1)} ink="fund" />)).toContain("fund-ink");
});
