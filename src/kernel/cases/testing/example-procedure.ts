// A small procedure for tests that has one of everything: a project from proposal to archive, with made-up articles.

import { type Condition, type Guard, numberFact, truthFact } from "../definition/condition.ts";
import { defineProcedure } from "../definition/define-procedure.ts";
import type { Procedure, ProcedureDefinition } from "../definition/procedure.ts";

/** An article that exists in no regulation. */
export const article = (clause: string) => ({ clauses: [`example.${clause}`] });

/** Words in both languages. */
export const text = (zh: string, en: string) => ({ zh, en });

const inPark: Condition = {
  ...article("12.4"),
  title: text("园区项目", "a project in the park"),
  holds: (seen) => truthFact(seen, "inPark"),
};

const outsidePark: Condition = {
  ...inPark,
  title: text("园区外项目", "outside the park"),
  holds: (seen) => !inPark.holds(seen),
};

const needsLand: Condition = {
  ...article("6.2"),
  title: text("新增用地", "new land"),
  holds: (seen) => truthFact(seen, "newLand"),
};

const withinTotal: Guard = {
  ...article("14.1"),
  holds: (seen) => numberFact(seen, "estimateFen") <= numberFact(seen, "totalFen"),
  broken: (seen) => {
    const over = numberFact(seen, "estimateFen") - numberFact(seen, "totalFen");
    return text(`概算超出投资估算 ${over} 分`, `The estimate is ${over} fen above the total approved`);
  },
  next: text("优化设计或报原审批机关", "Improve the design or return to the approving body"),
};

