// Article 15: who may still enrol after the window: newborns, and those whom a change of household registration kept from it.

import {
  addDays,
  and,
  choose,
  endOfYear,
  fen,
  figure,
  firstOfNextMonth,
  isAtLeast,
  isAtMost,
  law,
  rule,
  truthInput,
  valueFor,
  when,
  workdayOnOrAfter,
} from "../../../kernel/law/index.ts";
import { fundingStandard, individualContribution, subsidy } from "./13-funding-standard.ts";
import { dateInput, paidOn } from "./enrolment-facts.ts";

const seed = { from: "2017-01-01", known: "2017-01-01", source: "seed" } as const;

const newbornWindow = figure({
  id: "newborn.window",
  clauses: "medical.15.2",
  title: { zh: "新生儿参保期限", en: "window of a newborn" },
  unit: "days",
  range: [0, 366],
  rows: [{ ...seed, values: { all: 28 } }],
});

const newbornSpecialWindow = figure({
  id: "newborn.specialWindow",
  clauses: "medical.15.2",
  title: { zh: "新生儿参保期限(特殊情况)", en: "window of a newborn in special circumstances" },
  unit: "days",
  range: [0, 366],
  rows: [{ ...seed, values: { all: 60 } }],
});

const householdChangeWindow = figure({
  id: "householdChange.window",
  clauses: "medical.15.3",
  title: { zh: "户籍变动参保期限", en: "window after a change of household registration" },
  unit: "days",
  range: [0, 366],
  rows: [{ ...seed, values: { all: 60 } }],
});

const bornOn = dateInput("bornOn", { zh: "出生日", en: "day of birth" });
const reasonApproved = truthInput("reasonApproved", {
  title: { zh: "特殊情况获准", en: "special circumstances approved" },
  initially: false,
});
const registeredOn = dateInput("registeredOn", { zh: "户籍登记日", en: "day of household registration" });

/** The day of birth is day 0; a last day that is not worked moves to the next working day. */
const lastDayOfNewborn = rule(
  "medical.15.2",
  { id: "lastPaymentDay", title: { zh: "最后缴费日", en: "last day to pay" }, gaps: ["A18"] },
  workdayOnOrAfter(
    addDays(bornOn, choose([when(reasonApproved, valueFor(newbornSpecialWindow))], valueFor(newbornWindow))),
  ),
);

/** A newborn: payment and local registration both done in the window give cover back to the day of birth. */
export const newbornEnrolment = law({
  id: "medical.newbornEnrolment",
  title: { zh: "新生儿参保", en: "enrolment of a newborn" },
  from: "2017-01-01",
  inputs: [bornOn, reasonApproved, paidOn, registeredOn],
  outputs: {
    isInTime: rule(
      "medical.15.2",
      { id: "isInTime", title: { zh: "登记和缴费都在期限内", en: "registered and paid within the window" } },
      and(
        isAtLeast(paidOn, bornOn),
        isAtMost(paidOn, lastDayOfNewborn),
        isAtLeast(registeredOn, bornOn),
        isAtMost(registeredOn, lastDayOfNewborn),
      ),
    ),
    lastPaymentDay: lastDayOfNewborn,
    amountFen: rule(
      ["medical.13.1", "medical.15.2"],
      { id: "amount", title: { zh: "应缴", en: "to be paid" } },
      valueFor(individualContribution),
    ),
    subsidyFen: subsidy,
    coverFrom: rule("medical.15.2", { id: "coverFrom", title: { zh: "参保起", en: "cover from" } }, bornOn),
    coverUntil: rule(
      "medical.23.1",
      { id: "coverUntil", title: { zh: "参保至", en: "cover until" }, gaps: ["A18"] },
      endOfYear(bornOn),
    ),
  },
});

const lastDayAfterChange = rule(
  "medical.15.3",
  { id: "lastPaymentDay", title: { zh: "最后缴费日", en: "last day to pay" }, gaps: ["A18"] },
  workdayOnOrAfter(addDays(registeredOn, valueFor(householdChangeWindow))),
);

const coverAfterChange = rule(
  "medical.15.5",
  { id: "coverFrom", title: { zh: "参保起", en: "cover from" } },
  firstOfNextMonth(paidOn),
);

const endAfterChange = rule(
  "medical.15.5",
  { id: "coverUntil", title: { zh: "参保至", en: "cover until" } },
  endOfYear(paidOn),
);

/** Ex-servicemen and others: the full standard, and cover from the month after payment; a payment in December gives none. */
export const householdChangeEnrolment = law({
  id: "medical.householdChangeEnrolment",
  title: { zh: "户籍变动参保", en: "enrolment after a change of household registration" },
  from: "2017-01-01",
  inputs: [registeredOn, paidOn],
  outputs: {
    isInTime: rule(
      "medical.15.3",
      { id: "isInTime", title: { zh: "在期限内缴费", en: "paid within the window" } },
      and(isAtLeast(paidOn, registeredOn), isAtMost(paidOn, lastDayAfterChange)),
    ),
    givesCover: rule(
      "medical.15.5",
      { id: "givesCover", title: { zh: "当年有保障", en: "gives cover in the year" } },
      isAtMost(coverAfterChange, endAfterChange),
    ),
    lastPaymentDay: lastDayAfterChange,
    amountFen: rule(
      "medical.15.4",
      { id: "amount", title: { zh: "应缴(全额)", en: "to be paid in full" } },
      valueFor(fundingStandard),
    ),
    subsidyFen: rule("medical.15.4", { id: "noSubsidy", title: { zh: "不另补助", en: "no subsidy is added" } }, fen(0)),
    coverFrom: coverAfterChange,
    coverUntil: endAfterChange,
  },
});
