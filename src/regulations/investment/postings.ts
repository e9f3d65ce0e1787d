// The books of project money: its accounts, and which of them move on which event.

import { defineAccounts, definePostings } from "../../kernel/ledger/index.ts";

/** The fund that all entries of project money are posted to. */
export const projectMoney = "project_money";

/** The chart of accounts. */
export const accounts = defineAccounts(projectMoney, [
  account("1002", "项目资金专户存款", "Deposits in the dedicated accounts", "debit", "investment.36.1"),
  account("1601", "在建工程", "Works under construction", "debit", "investment.36.2"),
  account("1602", "前期工作支出", "Preliminary work", "debit", "investment.35.1"),
  account("4001", "财政拨款", "Money from the budget", "credit", "investment.32.1"),
  account("4002", "融资到位资金", "Money raised by the companies", "credit", "investment.33.1"),
]);

export const postings = definePostings(accounts, {
  disburse: [{ debit: "1002", credit: "4001", amount: "amount", party: "project", clauses: ["investment.32.1"] }],
  draw_loan: [{ debit: "1002", credit: "4002", amount: "amount", party: "project", clauses: ["investment.33.1"] }],
  pay: [
    {
      debit: "1601",
      credit: "1002",
      amount: "amount",
      party: "project",
      clauses: ["investment.34.1", "investment.36.3"],
    },
  ],
});

function account<const Code extends string>(
  code: Code,
  zh: string,
  en: string,
  normalSide: "debit" | "credit",
  clause: string,
) {
  return { code, title: { zh, en }, normalSide, clauses: [clause] };
}
