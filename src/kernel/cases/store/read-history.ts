// The history of a case: its events in order, as they were recorded, with what proves them.

import { z } from "zod";
import { type IsoDate, isIsoDate } from "../../calendar/index.ts";
import type { Queryable } from "../../db/index.ts";
import { caseLimits } from "../limits.ts";
import { type CaseEvent, opinions } from "../moving/case.ts";

/** An event with its record (canonical JSON), its salt and its entry in the audit log: what a receipt is made of. */
export type RecordedCaseEvent = CaseEvent & {
  readonly at: Date;
  readonly record: string;
  readonly salt: Buffer;
  readonly auditEntryId: number;
};

/** All events of a case, the first one first; none for a case that nobody knows. @throws Error for a record that is no event */
export async function readHistory(queryable: Queryable, caseId: number): Promise<readonly RecordedCaseEvent[]> {
  const { rows } = await queryable.query<{ record: string; salt: Buffer; audit_entry_id: number; at: Date }>({
    name: "case-history",
    text: "SELECT record, salt, audit_entry_id, at FROM case_event WHERE case_id = $1 ORDER BY revision LIMIT $2",
    values: [caseId, caseLimits.eventsPerCase],
  });
  return rows.map(({ record, salt, audit_entry_id, at }) => ({
    ...eventOf(record),
    record,
    salt,
    auditEntryId: audit_entry_id,
    at,
  }));
}

/** The event that a record tells of. */
export function eventOf(record: string): CaseEvent {
  const { revision, action, from, to, on, actor, given, clauses } = eventSchema.parse(JSON.parse(record));
  return { revision, action, from, to, on, actor, given: withoutAbsent(given), clauses };
}

const day = z.custom<IsoDate>(isIsoDate);
const desk = z.object({ organisation: z.string(), role: z.string() });

const givenSchema = z.object({
  facts: z.record(z.string(), z.union([z.number(), z.string(), z.boolean()])).optional(),
  documents: z.array(z.object({ kind: z.string(), reference: z.string() })).optional(),
  parties: z.record(z.string(), z.string()).optional(),
  reason: z.string().optional(),
  opinion: z.enum(opinions).optional(),
  office: z.string().optional(),
  deadline: z.string().optional(),
  superiors: z.array(desk).optional(),
});

const eventSchema = z.object({
  revision: z.int(),
  action: z.string(),
  from: z.string(),
  to: z.string(),
  on: day,
  actor: desk.extend({ subject: z.string(), postId: z.int().nullable() }).nullable(),
  given: givenSchema,
  clauses: z.array(z.string()),
});

/** The schema allows a member to be undefined, which a record never holds. */
function withoutAbsent({
  facts,
  documents,
  parties,
  reason,
  opinion,
  office,
  deadline,
  superiors,
}: z.output<typeof givenSchema>): CaseEvent["given"] {
  return {
    ...(facts === undefined ? {} : { facts }),
    ...(documents === undefined ? {} : { documents }),
    ...(parties === undefined ? {} : { parties }),
    ...(reason === undefined ? {} : { reason }),
    ...(opinion === undefined ? {} : { opinion }),
    ...(office === undefined ? {} : { office }),
    ...(deadline === undefined ? {} : { deadline }),
    ...(superiors === undefined ? {} : { superiors }),
  };
}
