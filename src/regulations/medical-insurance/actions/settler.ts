// The settler: takes settlements and reversals, books them in groups, and answers each exactly once.
import { legalDay, type WorkCalendar, workCalendar } from "../../../kernel/calendar/index.ts";
import type { Database } from "../../../kernel/db/index.ts";
import { accept, type Outcome } from "../../../kernel/refusal/index.ts";
import { type DecidedStay, decideStay } from "../settlement/decide-stay.ts";
import type { StayFacts } from "../settlement/facts.ts";
import { groupQueue } from "../settlement/group-queue.ts";
import { settlementLimits } from "../settlement/limits.ts";
import { conflicts } from "../settlement/refusals.ts";
import type { NotSettled, ReversalRequest, Settled, SettlementRequest, StayBill } from "../settlement/request.ts";
import { keepCatalogue } from "../store/catalogue.ts";
import { readStayFacts } from "../store/read-facts.ts";
import { keepSerials } from "../store/serials.ts";
import { groupRunner } from "./group-runner.ts";
import { createJob, type Job, type Submission } from "./job.ts";

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
  /** Requests that wait for a group. */
  readonly waiting: () => number;
  /** Resolves when every request that was taken has been answered. */
  readonly whenIdle: () => Promise<void>;
};

/** Starts a settler. Several, also in several processes, may work on one database. */
export function createSettler({ database: { pool }, clock, calendar = workCalendar() }: SettlerOptions): Settler {
  const catalogue = keepCatalogue(pool);
  const serials = keepSerials(pool);
  const queue = groupQueue<Job>({
    itemsPerGroup: settlementLimits.settlementsPerGroup,
    groupsInFlight: settlementLimits.groupsInFlight,
    mostWaiting: settlementLimits.waitingRequests,
    work: groupRunner({ pool, clock, calendar, catalogue, serials, again: (jobs) => queue.addAgain(jobs) }),
  });
  const submit = submitOnce((job) => queue.add(job));

  const quote = async (stay: StayBill): Promise<Outcome<Quote>> => {
    const { facts, catalogueRevision } = await readStayFacts(pool, [stay]);
    const [found] = facts;
    if (found === undefined) throw new Error("a stay without facts");
    const circumstances = { catalogue: await catalogue.at(catalogueRevision), calendar, today: legalDay(clock()) };
    const decided = decideStay(stay, found, found.year, circumstances);
    return decided.ok ? accept({ ...decided.value, facts: found }) : decided;
  };
  return {
    settle: (request) => submit({ kind: "settle", request }),
    reverse: (request) => submit({ kind: "reverse", request }),
    quote,
    waiting: () => queue.length(),
    whenIdle: () => queue.whenEmpty(),
  };
}

type InFlight = { readonly bodyHash: Uint8Array; readonly promise: Promise<Settled | NotSettled> };

/** A twin of a request under way waits for its answer; the same key with another body is refused at once. */
function submitOnce(add: (job: Job) => boolean): (submission: Submission) => Promise<Settled | NotSettled> {
  const inFlight = new Map<string, InFlight>();
  return async (submission) => {
    const { caller, key, bodyHash } = submission.request.key;
    const name = `${caller}\n${key}`;
    const twin = inFlight.get(name);
    if (twin !== undefined) {
      const isSame = Buffer.compare(twin.bodyHash, bodyHash) === 0;
      return isSame ? asReplay(await twin.promise) : conflicts.keyReused();
    }
    const { job, promise } = createJob(submission);
    if (!add(job)) return conflicts.busy();
    inFlight.set(name, { bodyHash, promise });
    return promise.finally(() => inFlight.delete(name));
  };
}

function asReplay(answer: Settled | NotSettled): Settled | NotSettled {
  return answer.ok ? { ...answer, isReplay: true } : answer;
}
