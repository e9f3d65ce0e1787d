// Settlements that must be refused: each field wrong in turn, dates that cannot be, people who may not be settled for.

import { addDays, toIsoDate } from "../../../../src/kernel/calendar/index.ts";
import { type BadRequest, type Ground, sent } from "./bad-request.ts";

const path = "/api/medical/settlements";

/** The wrong settlements. */
export function badSettlements(ground: Ground): readonly BadRequest[] {
  return [...wrongFields(ground), ...wrongStays(ground), ...usedBefore(ground)];
}

function wrongFields(ground: Ground): BadRequest[] {
  const { fresh } = ground;
  const [line] = fresh.bill;
  const refuse = (what: string, changes: object, field: string): BadRequest => ({
    what,
    call: sent(ground, path, { ...fresh, ...changes }),
    status: 400,
    fields: [field],
  });
  const amount = (amountFen: unknown) => ({ bill: [{ ...line, amountFen }] });
  return [
    refuse("a negative amount", amount(-1), "bill.0.amountFen"),
    refuse("half a fen", amount(100.5), "bill.0.amountFen"),
    refuse("an amount out of range", amount(400_000_001), "bill.0.amountFen"),
    refuse("an amount beyond exact numbers", amount(2 ** 60), "bill.0.amountFen"),
    refuse("an amount as text", amount("100"), "bill.0.amountFen"),
    refuse("no amount", { bill: [{ code: "1101" }] }, "bill.0.amountFen"),
    refuse("an empty bill", { bill: [] }, "bill"),
    refuse("a bill of 2,001 lines", { bill: Array.from({ length: 2_001 }, () => line) }, "bill"),
    refuse("a level, which is not the sender's to say", { hospitalLevel: "level9" }, "hospitalLevel"),
    refuse("an unknown exclusion", { exclusion: "war" }, "exclusion"),
    refuse("a share above the whole", { thirdParty: { mode: "pays", shareBp: 10_001 } }, "thirdParty.shareBp"),
    refuse("an unknown way of paying", { thirdParty: { mode: "perhaps", shareBp: 1 } }, "thirdParty.mode"),
    refuse("a day that does not exist", { admittedOn: "2025-02-30" }, "admittedOn"),
    refuse("a date with a time", { dischargedOn: "2025-02-03T00:00:00Z" }, "dischargedOn"),
    refuse("no invoice number", { invoiceNo: "" }, "invoiceNo"),
    refuse("an invoice number of 61 characters", { invoiceNo: "9".repeat(61) }, "invoiceNo"),
    refuse("a person's id that is none", { personId: 7 }, "personId"),
    refuse("a result of its own", { fundFen: 1 }, "fundFen"),
    refuse("a role of its own", { role: "auditor" }, "role"),
  ];
}

function wrongStays(ground: Ground): BadRequest[] {
  const { fresh, facts } = ground;
  const refuse = (what: string, changes: object, status: number, field?: string, article?: string): BadRequest => ({
    what,
    call: sent(ground, path, { ...fresh, ...changes }),
    status,
    ...(field === undefined ? {} : { fields: [field] }),
    ...(article === undefined ? {} : { article }),
  });
  const bed = (amountFen: number, quantity: number) => ({ bill: [{ code: "1109", amountFen, quantity }] });
  const ahead = { admittedOn: "2120-01-01", dischargedOn: "2120-01-02" };
  const early = { admittedOn: "2016-12-01", dischargedOn: "2016-12-31" };
  const unknown = facts.people.reduce((sum, id) => Math.max(sum, id), 0) + 7;
  return [
    refuse("a discharge before the admission", { dischargedOn: addDays(fresh.admittedOn, -1) }, 422, "dischargedOn"),
    refuse("a discharge that lies ahead", ahead, 422, "dischargedOn"),
    refuse("a stay before the law", early, 422, "dischargedOn", "medical.54.1"),
    refuse("a person who is not insured here", { personId: unknown }, 422, "personId", "medical.9.1"),
    refuse("a person who had died", { personId: facts.deceased }, 422, "dischargedOn"),
    refuse("a hospital that does not exist", { hospitalId: 999_999_999 }, 404),
    refuse("a hospital of somebody else", { hospitalId: otherHospital(ground) }, 404),
    refuse("more bed days than nights", bed(20_000, 8), 422, "bill", "medical.27.1"),
    refuse("a bed fee of uneven fen", bed(2_501, 2), 422, "bill.0.amountFen", "medical.27.1"),
    refuse(
      "a line outside the stay",
      { bill: [{ code: "1101", amountFen: 1, servedOn: addDays(fresh.dischargedOn, 9) }] },
      422,
      "bill.0.servedOn",
    ),
  ];
}

function otherHospital({ facts, fresh }: Ground): number {
  return facts.hospitals.find(({ id }) => id !== fresh.hospitalId)?.id ?? 0;
}

function usedBefore(ground: Ground): BadRequest[] {
  const { settled, facts } = ground;
  const { body, key } = settled;
  const other = { ...body, bill: [{ code: "1101", amountFen: 1 }] };
  const longer = {
    ...body,
    invoiceNo: `${body.invoiceNo}-x`,
    admittedOn: addDays(toIsoDate(body.admittedOn), -1),
  };
  const reused = sent(ground, path, other, { headers: { "idempotency-key": key } });
  const atOther = { ...longer, hospitalId: body.hospitalId };
  return [
    { what: "a used key with another body", call: reused, status: 422 },
    {
      what: "a bill that was settled",
      call: sent(ground, path, { ...body, personId: facts.people.at(-1) }),
      status: 409,
      fields: ["invoiceNo"],
      article: "medical.11.3",
    },
    {
      what: "a stay that overlaps another",
      call: sent(ground, path, atOther),
      status: 409,
      fields: ["admittedOn"],
      article: "medical.11.3",
    },
    {
      what: "a stay that was settled, with another bill",
      call: sent(ground, path, { ...body, invoiceNo: `${body.invoiceNo}-y` }),
      status: 409,
      fields: ["admittedOn"],
      article: "medical.11.3",
    },
    {
      what: "the reversal of a settlement that does not exist",
      call: sent(ground, `${path}/YB-2017-0101-000001/reversal`, { reason: "账单有误" }),
      status: 404,
    },
    {
      what: "a reversal without a reason",
      call: sent(ground, `${path}/YB-2017-0101-000001/reversal`, { reason: " " }),
      status: 400,
      fields: ["reason"],
    },
  ];
}
