// Article 36: project money is paid from the project's own account, for the purposes of its plan only.

import { choose, enumeration, law, not, rule, when, word } from "../../../kernel/law/index.ts";
import { FIRST_DAY } from "./figures.ts";
import { fact } from "./project-facts.ts";

const verdicts = enumeration("verdict", {
  permitted: { zh: "可以支付", en: "may be paid" },
  unregistered_account: { zh: "账户没有登记", en: "the account is not registered" },
  other_project: { zh: "账户属于别的项目", en: "the account belongs to another project" },
  other_purpose: { zh: "用途不在计划内", en: "the purpose is not in the plan" },
});

const isRegistered = fact("accountRegistered", "账户已登记", "the account is registered");
const isOfProject = fact("accountOfProject", "账户属于本项目", "the account belongs to the project");
const isPlanned = fact("purposePlanned", "用途在计划内", "the purpose is in the plan");

const verdict = (clause: string, chosen: keyof typeof verdicts.titles) =>
  rule(clause, { id: chosen, title: verdicts.titles[chosen] }, word(verdicts, chosen));

/** Whether a payment keeps to the project's account and purposes. */
export const dedicatedAccount = law({
  id: "investment.dedicatedAccount",
  title: { zh: "专户专账", en: "dedicated account" },
  from: FIRST_DAY,
  inputs: [isRegistered, isOfProject, isPlanned],
  outputs: {
    verdict: choose(
      [
        when(not(isRegistered), verdict("investment.36.1", "unregistered_account")),
        when(not(isOfProject), verdict("investment.36.3", "other_project")),
        when(not(isPlanned), verdict("investment.36.3", "other_purpose")),
      ],
      verdict("investment.36.3", "permitted"),
    ),
  },
});
