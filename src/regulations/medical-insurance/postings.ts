// The books of the resident medical fund: its accounts, and which of them move on which event.
import { defineAccounts, definePostings } from "../../kernel/ledger/index.ts";

/** The fund that all entries of medical insurance are posted to. */
export const residentMedicalFund = "resident_medical";

/** The chart of accounts. */
export const accounts = defineAccounts(residentMedicalFund, [
  account("1001", "财政专户存款", "Deposits in the fiscal special account", "debit", "medical.19.2"),
  account("1002", "支出户存款", "Deposits in the payment account", "debit", "medical.19.2"),
  account("1003", "收入户存款", "Deposits in the collection account", "debit", "medical.19.2"),
  account("1201", "即时结算周转金", "Revolving fund for real-time settlement", "debit", "medical.21.1"),
  account("1301", "应收第三方追偿款", "Claims on third parties", "debit", "medical.37.7"),
  account("1302", "应收大病保险赔付", "Due from serious-illness insurance", "debit", "medical.33.1"),
  account("1303", "应收财政补助", "Government subsidies due", "debit", "medical.17.2"),
  account("2001", "应付定点医疗机构", "Payable to designated institutions", "credit", "medical.40.1"),
  account("2002", "暂收款", "Received, not yet assigned", "credit", "medical.19.3"),
  account("2101", "市级调剂金", "City risk-adjustment fund", "credit", "medical.20.1"),
  account("2301", "待确认追偿", "Deferred recoveries", "credit", "medical.37.7"),
  account("3001", "上年结余", "Surplus of earlier years", "credit", "medical.22.1"),
  account("4001", "个人缴费收入", "Individual contributions", "credit", "medical.13.1"),
  account("4002", "财政补助收入", "Government subsidies", "credit", "medical.12.1"),
  account("4003", "利息收入", "Interest", "credit", "medical.19.5"),
  account("4004", "第三方追偿收入", "Recoveries from third parties", "credit", "medical.37.7"),
  account("5001", "住院待遇支出", "Inpatient benefits", "debit", "medical.26.1"),
  account("5002", "门诊统筹支出", "Outpatient pool", "debit", "medical.32.2"),
  account("5003", "大病保险保费", "Serious-illness insurance premium", "debit", "medical.33.2"),
  account("5004", "调剂金提取", "Levy of the risk-adjustment fund", "debit", "medical.20.1"),
  account("5005", "生育补助支出", "Maternity subsidies", "debit", "medical.34.1"),
]);

/**
 * What each event moves. A reversal is the counter-entry of its settlement and has no rule of its own. A claim on a third
 * party is no income until money comes: it stands against deferred recoveries.
 */
export const postings = definePostings(accounts, {
  settle: [
    { debit: "5001", credit: "2001", amount: "fund", party: "hospital", clauses: ["medical.26.1", "medical.40.1"] },
    { debit: "1301", credit: "2301", amount: "claim", clauses: ["medical.37.6", "medical.37.7"] },
  ],
  recover: [
    { debit: "1003", credit: "1301", amount: "received", clauses: ["medical.37.7"] },
    { debit: "2301", credit: "4004", amount: "received", clauses: ["medical.37.7"] },
  ],
  pay_maternity: [
    { debit: "5005", credit: "2001", amount: "fund", party: "hospital", clauses: ["medical.34.1", "medical.34.3"] },
  ],
  pay_serious_illness: [
    { debit: "1302", credit: "2001", amount: "paid", party: "hospital", clauses: ["medical.33.1"] },
  ],
  receive_contribution: [
    { debit: "1003", credit: "4001", amount: "individual", clauses: ["medical.13.1", "medical.14.1"] },
    { debit: "1303", credit: "4002", amount: "subsidy", clauses: ["medical.12.1", "medical.17.2"] },
  ],
});

function account<Code extends string>(
  code: Code,
  zh: string,
  en: string,
  normalSide: "debit" | "credit",
  clause: string,
) {
  return { code, title: { zh, en }, normalSide, clauses: [clause] };
}
