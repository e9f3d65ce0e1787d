// One request on its way through the settler.
import type { NotSettled, ReversalRequest, Settled, SettlementRequest } from "../settlement/request.ts";

/** A settlement or a reversal. */
export type Submission =
  | { readonly kind: "settle"; readonly request: SettlementRequest }
  | { readonly kind: "reverse"; readonly request: ReversalRequest };

/** A request that waits or is worked on; it ends by one call of `answer` or `fail`. */
export type Job = {
  readonly personId: number;
  readonly submission: Submission;
  readonly answer: (answer: Settled | NotSettled) => void;
  readonly fail: (error: unknown) => void;
  isDone: boolean;
  /** How often it was decided. */
  rounds: number;
  /** After an error that may be another's fault, a request is tried by itself. */
  isAlone: boolean;
};

/** A job and the promise that its end keeps. */
export function createJob(submission: Submission): {
  readonly job: Job;
  readonly promise: Promise<Settled | NotSettled>;
} {
  const end: { answer?: Job["answer"]; fail?: Job["fail"] } = {};
  const promise = new Promise<Settled | NotSettled>((answer, fail) => {
    end.answer = answer;
    end.fail = fail;
  });
  const job: Job = {
    personId: submission.request.personId,
    submission,
    answer: (given) => {
      job.isDone = true;
      end.answer?.(given);
    },
    fail: (error) => {
      job.isDone = true;
      end.fail?.(error);
    },
    isDone: false,
    rounds: 0,
    isAlone: false,
  };
  return { job, promise };
}
