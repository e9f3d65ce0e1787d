// The second version of the example procedure, where a small project goes straight to building.
import { type Condition, numberFact, truthFact } from "../definition/condition.ts";
import { defineProcedure } from "../definition/define-procedure.ts";
import type { Procedure } from "../definition/procedure.ts";
import { article, exampleDefinition, text } from "./example-procedure.ts";

const isSmall: Condition = {
  ...article("13.1"),
  title: text("一千万元以下且不新增用地", "at most 10 million yuan and no new land"),
  holds: (seen) => numberFact(seen, "totalFen") <= 1_000_000_000 && !truthFact(seen, "newLand"),
};

/** The next version: a project that is small goes from the review straight to building. */
export const exampleProcedureTwo: Procedure = defineProcedure({
  ...exampleDefinition,
  version: 2,
  actions: {
    ...exampleDefinition.actions,
    accept: {
      title: text("受理", "Accept"),
      ...article("12.1"),
      from: "proposed",
      to: [{ to: "building", when: isSmall }, { to: "review" }],
      by: ["planner"],
    },
  },
  documents: {
    proposal: { title: text("项目建议书", "the proposal") },
    account: { title: text("决算报告", "the final account") },
  },
  offices: Object.fromEntries(Object.entries(exampleDefinition.offices).filter(([name]) => name !== "park")),
});
