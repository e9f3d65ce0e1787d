// A stay of a batch file that can be settled, with what the settlement would come to.
import type { Amounts, SettlementRequest } from "../settlement/request.ts";
import type { BatchStay } from "./batch-stay.ts";

/**
 * `amounts` are those of the settlement that is to be booked, or of `settlement`, the number under which the same bill with
 * the same content was settled before.
 */
export type CheckedStay = {
  readonly of: BatchStay;
  readonly request: SettlementRequest;
  readonly amounts: Amounts;
  readonly provisional: boolean;
  readonly settlement: string | null;
};
