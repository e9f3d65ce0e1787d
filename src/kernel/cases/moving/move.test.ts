// Moving a case: what each step gives, and what stands in its way.
import { describe, expect, it } from "vitest";
import { accepted, inputOf, led, proposalOf, proposedCase, taken } from "../testing/example-moves.ts";
import { exampleProcedure } from "../testing/example-procedure.ts";
import { exampleProcedureTwo } from "../testing/example-procedure-two.ts";
import { begin, move } from "./move.ts";

const reviewed = () => led(proposedCase(), ["planner", "accept"]);
const building = () =>
  led(
    reviewed(),
    ["finance", "opinion", { opinion: "agree" }],
    ["audit", "opinion", { opinion: "agree" }],
    ["planner", "design", { facts: { estimateFen: 500_000_000 } }],
  );

function refusalOf(current: ReturnType<typeof proposedCase>, action: string, input = inputOf("planner")) {
  const outcome = move(exampleProcedure, current, action, input);
  if (outcome.ok) throw new Error("was not refused");
  return outcome.refusal;
}

describe("beginning", () => {
  it("opens the task of the office that is next, with its last day in working days", () => {
    const begun = proposedCase();
    expect(begun).toMatchObject({ state: "proposed", revision: 1, parties: { owner: "school" } });
    expect(begun.tasks).toMatchObject([
      { kind: "step", action: "accept", organisation: "planner", dueOn: "2017-03-13" },
    ]);
  });

  it("is refused without the document, the organisation or the fact that the article asks for, each with article and next step", () => {
    const ask = (given: object) =>
      begin(exampleProcedure, "propose", { ...proposalOf(), ...given, id: 1, title: { zh: "甲", en: "A" } });
    const refusals = [
      ask({ documents: [] }),
      ask({ facts: { newLand: false, inPark: false } }),
      ask({ facts: { totalFen: 1.5, newLand: false, inPark: false } }),
    ];
    expect(refusals.map((outcome) => (outcome.ok ? null : outcome.refusal.code))).toEqual([
      "case.document_missing",
      "case.fact_missing",
      "case.fact_wrong",
    ]);
    for (const outcome of refusals) if (!outcome.ok) expect(outcome.refusal.next).toBeDefined();
  });
});

describe("delegation", () => {
  it("lets the park accept what lies in the park, and the commission the rest", () => {
    const inPark = proposedCase({ inPark: true });
    expect(inPark.tasks.map(({ organisation }) => organisation)).toEqual(["park"]);
    expect(refusalOf(inPark, "accept")).toMatchObject({
      code: "case.wrong_actor",
      clause: "example.12.1",
      message: { zh: "“受理”由园区办理" },
    });
  });
});

describe("order", () => {
  it("says which step comes first, and whose it is", () => {
    expect(refusalOf(proposedCase(), "design", inputOf("planner", { facts: { estimateFen: 1 } }))).toMatchObject({
      code: "case.wrong_order",
      clause: "example.12.1",
      next: { zh: "先由发展改革委、园区办“受理”" },
    });
  });

  it("says when a step lies behind, and when the case is over", () => {
    expect(refusalOf(building(), "accept").code).toBe("case.wrong_order");
    const refused = led(proposedCase(), ["planner", "refuse", { reason: "不符合规划" }]);
    expect(refused.tasks).toEqual([]);
    expect(refusalOf(refused, "accept").code).toBe("case.ended");
  });
});

describe("a form", () => {
  it("that was filled in on an earlier revision is stale", () => {
    expect(refusalOf(reviewed(), "turn_back", inputOf("planner", { revision: 1, reason: "缺少附图" })).code).toBe(
      "case.stale",
    );
  });

  it("with a field nobody asked for, an unknown document or no reason is refused with the field", () => {
    const current = proposedCase();
    expect(refusalOf(current, "accept", inputOf("planner", { facts: { extra: 1 } }))).toMatchObject({
      code: "case.fact_unasked",
      field: "facts.extra",
    });
    expect(
      refusalOf(current, "accept", inputOf("planner", { documents: [{ kind: "poem", reference: "x" }] })).code,
    ).toBe("case.document_wrong");
    expect(refusalOf(current, "refuse")).toMatchObject({
      code: "case.reason_missing",
      field: "reason",
      clause: "example.12.5",
    });
  });
});

