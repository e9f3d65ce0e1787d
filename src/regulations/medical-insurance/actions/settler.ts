// The settler: takes settlements and reversals, books them in groups, and answers each exactly once.
import { setTimeout as delay } from "node:timers/promises";
import { legalDay, type WorkCalendar, workCalendar } from "../../../kernel/calendar/index.ts";
import { type Database, errorCode, isRetryable } from "../../../kernel/db/index.ts";
import { ledgerRefusal } from "../../../kernel/ledger/index.ts";
import { accept, type Outcome } from "../../../kernel/refusal/index.ts";
import type { Booking } from "../settlement/booking.ts";
import { type Asked, decideGroup, type Verdict } from "../settlement/decide-group.ts";
import { type DecidedStay, decideStay } from "../settlement/decide-stay.ts";
import type { StayFacts } from "../settlement/facts.ts";
import { groupQueue } from "../settlement/group-queue.ts";
import { settlementLimits } from "../settlement/limits.ts";
import { conflicts, notSettled } from "../settlement/refusals.ts";
import type { NotSettled, ReversalRequest, Settled, SettlementRequest, StayBill } from "../settlement/request.ts";
import { keepCatalogue } from "../store/catalogue.ts";
import { readStayFacts } from "../store/read-facts.ts";
import { readReversalFacts } from "../store/read-reversal.ts";
import { keepSerials } from "../store/serials.ts";
import { writeGroup } from "../store/write-group.ts";

export type SettlerOptions = {
  readonly database: Pick<Database, "pool">;
  readonly clock: () => Date;
  readonly calendar?: WorkCalendar;
};

/** A stay decided without booking, with the facts and totals that it was decided on. */
export type Quote = DecidedStay & { readonly facts: StayFacts };

/**
 * `settle` and `reverse` promise an answer or a refusal; they throw only when the database fails, and then the caller
 * sends the same request under the same key again to learn what became of it. `quote` books nothing.
 */
export type Settler = {
  readonly settle: (request: SettlementRequest) => Promise<Settled | NotSettled>;
  readonly reverse: (request: ReversalRequest) => Promise<Settled | NotSettled>;
  readonly quote: (stay: StayBill) => Promise<Outcome<Quote>>;
  readonly waiting: () => number;
};

type Job = {
  readonly personId: number;
  readonly asked: { kind: "settle"; request: SettlementRequest } | { kind: "reverse"; request: ReversalRequest };
  readonly answer: (answer: Settled | NotSettled) => void;
  readonly fail: (error: unknown) => void;
  isDone: boolean;
  rounds: number;
  /** After an error that may be another's fault, a request is tried by itself. */
  isAlone: boolean;
};

