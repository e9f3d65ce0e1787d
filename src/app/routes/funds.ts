// The funds of the city and their accounts, by the regulations that order them.

import type { ChartOfAccounts } from "../../kernel/ledger/index.ts";
import { accounts as medicalAccounts } from "../../regulations/medical-insurance/postings.ts";

/** The charts of accounts of all funds. */
export const charts: readonly ChartOfAccounts[] = [medicalAccounts];

/** The codes of a fund's accounts; none when there is no such fund. */
export function accountsOfFund(fund: string): ReadonlySet<string> {
  const chart = charts.find((one) => one.fund === fund);
  return new Set(chart?.accounts.map(({ code }) => code));
}
