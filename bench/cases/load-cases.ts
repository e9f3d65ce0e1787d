// A city's cases for the bench: a million of them, open and closed, with the tasks and deadlines that their states call for.
import type { Database } from "../../src/kernel/db/index.ts";

/** The desk whose tray is read, and how many tasks wait there. */
export const busyDesk = { organisation: "planner", role: "office_clerk" } as const;
const busyTasks = 1_000;
const otherDesks = 400;

/** Loads cases: one in four is open and waits at one of 400 desks, a thousand at the busy one; all have a task that is done. */
export async function loadCases({ owner }: Pick<Database, "owner">, cases: number): Promise<void> {
  const content = JSON.stringify({
    facts: { totalFen: 500_000_000, newLand: true, inPark: false },
    documents: [{ kind: "proposal", reference: "file:1" }],
    parties: { owner: "school" },
    flags: [],
  });
  await owner.query(
    `INSERT INTO case_record (id, procedure, version, revision, title_zh, title_en, state, started_on, ended, content)
     SELECT n, 'example.project', 1, 2, '项目 ' || n, 'Project ' || n, CASE WHEN n % 4 = 0 THEN 'proposed' ELSE 'closed' END,
       date '2017-01-01' + n % 60, n % 4 <> 0, $2::json
     FROM generate_series(1, $1::int) AS n`,
    [cases, content],
  );
  await owner.query(
    `INSERT INTO case_task (case_id, opened_revision, kind, action, office, organisation, role, clause, opened_on, due_on, closed_revision)
     SELECT n, 1, 'step', 'accept', 'planner', $2, $3, 'example.12.1', date '2017-01-01' + n % 60, date '2017-01-08' + n % 60, 2
     FROM generate_series(1, $1::int) AS n`,
    [cases, busyDesk.organisation, busyDesk.role],
  );
  await owner.query(
    `INSERT INTO case_task (case_id, opened_revision, kind, action, office, organisation, role, clause, opened_on, due_on)
     SELECT n, 2, 'step', 'accept', 'planner', CASE WHEN n % $5 = 0 THEN $2 ELSE 'office_' || n % $4 END, $3, 'example.12.1',
       date '2017-01-01' + n % 60, date '2017-01-08' + n % 60
     FROM generate_series(4, $1::int, 4) AS n`,
    [cases, busyDesk.organisation, busyDesk.role, otherDesks, 4 * Math.max(1, Math.floor(cases / 4 / busyTasks))],
  );
  await owner.query(
    `INSERT INTO case_deadline (case_id, name, set_revision, received_on, due_on, provisional)
     SELECT n, 'accept_in_time', 2, date '2017-01-01' + n % 60, date '2017-01-08' + n % 60, false FROM generate_series(4, $1::int, 4) AS n`,
    [cases],
  );
  await owner.query("SELECT setval('case_id', $1)", [cases]);
  await owner.query("VACUUM ANALYZE");
}
