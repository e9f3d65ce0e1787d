// Fires the deadlines that have passed: each once, from rows, whichever server comes first and whatever broke before.
import type pg from "pg";
import { legalDay, type WorkCalendar } from "../../calendar/index.ts";
import { inTransaction } from "../../db/index.ts";
import type { Procedures } from "../definition/procedures.ts";
import { caseLimits } from "../limits.ts";
import { fire, hasPassed } from "../moving/fire.ts";
import type { SuperiorsOf } from "../moving/move-input.ts";
import { readCase } from "./read-case.ts";
import { writeMove } from "./write-move.ts";

/** What firing needs of the world; the clock is passed in. */
export type FiringOptions = {
  readonly pool: pg.Pool;
  readonly procedures: Procedures;
  readonly calendar: WorkCalendar;
  readonly clock: () => Date;
  readonly superiorsOf: SuperiorsOf;
};

/** A deadline that was fired. */
export type Fired = { readonly caseId: number; readonly name: string; readonly revision: number };

/** Fires all that has passed by today, in transactions of at most `caseLimits.deadlinesFiredAtOnce`; says which. */
export async function fireDeadlines(options: FiringOptions): Promise<readonly Fired[]> {
  const fired: Fired[] = [];
  for (;;) {
    const some = await inTransaction(options.pool, (client) => fireSome(client, options));
    fired.push(...some);
    if (some.length === 0) return fired;
  }
}

type Passed = { readonly case_id: number; readonly name: string };

/** A case that another server or person has in hand is passed over: they, or the next run, will see to it. */
async function fireSome(
  client: pg.PoolClient,
  { procedures, calendar, clock, superiorsOf }: FiringOptions,
): Promise<readonly Fired[]> {
  const at = clock();
  const on = legalDay(at);
  const { rows } = await client.query<Passed>({
    name: "case-deadlines-passed",
    text: "SELECT case_id, name FROM case_deadlines_passed($1, $2)",
    values: [on, caseLimits.deadlinesFiredAtOnce],
  });
  const fired: Fired[] = [];
  for (const { case_id: caseId, name } of rows) {
    const current = await readCase(client, caseId);
    if (current === undefined || !hasPassed(current, name, on))
      throw new Error(`the deadline ${name} of case ${caseId} is locked and gone`);
    const procedure = procedures.at(current.procedure, current.version);
    const move = fire(procedure, current, name, { on, calendar, superiorsOf });
    const written = await writeMove(client, procedure, { move, at });
    if (written !== "written") throw new Error(`case ${caseId} is locked and ${written}`);
    fired.push({ caseId, name, revision: move.after.revision });
  }
  return fired;
}
