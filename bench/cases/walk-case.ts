// One client of the bench: begins a case and takes it step by step to its archive, then the next.
import { randomUUID } from "node:crypto";
import type pg from "pg";
import { toIsoDate, workCalendar } from "../../src/kernel/calendar/index.ts";
import { beginCase, gatherProcedures, type Moved, type MoveInput, moveCase } from "../../src/kernel/cases/index.ts";
import { exampleProcedure } from "../../src/kernel/cases/testing/example-procedure.ts";
import { hashBody } from "../../src/kernel/db/index.ts";
import type { Outcome } from "../../src/kernel/refusal/index.ts";

/** The procedures of the bench: the one that the tests of the room use, which has one of everything. */
export const procedures = gatherProcedures([exampleProcedure]);

type Step = { readonly action: string; readonly by: string } & Pick<
  MoveInput,
  "facts" | "documents" | "opinion" | "reason"
>;

const steps: readonly Step[] = [
  { action: "accept", by: "planner" },
  { action: "opinion", by: "finance", opinion: "agree" },
  { action: "opinion", by: "audit", opinion: "agree_with_conditions", reason: "分期付款" },
  { action: "design", by: "planner", facts: { estimateFen: 400_000_000 } },
  { action: "report", by: "school" },
  { action: "inspect", by: "planner" },
  { action: "hand_over", by: "school" },
  { action: "account", by: "finance", documents: [{ kind: "account", reference: "file:2" }] },
  { action: "archive", by: "planner" },
];

/** What takes the next step each time it is called. Each step is a request of its own, with its own key. */
export function moverOf(pool: pg.Pool): () => Promise<void> {
  const room = { queryable: pool, procedures };
  const at = new Date("2017-03-06T02:00:00Z");
  let caseId = 0;
  let place = steps.length;
  return async () => {
    const key = { caller: "bench", key: randomUUID(), bodyHash };
    const step = steps[place];
    if (step === undefined) {
      const title = { zh: "新校舍", en: "A new school" };
      const moved = await beginCase(room, {
        procedure: exampleProcedure.id,
        action: "propose",
        input: { ...proposal, title },
        key,
        at,
      });
      caseId = doneIn(moved).caseId;
      place = 0;
      return;
    }
    const { action, by, ...given } = step;
    doneIn(await moveCase(room, { caseId, action, input: { ...inputOf(by), ...given }, key, at }));
    place += 1;
  };
}

const bodyHash = hashBody("{}");
const calendar = workCalendar();
const on = toIsoDate("2017-03-06");

function inputOf(organisation: string): MoveInput {
  return { actor: { organisation, role: "office_clerk", subject: "account:1", postId: 1 }, on, calendar };
}

const proposal: MoveInput = {
  ...inputOf("school"),
  facts: { totalFen: 500_000_000, newLand: false, inPark: false },
  documents: [{ kind: "proposal", reference: "file:1" }],
  parties: { owner: "school" },
};

function doneIn(outcome: Outcome<Moved>): Moved {
  if (!outcome.ok) throw new Error(`the bench was refused: ${outcome.refusal.message.en}`);
  return outcome.value;
}
