// What other systems may get wrong: claims in FHIR, messages of the national platform, batch files with a few bad lines.

import { addDays } from "../../../../src/kernel/calendar/index.ts";
import { sampleClaim } from "../../../../src/regulations/medical-insurance/wire/testing/sample-claim.ts";
import { sampleMessage } from "../../../../src/regulations/medical-insurance/wire/testing/sample-message.ts";
import { type BadRequest, type Ground, type RefusalForm, sent } from "./bad-request.ts";

/** The wrong claims, messages and files. */
export function badWires(ground: Ground): readonly BadRequest[] {
  return [...badClaims(ground), ...badMessages(ground), badBatch(ground)];
}

function badClaims(ground: Ground): BadRequest[] {
  const refuse = (
    what: string,
    claim: unknown,
    status: number,
    field?: string,
    form: RefusalForm = "fhir",
  ): BadRequest => ({
    what: `a claim ${what}`,
    call: sent(ground, "/api/medical/fhir/Claim/$submit", claim, {
      headers: { "content-type": "application/fhir+json" },
    }),
    status,
    form,
    ...(field === undefined ? {} : { fields: [field] }),
  });
  return [
    refuse("that is no JSON", "{", 400, undefined, "problem"),
    refuse("that is a list", [], 400, "Claim"),
    refuse("that is a patient", { resourceType: "Patient" }, 400, "Claim"),
    refuse("whose items are a number", { resourceType: "Claim", item: 3 }, 422, "Claim.item"),
    refuse("without a patient", sampleClaim({ patient: undefined }), 422, "Claim.patient"),
    refuse("in dollars", sampleClaim({ total: { value: 7225, currency: "USD" } }), 422, "Claim.total.currency"),
    refuse("of a draft", sampleClaim({ status: "draft" }), 422, "Claim.status"),
    refuse("of a hospital that nobody knows", sampleClaim(), 422, "Claim.provider"),
  ];
}

function badMessages(ground: Ground): BadRequest[] {
  const refuse = (
    what: string,
    message: unknown,
    status: number,
    field?: string,
    form: RefusalForm = "platform",
  ): BadRequest => ({
    what: `a message ${what}`,
    call: sent(ground, "/api/medical/platform", message),
    status,
    form,
    ...(field === undefined ? {} : { fields: [field] }),
  });
  return [
    refuse("that is no JSON", "{", 400, undefined, "problem"),
    refuse("that is empty", {}, 400, "infno"),
    refuse(
      "whose number has a wrong check digit",
      sampleMessage({ data: { mdtrt_cert_no: "430408197506010012" } }),
      422,
      "input.data.mdtrt_cert_no",
    ),
    refuse(
      "with a negative amount",
      sampleMessage({ lines: [{ det_item_fee_sumamt: -1 }] }),
      400,
      "input.feedetail[0].det_item_fee_sumamt",
    ),
  ];
}

/** Very many stays with three bad ones: exactly these are listed, and none of the good ones is booked. */
function badBatch(ground: Ground): BadRequest {
  const count = ground.many.length;
  const badLines = [7, Math.floor(count / 2), count - 1] as const;
  const lines = ground.many.map((stay, place) => {
    const [line] = stay.bill;
    switch (place + 1) {
      case badLines[0]:
        return { ...stay, bill: [{ ...line, amountFen: -1 }] };
      case badLines[1]: {
        const { personId: _person, ...rest } = stay;
        return { ...rest, citizenNumber: "430408197506010012" };
      }
      case badLines[2]:
        return { ...stay, dischargedOn: addDays(stay.admittedOn, -1) };
      default:
        return stay;
    }
  });
  const body = lines.map((line) => JSON.stringify(line)).join("\n");
  return {
    what: `a batch of ${lines.length} lines with 3 bad ones`,
    call: sent(ground, "/api/medical/batches", body, { headers: { "content-type": "application/x-ndjson" } }),
    status: 422,
    form: "batch",
    isLarge: true,
    fields: [`${badLines[0]} bill.0.amountFen`, `${badLines[1]} citizenNumber`, `${badLines[2]} dischargedOn`],
  };
}
