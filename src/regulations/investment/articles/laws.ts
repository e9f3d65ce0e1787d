// Every law of the regulation, in the order of its articles.

import type { Law } from "../../../kernel/law/index.ts";
import { scope } from "./3-scope.ts";
import { costChain } from "./4-cost-chain.ts";
import { majorImpact } from "./4-major-impact.ts";
import { proposalExemption } from "./6-proposal-exemption.ts";
import { priority } from "./7-priority.ts";
import { alignment } from "./9-alignment.ts";
import { planDeadline } from "./9-plan-calendar.ts";
import { rollingPlan } from "./9-rolling-plan.ts";
import { authority } from "./12-authority.ts";
import { proofOfFunds } from "./13-proof-of-funds.ts";
import { ceilingLeft } from "./14-ceiling.ts";
import { estimate } from "./14-estimate-ceiling.ts";
import { budgetApproval } from "./15-budget-approval.ts";
import { forwarding } from "./17-forwarding.ts";
import { planBalance } from "./18-plan-balance.ts";
import { deliveryMode } from "./22-delivery-mode.ts";
import { compulsoryTender } from "./23-compulsory-tender.ts";
import { startOfWorks } from "./26-start-of-works.ts";
import { dispatchLight } from "./27-dispatch-light.ts";
import { changeReview } from "./28-change-review.ts";
import { changeOrder } from "./28-changes.ts";
import { feeBases } from "./28-fee-bases.ts";
import { constructionPeriod } from "./29-construction-period.ts";
import { settlement } from "./30-settlement.ts";
import { assetRegistration } from "./31-asset-registration.ts";
import { handover } from "./31-handover.ts";
import { proportionalDisbursement } from "./32-proportional-disbursement.ts";
import { companyPayment } from "./33-company-payment.ts";
import { nationalProgressPayment } from "./34-national-progress-payment.ts";
import { payment } from "./34-payment-ladder.ts";
import { preliminaryMoney } from "./35-preliminary-money.ts";
import { dedicatedAccount } from "./36-dedicated-account.ts";
import { problemReport } from "./37-problem-report.ts";
import { staleRecord } from "./40-stale-record.ts";
import { expandedScale } from "./44-expanded-scale.ts";
import { fiveYearBan } from "./45-five-year-ban.ts";
import { track } from "./track.ts";

/** The four of the command line's contract first, where an article has rules in several laws. */
export const laws: readonly Law[] = [
  track,
  estimate,
  changeOrder,
  payment,
  scope,
  costChain,
  majorImpact,
  proposalExemption,
  priority,
  alignment,
  rollingPlan,
  planDeadline,
  authority,
  proofOfFunds,
  ceilingLeft,
  budgetApproval,
  forwarding,
  planBalance,
  deliveryMode,
  compulsoryTender,
  startOfWorks,
  dispatchLight,
  changeReview,
  feeBases,
  constructionPeriod,
  settlement,
  handover,
  assetRegistration,
  proportionalDisbursement,
  companyPayment,
  nationalProgressPayment,
  preliminaryMoney,
  dedicatedAccount,
  problemReport,
  staleRecord,
  expandedScale,
  fiveYearBan,
];
