// Thrown while a file is read, when the file as a whole cannot be taken.
import type { Refusal } from "../../../kernel/refusal/index.ts";

/** Carries the refusal to where the file is answered. */
export class BatchFileRefused extends Error {
  override readonly name = "BatchFileRefused";
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}
