// What must hold before a step: the chain of costs (articles 4, 14, 23, 39), the code of the project, the delivery mode.

import { type Guard, numberFact, type Seen, textFact, truthFact } from "../../../../kernel/cases/index.ts";
import { parseProjectCode } from "../../../../kernel/identifiers/index.ts";
import { formatYuan, toFen } from "../../../../kernel/money/index.ts";
import { askEstimate } from "../decide.ts";
import { isAgentRequired } from "./conditions.ts";
import { type ProjectFact, projectFacts } from "./facts.ts";

/** The later amount stays within the earlier one; otherwise no office may go on (article 39). */
function staysWithin(
  later: ProjectFact,
  earlier: ProjectFact | readonly ProjectFact[],
  clauses: readonly string[],
): Guard {
  const limit = (seen: Seen): ProjectFact => [earlier].flat().find((name) => name in seen.facts) ?? later;
  const title = (name: ProjectFact) => projectFacts[name].title;
  return {
    clauses: [...clauses, "investment.4.5", "investment.39.2"],
    holds: (seen) => numberFact(seen, later) <= numberFact(seen, limit(seen)),
    broken: (seen) => {
      const bound = limit(seen);
      const [amount, most] = [numberFact(seen, later), numberFact(seen, bound)];
      const [value, cap, over] = [amount, most, amount - most].map((fen) => formatYuan(toFen(fen)));
      return {
        zh: `${title(later).zh} ${value} 元高于${title(bound).zh} ${cap} 元,超 ${over} 元;后续手续全停`,
        en: `The ${title(later).en} of ${value} yuan is above the ${title(bound).en} of ${cap} yuan by ${over}; every further procedure stops`,
      };
    },
    next: {
      zh: "降低造价重新编制,或按程序调整前一环节",
      en: "Bring the amount down, or have the earlier one adjusted by its own procedure",
    },
  };
}

/** The budget estimate is the ceiling; a project that needs none has its feasibility estimate as the ceiling (article 14). */
export const ceiling = ["budgetEstimateFen", "feasibilityEstimateFen"] as const;

export const budgetWithinCeiling = staysWithin("constructionBudgetFen", ceiling, ["investment.14.5"]);
export const bidLimitWithinBudget = staysWithin("bidLimitFen", "constructionBudgetFen", ["investment.23.5"]);
export const contractWithinBidLimit = staysWithin("contractPriceFen", "bidLimitFen", ["investment.23.5"]);
export const finalAccountWithinCeiling = staysWithin("finalAccountFen", ceiling, ["investment.14.5"]);
export const planWithinInvestment = staysWithin("planAmountFen", "feasibilityEstimateFen", ["investment.9.5"]);

/** Above the feasibility estimate: first optimise; still a tenth above: back to who approved it. */
export const estimateIsApprovable: Guard = {
  clauses: ["investment.14.6", "investment.14.7"],
  holds: (seen) => outcomeOf(seen) === "approve",
  broken: (seen) =>
    outcomeOf(seen) === "optimise"
      ? {
          zh: "概算超过可研估算,应先优化设计或降低标准",
          en: "The budget estimate is above the feasibility estimate: the design must be optimised or the standard lowered first",
        }
      : {
          zh: "优化后概算仍超过可研估算 10% 以上,应报原审批部门重新审批",
          en: "After optimisation the estimate is still 10 % or more above: it goes back to the original approving department",
        },
  next: {
    zh: "退回建设单位优化设计,或退回可研重新报批",
    en: "Return it for optimisation, or return the feasibility report for a new approval",
  },
};

export const codeIsWhole: Guard = {
  clauses: ["investment.12.2"],
  holds: (seen) => parseProjectCode(textFact(seen, "projectCode")).ok,
  broken: {
    zh: "项目统一代码不对:应为 24 位,如 1701-430400-78-01-000317",
    en: "This is no project code: 24 characters such as 1701-430400-78-01-000317",
  },
  next: { zh: "照国家平台赋的代码填写", en: "Enter the code as the national platform gave it" },
};

export const deliveryFitsTrack: Guard = {
  clauses: ["investment.21.1", "investment.21.4", "investment.22.2"],
  holds: (seen) =>
    !isAgentRequired(seen) ||
    textFact(seen, "deliveryMode") !== "self" ||
    seen.documents.includes("government_approval"),
  broken: {
    zh: "非经营性、政府投资为主、3000 万元及以上的项目应当实行代建制",
    en: "A non-operational project of 30 million yuan or more, mainly of government money, must use agent construction",
  },
  next: {
    zh: "改为代建制,或附市政府批准自管的文件",
    en: "Choose agent construction, or attach the city government's approval of self-management",
  },
};

export const dominantShare: Guard = {
  clauses: ["investment.3.2"],
  holds: (seen) => numberFact(seen, "governmentShareBp") > 5_000,
  broken: {
    zh: "政府资金不占主导,不属于本办法的项目",
    en: "Government money has no dominant share: the regulation does not cover this project",
  },
  next: { zh: "按企业投资项目核准或备案办理", en: "Have it approved or filed as an enterprise investment" },
};

export const landIsExamined: Guard = {
  clauses: ["investment.6.3"],
  holds: (seen) => !truthFact(seen, "newConstructionLand") || seen.documents.includes("land_examination"),
  broken: {
    zh: "新增建设用地的项目还没有用地预审意见",
    en: "The project needs new land and has no land pre-examination",
  },
  next: { zh: "先由国土部门出具用地预审意见", en: "Have the land bureau give its pre-examination first" },
};

function outcomeOf({ on, facts }: Seen): unknown {
  return askEstimate({ on, facts: { ...facts, optimised: facts["designOptimised"] } }).outputs["outcome"];
}
