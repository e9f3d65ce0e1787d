// Projects taken through all offices, from the idea to the closed archive, on the short way and the ordinary one.

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readCase } from "../../../kernel/cases/index.ts";
import { proveLedger } from "../../../kernel/ledger/index.ts";
import { type CourseStep, courseOf } from "../examples/course.ts";
import { ordinaryProject, smallProject } from "../examples/small-project.ts";
import { readContract } from "../store/contract.ts";
import { openProjectCity, type ProjectCity, stepBy } from "../testing/project-city.ts";
import { requestPayment } from "./index.ts";

let city: ProjectCity;

beforeAll(async () => {
  city = await openProjectCity();
});
afterAll(() => city.stop());

const statesOf = async (caseId: number): Promise<string[]> => {
  const { rows } = await city.database.pool.query<{ to: string }>(
    "SELECT record::json->>'to' AS to FROM case_event WHERE case_id = $1 ORDER BY revision",
    [caseId],
  );
  return rows.map(({ to }) => to).filter((to, place, all) => to !== all[place - 1]);
};

async function paymentOf(projectId: number, requestFen: number, unit: string): Promise<number> {
  const key = { caller: unit, key: `pay ${projectId} ${requestFen}`, bodyHash: new Uint8Array(32) };
  const content = {
    facts: { instalment: 1, requestFen },
    documents: [{ kind: "engineer_certificate", reference: "JL-1" }],
  };
  const asked = await requestPayment(city.desk, { projectId, actor: city.actorOf(unit), key, content });
  if (!asked.ok) throw new Error(asked.refusal.message.en);
  return asked.value.caseId;
}

const pay = (agreedFen: number): CourseStep =>
  stepBy("finance_bureau", "pay", {
    facts: { agreedFen },
    documents: [{ kind: "payment_voucher", reference: "ZF-1" }],
  });

describe("a small project without new land", () => {
  it("skips preliminary design and budget estimate, and comes to the archive", async () => {
    const caseId = await city.walk(courseOf(smallProject));
    const states = await statesOf(caseId);
    expect(states).not.toContain("estimate");
    expect(states.at(-1)).toBe("closed");
    const { rows } = await city.database.pool.query<{ events: number; leaves: number }>(
      "SELECT count(*) AS events, count(DISTINCT audit_entry_id) AS leaves FROM case_event WHERE case_id = $1",
      [caseId],
    );
    expect(rows[0]?.events).toBe(rows[0]?.leaves);
  });

  it("is paid within the ladder, checked by its department, booked by finance", async () => {
    const projectId = await city.walk(courseOf(smallProject), "report_completion");
    const paymentId = await paymentOf(projectId, 600_000_000, "example_health_centre");
    expect((await city.act(paymentId, stepBy("health_commission", "check"))).ok).toBe(true);
    // 70 % of 8 million is 5.6 million.
    const tooMuch = await city.act(paymentId, pay(560_000_001));
    expect(tooMuch).toMatchObject({ ok: false, refusal: { code: "case.guard", clause: "investment.34.1" } });
    expect(tooMuch.ok ? "" : tooMuch.refusal.message.zh).toContain("最多可付 5,600,000.00");
    expect(await city.act(paymentId, pay(560_000_000))).toMatchObject({ ok: true, value: { state: "paid" } });
    expect(await readContract(city.database.pool, projectId)).toMatchObject({
      paidFen: 560_000_000,
      capFen: 560_000_000,
    });
    const next = await paymentOf(projectId, 1, "example_health_centre");
    await city.act(next, stepBy("health_commission", "check"));
    expect(await city.act(next, pay(1))).toMatchObject({ ok: false, refusal: { code: "case.guard" } });
    expect((await proveLedger(city.database.owner)).debitFen).toBeGreaterThanOrEqual(560_000_000);
  });
});

describe("a large project", () => {
  it("goes through design, budget estimate and land, under agent construction", async () => {
    const caseId = await city.walk(courseOf(ordinaryProject));
    const states = await statesOf(caseId);
    expect(states).toEqual(expect.arrayContaining(["preliminary_design", "estimate", "evaluation", "closed"]));
    const project = await readCase(city.database.pool, caseId);
    expect(project?.facts["budgetEstimateFen"]).toBe(12_080_000_000);
    expect(project?.flags).toEqual(expect.arrayContaining(["asset_registered", "handed_over"]));
  });

  it.each([
    ["review_budget", { constructionBudgetFen: 12_080_000_001 }, "高于初设概算"],
    ["examine_bid_limit", { bidLimitFen: 11_420_000_001 }, "高于施工预算"],
    ["file_contract", { contractPriceFen: 11_200_000_001 }, "高于最高投标限价"],
  ])("is stopped at %s by a broken link of the chain, which is named", async (action, changed, said) => {
    const course = courseOf(ordinaryProject);
    const caseId = await city.walk(course, action);
    const step = course.find((one) => one.action === action);
    if (step === undefined) throw new Error(`the course has no ${action}`);
    const broken = { ...step, content: { ...step.content, facts: { ...step.content.facts, ...changed } } };
    const refused = await city.act(caseId, broken);
    expect(refused).toMatchObject({ ok: false, refusal: { code: "case.guard" } });
    expect(refused.ok ? "" : refused.refusal.message.zh).toContain(said);
    expect((await city.act(caseId, step)).ok).toBe(true);
  });

  it("is refused to another office, out of order, twice under one key once", async () => {
    const course = courseOf(ordinaryProject);
    const caseId = await city.walk(course, "approve_proposal");
    const [step] = course.filter(({ action }) => action === "approve_proposal");
    if (step === undefined) throw new Error("the course has no approval");
    expect(await city.act(caseId, { ...step, organisation: "audit_bureau" })).toMatchObject({
      refusal: { code: "case.wrong_actor" },
    });
    expect(
      await city.act(
        caseId,
        stepBy("finance_bureau", "examine_bid_limit", { facts: { bidLimitFen: 1 }, documents: [] }),
      ),
    ).toMatchObject({
      refusal: { code: "case.wrong_order" },
    });
    const first = await city.act(caseId, step, "once");
    const again = await city.act(caseId, step, "once");
    expect([first.ok && first.value.isReplay, again.ok && again.value.isReplay]).toEqual([false, true]);
  });
});
