// What waits for a post: the earliest day first, page by page, whoever holds the post.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { toIsoDate } from "../../calendar/index.ts";
import { addOrganisation, addPost } from "../../identity/index.ts";
import { type CaseCity, exampleProcedures, openCaseCity } from "../testing/case-city.ts";
import { accepted, exampleCalendar, exampleMonday } from "../testing/example-moves.ts";
import { deskOfActor } from "./desk-of-actor.ts";
import { countTray, readTray, type TrayItem, type TrayPlace } from "./in-tray.ts";

let city: CaseCity;
const planner = { organisation: "planner", role: "office_clerk" };
const query = { desk: planner, today: exampleMonday, calendar: exampleCalendar };

beforeAll(async () => {
  city = await openCaseCity("tray");
});
afterAll(() => city.database.stop());

describe("an in-tray", () => {
  it("says what waits, why, by when with the days counted, and what is missing", async () => {
    const facts = { totalFen: 500_000_000, newLand: true, inPark: false };
    const id = await city.begin({ facts });
    const { items } = await readTray(city.database.pool, exampleProcedures, {
      ...query,
      today: toIsoDate("2017-03-09"),
    });
    expect(items).toMatchObject([
      {
        caseId: id,
        title: { zh: "新校舍" },
        state: { zh: "提出" },
        task: { action: "accept", title: { zh: "受理" }, clauses: ["example.12.1"], openedOn: "2017-03-06" },
        missing: [{ zh: "选址意见" }],
        deadline: {
          name: "accept_in_time",
          dueOn: "2017-03-13",
          workdaysLeft: 2,
          limitInText: true,
          clauses: ["example.12.1"],
        },
      },
    ]);
    expect(items[0]?.deadline?.days.map(({ date }) => date).slice(0, 2)).toEqual(["2017-03-07", "2017-03-08"]);
    accepted(await city.step(id, "planner", "refuse", { reason: "不符合规划" }));
    expect((await readTray(city.database.pool, exampleProcedures, query)).items).toEqual([]);
  });

  it("is read page by page in order of the last day, each task once", async () => {
    const days = ["2017-03-08", "2017-03-06", "2017-03-10", "2017-03-07", "2017-03-06"];
    for (const day of days) await city.begin({ on: toIsoDate(day) });
    const read: TrayItem[] = [];
    let after: TrayPlace | undefined;
    do {
      const page = await readTray(city.database.pool, exampleProcedures, {
        ...query,
        limit: 2,
        ...(after === undefined ? {} : { after }),
      });
      read.push(...page.items);
      after = page.next ?? undefined;
    } while (after !== undefined);
    expect(read.map(({ deadline }) => deadline?.dueOn)).toEqual([
      "2017-03-13",
      "2017-03-13",
      "2017-03-14",
      "2017-03-15",
      "2017-03-17",
    ]);
    expect(new Set(read.map(({ caseId }) => caseId)).size).toBe(5);
    expect(await countTray(city.database.pool, planner, toIsoDate("2017-03-14"))).toEqual({
      over: 2,
      today: 1,
      later: 2,
      open: 0,
    });
  });

  it("belongs to the post: whoever holds it finds the same tray, and nobody else", async () => {
    const { pool } = city.database;
    const name = { zh: "发展改革委", en: "Planning commission" };
    const organisationId = await addOrganisation(pool, {
      key: "planner",
      parentId: null,
      kind: "department",
      name,
      regionCode: "430400",
    });
    const postId = await addPost(pool, { organisationId, role: "project_officer", title: { zh: "承办", en: "Clerk" } });
    const holders = ["account:1", "account:2"].map((subject) =>
      deskOfActor(pool, { subject, postId, personId: null, role: "project_officer" }),
    );
    const [before, after] = await Promise.all(holders);
    expect(before).toEqual({ organisation: "planner", role: "project_officer", subject: "account:1", postId });
    expect(after).toEqual({ ...before, subject: "account:2" });
    const other = await readTray(pool, exampleProcedures, {
      ...query,
      desk: { organisation: "planner", role: "auditor" },
    });
    expect(other.items).toEqual([]);
  });

  it("of somebody without a post is their own", async () => {
    const person = { subject: "account:9", postId: null, personId: 5, role: "insured_resident" } as const;
    expect(await deskOfActor(city.database.pool, person)).toMatchObject({
      organisation: "person-5",
      role: "insured_resident",
    });
    expect(await deskOfActor(city.database.pool, { ...person, personId: null })).toBeNull();
  });
});
