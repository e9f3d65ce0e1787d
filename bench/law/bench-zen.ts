// A peer on the same rule: the benefit of a covered stay in the ZEN engine's expression language, one stay at a time.

import { createRequire } from "node:module";
import { caseSampler, compileExplain, inForce, seededRandom } from "../../src/kernel/law/index.ts";
import { inpatient } from "../../src/regulations/medical-insurance/articles/inpatient.ts";
import type { Figure } from "../figure.ts";

/** The package is CommonJS and hides its names from an import. */
const { ZenEngine }: typeof import("@gorules/zen-engine") = createRequire(import.meta.url)("@gorules/zen-engine");

const STAYS = 5_000;

/** Level, referral and the yearly totals; no gates and no third party, which only makes it easier for the peer. */
const steps: readonly (readonly [key: string, value: string])[] = [
  ["own", "floor((classBFen * classBOwnShareBp + 5000) / 10000)"],
  ["cap", "[1000, 2000, 2300, 2500, 100000][hospitalLevel]"],
  ["bed", "bedDays * min([bedFeePerDayFen, $.cap])"],
  ["scope", "classAFen + classBFen - $.own + emergencyInScopeFen + $.bed"],
  ["left", "max([0, 230000 - deductibleBorneThisYearFen])"],
  ["deductible", "min([[20000, 40000, 60000, 120000, 230000][hospitalLevel], $.left, $.scope])"],
  ["rate", "[8500, 8000, 7500, 6000, 6000][hospitalLevel] - (referral == 2 ? 1500 : 0)"],
  ["computed", "floor((($.scope - $.deductible) * $.rate + 5000) / 10000)"],
  ["fundFen", "min([$.computed, max([0, 15000000 - fundPaidThisYearFen])])"],
];

/** Stays a second with a trace of every step, as our explanation has. @throws Error when it differs from the law by a fen */
export async function* benchZen(): AsyncGenerator<Figure> {
  const figures = inForce(inpatient.figures, { on: "2017-10-10" });
  const sample = caseSampler(inpatient, figures, seededRandom(7));
  const easy = {
    covered: 1,
    designated: 1,
    critical: 0,
    exclusion: 0,
    area: 0,
    "thirdParty.mode": 0,
    "thirdParty.shareBp": 0,
  };
  const cases = Array.from({ length: STAYS }, () => ({ ...sample(), ...easy }));
  const decision = new ZenEngine().createDecision(Buffer.from(JSON.stringify(graph())));
  const { explain } = compileExplain(inpatient);
  const start = performance.now();
  for (const one of cases) {
    const { result } = await decision.evaluate(one, { trace: true });
    const ours = explain(one, figures).outputs.fundFen;
    if (result.fundFen !== ours) throw new Error(`the peer pays ${result.fundFen}, the law ${ours}`);
  }
  yield {
    name: "law.peer.zen_with_trace_per_second",
    value: (STAYS / (performance.now() - start)) * 1000,
    unit: "stays/s",
  };
}

function graph(): unknown {
  const expressions = steps.map(([key, value]) => ({ id: key, key, value }));
  return {
    nodes: [
      { id: "in", type: "inputNode", name: "in" },
      { id: "stay", type: "expressionNode", name: "stay", content: { expressions } },
      { id: "out", type: "outputNode", name: "out" },
    ],
    edges: [
      { id: "a", sourceId: "in", targetId: "stay", type: "edge" },
      { id: "b", sourceId: "stay", targetId: "out", type: "edge" },
    ],
  };
}
