// Stays of every kind at random, decided without a database, for tests of what is said about them.
import fc from "fast-check";
import { addDays, toIsoDate, workCalendar } from "../../../../kernel/calendar/index.ts";
import type { Catalogue, CatalogueItem, ItemClass } from "../../settlement/catalogue.ts";
import { decideStay } from "../../settlement/decide-stay.ts";
import type { Area, HospitalLevel, StayFacts } from "../../settlement/facts.ts";
import type { BillLine, StayBill } from "../../settlement/request.ts";
import { quotedStay, type ReportedStay } from "../reported-stay.ts";

const first = toIsoDate("2016-01-01");
const item = (code: string, itemClass: ItemClass, ownShareBp = 0): [string, CatalogueItem[]] => [
  code,
  [{ code, name: code, unit: "", itemClass, ownShareBp, priceFen: null, startsOn: first, endsOn: null }],
];

/** A catalogue with one item of each class and three own shares. */
const testCatalogue: Catalogue = {
  revision: 1,
  items: new Map([
    item("A1", "a"),
    item("B10", "b", 1000),
    item("B15", "b", 1500),
    item("B33", "b", 3333),
    item("C1", "c"),
    item("BED", "bed"),
  ]),
};

const admittedOn = toIsoDate("2017-03-06");
const today = toIsoDate("2017-06-01");
const now = new Date("2017-06-01T02:03:04Z");
const calendar = workCalendar();

const amountFen = fc.oneof(fc.integer({ min: 0, max: 999 }), fc.integer({ min: 0, max: 9_000_000 }));

const plainLine: fc.Arbitrary<BillLine> = fc.record(
  {
    code: fc.constantFrom("A1", "B10", "B15", "B33", "C1", "UNLISTED"),
    amountFen,
    isRescue: fc.boolean(),
    servedOn: fc.integer({ min: 0, max: 9 }).map((days) => addDays(admittedOn, days)),
  },
  { requiredKeys: ["code", "amountFen", "servedOn"] },
);

const bedLine: fc.Arbitrary<BillLine> = fc
  .record({ feeFen: fc.integer({ min: 0, max: 12_000 }), quantity: fc.integer({ min: 1, max: 4 }) })
  .map(({ feeFen, quantity }) => ({ code: "BED", amountFen: feeFen * quantity, quantity, servedOn: admittedOn }));

const bill = fc
  .tuple(fc.array(plainLine, { minLength: 1, maxLength: 12 }), fc.array(bedLine, { maxLength: 2 }))
  .map(([plain, beds]) => [...beds, ...plain]);

const thirdParty = fc.option(
  fc.record({
    mode: fc.constantFrom("pays" as const, "unpaid" as const),
    shareBp: fc.integer({ min: 0, max: 10_000 }),
  }),
  { freq: 2 },
);

/** A stay as it is sent, for person 1 in hospital 2. */
export const anyStay: fc.Arbitrary<StayBill> = fc.record({
  personId: fc.constant(1),
  hospitalId: fc.constant(2),
  invoiceNo: fc.constant("FP-1"),
  admittedOn: fc.constant(admittedOn),
  dischargedOn: fc.constant(addDays(admittedOn, 9)),
  critical: fc.boolean(),
  exclusion: fc.option(fc.constantFrom("work_injury" as const, "disaster" as const), { freq: 12 }),
  thirdParty,
  bill,
});

/** What is on record: any hospital, any papers, any year so far; cover may end during the stay. */
export const anyFacts: fc.Arbitrary<StayFacts> = fc
  .record({
    level: fc.constantFrom<HospitalLevel>("township", "level1", "level2", "level3", "provincial"),
    hospitalArea: fc.constantFrom<Area>("local", "in_province_other", "out_of_province"),
    designated: fc.oneof({ weight: 9, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
    referralNumber: fc.option(fc.constant("ZZ-1")),
    coverEndsOn: fc.constantFrom(toIsoDate("2017-12-31"), toIsoDate("2017-12-31"), addDays(admittedOn, 4), null),
    deductibleBorneFen: fc.integer({ min: 0, max: 230_000 }),
    fundPaidFen: fc.oneof(fc.constant(0), fc.integer({ min: 14_000_000, max: 15_000_000 })),
  })
  .map(({ deductibleBorneFen, fundPaidFen, ...records }) => ({
    ...records,
    ...nothingElse,
    year: { year: 2017, version: 1, deductibleBorneFen, fundPaidFen, seriousIllnessBorneFen: 0 },
  }));

const nothingElse = {
  county: "430408",
  hospitalCounty: "430408",
  diedOn: null,
  emergencyDecision: null,
  emergencySubmittedOn: null,
  outOfAreaDecision: null,
  stayId: null,
  overlappingStayId: null,
  lastSettlementId: null,
  lastVersion: null,
  lastKind: null,
  billSettlementId: null,
  usedBodyHash: null,
  usedPersonId: null,
  usedStatus: null,
  usedAnswer: null,
} as const;

/** The stay as it stands in reports, as if it had been settled as `settlement`; null when it is refused. */
export function settledAtRandom(
  stay: StayBill,
  facts: StayFacts,
  settlement = "YB-2017-0601-000001",
): ReportedStay | null {
  const decided = decideStay(stay, facts, facts.year, { catalogue: testCatalogue, calendar, today });
  if (!decided.ok) return null;
  const quoted = quotedStay(stay, { ...decided.value, facts }, { now, today, catalogue: testCatalogue });
  return { ...quoted, answer: { ...quoted.answer, settlement } };
}
