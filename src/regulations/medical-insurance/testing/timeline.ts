// A worked course of events, carried out through the actions of the desks and compared after each event.
import { expect } from "vitest";
import {
  createSettler,
  type Desk,
  type EnrolmentAnswer,
  enrol,
  handOverToAssistance,
  idOfNumber,
  payMaternity,
  paySeriousIllness,
  readAnswer,
  recordContribution,
  recoverFromThirdParty,
  type SettlementAnswer,
  type Settler,
  settleAgain,
} from "../actions/index.ts";
import type { StayFacts, Timeline, WorkedEvent, YearTotals } from "../examples/index.ts";
import { exampleCase, expectDone, recordCase } from "./example-records.ts";
import { day, homeCounty, keyOf, requestOf, type TestCity } from "./test-city.ts";

type Life = {
  readonly city: TestCity;
  readonly desk: Desk;
  readonly settler: Settler;
  readonly personId: number;
  readonly born: string;
  readonly stays: Map<string, SettledStay>;
  enrolmentId: number;
};

type SettledStay = { readonly admission: string; readonly discharge: string; readonly answer: SettlementAnswer };

/** Lets a new person live through the events; throws where an amount is not the one expected. */
export async function liveThrough(city: TestCity, { person, events }: Timeline): Promise<void> {
  let now = new Date(0);
  const desk = { database: city.database, clock: () => now };
  const isEnrolled = events.some((event) => event.do === "enrol");
  const { born, povertyListed } = person;
  const personId = isEnrolled ? city.newPersonId() : await city.person({ born, povertyListed, covered: false });
  const settler = createSettler({ database: city.database, clock: desk.clock });
  const life: Life = { city, desk, settler, personId, born, stays: new Map(), enrolmentId: 0 };
  for (const event of events) {
    now = new Date(`${event.on}T10:00:00+08:00`);
    await live(life, event);
  }
}

async function live(life: Life, event: WorkedEvent): Promise<void> {
  switch (event.do) {
    case "cover":
      return life.city.cover(life.personId, event.from, event.until);
    case "enrol":
      return enrolPerson(life, event);
    case "pay_contribution":
      return payContribution(life, event);
    case "settle":
      return settleStay(life, event);
    case "reverse":
      return reverseStay(life, event);
    case "settle_again":
      return settleStayAgain(life, event);
    case "deliver":
      return deliver(life, event);
    case "recover":
      return recover(life, event);
    case "settle_serious_illness":
      return claimSeriousIllness(life, event);
    case "hand_over_to_assistance":
      return handOver(life, event);
  }
}

type Event<Do extends WorkedEvent["do"]> = Extract<WorkedEvent, { do: Do }>;

async function enrolPerson(life: Life, event: Event<"enrol">): Promise<void> {
  const { personId, born } = life;
  const isNewborn = event.path === "newborn";
  const input = {
    personId,
    county: homeCounty,
    bornOn: day(born),
    path: event.path,
    countsFrom: day(isNewborn ? event.bornOn : event.registeredOn),
    registeredOn: day(isNewborn ? event.on : event.registeredOn),
    approvedReason: isNewborn ? event.approvedReason : null,
    byPost: 1,
  };
  const answer: EnrolmentAnswer = JSON.parse(expectDone(await enrol(life.desk, { key: keyFor(input), ...input })));
  expect(answer).toMatchObject(event.expected);
  life.enrolmentId = answer.id;
}

async function payContribution(life: Life, { on, amountFen, expected }: Event<"pay_contribution">): Promise<void> {
  const { personId, enrolmentId } = life;
  const input = { personId, enrolmentId, paidOn: day(on), amountFen, byPost: 1 };
  const paid = await recordContribution(life.desk, { key: keyFor(input), ...input });
  if (!expected.accepted) {
    expect(paid).toMatchObject({ ok: false, refusal: { clause: expected.clause } });
    return;
  }
  const { coverFrom, coverUntil } = expected;
  expect(JSON.parse(expectDone(paid))).toMatchObject({ coverFrom, coverUntil });
}

async function settleStay(life: Life, event: Event<"settle">): Promise<void> {
  const { stay, admission, discharge } = event;
  const answer = expectDone(await life.settler.settle(await requestFor(life, event.facts, admission, discharge)));
  expect(readAnswer(answer)).toMatchObject(event.expected);
  life.stays.set(stay, { admission, discharge, answer: readAnswer(answer) });
  await expectTotals(life, event.after);
}

