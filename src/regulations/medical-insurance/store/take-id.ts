// One number for one document, taken inside the transaction that writes it: no gap when the transaction fails.
import type { IsoDate } from "../../../kernel/calendar/index.ts";
import type { Queryable } from "../../../kernel/db/index.ts";
import { idOf, type Series } from "../settlement/number.ts";

/** The next id of a series on a day. Others who want one of that series and day wait for the transaction to end. */
export async function takeId(client: Queryable, series: Series, day: IsoDate): Promise<number> {
  const { rows } = await client.query<{ last: number }>({
    name: "medical-take-id",
    text: `INSERT INTO medical_serial AS kept (series, day, last) VALUES ($1, $2, 1)
           ON CONFLICT (series, day) DO UPDATE SET last = kept.last + 1 RETURNING last`,
    values: [series, day],
  });
  const [row] = rows;
  if (row === undefined) throw new Error(`no number of ${series} could be taken`);
  return idOf(day, row.last);
}
