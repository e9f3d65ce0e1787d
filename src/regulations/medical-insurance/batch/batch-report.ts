// What became of a batch file: its faults, or what each stay comes to.
import type { Refusal } from "../../../kernel/refusal/index.ts";
import type { BatchFault } from "./fault.ts";

/** `settled_before`: the same bill with the same content had been settled; its settlement stands and is named. */
export type StayOutcome = "would_settle" | "settled" | "settled_before" | "refused" | "unanswered";

/** One stay: its first row, amounts in fen, and for a refused one the reason. */
export type StayResult = {
  readonly row: number;
  readonly invoiceNo: string;
  readonly outcome: StayOutcome;
  readonly settlement: string | null;
  readonly grossFen: number | null;
  readonly fundFen: number | null;
  readonly patientFen: number | null;
  readonly otherPayerFen: number | null;
  readonly provisional: boolean;
  readonly refusal: Refusal | null;
};

/** How many stays came to each outcome, and what the settled ones come to in fen. */
export type BatchSums = {
  readonly stays: number;
  readonly settled: number;
  readonly settledBefore: number;
  readonly refused: number;
  readonly unanswered: number;
  readonly grossFen: number;
  readonly fundFen: number;
  readonly patientFen: number;
  readonly otherPayerFen: number;
};

/**
 * `refused`: nothing was booked, every fault is listed (`isCutShort` when there were too many to list). `checked`: a dry run,
 * nothing was booked. `settled`: each stay with its outcome, in the order of the file.
 */
export type BatchReport =
  | {
      readonly status: "refused";
      readonly rows: number;
      readonly stays: number;
      readonly faults: readonly BatchFault[];
      readonly isCutShort: boolean;
    }
  | {
      readonly status: "checked" | "settled";
      readonly rows: number;
      readonly sums: BatchSums;
      readonly results: readonly StayResult[];
    };

/** Adds results up. */
export function sumResults(results: readonly StayResult[]): BatchSums {
  const count = (...outcomes: readonly StayOutcome[]): number =>
    results.filter(({ outcome }) => outcomes.includes(outcome)).length;
  const add = (fenOf: (result: StayResult) => number | null): number =>
    results.reduce((sum, result) => sum + (fenOf(result) ?? 0), 0);
  return {
    stays: results.length,
    settled: count("settled", "would_settle"),
    settledBefore: count("settled_before"),
    refused: count("refused"),
    unanswered: count("unanswered"),
    grossFen: add(({ grossFen }) => grossFen),
    fundFen: add(({ fundFen }) => fundFen),
    patientFen: add(({ patientFen }) => patientFen),
    otherPayerFen: add(({ otherPayerFen }) => otherPayerFen),
  };
}
