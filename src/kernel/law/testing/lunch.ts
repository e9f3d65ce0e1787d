// A small law to test with: what a canteen pays of a lunch. Every operation of the language has its place in it.

import {
  add,
  addDays,
  allowance,
  and,
  bands,
  byCase,
  choiceInput,
  choose,
  day,
  days,
  enumeration,
  fen,
  figure,
  figureBy,
  is,
  isAtLeast,
  isAtMost,
  isGiven,
  isLess,
  isUnconfirmed,
  type Lines,
  law,
  least,
  not,
  numberInput,
  optionalNumberInput,
  or,
  portion,
  remaining,
  rule,
  subtract,
  sumOver,
  truthInput,
  valueFor,
  when,
  workdayOnOrAfter,
} from "../index.ts";

const text = (zh: string, en: string) => ({ zh, en });

export const guest = enumeration("guest", {
  child: text("儿童", "child"),
  adult: text("成人", "adult"),
  visitor: text("来客", "visitor"),
});

const payment = enumeration("payment", {
  none: text("无", "none"),
  card: text("刷卡", "card"),
  cash: text("现金", "cash"),
});

/** The dishes of a lunch, at most 20. */
export const dishes: Lines = { name: "dishes", title: text("菜品", "dishes"), most: 20 };

export const facts = {
  guest: choiceInput("guest", guest, { title: text("用餐人", "guest") }),
  payment: choiceInput("payment", payment, { title: text("付款方式", "payment"), absent: "none" }),
  late: truthInput("late", { title: text("过了时间", "too late"), initially: false }),
  visits: optionalNumberInput("visits", "count", { title: text("本月次数", "visits of the month"), from: 0, to: 31 }),
  servedOn: numberInput("servedOn", "date", {
    title: text("用餐日", "day of the lunch"),
    from: 17_000,
    to: 19_000,
    initially: 17_449,
  }),
  usedFen: numberInput("usedFen", "fen", {
    title: text("本月已用", "used this month"),
    from: 0,
    to: 100_000,
    initially: 0,
  }),
  priceFen: numberInput("priceFen", "fen", { title: text("价格", "price"), from: 0, to: 10_000, lines: dishes }),
  portions: numberInput("portions", "count", {
    title: text("份数", "portions"),
    from: 0,
    to: 9,
    initially: 1,
    lines: dishes,
  }),
  isDrink: truthInput("isDrink", { title: text("饮料", "drink"), initially: false, lines: dishes }),
};

export const share = figureBy(guest, {
  id: "share",
  clauses: "lunch.2.1",
  title: text("补贴比例", "share paid"),
  unit: "basisPoints",
  range: [0, 10_000],
  rows: [
    {
      from: "2017-01-01",
      until: "2018-01-01",
      known: "2016-12-01",
      source: "seed",
      values: { child: 9000, adult: 5000 },
    },
    { from: "2018-01-01", known: "2017-12-01", source: "seed", values: { child: 9000, adult: 6000 } },
    {
      from: "2017-01-01",
      known: "2016-12-01",
      source: "external",
      provisional: true,
      readings: ["L1"],
      values: { visitor: 1000 },
    },
    { from: "2017-01-01", known: "2018-06-01", source: "external", values: { visitor: 1500 } },
  ],
});

export const monthCap = figure({
  id: "monthCap",
  clauses: "lunch.3.1",
  title: text("每月封顶", "cap of the month"),
  unit: "fen",
  range: [0, 100_000],
  rows: [{ from: "2017-01-01", known: "2016-12-01", source: "seed", values: { all: 20_000 } }],
});

const { priceFen, portions, isDrink, late, payment: paidBy, usedFen, visits, servedOn } = facts;

const dish = rule(
  "lunch.1.1",
  { id: "dish", mark: "S1", title: text("一道菜", "a dish"), gaps: [{ gap: "L2", when: isLess(fen(5000), priceFen) }] },
  choose(
    [when(isDrink, rule("lunch.1.2", { id: "drink", title: text("饮料不计", "drinks do not count") }, fen(0)))],
    priceFen,
  ),
);

export const price = rule(
  "lunch.1.1",
  { id: "price", mark: "S2", title: text("菜价合计", "price of the dishes") },
  sumOver(dishes, dish),
);

const isRegular = and(
  isGiven(visits),
  isAtLeast(visits, byCase(facts.guest, { child: one(1), adult: one(5), visitor: one(9) })),
);

function one(value: number) {
  return { op: "constant", value, unit: "count", args: [], low: value, high: value } as const;
}

const reduced = rule(
  "lunch.2.2",
  { id: "reduced", mark: "S3", title: text("分段打折", "reduced by bands") },
  bands(
    price,
    [{ upTo: fen(3000), rate: valueFor(share, facts.guest) }, { rate: { ...one(1000), unit: "basisPoints" } }],
    "half_up",
  ),
);

const left = rule(
  "lunch.3.1",
  { id: "left", mark: "S4", title: text("本月还剩", "left of the month") },
  remaining(valueFor(monthCap), usedFen),
);

export const canteenPays = rule(
  "lunch.3.1",
  { id: "canteenPays", mark: "S10", title: text("食堂支付", "paid by the canteen"), citedWhen: isLess(left, reduced) },
  allowance(
    { id: "month", title: text("本月已用", "used this month") },
    { cap: valueFor(monthCap), used: usedFen, amount: reduced },
  ),
);

/** Paid in cash or too late: nothing. Otherwise by bands, within what is left of the month. */
export const lunch = law({
  id: "lunch",
  title: text("午餐补贴", "lunch allowance"),
  from: "2017-01-01",
  inputs: Object.values(facts),
  outputs: {
    priceFen: price,
    paidFen: choose(
      [
        when(
          or(late, is(paidBy, "cash")),
          rule("lunch.4.1", { id: "refused", title: text("不予补贴", "nothing is paid") }, fen(0)),
        ),
      ],
      canteenPays,
    ),
    guestFen: rule(
      "lunch.5.1",
      { id: "guestPays", mark: "S9", title: text("本人支付", "paid by the guest"), citedWhen: not(late) },
      subtract(price, least(price, add(canteenPays, portion(price, valueFor(share, facts.guest), "down")))),
    ),
    isRegular,
    dishCount: sumOver(dishes, portions),
    claimUntil: rule(
      "lunch.6.1",
      { id: "claimUntil", title: text("报销截止", "claim until") },
      workdayOnOrAfter(addDays(servedOn, days(7))),
    ),
    isUnconfirmed: isUnconfirmed(share, facts.guest),
    beforeReform: isAtMost(servedOn, day("2017-12-31")),
  },
});
