// Tests of the events beside a settlement: admission, contribution, delivery, recovery, and who is told no.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkLedger } from "../../../kernel/ledger/index.ts";
import { readAnswer } from "../settlement/answer.ts";
import { idOfNumber } from "../settlement/number.ts";
import { expectDone } from "../testing/example-records.ts";
import { yearsThatDiffer } from "../testing/replay.ts";
import { day, homeCounty, keyOf, line, openTestCity, requestOf, type TestCity } from "../testing/test-city.ts";
import {
  admit,
  createSettler,
  type EnrolmentAnswer,
  enrol,
  handOverToAssistance,
  payMaternity,
  paySeriousIllness,
  recordContribution,
  recoverFromThirdParty,
  type Settler,
} from "./index.ts";

describe("an event beside a settlement", () => {
  let city: TestCity;
  let settler: Settler;
  let now = "2017-10-10";
  const clock = () => new Date(`${now}T10:00:00+08:00`);
  const desk = () => ({ database: city.database, clock });
  let keys = 0;
  const withKey = <Input extends object>(input: Input) => ({
    ...input,
    byPost: 1,
    key: keyOf(input, `event ${++keys}`),
  });
  beforeAll(async () => {
    city = await openTestCity("events");
    settler = createSettler({ database: city.database, clock });
  });
  afterAll(async () => {
    expect(await yearsThatDiffer(city.database.pool)).toEqual([]);
    expect(await checkLedger(city.database.pool)).toEqual([]);
    await city.stop();
  });

  it("admission keeps every other stay out until it is settled; the settlement takes up the stay", async () => {
    const personId = await city.person();
    const here = { personId, hospitalId: city.hospital({ level: "level2" }), admittedOn: day("2017-10-01") };
    const { stay } = JSON.parse(expectDone(await admit(desk(), withKey(here))));
    const elsewhere = { personId, hospitalId: city.hospital({ level: "level1" }), admittedOn: day("2017-10-05") };
    const second = await admit(desk(), withKey(elsewhere));
    expect(second).toMatchObject({ ok: false, status: 409, refusal: { code: "medical.stay_overlaps" } });
    expect(!second.ok && second.refusal.message.en).toContain(stay);
    const bill = [line.a(100_000)];
    const dischargedOn = day("2017-10-10");
    expect(await settler.settle(requestOf({ ...elsewhere, dischargedOn, bill }))).toMatchObject({
      ok: false,
      status: 409,
    });
    expectDone(await settler.settle(requestOf({ ...here, dischargedOn, bill })));
    const { rows } = await city.database.pool.query("SELECT id FROM medical_stay WHERE person_id = $1", [personId]);
    expect(rows).toEqual([{ id: idOfNumber("ZY", stay) }]);
  });

  it.each([
    ["an unknown person", { personId: 99_999 }, "medical.person_unknown"],
    ["an unknown hospital", { hospitalId: 99_999 }, "medical.hospital_unknown"],
    ["tomorrow", { admittedOn: day("2017-10-11") }, "medical.not_discharged_yet"],
  ])("admission of %s is refused", async (_what, changes, code) => {
    const here = { personId: await city.person(), hospitalId: 1, admittedOn: day("2017-10-01"), ...changes };
    expect(await admit(desk(), withKey(here))).toMatchObject({ ok: false, refusal: { code } });
  });

  it("contribution is taken once, in one payment, and never beside other cover", async () => {
    now = "2017-03-20";
    const born = { county: homeCounty, bornOn: day("2017-03-01"), path: "newborn", approvedReason: null } as const;
    const days = { countsFrom: born.bornOn, registeredOn: day("2017-03-20") };
    const personId = city.newPersonId();
    const enrolled: EnrolmentAnswer = JSON.parse(
      expectDone(await enrol(desk(), withKey({ personId, ...born, ...days }))),
    );
    const payment = { personId, enrolmentId: enrolled.id, paidOn: day("2017-03-20"), amountFen: 15_000 };
    const part = await recordContribution(desk(), withKey({ ...payment, amountFen: 14_999 }));
    expect(part).toMatchObject({ ok: false, refusal: { code: "medical.not_in_one_payment", clause: "medical.14.1" } });
    expectDone(await recordContribution(desk(), withKey(payment)));
    const twice = await recordContribution(desk(), withKey(payment));
    expect(twice).toMatchObject({ ok: false, refusal: { code: "medical.already_paid" } });
    const covered = await city.person({ born: "2017-03-01" });
    const again: EnrolmentAnswer = JSON.parse(
      expectDone(await enrol(desk(), withKey({ personId: covered, ...born, ...days }))),
    );
    const doubled = await recordContribution(desk(), withKey({ ...payment, personId: covered, enrolmentId: again.id }));
    expect(doubled).toMatchObject({ ok: false, refusal: { code: "medical.already_covered", clause: "medical.11.2" } });
    now = "2017-10-10";
  });

  it("contribution in December after a change of registration must be confirmed, and opens no cover", async () => {
    now = "2017-12-05";
    const personId = city.newPersonId();
    const moved = {
      county: homeCounty,
      bornOn: day("1996-09-01"),
      path: "household_change",
      approvedReason: null,
    } as const;
    const days = { countsFrom: day("2017-11-20"), registeredOn: day("2017-11-20") };
    const enrolled: EnrolmentAnswer = JSON.parse(
      expectDone(await enrol(desk(), withKey({ personId, ...moved, ...days }))),
    );
    const payment = { personId, enrolmentId: enrolled.id, paidOn: day("2017-12-05"), amountFen: 57_000 };
    const warned = await recordContribution(desk(), withKey(payment));
    expect(warned).toMatchObject({ ok: false, refusal: { code: "medical.gives_no_cover", clause: "medical.15.5" } });
    const confirmed = expectDone(await recordContribution(desk(), withKey({ ...payment, withoutCover: true })));
    expect(JSON.parse(confirmed)).toMatchObject({ coverFrom: null, coverUntil: null });
    now = "2017-10-10";
  });

  it("delivery is paid once, and under the same key with the same bytes", async () => {
    const hospitalId = city.hospital({ level: "level2" });
    const delivered = { personId: await city.person(), hospitalId, invoiceNo: "D-1", deliveredOn: day("2017-10-09") };
    const delivery = { ...delivered, delivery: "natural", costFen: 245_000, compliant: true } as const;
    const keyed = withKey(delivery);
    const first = await payMaternity(desk(), keyed);
    expect(await payMaternity(desk(), keyed)).toEqual({ ...first, isReplay: true });
    const twin = await payMaternity(desk(), withKey({ ...delivery, invoiceNo: "D-2" }));
    expect(twin).toMatchObject({ ok: false, refusal: { code: "medical.delivery_already_paid" } });
  });

  it("recovery stops at the claim; a settlement with recoveries is not reversed; a reversed one has no claim", async () => {
    const stay = { hospitalId: city.hospital({ level: "level2" }), bill: [line.a(2_000_000)] };
    const injured = { ...stay, thirdParty: { mode: "unpaid", shareBp: 7_000 } } as const;
    const settle = async (personId: number) => {
      const answer = readAnswer(expectDone(await settler.settle(requestOf({ personId, ...injured }))));
      return { personId, settlementId: idOfNumber("YB", answer.settlement) ?? 0 };
    };
    const first = await settle(await city.person());
    const receipt = { ...first, receivedOn: day("2017-10-10"), amountFen: 1_018_501 };
    const tooMuch = await recoverFromThirdParty(desk(), withKey(receipt));
    expect(tooMuch).toMatchObject({ ok: false, refusal: { code: "medical.more_than_claimed" } });
    expectDone(await recoverFromThirdParty(desk(), withKey({ ...receipt, amountFen: 1 })));
    const refused = await settler.reverse(withKey({ ...first, reason: "x" }));
    expect(refused).toMatchObject({ ok: false, status: 409, refusal: { code: "medical.has_recoveries" } });
    const second = await settle(await city.person());
    expectDone(await settler.reverse(withKey({ ...second, reason: "x" })));
    const withdrawn = await recoverFromThirdParty(desk(), withKey({ ...receipt, ...second, amountFen: 1 }));
    expect(withdrawn).toMatchObject({ ok: false, refusal: { code: "medical.claim_withdrawn" } });
    const none = await recoverFromThirdParty(desk(), withKey({ ...receipt, settlementId: 1, amountFen: 1 }));
    expect(none).toMatchObject({ ok: false, refusal: { code: "medical.claim_unknown" } });
  });

  it("serious-illness insurance that owes nothing is told so, and assistance is for its list", async () => {
    const personId = await city.person();
    const claim = { personId, year: 2017, hospitalId: 1 };
    expect(await paySeriousIllness(desk(), withKey(claim))).toMatchObject({ refusal: { code: "medical.nothing_due" } });
    const handed = await handOverToAssistance(desk(), { personId, year: 2017 });
    expect(handed).toMatchObject({ ok: false, refusal: { code: "medical.not_on_assistance_list" } });
  });

  it("stay across the year's end without renewed cover counts the old year only (M42, reading A09)", async () => {
    now = "2018-01-05";
    const personId = await city.person();
    const stay = { personId, hospitalId: city.hospital({ level: "level2" }) };
    const days = { admittedOn: day("2017-12-20"), dischargedOn: day("2018-01-05") };
    const bill = [
      { ...line.a(900_000), servedOn: day("2017-12-31") },
      { ...line.a(300_000), servedOn: day("2018-01-01") },
    ];
    const answer = readAnswer(expectDone(await settler.settle(requestOf({ ...stay, ...days, bill }))));
    expect(answer).toMatchObject({ year: 2017, grossFen: 1_200_000, policyScopeFen: 900_000, fundFen: 630_000 });
    const undated = requestOf({ ...stay, personId: await city.person(), ...days, bill: [line.a(1)] });
    expect(await settler.settle(undated)).toMatchObject({ ok: false, refusal: { code: "medical.line_needs_date" } });
    now = "2017-10-10";
  });
});
