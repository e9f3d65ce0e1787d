// Works off a group of requests: reads their facts, decides, writes, and answers each; sends back what has to wait.
import { setTimeout as delay } from "node:timers/promises";
import type pg from "pg";
import { type IsoDate, legalDay, type WorkCalendar } from "../../../kernel/calendar/index.ts";
import { errorCode, isRetryable } from "../../../kernel/db/index.ts";
import { ledgerRefusal } from "../../../kernel/ledger/index.ts";
import type { Booking } from "../settlement/booking.ts";
import { decideGroup, type Verdict } from "../settlement/decide-group.ts";
import { settlementLimits } from "../settlement/limits.ts";
import { conflicts, notSettled } from "../settlement/refusals.ts";
import type { KeptCatalogue } from "../store/catalogue.ts";
import type { Serials } from "../store/serials.ts";
import { writeGroup } from "../store/write-group.ts";
import { askFacts } from "./ask-facts.ts";
import type { Job } from "./job.ts";

export type GroupRunnerOptions = {
  readonly pool: pg.Pool;
  readonly clock: () => Date;
  readonly calendar: WorkCalendar;
  readonly catalogue: KeptCatalogue;
  readonly serials: Serials;
  /** Takes jobs back to the front of the queue. */
  readonly again: (jobs: readonly Job[]) => void;
};

type Booked = { readonly job: Job; readonly booking: Booking };

/** Gives what works a group off. It never throws: every job is answered, failed, or sent again. */
export function groupRunner(options: GroupRunnerOptions): (jobs: readonly Job[]) => Promise<void> {
  return async (jobs) => {
    try {
      const { verdicts, now } = await decide(options, jobs);
      const { waiting, booked } = sortOut(jobs, verdicts);
      goAgain(options, [...waiting, ...(await book(options.pool, booked, now))]);
    } catch (error) {
      await recover(options, jobs, error);
    }
  };
}

async function decide(
  { pool, clock, calendar, catalogue, serials }: GroupRunnerOptions,
  jobs: readonly Job[],
): Promise<{ verdicts: readonly Verdict[]; now: Date }> {
  const { asked, catalogueRevision } = await askFacts(pool, jobs);
  const current = await catalogue.at(catalogueRevision);
  const now = clock();
  const today = legalDay(now);
  await reserveNumbers(serials, today, jobs.length);
  const nextId = (series: "YB" | "ZY"): number => serials.next(series, today);
  return { verdicts: decideGroup(asked, { catalogue: current, calendar, now, today, nextId }), now };
}

/** Looks again after every wait, because another group may have taken numbers meanwhile; the last look needs no wait. */
async function reserveNumbers(serials: Serials, today: IsoDate, count: number): Promise<void> {
  const lacking = () => (["YB", "ZY"] as const).find((series) => serials.left(series, today) < count);
  for (let series = lacking(); series !== undefined; series = lacking()) await serials.refill(series, today, count);
}

function sortOut(jobs: readonly Job[], verdicts: readonly Verdict[]): { waiting: Job[]; booked: Booked[] } {
  const waiting: Job[] = [];
  const booked: Booked[] = [];
  for (const [place, job] of jobs.entries()) {
    const verdict = verdicts[place];
    if (verdict?.verdict === "answer") job.answer(verdict.answer);
    else if (verdict?.verdict === "book") booked.push({ job, booking: verdict.booking });
    else waiting.push(job);
  }
  return { waiting, booked };
}

/** Writes what was decided; gives back the jobs of persons whose year had moved on meanwhile. */
async function book(pool: pg.Pool, booked: readonly Booked[], at: Date): Promise<readonly Job[]> {
  if (booked.length === 0) return [];
  const bookings = booked.map(({ booking }) => booking);
  const stale = new Set(await writeGroup(pool, bookings, at));
  if (stale.size > 0) {
    const left = booked.filter(({ job }) => stale.has(job.personId)).map(({ job }) => job);
    const fresh = booked.filter(({ job }) => !stale.has(job.personId));
    return [...left, ...(await book(pool, fresh, at))];
  }
  for (const { job, booking } of booked) job.answer({ ok: true, status: 201, body: booking.answer, isReplay: false });
  return [];
}

function goAgain({ again }: GroupRunnerOptions, jobs: readonly Job[]): void {
  const rested: Job[] = [];
  for (const job of jobs) {
    job.rounds += 1;
    if (job.rounds > settlementLimits.rounds) job.answer(conflicts.busy());
    else rested.push(job);
  }
  if (rested.length > 0) again(rested);
}

/**
 * A violated constraint undoes the whole group, and does not say whose it was: each request then tries by itself, and its
 * facts tell what is in the way. Any other error is the database's: nobody knows what became of the group, and the
 * callers, who get the error, ask again under the same keys.
 */
async function recover(options: GroupRunnerOptions, jobs: readonly Job[], error: unknown): Promise<void> {
  const open = jobs.filter((job) => !job.isDone);
  const refusal = ledgerRefusal(error);
  const [only, ...others] = open;
  if (refusal !== undefined && only !== undefined && others.length === 0) {
    only.answer(notSettled(refusal));
  } else if (refusal !== undefined || isCollision(error)) {
    await delay(settlementLimits.roundDelayMilliseconds);
    for (const job of open) job.isAlone = true;
    goAgain(options, open);
  } else {
    for (const job of open) job.fail(error);
  }
}

const uniqueViolation = "23505";
const exclusionViolation = "23P01";

function isCollision(error: unknown): boolean {
  return isRetryable(error) || [uniqueViolation, exclusionViolation].includes(errorCode(error) ?? "");
}
