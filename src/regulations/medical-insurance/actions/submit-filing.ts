// Submits a filing: an emergency after admission (article 31.5), or care elsewhere (article 31.2). The agency decides it later.
import { type IsoDate, workCalendar } from "../../../kernel/calendar/index.ts";
import { filedOnWorkday } from "../settlement/case-of.ts";
import { refusals } from "../settlement/refusals.ts";
import type { NotSettled, Settled } from "../settlement/request.ts";
import { bookOnce } from "./book-once.ts";
import { type Asked, type Desk, momentOf } from "./desk.ts";

/**
 * `startsOn` is the day of admission of an emergency, or the first day of care elsewhere; `endsOn` null: until further
 * notice; `hospitalId` null: any hospital elsewhere. The day of submission decides whether it is in time (reading A16).
 */
export type Filing = Asked & {
  readonly kind: "emergency" | "out_of_area";
  readonly hospitalId: number | null;
  readonly startsOn: IsoDate;
  readonly endsOn: IsoDate | null;
};

/** The answer's body as an object; `workday` is 0 on the day of admission, null for care elsewhere. */
export type FilingAnswer = {
  readonly filing: number;
  readonly kind: "emergency" | "out_of_area";
  readonly personId: number;
  readonly startsOn: string;
  readonly submittedOn: string;
  readonly workday: number | null;
};

/** Puts a filing on record as requested. */
export async function submitFiling(desk: Desk, filing: Filing): Promise<Settled | NotSettled> {
  const { personId, kind, hospitalId, startsOn, endsOn } = filing;
  const { now, today } = momentOf(desk);
  return bookOnce(desk.database, filing, async (client, record) => {
    const { rowCount } = await client.query("SELECT FROM medical_insured WHERE person_id = $1", [personId]);
    if (rowCount === 0) return refusals.personUnknown();
    if (kind === "emergency" && hospitalId === null) return refusals.hospitalUnknown();
    if (kind === "emergency" && startsOn > today) return { ...refusals.notDischargedYet(today), field: "startsOn" };
    const { rows } = await client.query<{ id: number }>(
      `INSERT INTO medical_filing (person_id, kind, hospital_id, starts_on, ends_on, submitted_at, submitted_on)
       VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id`,
      [personId, kind, hospitalId, startsOn, endsOn, now, today],
    );
    const workday = kind === "emergency" ? filedOnWorkday(workCalendar(), startsOn, today) : null;
    const answer: FilingAnswer = { filing: rows[0]?.id ?? 0, kind, personId, startsOn, submittedOn: today, workday };
    return record(answer);
  });
}
