// Projects: the list, the page, proposing one, taking a step, asking for a payment.

import { z } from "zod";
import { legalDay } from "../../../kernel/calendar/index.ts";
import { firstStep, type Moved } from "../../../kernel/cases/index.ts";
import {
  type Answer,
  answer,
  pageQuery,
  readCursor,
  refused,
  textSchema,
  writeCursor,
} from "../../../kernel/http/index.ts";
import type { Actor } from "../../../kernel/identity/index.ts";
import type { Outcome } from "../../../kernel/refusal/index.ts";
import { caseActorOf, type Desk, proposeProject, requestPayment, takeStep } from "../actions/index.ts";
import { procedures } from "../procedures/index.ts";
import { projectProcedure } from "../procedures/project/project.ts";
import { listProjects } from "../reading/list-projects.ts";
import { readProjectPage } from "../reading/project-page.ts";
import { describePage, describeStep } from "./describe.ts";
import {
  caseIdInAddress,
  listedProjectSchema,
  movedSchema,
  projectPageSchema,
  stepContentShape,
  stepSchema,
} from "./schemas.ts";
import { route } from "./services.ts";

const nowhere = { zh: "没有这个项目", en: "There is no such project" };

export const projectRoutes = [
  route({
    method: "GET",
    path: "/api/investment/projects",
    summary: { zh: "项目列表", en: "The list of projects" },
    clauses: ["investment.40.1", "investment.8.1"],
    permission: "project.read",
    query: z.strictObject({
      ...pageQuery,
      text: z.string().min(1).max(60).optional(),
      state: z.string().max(40).optional(),
      sector: z.string().max(40).optional(),
    }),
    reply: z.object({
      items: z.array(listedProjectSchema).readonly(),
      next: z.string().nullable(),
      /** Every state a project can stand in, for the filter. */
      states: z.array(z.object({ state: z.string(), title: textSchema })).readonly(),
    }),
    handler: async ({ query: { limit, after, text, state, sector } }, { database }) => {
      const before = after === undefined ? undefined : (readCursor(z.tuple([z.int()]), after)?.[0] ?? 0);
      const items = await listProjects(database.pool, { text, state, sector, before, limit });
      const last = items.length === limit ? items.at(-1) : undefined;
      return answer({
        items: items.map((item) => ({ ...item, stateTitle: projectProcedure.states[item.state]?.title ?? item.name })),
        next: last === undefined ? null : writeCursor([last.id]),
        states: Object.entries(projectProcedure.states).map(([name, { title }]) => ({ state: name, title })),
      });
    },
  }),
  route({
    method: "GET",
    path: "/api/investment/projects/{id}",
    summary: { zh: "一个项目", en: "One project" },
    clauses: ["investment.40.1", "investment.40.3", "investment.4.5", "investment.34.1"],
    permission: "project.read",
    params: z.strictObject({ id: caseIdInAddress }),
    reply: projectPageSchema,
    handler: async ({ params: { id }, actor }, desk) => {
      const on = legalDay(desk.clock());
      const page = await readProjectPage(desk.database.pool, id, {
        organisations: desk.organisations,
        desk: await deskOf(desk, actor),
        on,
      });
      return page === undefined
        ? refused({ code: "investment.project_unknown", message: nowhere }, 404)
        : answer(describePage(page, on));
    },
  }),
  route({
    method: "GET",
    path: "/api/investment/proposal-form",
    summary: { zh: "提出项目要填什么", en: "What proposing a project asks for" },
    clauses: ["investment.8.2", "investment.12.1"],
    permission: "project.act",
    reply: z.object({
      step: stepSchema,
      organisations: z.array(z.object({ key: z.string(), name: textSchema, kind: z.string() })).readonly(),
    }),
    handler: async (_, { organisations, clock }) => {
      const procedure = procedures.latest(projectProcedure.id);
      const all = await organisations.all();
      return answer({
        step: describeStep(firstStep(procedure, "propose", legalDay(clock()))),
        organisations: all.map(({ key, name, kind }) => ({ key, name, kind })),
      });
    },
  }),
  route({
    method: "POST",
    path: "/api/investment/projects",
    summary: { zh: "提出一个项目", en: "Propose a project" },
    clauses: ["investment.8.2", "investment.40.2"],
    permission: "project.act",
    idempotent: true,
    status: 201,
    body: z.strictObject(stepContentShape),
    reply: movedSchema,
    handler: async ({ body, actor, key }, desk) =>
      answerOf(await proposeProject(desk, { actor, key, content: body }), 201),
  }),
  route({
    method: "POST",
    path: "/api/investment/cases/{id}/steps",
    summary: { zh: "办一步:审批、会审、退回、付款", en: "Take a step: approve, give an opinion, return, pay" },
    clauses: ["investment.6.1", "investment.12.3", "investment.13.1", "investment.34.1", "investment.39.2"],
    permission: "project.act",
    idempotent: true,
    params: z.strictObject({ id: caseIdInAddress }),
    body: z.strictObject({ action: z.string().min(1).max(60), ...stepContentShape }),
    reply: movedSchema,
    handler: async ({ params: { id }, body: { action, ...content }, actor, key }, desk) =>
      answerOf(await takeStep(desk, { caseId: id, action, actor, content, key: keyOf(key, id) }), 200),
  }),
  route({
    method: "POST",
    path: "/api/investment/projects/{id}/payments",
    summary: { zh: "申请付款", en: "Ask for a payment" },
    clauses: ["investment.32.1", "investment.34.1"],
    permission: "project.act",
    idempotent: true,
    status: 201,
    params: z.strictObject({ id: caseIdInAddress }),
    body: z.strictObject(stepContentShape),
    reply: movedSchema,
    handler: async ({ params: { id }, body, actor, key }, desk) =>
      answerOf(await requestPayment(desk, { projectId: id, actor, content: body, key: keyOf(key, id) }), 201),
  }),
];

/** The number stands in the address, so it is made part of the key: one key for two cases is two requests. */
function keyOf<Key extends { readonly caller: string }>(key: Key, id: number): Key {
  return { ...key, caller: `${key.caller} ${id}` };
}

/** Auditors and the like read, and have no desk at which cases wait. */
async function deskOf(desk: Desk, actor: Actor) {
  return actor.organisationId === null ? null : caseActorOf(desk, actor);
}

function answerOf(moved: Outcome<Moved>, status: number): Answer<z.input<typeof movedSchema>> {
  if (!moved.ok) return refused(moved.refusal, statuses[moved.refusal.code] ?? 422);
  const { caseId, revision, state, isReplay } = moved.value;
  return answer({ caseId, revision, state, isReplay }, { status });
}

const statuses: Readonly<Record<string, number>> = {
  "case.stale": 409,
  "case.unknown": 404,
  "case.wrong_actor": 403,
  "investment.project_unknown": 404,
  "investment.payment_unknown": 404,
};