/** Starts a settler. Several, also in several processes, may work on one database. */
export function createSettler({ database: { pool }, clock, calendar = workCalendar() }: SettlerOptions): Settler {
  const catalogue = keepCatalogue(pool);
  const serials = keepSerials(pool);
  const inFlight = new Map<
    string,
    { readonly bodyHash: Uint8Array; readonly promise: Promise<Settled | NotSettled> }
  >();

  const ask = async (jobs: readonly Job[]): Promise<{ asked: readonly Asked[]; catalogueRevision: number }> => {
    const stays = jobs.flatMap(({ asked }) => (asked.kind === "settle" ? [asked.request] : []));
    const read = stays.length === 0 ? { facts: [], catalogueRevision: 0 } : await readStayFacts(pool, stays);
    let next = 0;
    const asked: Asked[] = [];
    for (const { asked: one } of jobs) {
      if (one.kind === "reverse") {
        asked.push({ ...one, facts: await readReversalFacts(pool, one.request) });
        continue;
      }
      const facts = read.facts[next];
      next += 1;
      if (facts === undefined) throw new Error("a stay without facts");
      asked.push({ ...one, facts });
    }
    return { asked, catalogueRevision: read.catalogueRevision };
  };

  const decideJobs = async (jobs: readonly Job[]): Promise<{ verdicts: readonly Verdict[]; now: Date }> => {
    const { asked, catalogueRevision } = await ask(jobs);
    const current = await catalogue.at(catalogueRevision);
    const today = legalDay(clock());
    for (const series of ["YB", "ZY"] as const) {
      while (serials.left(series, today) < jobs.length) await serials.refill(series, today, jobs.length);
    }
    const now = clock();
    const nextId = (series: "YB" | "ZY"): number => serials.next(series, today);
    return { verdicts: decideGroup(asked, { catalogue: current, calendar, now, today, nextId }), now };
  };

  const runGroup = async (jobs: readonly Job[]): Promise<void> => {
    try {
      const { verdicts, now } = await decideJobs(jobs);
      const again: Job[] = [];
      const booked: { job: Job; booking: Booking }[] = [];
      for (const [place, verdict] of verdicts.entries()) {
        const job = jobs[place];
        if (job === undefined) continue;
        if (verdict.verdict === "answer") job.answer(verdict.answer);
        else if (verdict.verdict === "wait") again.push(job);
        else booked.push({ job, booking: verdict.booking });
      }
      again.push(...(await book(booked, now)));
      goAgain(again);
    } catch (error) {
      await recover(jobs, error);
    }
  };

  /** Writes what was decided; gives back the jobs of persons whose year had moved on meanwhile. */
  const book = async (booked: readonly { job: Job; booking: Booking }[], at: Date): Promise<Job[]> => {
    if (booked.length === 0) return [];
    const stale = new Set(
      await writeGroup(
        pool,
        booked.map(({ booking }) => booking),
        at,
      ),
    );
    if (stale.size === 0) {
      for (const { job, booking } of booked)
        job.answer({ ok: true, status: 201, body: booking.answer, isReplay: false });
      return [];
    }
    const fresh = booked.filter(({ job }) => !stale.has(job.personId));
    const left = await book(fresh, at);
    return [...booked.filter(({ job }) => stale.has(job.personId)).map(({ job }) => job), ...left];
  };

  const goAgain = (jobs: readonly Job[]): void => {
    const tired = jobs.filter((job) => job.rounds >= settlementLimits.rounds);
    for (const job of tired) job.answer(conflicts.busy());
    const rested = jobs.filter((job) => job.rounds < settlementLimits.rounds);
    for (const job of rested) job.rounds += 1;
    if (rested.length > 0) queue.addAgain(rested);
  };

  /** A violated constraint or a key in use undoes the whole group: each request then tries by itself and learns why. */
  const recover = async (jobs: readonly Job[], error: unknown): Promise<void> => {
    const refusal = ledgerRefusal(error);
    const open = jobs.filter((job) => !job.isDone);
    if (refusal !== undefined && open.length === 1) {
      open[0]?.answer(notSettled(refusal));
    } else if (isCollision(error) || refusal !== undefined) {
      await delay(settlementLimits.roundDelayMilliseconds);
      for (const job of open) job.isAlone = true;
      goAgain(open);
    } else {
      for (const job of open) job.fail(error);
    }
  };

  const queue = groupQueue<Job>({
    itemsPerGroup: settlementLimits.settlementsPerGroup,
    groupsInFlight: settlementLimits.groupsInFlight,
    mostWaiting: settlementLimits.waitingRequests,
    work: runGroup,
  });

  const submit = (asked: Job["asked"]): Promise<Settled | NotSettled> => {
    const { key, personId } = asked.request;
    const name = `${key.caller}\n${key.key}`;
    const twin = inFlight.get(name);
    if (twin !== undefined) {
      const isSame = Buffer.compare(twin.bodyHash, key.bodyHash) === 0;
      return isSame ? twin.promise.then(asReplay) : Promise.resolve(conflicts.keyReused());
    }
    const promise = new Promise<Settled | NotSettled>((answer, fail) => {
      const done = (given: Settled | NotSettled): void => {
        job.isDone = true;
        answer(given);
      };
      const job: Job = { personId, asked, answer: done, fail, isDone: false, rounds: 0, isAlone: false };
      if (!queue.add(job)) answer(conflicts.busy());
    });
    inFlight.set(name, { bodyHash: key.bodyHash, promise });
    return promise.finally(() => inFlight.delete(name));
  };

  return {
    settle: (request) => submit({ kind: "settle", request }),
    reverse: (request) => submit({ kind: "reverse", request }),
    quote: async (stay) => {
      const { facts, catalogueRevision } = await readStayFacts(pool, [stay]);
      const [found] = facts;
      if (found === undefined) throw new Error("a stay without facts");
      const today = legalDay(clock());
      const circumstances = { catalogue: await catalogue.at(catalogueRevision), calendar, today };
      const decided = decideStay(stay, found, found.year, circumstances);
      return decided.ok ? accept({ ...decided.value, facts: found }) : decided;
    },
    waiting: () => queue.length(),
  };
}

const asReplay = (answer: Settled | NotSettled): Settled | NotSettled =>
  answer.ok ? { ...answer, isReplay: true } : answer;

const keyNotFree = "HZ201";
const uniqueViolation = "23505";
const exclusionViolation = "23P01";

function isCollision(error: unknown): boolean {
  return isRetryable(error) || [keyNotFree, uniqueViolation, exclusionViolation].includes(errorCode(error) ?? "");
}
