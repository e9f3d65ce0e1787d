// A project that is late is laid before its competent department: once, on however many servers, whatever breaks.

import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { workCalendar } from "../../kernel/calendar/index.ts";
import { procedures } from "../../regulations/investment/procedures/index.ts";
import { superiorsOf } from "../../regulations/organisation/index.ts";
import { watchDeadlines } from "../city/watch-deadlines.ts";
import { type ServedTestCity, serveTestCity } from "../testing/served-city.ts";
import { serveCity } from "./serve-city.ts";

let city: ServedTestCity;
const halfAYearLater = () => new Date("2027-05-20T01:00:00Z");

beforeAll(async () => {
  city = await serveTestCity("late");
});
afterAll(() => city.stop());

type Waiting = { readonly id: number; readonly name: string; readonly department: string; readonly fired: number };

/** The deadlines of projects that have not fired, or those of some cases with how often they did. */
async function deadlinesOf(where: string, ids: readonly number[]): Promise<readonly Waiting[]> {
  const { rows } = await city.database.owner.query<Waiting>(
    `SELECT d.case_id AS id, d.name, c.content->'parties'->>'competent_department' AS department,
       (SELECT count(*) FROM case_event AS e WHERE e.case_id = d.case_id AND e.revision > d.set_revision
          AND e.record::json->>'action' = 'deadline' AND e.record::json->'given'->>'deadline' = d.name)::int AS fired
     FROM case_deadline AS d JOIN case_record AS c ON c.id = d.case_id
     WHERE d.cleared_revision IS NULL AND d.paused_on IS NULL AND ${where} AND (d.case_id = ANY ($1) OR $1 = '{}')
     ORDER BY d.case_id, d.name`,
    [ids],
  );
  return rows;
}

async function serveLater() {
  const options = { host: "127.0.0.1", port: 0, log: (line: string) => void city.lines.push(line) };
  return serveCity(city.city, { ...options, clock: halfAYearLater });
}

describe("a project's deadline that passes (investment.27.1, investment.31.2)", () => {
  it("fires once though two servers look at the same time and again after a restart", async () => {
    const waiting = await deadlinesOf("d.fired_on IS NULL", []);
    expect(waiting.length).toBeGreaterThan(0);
    const ids = waiting.map(({ id }) => id);
    for (const _start of ["first", "after a restart"]) {
      const servers = await Promise.all([serveLater(), serveLater()]);
      await expect.poll(() => deadlinesOf("d.fired_on IS NULL", ids), { timeout: 10_000 }).toEqual([]);
      await Promise.all(servers.map(({ stop }) => stop()));
    }
    expect(await deadlinesOf("true", ids)).toEqual(waiting.map((one) => ({ ...one, fired: 1 })));
  });

  it("puts the escalation into the tray of the competent department, with the days it is over", async () => {
    const [late] = await deadlinesOf("d.fired_on = '2027-05-20'", []);
    if (late === undefined) throw new Error("nothing is late");
    const { rows } = await city.database.owner.query<{ login: string }>(
      `SELECT a.login_name AS login FROM identity_account AS a JOIN identity_post_holder AS h ON h.account_id = a.id
       JOIN identity_post AS p ON p.id = h.post_id JOIN identity_organisation AS o ON o.id = p.organisation_id
       WHERE o.key = $1 AND p.role = 'project_officer'`,
      [late.department],
    );
    const department = await city.enter(rows[0]?.login ?? "");
    const { items } = await (await department.send("GET", "/api/in-tray")).json();
    const found = items.filter((item: { id: string }) => item.id.startsWith(`${late.id}-escalation-`));
    const clause = late.name === "handover" ? "investment.31.2" : "investment.27.1";
    expect(found).toMatchObject([
      { address: `/projects/${late.id}`, clause, why: { en: "Late below you and laid before you" } },
    ]);
  });
});

it("reports what breaks while deadlines are fired, and stops all the same", async () => {
  const pool = new pg.Pool(city.database.connectionOptions.application);
  await pool.end();
  const reported: unknown[] = [];
  const options = { pool, procedures, calendar: workCalendar(), clock: halfAYearLater, superiorsOf };
  const watch = watchDeadlines(options, (error) => void reported.push(error));
  await watch.stop();
  expect(reported).toHaveLength(1);
});