async function reverseStay(life: Life, { stay, after }: Event<"reverse">): Promise<void> {
  const { answer } = settledStay(life, stay);
  const input = { personId: life.personId, settlementId: idOf(answer), reason: "a missed bill", byPost: 1 };
  const reversal = readAnswer(expectDone(await life.settler.reverse({ key: keyFor(input), ...input })));
  expect(reversal).toMatchObject({
    kind: "reverse",
    version: 2,
    predecessor: answer.settlement,
    fundFen: -answer.fundFen,
  });
  await expectTotals(life, after);
}

async function settleStayAgain(life: Life, event: Event<"settle_again">): Promise<void> {
  const { admission, discharge, answer } = settledStay(life, event.stay);
  const request = await requestFor(life, event.facts, admission, discharge);
  const again = expectDone(await settleAgain(life.settler, { ...request, correctedId: idOf(answer) }));
  expect(readAnswer(again)).toMatchObject({ ...event.expected, version: 3 });
  await expectTotals(life, event.after);
}

async function deliver(life: Life, event: Event<"deliver">): Promise<void> {
  const { city, personId } = life;
  const { delivery, costFen, compliant, designated } = event;
  const input = {
    ...{ personId, delivery, costFen, compliant, byPost: 1 },
    hospitalId: city.hospital({ level: "level2", designated }),
    invoiceNo: `M-${personId}`,
    deliveredOn: day(event.on),
  };
  const answer = expectDone(await payMaternity(life.desk, { key: keyFor(input), ...input }));
  expect(JSON.parse(answer)).toMatchObject(event.expected);
  await expectTotals(life, event.after);
}

async function recover(life: Life, { stay, amountFen, on, expected, after }: Event<"recover">): Promise<void> {
  const { answer } = settledStay(life, stay);
  const { personId } = life;
  const input = { personId, settlementId: idOf(answer), amountFen, receivedOn: day(on), byPost: 1 };
  const receipt = JSON.parse(expectDone(await recoverFromThirdParty(life.desk, { key: keyFor(input), ...input })));
  const { fundIncomeFen, claimOpenFen, patientFen } = expected;
  expect(receipt).toMatchObject({ amountFen: fundIncomeFen, openFen: claimOpenFen, patientFen });
  await expectTotals(life, after);
}

async function claimSeriousIllness(life: Life, { on, expected }: Event<"settle_serious_illness">): Promise<void> {
  const { personId, city } = life;
  const input = { personId, year: Number(on.slice(0, 4)), hospitalId: city.hospital({ level: "level3" }), byPost: 1 };
  const claim = { ...input, on };
  const answer = expectDone(await paySeriousIllness(life.desk, { key: keyFor(claim), ...input }));
  const { accumulatedFen, ...amounts } = expected;
  expect(JSON.parse(answer)).toMatchObject({ borneFen: accumulatedFen, ...amounts });
}

async function handOver({ desk, personId }: Life, { on, expected }: Event<"hand_over_to_assistance">): Promise<void> {
  const handed = await handOverToAssistance(desk, { personId, year: Number(on.slice(0, 4)) });
  expect(handed).toMatchObject({ ok: true, value: expected });
}

async function requestFor(life: Life, facts: StayFacts, admission: string, discharge: string) {
  const stay = { personId: life.personId, admittedOn: day(admission), dischargedOn: day(discharge) };
  return requestOf(await recordCase(life.city, exampleCase(facts), stay));
}

/** The totals that the database holds are those expected, and those that the answers of the year add up to. */
async function expectTotals({ city, personId }: Life, { year, ...totals }: YearTotals): Promise<void> {
  const { rows } = await city.database.pool.query(
    `SELECT coalesce(max(deductible_borne_fen), 0)::bigint AS "deductibleBorneFen", coalesce(max(fund_paid_fen), 0)::bigint AS "fundPaidFen"
     FROM medical_year_total WHERE person_id = $1 AND year = $2`,
    [personId, year],
  );
  expect(rows).toEqual([totals]);
}

function settledStay({ stays }: Life, name: string): SettledStay {
  const stay = stays.get(name);
  if (stay === undefined) throw new Error(`the example settles no ${name} before`);
  return stay;
}

function idOf({ settlement }: SettlementAnswer): number {
  const id = idOfNumber("YB", settlement);
  if (id === null) throw new Error(`${settlement} is no number of a settlement`);
  return id;
}

let keys = 0;
const keyFor = (input: unknown) => keyOf(input, `event-${++keys}`);
