// The facts of a group: those of all stays in one call, those of each reversal by itself, because reversals are rare.
import type { Queryable } from "../../../kernel/db/index.ts";
import type { Asked } from "../settlement/decide-group.ts";
import { readStayFacts } from "../store/read-facts.ts";
import { readReversalFacts } from "../store/read-reversal.ts";
import type { Job } from "./job.ts";

/** Reads what the decision of each job depends on, in their order. */
export async function askFacts(
  queryable: Queryable,
  jobs: readonly Job[],
): Promise<{ readonly asked: readonly Asked[]; readonly catalogueRevision: number }> {
  const stays = jobs.flatMap(({ submission }) => (submission.kind === "settle" ? [submission.request] : []));
  const { facts, catalogueRevision } =
    stays.length === 0 ? { facts: [], catalogueRevision: 0 } : await readStayFacts(queryable, stays);
  const asked: Asked[] = [];
  let read = 0;
  for (const { submission } of jobs) {
    if (submission.kind === "reverse") {
      asked.push({ ...submission, facts: await readReversalFacts(queryable, submission.request) });
      continue;
    }
    const ofStay = facts[read];
    if (ofStay === undefined) throw new Error("a stay without facts");
    asked.push({ ...submission, facts: ofStay });
    read += 1;
  }
  return { asked, catalogueRevision };
}
