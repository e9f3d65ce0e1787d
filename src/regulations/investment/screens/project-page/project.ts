// A project's page as the server gives it.
import * as z from "zod/mini";
import { dateReader, fenReader, textReader } from "../../../../ui/index.ts";

const fieldReader = z.object({
  name: z.string(),
  title: textReader,
  type: z.enum(["fen", "whole", "basis_points", "date", "text", "truth", "choice"]),
  required: z.boolean(),
  choices: z.array(z.object({ value: z.string(), title: textReader })),
});

/** A step that may be taken, as a form. */
export const stepReader = z.object({
  name: z.string(),
  title: textReader,
  kind: z.string(),
  office: z.nullable(z.string()),
  clauses: z.array(z.string()),
  fields: z.array(fieldReader),
  documents: z.array(z.object({ kind: z.string(), title: textReader })),
  parties: z.array(z.object({ office: z.string(), title: textReader })),
  needsReason: z.boolean(),
});

const paymentReader = z.object({
  id: z.number(),
  state: z.string(),
  stateTitle: textReader,
  requestFen: fenReader,
  agreedFen: z.nullable(fenReader),
  payableFen: z.nullable(fenReader),
  revision: z.number(),
  steps: z.array(stepReader),
});

/** `GET /api/investment/projects/{id}`. */
export const projectReader = z.object({
  id: z.number(),
  revision: z.number(),
  name: textReader,
  state: z.string(),
  stateTitle: textReader,
  facts: z.array(
    z.object({
      name: z.string(),
      title: textReader,
      type: z.string(),
      value: z.union([z.number(), z.string(), z.boolean()]),
      word: z.nullable(textReader),
    }),
  ),
  chain: z.array(
    z.object({
      name: z.string(),
      title: textReader,
      clause: z.string(),
      amountFen: z.nullable(fenReader),
      aboveFen: z.nullable(fenReader),
    }),
  ),
  contract: z.nullable(
    z.object({
      number: z.string(),
      priceFen: fenReader,
      approvedPlanningChangesFen: fenReader,
      stage: z.enum(["construction", "accepted", "audited"]),
      paidFen: fenReader,
      caps: z.array(z.object({ stage: z.string(), capFen: fenReader, clause: z.string() })),
    }),
  ),
  holders: z.array(
    z.object({ title: textReader, task: textReader, clause: z.nullable(z.string()), dueOn: z.nullable(dateReader) }),
  ),
  parties: z.array(z.object({ office: z.string(), title: textReader, name: textReader })),
  papers: z.array(z.object({ kind: z.string(), title: textReader, reference: z.string() })),
  events: z.array(
    z.object({
      revision: z.number(),
      title: textReader,
      to: z.string(),
      on: dateReader,
      organisation: z.nullable(textReader),
      reason: z.nullable(z.string()),
      clauses: z.array(z.string()),
    }),
  ),
  line: z.array(
    z.object({
      state: z.string(),
      title: textReader,
      clause: z.string(),
      on: z.nullable(dateReader),
      passed: z.boolean(),
    }),
  ),
  /** Whether this desk may ask for a payment. */
  asksPayment: z.boolean(),
  payments: z.array(paymentReader),
  steps: z.array(stepReader),
});

export type Project = z.infer<typeof projectReader>;
export type Step = z.infer<typeof stepReader>;
export type Payment = z.infer<typeof paymentReader>;

/** What is answered when a step was taken. */
export const movedReader = z.object({ caseId: z.number(), revision: z.number(), state: z.string() });

/** `GET /api/investment/proposal-form`: the first form, and the organisations that can be named. */
export const formReader = z.object({
  step: stepReader,
  organisations: z.array(z.object({ key: z.string(), name: textReader, kind: z.string() })),
});

/** Where things are read and sent. */
export const projectAddresses = {
  project: (id: number | string) => `/api/investment/projects/${id}`,
  projects: "/api/investment/projects",
  payments: (id: number | string) => `/api/investment/projects/${id}/payments`,
  steps: (caseId: number) => `/api/investment/cases/${caseId}/steps`,
  form: "/api/investment/proposal-form",
} as const;
