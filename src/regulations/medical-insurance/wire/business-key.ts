// The key of a stay that comes without one: it follows from the bill itself, so that a bill sent again has no second effect.
import { type CanonicalValue, canonicalJson } from "../../../kernel/audit/index.ts";
import { hashBody, type Queryable } from "../../../kernel/db/index.ts";
import type { RequestKey, StayBill } from "../settlement/request.ts";

/**
 * The key of a bill. It does not depend on the wire, the file or the sender, only on what the bill says: with another
 * content it is another key, and then the bill itself is found to be settled already.
 * @param reversal the id of the bill's last reversal, or 0: after it the same bill is settled again
 */
export function businessKey(stay: StayBill, reversal: number): RequestKey {
  const bodyHash = hashBody(canonicalJson(canonicalStay(stay)));
  return {
    caller: `bills of hospital ${stay.hospitalId}`,
    key: `${reversal} ${Buffer.from(bodyHash).toString("hex")}`,
    bodyHash,
  };
}

/** The ids of the last reversal of each bill, 0 where there was none, in order. */
export async function findReversals(
  queryable: Queryable,
  stays: readonly Pick<StayBill, "personId" | "hospitalId" | "invoiceNo">[],
): Promise<number[]> {
  const { rows } = await queryable.query<{ reversal: number }>(
    `SELECT coalesce(last.id, 0) AS reversal
     FROM unnest($1::bigint[], $2::bigint[], $3::text[]) WITH ORDINALITY AS q (person_id, hospital_id, invoice_no, place)
     LEFT JOIN LATERAL (
       SELECT id FROM medical_settlement
       WHERE person_id = q.person_id AND hospital_id = q.hospital_id AND invoice_no = q.invoice_no AND kind = 'reverse'
       ORDER BY id DESC LIMIT 1) AS last ON true
     ORDER BY q.place`,
    [stays.map((one) => one.personId), stays.map((one) => one.hospitalId), stays.map((one) => one.invoiceNo)],
  );
  return rows.map(({ reversal }) => reversal);
}

/** Absent and initial are the same: a line that says "no rescue" is one that says nothing. */
function canonicalStay({ bill, thirdParty, ...stay }: StayBill): CanonicalValue {
  return {
    ...stay,
    thirdParty: thirdParty === null ? null : { ...thirdParty },
    bill: bill.map(({ code, amountFen, quantity = null, servedOn = null, isRescue = false }) => ({
      code,
      amountFen,
      quantity,
      servedOn,
      isRescue,
    })),
  };
}
