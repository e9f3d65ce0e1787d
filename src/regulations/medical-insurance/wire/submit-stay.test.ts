// A stay that comes by any wire is settled once: its key follows from the bill, whoever sends it and however often.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { toIsoDate } from "../../../kernel/calendar/index.ts";
import { hashBody } from "../../../kernel/db/index.ts";
import { idOfNumber } from "../settlement/number.ts";
import { hospitalKeyOf, type SentStay } from "./sent-stay.ts";
import { quoteStay, submitStay } from "./submit-stay.ts";
import { openWireCity, type WireCity, wireNow } from "./testing/wire-city.ts";

describe("a stay by wire", () => {
  let city: WireCity;
  beforeAll(async () => {
    city = await openWireCity("submit");
  });
  afterAll(() => city.stop());

  const sender = (actor = city.clerk) => ({ actor, byPost: 1, now: wireNow });
  let invoices = 0;
  const stayOf = (person: SentStay["person"], changes: Partial<SentStay> = {}): SentStay => ({
    person,
    hospital: { kind: "hospital", value: String(city.hospitalId) },
    invoiceNo: `W-${++invoices}`,
    admittedOn: toIsoDate("2017-10-01"),
    dischargedOn: toIsoDate("2017-10-10"),
    critical: false,
    exclusion: null,
    thirdParty: null,
    referral: null,
    bill: [
      { code: "A1", amountFen: 420_000 },
      { code: "B10", amountFen: 180_000 },
      { code: "B20", amountFen: 100_000 },
    ],
    ...changes,
  });
  const newPerson = async () => {
    const [person] = await city.addPeople(1);
    if (person === undefined) throw new Error("no person");
    return person;
  };
  const fieldsOf = async (stay: SentStay, actor = city.clerk) => {
    const submitted = await submitStay(city, stay, sender(actor));
    return submitted.ok ? [] : submitted.refusals.map(({ code, field }) => [code, field]);
  };

  it("finds the person by citizen number and the hospital by key, and reports each line's part", async () => {
    const { id, citizenNumber } = await newPerson();
    const stay = stayOf(
      { kind: "citizen_number", value: citizenNumber.toLowerCase() },
      { hospital: hospitalKeyOf("LEVEL2_430408") },
    );
    const submitted = await submitStay(city, stay, sender());
    if (!submitted.ok) throw new Error(JSON.stringify(submitted.refusals));
    const { answer, breakdown } = submitted.settled;
    expect(answer).toMatchObject({
      personId: id,
      hospitalId: city.hospitalId,
      grossFen: 700_000,
      policyScopeFen: 662_000,
    });
    expect(breakdown).toMatchObject({ inScopeFen: 662_000, ownShareFen: 38_000, bedExcessFen: 0, outsideFen: 0 });
    expect(breakdown.lines?.map(({ ownShareFen }) => ownShareFen)).toEqual([0, 18_000, 20_000]);
  });

  it("sent again gives the first answer; with another content it names the settlement that stands", async () => {
    const { id } = await newPerson();
    const stay = stayOf({ kind: "person", value: String(id) });
    const first = await submitStay(city, stay, sender());
    const again = await submitStay(city, stay, sender());
    if (!first.ok || !again.ok) throw new Error("it was refused");
    expect(again).toEqual({ ...first, isReplay: true });
    const other = { ...stay, bill: [{ code: "A1", amountFen: 1 }] };
    const changed = await submitStay(city, other, sender());
    expect(changed).toMatchObject({ ok: false, status: 409, refusals: [{ code: "medical.bill_already_settled" }] });
    expect(JSON.stringify(changed)).toContain(first.settled.answer.settlement);
  });

  it("is settled again after it was reversed, and then once more only after another reversal", async () => {
    const { id } = await newPerson();
    const stay = stayOf({ kind: "person", value: String(id) });
    const numbers = new Set<string | null>();
    for (const round of [1, 2]) {
      const submitted = await submitStay(city, stay, sender());
      const replay = await submitStay(city, stay, sender());
      if (!submitted.ok || !replay.ok) throw new Error("it was refused");
      expect([submitted.isReplay, replay.isReplay]).toEqual([false, true]);
      const { settlement } = submitted.settled.answer;
      numbers.add(settlement);
      const settlementId = idOfNumber("YB", settlement ?? "") ?? 0;
      const key = { caller: "test", key: `reverse ${round}`, bodyHash: hashBody(String(settlementId)) };
      const reversed = await city.settler.reverse({ key, byPost: 1, personId: id, settlementId, reason: "录错" });
      expect(reversed.ok).toBe(true);
    }
    expect(numbers.size).toBe(2);
  });

  it("is refused naming the person, the hospital and the referral, all at once", async () => {
    const { id, citizenNumber } = await newPerson();
    const wrong = `${citizenNumber.slice(0, 17)}${citizenNumber.endsWith("1") ? "2" : "1"}`;
    const unknown = { kind: "hospital", value: "999" } as const;
    const named = stayOf({ kind: "citizen_number", value: wrong }, { hospital: unknown, referral: "ZZ-9" });
    expect(await fieldsOf(named)).toEqual([
      ["citizen_number.check_sign", "person"],
      ["wire.hospital_unknown", "hospital"],
    ]);
    expect(await fieldsOf(stayOf({ kind: "person", value: String(id) }, { referral: "ZZ-9" }))).toEqual([
      ["wire.referral_unknown", "referral"],
    ]);
    expect(await fieldsOf(stayOf({ kind: "card_number", value: "陆禾" }))).toEqual([
      ["social_security_card.shape", "person"],
    ]);
    expect(await fieldsOf(stayOf({ kind: "citizen_number", value: "陆禾" }))).toEqual([
      ["citizen_number.shape", "person"],
    ]);
  });

  it("is not taken from the clerk of another hospital", async () => {
    const { id } = await newPerson();
    expect(await fieldsOf(stayOf({ kind: "person", value: String(id) }), city.stranger)).toEqual([
      ["wire.hospital_not_yours", "hospital"],
    ]);
  });

  it("can be quoted; nothing is booked by that", async () => {
    const { id } = await newPerson();
    const stay = stayOf({ kind: "person", value: String(id) });
    const quoted = await quoteStay(city, stay, sender());
    const settled = await submitStay(city, stay, sender());
    if (!quoted.ok || !settled.ok) throw new Error("it was refused");
    expect(quoted.settled.answer.settlement).toBeNull();
    expect(quoted.settled.answer.fundFen).toBe(settled.settled.answer.fundFen);
    expect(quoted.settled.breakdown).toEqual(settled.settled.breakdown);
  });
});
