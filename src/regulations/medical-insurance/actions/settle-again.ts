// Settles a reversed stay again: a new version of it, with the totals of that moment (reading A26).
import type { NotSettled, Settled, SettlementRequest } from "../settlement/request.ts";
import type { Settler } from "./settler.ts";

/** Settles the stay of a reversed settlement again; hospital, days and bill are those of the request. */
export function settleAgain(
  settler: Pick<Settler, "settle">,
  request: SettlementRequest & { readonly correctedId: number },
): Promise<Settled | NotSettled> {
  return settler.settle(request);
}
