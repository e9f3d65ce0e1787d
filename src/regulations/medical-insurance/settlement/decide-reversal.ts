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
  const source = numberOf("YB", id);
  const version = settlement.version + 1;
  const amounts = negate(settlement.amounts);
  const yearAfter = moveYear(year, amounts);
  const { entry } = settlement;
  const answer = writeAnswer(
    {
      accountingDate: today,
      admittedOn,
      cites,
      dischargedOn,
      explanationHash: explanationHash.toString("hex"),
      gaps,
      hospitalId,
      invoiceNo,
      kind: "reverse",
      lawVersion: lawVersion.toString("hex"),
      personId,
      predecessor: numberOf("YB", settlement.id),
      provisional,
      settledAt: now.toISOString(),
      settlement: source,
      totals: yearAfter,
      version,
      year: year.year,
    },
    amounts,
  );
  return {
    key,
    byPost,
    personId,
    id,
    stayId: settlement.stayId,
    stayIsNew: false,
    version,
    kind: "reverse",
    predecessorId: settlement.id,
    hospitalId,
    invoiceNo,
    admittedOn,
    dischargedOn,
    accountingDate: today,
    amounts,
    provisional,
    lawVersion,
    explanationHash,
    inputs: JSON.stringify({ reason }),
    bill: "[]",
    answer,
    seal: seal(answer),
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