describe("a parallel review", () => {
  it("opens one task for each office that takes part", () => {
    expect(reviewed().tasks.map(({ kind, office }) => `${kind} ${office}`)).toEqual([
      "opinion audit",
      "opinion finance",
    ]);
    const withLand = led(proposedCase({ newLand: true }), [
      "planner",
      "accept",
      { documents: [{ kind: "siting", reference: "file:2" }] },
    ]);
    expect(withLand.tasks.map(({ office }) => office)).toEqual(["audit", "finance", "land"]);
  });

  it("goes on when the last office has signed, and never before", () => {
    const half = led(reviewed(), ["audit", "opinion", { opinion: "agree_with_conditions", reason: "分期实施" }]);
    expect(half).toMatchObject({ state: "review", opinions: [{ office: "audit", text: "分期实施" }] });
    expect(led(half, ["finance", "opinion", { opinion: "agree" }])).toMatchObject({
      state: "design",
      opinions: [],
      round: null,
    });
  });

  it("is turned by one objection, and sent back by one return", () => {
    const objection = led(reviewed(), ["audit", "opinion", { opinion: "object", reason: "资金不落实" }]);
    expect(led(objection, ["finance", "opinion", { opinion: "agree" }]).state).toBe("proposed");
    expect(led(objection, ["finance", "opinion", { opinion: "return", reason: "补充材料" }]).state).toBe("returned");
  });

  it("takes one opinion from each office, with a text unless it agrees", () => {
    const half = led(reviewed(), ["audit", "opinion", { opinion: "agree" }]);
    expect(refusalOf(half, "opinion", inputOf("audit", { opinion: "agree" })).code).toBe("case.done_already");
    expect(refusalOf(half, "opinion", inputOf("finance", { opinion: "object" })).code).toBe("case.reason_missing");
    expect(refusalOf(half, "opinion", inputOf("finance")).code).toBe("case.opinion_missing");
    expect(refusalOf(half, "opinion", inputOf("school", { opinion: "agree" })).code).toBe("case.wrong_actor");
  });

  it("begins anew after a return, and goes on after a suspension", () => {
    const half = led(reviewed(), ["audit", "opinion", { opinion: "agree" }]);
    const again = led(half, ["planner", "turn_back", { reason: "更正投资额" }], ["school", "correct"]);
    expect(again).toMatchObject({ state: "review", opinions: [] });
    const resumed = led(half, ["planner", "suspend", { reason: "等候规划" }], ["planner", "resume"]);
    expect(resumed).toMatchObject({ state: "review", opinions: [{ office: "audit" }] });
    expect(resumed.tasks.map(({ office }) => office)).toEqual(["finance"]);
  });
});

describe("a guard", () => {
  it("says with the case's own figures what is broken, by which article, and what to do next", () => {
    const design = led(
      reviewed(),
      ["finance", "opinion", { opinion: "agree" }],
      ["audit", "opinion", { opinion: "agree" }],
    );
    expect(refusalOf(design, "design", inputOf("planner", { facts: { estimateFen: 500_000_001 } }))).toMatchObject({
      code: "case.guard",
      clause: "example.14.1",
      message: { zh: "概算超出投资估算 1 分" },
      next: { zh: "优化设计或报原审批机关" },
    });
  });

  it("chooses the short way for a small project", () => {
    const accept = (facts: object) =>
      accepted(move(exampleProcedureTwo, proposedCase({ ...facts }, exampleProcedureTwo), "accept", inputOf("planner")))
        .after.state;
    expect(accept({ totalFen: 1_000_000_000 })).toBe("building");
    expect(accept({ totalFen: 1_000_000_001 })).toBe("review");
  });
});

describe("parallel parts", () => {
  it("must both be done before they join", () => {
    const done = led(building(), ["planner", "inspect"]);
    expect(done.tasks.map(({ action, dueOn }) => [action, dueOn])).toEqual([
      ["account", null],
      ["hand_over", "2017-06-06"],
    ]);
    expect(refusalOf(done, "archive")).toMatchObject({ code: "case.part_missing", clause: "example.31.2" });
    const half = led(done, ["school", "hand_over"]);
    expect(half.deadlines.map(({ name }) => name)).not.toContain("handover");
    expect(refusalOf(half, "hand_over", inputOf("school")).code).toBe("case.done_already");
    const both = led(half, ["finance", "account", { documents: [{ kind: "account", reference: "file:9" }] }]);
    expect(both.tasks.map(({ action }) => action)).toEqual(["archive"]);
    expect(led(both, ["planner", "archive"])).toMatchObject({ state: "closed", tasks: [], deadlines: [] });
  });
});

describe("side moves", () => {
  it("urging counts on every open task and tells its desk", () => {
    const urged = taken(reviewed(), "government", "urge");
    expect(urged.after.tasks.map((task) => task.urged)).toEqual([1, 1]);
    expect(urged.notices.map(({ kind, organisation }) => `${kind} ${organisation}`)).toEqual([
      "urged audit",
      "urged finance",
    ]);
  });

  it("escalation lays the actor's own task before its superior, until it is done", () => {
    const superiorsOf = () => [{ organisation: "office", role: "office_leader" }];
    const raised = led(reviewed(), ["finance", "escalate", { reason: "意见不一", superiorsOf }]);
    expect(raised.tasks).toContainEqual(
      expect.objectContaining({ kind: "escalation", organisation: "office", action: "joint_review" }),
    );
    const done = led(raised, ["finance", "opinion", { opinion: "agree" }], ["audit", "opinion", { opinion: "agree" }]);
    expect(done.tasks.map(({ kind }) => kind)).toEqual(["step"]);
  });

  it("a report that is filed again and again keeps a task open", () => {
    const before = building();
    const reported = taken(before, "school", "report");
    expect(reported.tasks.closed).toMatchObject([{ action: "report", openedRevision: before.revision }]);
    expect(reported.tasks.opened).toMatchObject([{ action: "report", openedRevision: before.revision + 1 }]);
  });

  it("tells with whom a step is filed and what it publishes", () => {
    const design = led(
      reviewed(),
      ["finance", "opinion", { opinion: "agree" }],
      ["audit", "opinion", { opinion: "agree" }],
    );
    const { notices } = taken(design, "planner", "design", { facts: { estimateFen: 1 } });
    expect(notices.map(({ kind, organisation }) => [kind, organisation])).toEqual([
      ["filed", "audit"],
      ["published", null],
    ]);
  });
});
