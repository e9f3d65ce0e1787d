// The reckoning of a decided stay on one or two lines, as a clerk would write it on paper: `(6,027.00 − 600.00) × 75% = 4,070.25`.
import {
  type Fen,
  formatPercent,
  formatYuan,
  subtractFen,
  toBasisPoints,
  toFen,
} from "../../../../kernel/money/index.ts";
import type { Text } from "../../../../kernel/refusal/index.ts";
import { say } from "../../../../ui/index.ts";
import { type Decision, figureUsed, gateOf } from "./decision.ts";
import { decidedMessages } from "./messages.ts";
import { isCapped } from "./money-parts.ts";

/** One line: what stands left of the equals sign, what comes out, and the article that says so. */
export type ReckoningLine = {
  readonly key: "deductible" | "computed" | "ceiling";
  readonly words: Text;
  readonly resultFen: Fen;
  readonly clause: string;
  readonly provisional: boolean;
};

/** The lines that decided the fund's part; none where a gate stopped the case. */
export function reckonStay(decision: Decision): readonly ReckoningLine[] {
  if (gateOf(decision) !== undefined) return [];
  return [...deductibleLine(decision), computedLine(decision), ...ceilingLine(decision)];
}

/** Shown only where the yearly cap decided: otherwise the deductible is the figure of the level. */
function deductibleLine(decision: Decision): readonly ReckoningLine[] {
  const ofLevel = figureUsed(decision, "deductible.perStay");
  const cap = figureUsed(decision, "deductible.yearCap");
  if (!isCapped(decision) || ofLevel === null || cap === null) return [];
  const left = `${yuan(cap)} − ${yuan(decision.explanation.inputs.deductibleBorneThisYearFen)}`;
  const words = leastOf(yuan(ofLevel), left);
  return [
    {
      key: "deductible",
      words: {
        zh: `${decidedMessages.deductibleWord.zh} ${words.zh}`,
        en: `${decidedMessages.deductibleWord.en} ${words.en}`,
      },
      resultFen: decision.deductibleFen,
      clause: "medical.25.2",
      provisional: decision.provisional,
    },
  ];
}

function computedLine(decision: Decision): ReckoningLine {
  const { policyScopeFen, deductibleFen, rateBp, computedFen } = decision;
  const rate = formatPercent(toBasisPoints(rateBp));
  const scope = formatYuan(policyScopeFen);
  const base = deductibleFen === 0 ? scope : `(${scope} − ${formatYuan(deductibleFen)})`;
  return {
    key: "computed",
    words: { zh: `${base} × ${rate.zh}`, en: `${base} × ${rate.en}` },
    resultFen: computedFen,
    clause: "medical.26.1",
    provisional: decision.provisional && !isCapped(decision),
  };
}

function ceilingLine(decision: Decision): readonly ReckoningLine[] {
  const ceiling = figureUsed(decision, "fund.yearCap");
  if (ceiling === null || decision.fundFen === decision.computedFen) return [];
  const left = `${yuan(ceiling)} − ${formatYuan(decision.explanation.inputs.fundPaidThisYearFen)}`;
  const words = leastOf(formatYuan(decision.computedFen), left);
  return [{ key: "ceiling", words, resultFen: decision.fundFen, clause: "medical.30.1", provisional: false }];
}

/** What is left of a yearly limit, never below zero. */
export function leftOf(limitFen: Fen, usedFen: Fen): Fen {
  return limitFen > usedFen ? subtractFen(limitFen, usedFen) : toFen(0);
}

function leastOf(first: string, second: string): Text {
  return {
    zh: say("zh", decidedMessages.least, { first, second }),
    en: say("en", decidedMessages.least, { first, second }),
  };
}

function yuan(valueFen: number): string {
  return formatYuan(toFen(valueFen));
}