/** The definition; tests break it to see that it is refused. */
export const exampleDefinition: ProcedureDefinition = {
  id: "example.project",
  version: 1,
  title: text("示例项目", "An example project"),
  ...article("1"),
  offices: {
    owner: { title: text("业主", "the owner"), organisation: null, role: "office_clerk" },
    planner: { title: text("发展改革委", "the planning commission"), organisation: "planner", role: "office_clerk" },
    park: { title: text("园区", "the park"), organisation: "park", role: "office_clerk" },
    land: { title: text("国土局", "the land bureau"), organisation: "land", role: "office_clerk" },
    finance: { title: text("财政局", "the finance bureau"), organisation: "finance", role: "office_clerk" },
    audit: { title: text("审计局", "the audit bureau"), organisation: "audit", role: "office_clerk" },
    leader: { title: text("市长", "the mayor"), organisation: "government", role: "office_leader" },
  },
  facts: {
    totalFen: { title: text("总投资", "total investment"), type: "fen", least: 1 },
    newLand: { title: text("新增用地", "new land"), type: "truth" },
    inPark: { title: text("在园区", "in the park"), type: "truth" },
    estimateFen: { title: text("概算", "budget estimate"), type: "fen" },
    opened: { title: text("开工日", "day of starting"), type: "date" },
  },
  documents: {
    proposal: { title: text("项目建议书", "the proposal") },
    siting: { title: text("选址意见", "the siting opinion") },
    account: { title: text("决算报告", "the final account") },
  },
  states: {
    proposed: { title: text("提出", "Proposed"), ...article("8.1") },
    review: { title: text("联合审查", "Joint review"), ...article("12.2") },
    design: { title: text("初步设计", "Preliminary design"), ...article("14.1") },
    building: { title: text("建设", "Construction"), ...article("20.1") },
    accepted: { title: text("竣工验收", "Accepted"), ...article("29.1") },
    closed: { title: text("归档", "Closed"), ...article("41.1"), final: true },
    refused: { title: text("不予批准", "Refused"), clauses: [], basis: "Order 712 art. 11", final: true },
    terminated: { title: text("终止", "Terminated"), ...article("44.3"), final: true },
    returned: { title: text("退回补正", "Returned"), ...article("12.3"), side: "time_stops" },
    suspended: { title: text("停工", "Suspended"), ...article("44.1"), side: "time_stops" },
  },
  actions: {
    propose: {
      title: text("提出项目", "Propose the project"),
      ...article("8.1"),
      from: "start",
      to: "proposed",
      by: ["owner"],
      names: ["owner"],
      facts: ["totalFen", "newLand", "inPark"],
      documents: ["proposal"],
    },
    accept: {
      title: text("受理", "Accept"),
      ...article("12.1"),
      from: "proposed",
      to: "review",
      by: [
        { office: "planner", when: outsidePark },
        { office: "park", when: inPark },
      ],
      documents: [{ kind: "siting", when: needsLand }],
      notices: [{ kind: "notified", office: "owner", ...article("12.1") }],
    },
    turn_back: {
      title: text("退回补正", "Return for correction"),
      ...article("12.3"),
      kind: "return",
      from: ["proposed", "review"],
      to: "returned",
      by: ["planner"],
    },
    correct: {
      title: text("补正", "Correct"),
      ...article("12.3"),
      from: "returned",
      to: "held",
      by: ["owner"],
      optionalFacts: ["totalFen"],
    },
    refuse: {
      title: text("不予批准", "Refuse"),
      ...article("12.5"),
      kind: "refuse",
      from: "proposed",
      to: "refused",
      by: ["planner"],
    },
    design: {
      title: text("批复概算", "Approve the estimate"),
      ...article("14.1"),
      from: "design",
      to: "building",
      by: ["planner"],
      facts: ["estimateFen"],
      guards: [withinTotal],
      notices: [{ kind: "filed", office: "audit", ...article("14.2") }],
      publishes: [{ facts: ["estimateFen"], ...article("42.1") }],
    },
    report: {
      title: text("月报", "Monthly report"),
      ...article("27.1"),
      from: "building",
      to: "stay",
      by: ["owner"],
      optionalFacts: ["opened"],
    },
    inspect: {
      title: text("竣工验收", "Accept the works"),
      ...article("29.1"),
      from: "building",
      to: "accepted",
      by: ["planner"],
    },
    hand_over: {
      title: text("移交", "Hand over"),
      ...article("31.2"),
      from: "accepted",
      to: "stay",
      by: ["owner"],
      raises: "handed_over",
    },
    account: {
      title: text("批复决算", "Approve the final account"),
      ...article("30.1"),
      from: "accepted",
      to: "stay",
      by: ["finance"],
      documents: ["account"],
      raises: "accounted",
    },
    archive: {
      title: text("归档", "Close"),
      ...article("41.1"),
      from: "accepted",
      to: "closed",
      by: ["planner"],
      needs: ["handed_over", "accounted"],
    },
    suspend: {
      title: text("责令停工", "Suspend"),
      ...article("44.1"),
      kind: "suspend",
      from: ["building", "review"],
      to: "suspended",
      by: ["planner"],
    },
    resume: {
      title: text("复工", "Resume"),
      ...article("44.2"),
      kind: "resume",
      from: "suspended",
      to: "held",
      by: ["planner"],
    },
    terminate: {
      title: text("终止", "Terminate"),
      ...article("44.3"),
      kind: "terminate",
      from: ["building", "suspended", "returned"],
      to: "terminated",
      by: ["leader"],
    },
    urge: {
      title: text("催办", "Urge"),
      ...article("9.1"),
      kind: "urge",
      from: ["proposed", "review", "building", "accepted"],
      to: "stay",
      by: ["leader", "owner"],
    },
    escalate: {
      title: text("提请协调", "Lay before the superior"),
      ...article("9.2"),
      kind: "escalate",
      from: ["review", "accepted"],
      to: "stay",
      by: ["finance", "land"],
    },
  },
  reviews: {
    joint_review: {
      title: text("联合审查", "Joint review"),
      ...article("12.2"),
      state: "review",
      offices: ["finance", "audit", { office: "land", when: needsLand }],
      agreed: "design",
      objected: "proposed",
      returned: "returned",
    },
  },
  flags: {
    handed_over: { title: text("管理移交", "Handed over"), ...article("31.2") },
    accounted: { title: text("竣工决算", "Final account"), ...article("30.1") },
  },
  deadlines: {
    accept_in_time: {
      title: text("受理期限", "Time to accept"),
      ...article("12.1"),
      for: "accept",
      setBy: ["propose"],
      term: { workdays: 5 },
      limitInText: true,
      escalatesTo: "superior",
    },
    review_in_time: {
      title: text("会审期限", "Time to review"),
      ...article("12.2"),
      for: "joint_review",
      setBy: ["accept"],
      term: { workdays: 10 },
      limitInText: false,
      escalatesTo: "superior",
    },
    handover: {
      title: text("移交期限", "Time to hand over"),
      ...article("31.2"),
      for: "hand_over",
      setBy: ["inspect"],
      term: { months: 3 },
      limitInText: true,
      escalatesTo: "leader",
    },
    plan_day: {
      title: text("报送年度计划", "Yearly plan"),
      ...article("9.3"),
      for: "report",
      setBy: ["design"],
      term: { yearly: "09-30" },
      limitInText: true,
      escalatesTo: "leader",
    },
  },
};

/** The procedure. */
export const exampleProcedure: Procedure = defineProcedure(exampleDefinition);
