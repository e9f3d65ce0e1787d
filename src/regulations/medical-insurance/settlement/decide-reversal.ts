// One reversal decided: the same amounts with the other sign, the counter-entry, the totals as if the stay had not been.
import { counterEntry } from "../../../kernel/ledger/index.ts";
import { writeAnswer } from "./answer.ts";
import { type Booking, seal } from "./booking.ts";
import { lawOfStay } from "./decide.ts";
import { type Circumstances, capsOf, moveYear } from "./decide-stay.ts";
import type { ReversibleSettlement } from "./facts.ts";
import { numberOf } from "./number.ts";
import type { Amounts, ReversalRequest } from "./request.ts";

/** A reversal cites the clause of settlement; which order corrections take is a reading. */
const cites = ["medical.40.1"];
const gaps = ["A26"];

/** Makes the reversal of a settlement ready to be booked. Later stays are not reopened (reading A26). */
export function bookReversal(
  { personId, key, byPost, reason }: ReversalRequest,
  settlement: ReversibleSettlement,
  { now, today, nextId }: Circumstances,
): Booking {
  const { hospitalId, invoiceNo, admittedOn, dischargedOn, provisional, lawVersion, explanationHash, year } =
    settlement;
  const id = nextId("YB");
  const amounts = negate(settlement.amounts);
  const yearAfter = moveYear(year, amounts);
  const identified = {
    personId,
    hospitalId,
    invoiceNo,
    admittedOn,
    dischargedOn,
    accountingDate: today,
    version: settlement.version + 1,
    kind: "reverse" as const,
    provisional,
  };
  const answer = writeAnswer({
    ...identified,
    ...amounts,
    cites,
    gaps,
    settlement: numberOf("YB", id),
    predecessor: numberOf("YB", settlement.id),
    lawVersion: lawVersion.toString("hex"),
    explanationHash: explanationHash.toString("hex"),
    settledAt: now.toISOString(),
    totals: yearAfter,
    year: year.year,
  });
  const source = numberOf("YB", id);
  const { entry } = settlement;
  return {
    ...identified,
    ...seal(answer),
    id,
    key,
    byPost,
    amounts,
    lawVersion,
    explanationHash,
    answer,
    stayId: settlement.stayId,
    stayIsNew: false,
    predecessorId: settlement.id,
    inputs: JSON.stringify({ reason }),
    bill: "[]",
    entry: entry === null ? null : counterEntry(entry, { kind: "reverse", accountingDate: today, source }),
    caps: capsOf(lawOfStay(dischargedOn, today)),
    yearBefore: year,
    yearAfter,
  };
}

function negate(amounts: Amounts): Amounts {
  const { grossFen, policyScopeFen, deductibleFen, baseFen, computedFen, fundFen, patientFen } = amounts;
  const { otherPayerFen, thirdPartyClaimFen, rateBp } = amounts;
  return {
    rateBp,
    grossFen: 0 - grossFen,
    policyScopeFen: 0 - policyScopeFen,
    deductibleFen: 0 - deductibleFen,
    baseFen: 0 - baseFen,
    computedFen: 0 - computedFen,
    fundFen: 0 - fundFen,
    patientFen: 0 - patientFen,
    otherPayerFen: 0 - otherPayerFen,
    thirdPartyClaimFen: 0 - thirdPartyClaimFen,
  };
}
