// By when: terms counted, standing still with the case, falling with their task, fired once.
import { describe, expect, it } from "vitest";
import { toIsoDate } from "../../calendar/index.ts";
import { exampleCalendar, inputOf, led, proposedCase } from "../testing/example-moves.ts";
import { exampleProcedure } from "../testing/example-procedure.ts";
import type { Case } from "./case.ts";
import { lastDayOf } from "./deadlines.ts";
import { fire, hasPassed } from "./fire.ts";

const day = toIsoDate;
const reviewed = () => led(proposedCase(), ["planner", "accept"]);
const dueOf = (current: Case, name: string) => current.deadlines.find((deadline) => deadline.name === name);
const superiorsOf = () => [{ organisation: "office", role: "office_leader" }];

describe("a term", () => {
  it("counts working days from the day after, over holidays and make-up days", () => {
    // 1 October to 8 October 2017 were days off; Saturday 30 September was worked.
    expect(lastDayOf({ workdays: 2 }, day("2017-09-29"), exampleCalendar).date).toBe("2017-10-09");
  });

  it("of days or months that ends on a day off moves to the next working day", () => {
    expect(lastDayOf({ days: 5 }, day("2017-09-28"), exampleCalendar).date).toBe("2017-10-09");
    expect(lastDayOf({ months: 3 }, day("2017-03-06"), exampleCalendar).date).toBe("2017-06-06");
    expect(lastDayOf({ months: 1 }, day("2017-01-31"), exampleCalendar).date).toBe("2017-02-28");
  });

  it("until a day of the year ends on that day of this year or the next", () => {
    expect(lastDayOf({ yearly: "09-30" }, day("2017-09-30"), exampleCalendar).date).toBe("2017-09-30");
    expect(lastDayOf({ yearly: "09-30" }, day("2017-10-01"), exampleCalendar).date).toBe("2018-09-30");
  });
});

describe("a deadline", () => {
  it("is cleared by what it presses, and one set by that step begins", () => {
    const current = reviewed();
    expect(current.deadlines).toMatchObject([
      { name: "review_in_time", receivedOn: "2017-03-06", dueOn: "2017-03-20" },
    ]);
  });

  it("falls with its task when the case goes another way", () => {
    const objected = led(
      reviewed(),
      ["audit", "opinion", { opinion: "object", reason: "资金不落实" }],
      ["finance", "opinion", { opinion: "agree" }],
    );
    expect(objected).toMatchObject({ state: "proposed", deadlines: [] });
    expect(led(proposedCase(), ["planner", "refuse", { reason: "不符合规划" }]).deadlines).toEqual([]);
  });

  it("stands still while the case is held, and has as many working days left afterwards", () => {
    const held = led(reviewed(), ["planner", "suspend", { reason: "等候规划", on: day("2017-03-13") }]);
    expect(dueOf(held, "review_in_time")).toMatchObject({ dueOn: "2017-03-20", pausedOn: "2017-03-13" });
    const resumed = led(held, ["planner", "resume", { on: day("2017-04-10") }]);
    expect(dueOf(resumed, "review_in_time")).toMatchObject({ dueOn: "2017-04-17", pausedOn: null });
    expect(resumed.tasks.map(({ dueOn }) => dueOn)).toEqual(["2017-04-17", "2017-04-17"]);
  });

  it("passes on the day after its last, once, and lays each late task before those above", () => {
    const current = reviewed();
    expect(hasPassed(current, "review_in_time", day("2017-03-20"))).toBe(false);
    const on = day("2017-03-21");
    const { after, event, notices } = fire(exampleProcedure, current, "review_in_time", {
      on,
      calendar: exampleCalendar,
      superiorsOf,
    });
    expect(event).toMatchObject({
      action: "deadline",
      from: "review",
      to: "review",
      actor: null,
      clauses: ["example.12.2"],
    });
    expect(after.tasks.filter(({ kind }) => kind === "escalation")).toMatchObject([
      { organisation: "office", dueOn: "2017-03-20" },
    ]);
    expect(notices).toMatchObject([{ kind: "notified", organisation: "office" }]);
    expect(() =>
      fire(exampleProcedure, after, "review_in_time", { on, calendar: exampleCalendar, superiorsOf }),
    ).toThrow("has not passed");
  });

  it("goes to the office that the procedure names where it names one", () => {
    const accepted = led(
      reviewed(),
      ["finance", "opinion", { opinion: "agree" }],
      ["audit", "opinion", { opinion: "agree" }],
      ["planner", "design", { facts: { estimateFen: 1 } }],
      ["planner", "inspect"],
    );
    const on = day("2017-06-07");
    const fired = fire(exampleProcedure, accepted, "handover", { on, calendar: exampleCalendar, superiorsOf }).after;
    expect(fired.tasks.find(({ kind }) => kind === "escalation")).toMatchObject({
      organisation: "government",
      action: "hand_over",
    });
    expect(led(fired, ["school", "hand_over", inputOf("school", { on })]).tasks.map(({ kind }) => kind)).toEqual([
      "step",
    ]);
  });
});
