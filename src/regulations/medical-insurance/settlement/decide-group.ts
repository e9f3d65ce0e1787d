// A group of requests decided together: each on the facts read for it, those of one person one after the other.

import type { Booking } from "./booking.ts";
import { bookReversal } from "./decide-reversal.ts";
import { bookStay, type Circumstances } from "./decide-stay.ts";
import type { KeyUse, ReversalFacts, StayFacts, YearBefore } from "./facts.ts";
import { numberOf } from "./number.ts";
import { conflicts, notSettled } from "./refusals.ts";
import type { NotSettled, RequestKey, ReversalRequest, Settled, SettlementRequest } from "./request.ts";

/** A request with the facts that were read for it. */
export type Asked =
  | { readonly kind: "settle"; readonly request: SettlementRequest; readonly facts: StayFacts }
  | { readonly kind: "reverse"; readonly request: ReversalRequest; readonly facts: ReversalFacts };

/** What becomes of a request: a booking to be written, an answer now, or another round after the group is written. */
export type Verdict =
  | { readonly verdict: "book"; readonly booking: Booking }
  | { readonly verdict: "answer"; readonly answer: Settled | NotSettled }
  | { readonly verdict: "wait" };

/**
 * Decides in the order given. A request that touches what an earlier one of the group books (the same bill, days that
 * touch, a reversal beside anything else of that person) waits for the next round, when the records show it.
 */
export function decideGroup(asked: readonly Asked[], circumstances: Circumstances): readonly Verdict[] {
  const group: Group = { years: new Map(), bookings: new Map() };
  return asked.map((one) => {
    const verdict = decideOne(one, group, circumstances);
    if (verdict.verdict === "book") remember(group, verdict.booking);
    return verdict;
  });
}

type Group = { readonly years: Map<string, YearBefore>; readonly bookings: Map<number, Booking[]> };

function decideOne(one: Asked, group: Group, circumstances: Circumstances): Verdict {
  const { key, personId } = one.request;
  const used = answerOfKey(key, personId, one.facts);
  if (used !== null) return answer(used);
  const earlier = group.bookings.get(personId) ?? [];
  if (one.kind === "settle") return decideSettlement(one.request, one.facts, earlier, group, circumstances);
  if (earlier.length > 0) return { verdict: "wait" };
  const { settlement } = one.facts;
  if (settlement === null || settlement.kind !== "settle") return answer(conflicts.settlementUnknown());
  if (settlement.reversedBy !== null) return answer(conflicts.alreadyReversed(numberOf("YB", settlement.reversedBy)));
  if (settlement.recoveredFen > 0) return answer(conflicts.hasRecoveries());
  return { verdict: "book", booking: bookReversal(one.request, settlement, circumstances) };
}

function decideSettlement(
  request: SettlementRequest,
  facts: StayFacts,
  earlier: readonly Booking[],
  group: Group,
  circumstances: Circumstances,
): Verdict {
  const conflict = conflictOf(facts);
  if (conflict !== null) return answer(conflict);
  if (earlier.some((booking) => isTouched(booking, request))) return { verdict: "wait" };
  const year = group.years.get(yearKey(request.personId, facts.year.year)) ?? facts.year;
  const booked = bookStay(request, facts, year, circumstances);
  return booked.ok ? { verdict: "book", booking: booked.value } : answer(notSettled(booked.refusal));
}

/** The answer that a used key has already got; null when the key is free. */
function answerOfKey({ bodyHash }: RequestKey, personId: number, use: KeyUse): Settled | NotSettled | null {
  const { usedBodyHash, usedPersonId, usedStatus, usedAnswer } = use;
  if (usedBodyHash === null) return null;
  if (usedPersonId !== personId || !usedBodyHash.equals(bodyHash)) return conflicts.keyReused();
  if (usedStatus === null || usedAnswer === null) throw new Error("a key of the settlement path holds no answer");
  return { ok: true, status: usedStatus, body: usedAnswer, isReplay: true };
}

function conflictOf(facts: StayFacts): NotSettled | null {
  const { billSettlementId, lastSettlementId, lastKind, overlappingStayId } = facts;
  if (billSettlementId !== null) return conflicts.billSettled(numberOf("YB", billSettlementId));
  if (lastSettlementId !== null && lastKind === "settle")
    return conflicts.staySettled(numberOf("YB", lastSettlementId));
  return overlappingStayId === null ? null : conflicts.stayOverlaps(numberOf("ZY", overlappingStayId));
}

function isTouched(booking: Booking, { hospitalId, invoiceNo, admittedOn, dischargedOn }: SettlementRequest): boolean {
  const isSameBill = booking.hospitalId === hospitalId && booking.invoiceNo === invoiceNo;
  const isApart = booking.dischargedOn < admittedOn || dischargedOn < booking.admittedOn;
  return isSameBill || !isApart || booking.kind === "reverse";
}

function remember(group: Group, booking: Booking): void {
  group.years.set(yearKey(booking.personId, booking.yearAfter.year), booking.yearAfter);
  const bookings = group.bookings.get(booking.personId);
  if (bookings === undefined) group.bookings.set(booking.personId, [booking]);
  else bookings.push(booking);
}

const yearKey = (personId: number, year: number): string => `${personId} ${year}`;
const answer = (given: Settled | NotSettled): Verdict => ({ verdict: "answer", answer: given });
