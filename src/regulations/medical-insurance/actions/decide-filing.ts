// The agency agrees to a filing or refuses it, once.
import type { NotSettled, Settled } from "../settlement/request.ts";
import { bookOnce } from "./book-once.ts";
import { type Asked, type Desk, momentOf } from "./desk.ts";
import { eventRefusals } from "./event-refusals.ts";

export type FilingDecision = Asked & { readonly filingId: number; readonly decision: "agreed" | "refused" };

/** Decides a filing that is requested; a settlement that waited for it can then go on (reading A16). */
export async function decideFiling(desk: Desk, input: FilingDecision): Promise<Settled | NotSettled> {
  const { personId, byPost, filingId, decision } = input;
  const { now, today } = momentOf(desk);
  return bookOnce(desk.database, input, async (client, record) => {
    const { rowCount } = await client.query(
      `UPDATE medical_filing SET decision = $3, decided_at = $4, decided_by = $5
       WHERE person_id = $1 AND id = $2 AND decision = 'requested'`,
      [personId, filingId, decision, now, byPost],
    );
    if (rowCount === 0) return eventRefusals.filingNotOpen();
    return record({ decidedOn: today, decision, filing: filingId, personId });
  });
}
