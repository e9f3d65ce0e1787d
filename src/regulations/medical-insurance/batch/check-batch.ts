// Checks every stay of a batch file against the records and the law, before anything is booked.
import { setImmediate as yieldToOthers } from "node:timers/promises";
import { legalDay, type WorkCalendar, workCalendar } from "../../../kernel/calendar/index.ts";
import type { Actor } from "../../../kernel/identity/index.ts";
import { readAnswer } from "../settlement/answer.ts";
import { type Asked, decideGroup, type Verdict } from "../settlement/decide-group.ts";
import type { SettlementRequest, StayBill } from "../settlement/request.ts";
import { readStayFacts } from "../store/read-facts.ts";
import { businessKey, findReversals } from "../wire/business-key.ts";
import { resolveStays } from "../wire/resolve-stays.ts";
import type { WireServices } from "../wire/submit-stay.ts";
import { type BatchStay, placeOf } from "./batch-stay.ts";
import type { CheckedStay } from "./checked-stay.ts";
import type { Faults } from "./fault.ts";
import { batchLimits } from "./limits.ts";
import { cellRefusals } from "./refusals.ts";

/** Who sends the file and when; `byPost` is the post that answers for its settlements. */
export type BatchSender = { readonly actor: Actor; readonly byPost: number; readonly now: Date };

/** What a check needs beside the stays. */
export type Check = { readonly sender: BatchSender; readonly faults: Faults };

/**
 * The stays in the order in which they are settled: those of one person together, by the day of discharge. Every stay that
 * cannot be settled is a fault, also when another stay of the file stands in its way.
 */
export async function checkBatch(
  services: WireServices,
  stays: readonly BatchStay[],
  check: Check,
): Promise<readonly CheckedStay[]> {
  const found = await findStays(services, stays, check);
  found.sort((one, other) => one.stay.personId - other.stay.personId || compareDays(one.stay, other.stay));
  const checked: CheckedStay[] = [];
  for (const group of groupsOf(found)) {
    checked.push(...(await checkGroup(services, group, check)));
    await yieldToOthers();
  }
  return checked;
}

type FoundStay = { readonly of: BatchStay; readonly stay: StayBill };

/** The stays whose people and hospitals are known; an invoice that stands twice is a fault. */
async function findStays(
  { database: { pool }, secrets }: WireServices,
  stays: readonly BatchStay[],
  { sender: { actor, now }, faults }: Check,
): Promise<FoundStay[]> {
  const inquiry = { queryable: pool, secrets, actor, asOf: legalDay(now) };
  const resolved = await resolveStays(
    inquiry,
    "batch.submit",
    stays.map(({ stay }) => stay),
  );
  const rowOfBill = new Map<string, number>();
  return stays.flatMap((of, place): FoundStay[] => {
    const one = resolved[place];
    if (one === undefined) return [];
    if (!one.ok) {
      for (const refusal of one.refusals) faults.add(...placeOf(of, refusal.field), refusal);
      return [];
    }
    const bill = `${one.stay.hospitalId}\n${one.stay.invoiceNo}`;
    const earlier = rowOfBill.get(bill);
    if (earlier === undefined) rowOfBill.set(bill, of.row);
    else faults.add(...placeOf(of, "invoiceNo"), cellRefusals.invoiceTwice(earlier));
    return earlier === undefined ? [{ of, stay: one.stay }] : [];
  });
}

function compareDays(one: StayBill, other: StayBill): number {
  const [first, second] = [`${one.dischargedOn} ${one.admittedOn}`, `${other.dischargedOn} ${other.admittedOn}`];
  return first < second ? -1 : Number(first > second);
}

/** Groups of about {@link batchLimits.staysPerCheck} stays; the stays of one person are never parted. */
function* groupsOf(found: readonly FoundStay[]): Generator<readonly FoundStay[]> {
  let group: FoundStay[] = [];
  for (const one of found) {
    const isSamePerson = group.at(-1)?.stay.personId === one.stay.personId;
    if (group.length >= batchLimits.staysPerCheck && !isSamePerson) {
      yield group;
      group = [];
    }
    group.push(one);
  }
  if (group.length > 0) yield group;
}

/** Decides a group as the settler would, with numbers that are thrown away. */
async function checkGroup(
  { database: { pool }, catalogue }: WireServices,
  group: readonly FoundStay[],
  { sender: { byPost, now }, faults }: Check,
): Promise<CheckedStay[]> {
  const reversals = await findReversals(
    pool,
    group.map(({ stay }) => stay),
  );
  const requests = group.map(({ stay }, place): SettlementRequest => {
    return { ...stay, key: businessKey(stay, reversals[place] ?? 0), byPost };
  });
  const { facts, catalogueRevision } = await readStayFacts(pool, requests);
  const asked = requests.flatMap((request, place): Asked[] => {
    const known = facts[place];
    return known === undefined ? [] : [{ kind: "settle", request, facts: known }];
  });
  let number = 0;
  const circumstances = {
    catalogue: await catalogue.at(catalogueRevision),
    calendar,
    now,
    today: legalDay(now),
    nextId: () => ++number,
  };
  const verdicts = decideGroup(asked, circumstances);
  return group.flatMap(({ of }, place): CheckedStay[] => {
    const [request, verdict] = [requests[place], verdicts[place]];
    if (request === undefined || verdict === undefined) return [];
    const checked = checkedOf({ of, request }, verdict);
    if (checked === null) addFault({ of, request }, verdict, { group, faults });
    return checked === null ? [] : [checked];
  });
}

const calendar: WorkCalendar = workCalendar();

type Requested = Pick<CheckedStay, "of" | "request">;

function checkedOf(requested: Requested, verdict: Verdict): CheckedStay | null {
  if (verdict.verdict === "book") {
    const { amounts, provisional } = verdict.booking;
    return { ...requested, amounts, provisional, settlement: null };
  }
  if (verdict.verdict === "wait" || !verdict.answer.ok) return null;
  const answer = readAnswer(verdict.answer.body);
  return { ...requested, amounts: answer, provisional: answer.provisional, settlement: answer.settlement };
}

/** A stay that would have to wait for another of the same file touches its days. */
function addFault(
  { of, request }: Requested,
  verdict: Verdict,
  { group, faults }: { readonly group: readonly FoundStay[]; readonly faults: Faults },
): void {
  if (verdict.verdict === "answer" && !verdict.answer.ok) {
    const { refusal } = verdict.answer;
    faults.add(...placeOf(of, refusal.field), refusal);
    return;
  }
  const other = group.find((one) => one.of !== of && one.stay.personId === request.personId);
  faults.add(...placeOf(of, "admittedOn"), cellRefusals.overlapsInFile(other?.of.row ?? of.row));
}
