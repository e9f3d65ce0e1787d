// A message of the national platform is read as a stay, or each field that stands against it is named.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readExactJson } from "../exact/exact-json.ts";
import { sampleMessage } from "../testing/sample-message.ts";
import { messageFieldOf, readMessage } from "./read-input.ts";

function read(text: string) {
  const json = readExactJson(text);
  return readMessage(json.ok ? json.value : undefined);
}

const readSample = (changes: Parameters<typeof sampleMessage>[0] = {}) => read(JSON.stringify(sampleMessage(changes)));
const fieldsOf = (changes: Parameters<typeof sampleMessage>[0]) => {
  const message = readSample(changes);
  return message.ok ? [] : message.faults.map(({ field }) => field).toSorted();
};

describe("a message that can be read", () => {
  it("gives the stay and its lines, exact to the fen", () => {
    const message = readSample();
    if (!message.ok) throw new Error(JSON.stringify(message.faults));
    expect(message.stay).toEqual({
      person: { kind: "citizen_number", value: "430408197506010011" },
      hospital: { kind: "organisation_key", value: "h43040800012" },
      invoiceNo: "FP20171010001",
      admittedOn: "2017-10-01",
      dischargedOn: "2017-10-10",
      critical: false,
      exclusion: null,
      thirdParty: null,
      referral: null,
      bill: [
        { code: "A1", amountFen: 420_000, quantity: 2, servedOn: "2017-10-02" },
        { code: "BED", amountFen: 22_500, quantity: 9, servedOn: "2017-10-10" },
      ],
    });
  });

  it("takes amounts as numbers or as texts, and empty optional fields for absent ones", () => {
    const message = readSample({
      data: { medfee_sumamt: "4425.00", psn_no: "" },
      envelope: { sign_no: "", cainfo: null },
    });
    expect(message.ok).toBe(true);
  });

  it("takes our additions: emergency, rescue lines, a third party's share, a referral", () => {
    const message = readSample({
      data: { exp_content: { critical: "1", third_party_mode: "unpaid", third_party_share: 33.33, referral: "ZZ-1" } },
      lines: [{ exp_content: { rescue: "1" } }],
    });
    if (!message.ok) throw new Error(JSON.stringify(message.faults));
    expect(message.stay).toMatchObject({
      critical: true,
      thirdParty: { mode: "unpaid", shareBp: 3333 },
      referral: "ZZ-1",
    });
    expect(message.stay.bill[0]).toMatchObject({ isRescue: true });
  });
});

describe("a message that cannot be read", () => {
  it("is refused naming the fields of its envelope", () => {
    expect(
      fieldsOf({
        envelope: { infno: "2305", msgid: "H43040800012202713101203040001", mdtrtarea_admvs: "43", opter: "", xyz: 1 },
      }),
    ).toEqual(["infno", "mdtrtarea_admvs", "msgid", "opter", "xyz"]);
    expect(fieldsOf({ envelope: { fixmedins_code: "H43040899999" } })).toEqual(["msgid"]);
  });

  it("is refused naming the fields of its data and lines", () => {
    expect(
      fieldsOf({
        data: {
          mdtrt_cert_type: "01",
          insutype: "310",
          mid_setl_flag: "1",
          begntime: "2017-02-30 00:00:00",
          invono: undefined,
        },
        lines: [{ det_item_fee_sumamt: 1.005, cnt: "x" }],
      }),
    ).toEqual([
      "input.data.begntime",
      "input.data.insutype",
      "input.data.invono",
      "input.data.mdtrt_cert_type",
      "input.data.mid_setl_flag",
      "input.feedetail[0].cnt",
      "input.feedetail[0].det_item_fee_sumamt",
    ]);
  });

  it("is refused when amounts, totals or serial numbers do not agree", () => {
    expect(fieldsOf({ data: { medfee_sumamt: 4425.01 } })).toEqual(["input.data.medfee_sumamt"]);
    expect(fieldsOf({ lines: [{ pric: "2100.02" }, { feedetl_sn: "1" }] })).toEqual([
      "input.feedetail[0].det_item_fee_sumamt",
      "input.feedetail[1].feedetl_sn",
    ]);
    expect(fieldsOf({ lines: [{ pric: "2100.005" }] })).toEqual([]);
    expect(fieldsOf({ data: { exp_content: { third_party_mode: "pays" } } })).toEqual([
      "input.data.exp_content.third_party_share",
    ]);
  });

  it("never throws, whatever was sent", () => {
    const odd = fc.oneof(fc.jsonValue(), fc.constantFrom(null, [], {}, "", "9".repeat(16), -1, 1e21));
    const names = ["infno", "msgid", "inf_time", "input", "fixmedins_code"];
    fc.assert(
      fc.property(fc.constantFrom(...names), odd, odd, odd, (name, value, amount, time) => {
        readSample({ envelope: { [name]: value } });
        readSample({
          data: { medfee_sumamt: amount, begntime: time },
          lines: [{ det_item_fee_sumamt: amount, cnt: value }],
        });
        read(JSON.stringify(value));
      }),
    );
  });
});

it("names the place of a settlement's refusal in the message", () => {
  expect(["bill.1.quantity", "bill", "dischargedOn", undefined].map(messageFieldOf)).toEqual([
    "input.feedetail[1].cnt",
    "input.feedetail",
    "input.data.endtime",
    "input",
  ]);
});
