// Settles the checked stays of a file: different people side by side, the stays of one person one after the other.
import { setTimeout as pause } from "node:timers/promises";
import { isRetryable, isUnavailable } from "../../../kernel/db/index.ts";
import type { Settler } from "../actions/settler.ts";
import { readAnswer } from "../settlement/answer.ts";
import type { NotSettled, Settled, SettlementRequest } from "../settlement/request.ts";
import { mapAtOnce } from "../wire/at-once.ts";
import type { StayResult } from "./batch-report.ts";
import type { CheckedStay } from "./checked-stay.ts";
import { batchLimits } from "./limits.ts";
import { cellRefusals } from "./refusals.ts";

/** Settles the stays of a check, in which those of one person stand together. @param onSettled is told after each stay, for a progress display */
export async function settleChecked(
  settler: Settler,
  stays: readonly CheckedStay[],
  onSettled: () => void = () => {},
): Promise<readonly StayResult[]> {
  const results = await mapAtOnce(byPerson(stays), batchLimits.settlementsUnderWay, async (ofPerson) => {
    const ofOne: StayResult[] = [];
    for (const stay of ofPerson) {
      ofOne.push(await settleOne(settler, stay));
      onSettled();
    }
    return ofOne;
  });
  return results.flat().toSorted((one, other) => one.row - other.row);
}

/** A stay as a dry run shows it. */
export function resultOf({ of, request, amounts, provisional, settlement }: CheckedStay): StayResult {
  const { grossFen, fundFen, patientFen, otherPayerFen } = amounts;
  return {
    row: of.row,
    invoiceNo: request.invoiceNo,
    outcome: settlement === null ? "would_settle" : "settled_before",
    settlement,
    grossFen,
    fundFen,
    patientFen,
    otherPayerFen,
    provisional,
    refusal: null,
  };
}

function byPerson(stays: readonly CheckedStay[]): CheckedStay[][] {
  const people: CheckedStay[][] = [];
  for (const stay of stays) {
    const last = people.at(-1);
    if (last?.[0]?.request.personId === stay.request.personId) last.push(stay);
    else people.push([stay]);
  }
  return people;
}

async function settleOne(settler: Settler, stay: CheckedStay): Promise<StayResult> {
  const { of, request } = stay;
  const answered = await settlePatiently(settler, request);
  if (answered === null) return { ...nothing, row: of.row, invoiceNo: request.invoiceNo, ...unanswered };
  if (!answered.ok)
    return { ...nothing, row: of.row, invoiceNo: request.invoiceNo, outcome: "refused", refusal: answered.refusal };
  const answer = readAnswer(answered.body);
  const { settlement, provisional } = answer;
  const outcome = answered.isReplay ? "settled_before" : "settled";
  return { ...resultOf({ ...stay, amounts: answer, provisional, settlement }), outcome };
}

const nothing = {
  settlement: null,
  grossFen: null,
  fundFen: null,
  patientFen: null,
  otherPayerFen: null,
  provisional: false,
} as const;
const unanswered = { outcome: "unanswered", refusal: cellRefusals.unanswered() } as const;

/** Sends a request again while the database is away or the settler busy; the key lets it have one effect. Null: no answer. */
async function settlePatiently(settler: Settler, request: SettlementRequest): Promise<Settled | NotSettled | null> {
  for (let attempt = 1; attempt <= batchLimits.attempts; attempt += 1) {
    const answered = await settleOrWait(settler, request);
    if (answered !== null && (answered.ok || answered.status !== BUSY)) return answered;
    if (attempt < batchLimits.attempts) await pause(batchLimits.firstPauseMilliseconds * 2 ** (attempt - 1));
  }
  return null;
}

const BUSY = 503;

async function settleOrWait(settler: Settler, request: SettlementRequest): Promise<Settled | NotSettled | null> {
  try {
    return await settler.settle(request);
  } catch (error) {
    if (isRetryable(error) || isUnavailable(error)) return null;
    throw error;
  }
}
