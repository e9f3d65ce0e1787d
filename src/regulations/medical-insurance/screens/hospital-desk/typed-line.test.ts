// The row being typed reads as a line, or names the first cell that cannot be read.
import { expect, it } from "vitest";
import { toIsoDate } from "../../../../kernel/calendar/index.ts";
import { items } from "../testing/desk-city.ts";
import { isAskable } from "./person-finder.tsx";
import { wrongLineOf } from "./quote-card.tsx";
import { type Item, itemsReader } from "./replies.ts";
import { cellAfter, chooseItem, chooseOutside, isBlank, readTyped, typedOf } from "./typed-line.ts";

const item = (code: string): Item => {
  const one = itemsReader.parse({ items, more: false }).items.find((known) => known.code === code);
  if (one === undefined) throw new Error(`no item ${code}`);
  return one;
};
const context = { key: "k", hasDay: false, admittedOn: toIsoDate("2017-10-01"), dischargedOn: toIsoDate("2017-10-10") };

it("takes the nights of the stay for what is counted in days, and leaves a typed quantity alone", () => {
  const nursing = chooseItem(typedOf(null, null), item("1108"), 9);
  expect(nursing).toMatchObject({ chosen: "1108", quantity: "9" });
  expect(chooseItem({ ...typedOf(null, null), quantity: "3" }, item("1108"), 9).quantity).toBe("3");
  expect(chooseItem(typedOf(null, null), item("3301"), 9).quantity).toBe("1");
});

it("names the first cell that cannot be read", () => {
  const blank = typedOf(null, null);
  expect(isBlank(blank)).toBe(true);
  expect(readTyped(blank, context)).toBe("item");
  const outside = chooseOutside({ ...blank, words: "进口敷料" });
  expect(readTyped(outside, context)).toBe("price");
  expect(readTyped({ ...outside, price: "46" }, context)).toMatchObject({ code: "进口敷料", priceFen: 4600 });
  expect(readTyped({ ...outside, price: "46", quantity: "x" }, context)).toBe("quantity");
  expect(readTyped({ ...outside, price: "46", day: "20171011" }, { ...context, hasDay: true })).toBe("day");
  expect(readTyped({ ...outside, price: "46", day: "20171009" }, { ...context, hasDay: true })).toMatchObject({
    servedOn: "2017-10-09",
  });
});

it("takes a rescue up to three days before the admission, any other line not (medical.29.1)", () => {
  const outside = { ...chooseOutside({ ...typedOf(null, null), words: "抢救" }), price: "46" };
  const dated = { ...context, hasDay: true };
  const on = (day: string, isRescue: boolean) => readTyped({ ...outside, day, isRescue }, dated);
  expect(on("20170930", false)).toBe("day");
  expect(on("20170928", true)).toMatchObject({ servedOn: "2017-09-28", isRescue: true });
  expect(on("20170927", true)).toBe("day");
});

it("asks whole days of a bed", () => {
  const bed = chooseItem(typedOf(null, null), item("1109"), 9);
  expect(readTyped({ ...bed, quantity: "0.5" }, context)).toBe("quantity");
  expect(readTyped(bed, context)).toMatchObject({ quantityHundredths: 900 });
});

it("goes from cell to cell, through the day only where days are needed", () => {
  expect([cellAfter("item", false), cellAfter("price", false), cellAfter("price", true)]).toEqual([
    "quantity",
    null,
    "day",
  ]);
});

it("asks for a person by a whole number, a card, or two signs of a name", () => {
  expect(["hx", "贺小", "430421198305122216", "43042119830512221X", "A12345678"].map(isAskable)).not.toContain(false);
  expect(["h", "4304", "43042119830512", "A1234"].map(isAskable)).not.toContain(true);
});

it("knows the line that a refusal names", () => {
  expect([wrongLineOf("bill.3.amountFen"), wrongLineOf("bill"), wrongLineOf(undefined)]).toEqual([3, null, null]);
});
