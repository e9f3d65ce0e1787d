// Who pays a settled stay, in the columns of the platform.
import type { ReportedStay } from "../reported-stay.ts";

/** What is paid beside the fund, in fen: serious-illness insurance, medical assistance, the patient's own account. */
export type OtherPayments = {
  readonly seriousIllnessFen: number;
  readonly medicalAssistanceFen: number;
  readonly accountFen: number;
};

/** Nothing beside the fund: residents have no account, and the two others pay later, by their own settlements. */
export const noOtherPayments: OtherPayments = { seriousIllnessFen: 0, medicalAssistanceFen: 0, accountFen: 0 };

/**
 * The amounts of a result, in fen. `inscp_scp_amt` is before a third party takes its share; what a third party or the
 * county government pays is other payment (`oth_pay`).
 */
export type Payments = {
  readonly medfee_sumamt: number;
  readonly fulamt_ownpay_amt: number;
  readonly overlmt_selfpay: number;
  readonly preselfpay_amt: number;
  readonly inscp_scp_amt: number;
  readonly act_pay_dedc: number;
  readonly hifp_pay: number;
  readonly cvlserv_pay: number;
  readonly hifes_pay: number;
  readonly hifmi_pay: number;
  readonly hifob_pay: number;
  readonly maf_pay: number;
  readonly oth_pay: number;
  readonly fund_pay_sumamt: number;
  readonly psn_part_amt: number;
  readonly acct_pay: number;
  readonly acct_mulaid_pay: number;
  readonly psn_cash_pay: number;
  readonly hosp_part_amt: number;
  readonly balc: number;
};

/** The columns that make up `fund_pay_sumamt`. */
export const fundColumns = [
  "hifp_pay",
  "cvlserv_pay",
  "hifes_pay",
  "hifmi_pay",
  "hifob_pay",
  "maf_pay",
  "oth_pay",
] as const satisfies readonly (keyof Payments)[];

/** Sorts a settlement into the columns. @throws RangeError when the others pay more than the patient's part */
export function paymentsOf({ answer, breakdown }: ReportedStay, others: OtherPayments): Payments {
  const { seriousIllnessFen, medicalAssistanceFen, accountFen } = others;
  const funds = {
    hifp_pay: answer.fundFen,
    cvlserv_pay: 0,
    hifes_pay: 0,
    hifmi_pay: seriousIllnessFen,
    hifob_pay: 0,
    maf_pay: medicalAssistanceFen,
    oth_pay: answer.otherPayerFen,
  };
  const psn_part_amt = answer.patientFen - seriousIllnessFen - medicalAssistanceFen;
  const payments = {
    medfee_sumamt: answer.grossFen,
    fulamt_ownpay_amt: breakdown.outsideFen,
    overlmt_selfpay: breakdown.bedExcessFen,
    preselfpay_amt: breakdown.ownShareFen,
    inscp_scp_amt: breakdown.inScopeFen,
    act_pay_dedc: answer.deductibleFen,
    ...funds,
    fund_pay_sumamt: fundColumns.reduce((sum, column) => sum + funds[column], 0),
    psn_part_amt,
    acct_pay: accountFen,
    acct_mulaid_pay: 0,
    psn_cash_pay: psn_part_amt - accountFen,
    hosp_part_amt: 0,
    balc: 0,
  };
  assertPayments(payments);
  return payments;
}

/** The identities of a result, with their names; the interface gives none, so these are ours. */
export const identities: readonly (readonly [string, (payments: Payments) => boolean])[] = [
  [
    "medfee_sumamt = fulamt_ownpay_amt + overlmt_selfpay + preselfpay_amt + inscp_scp_amt",
    (of) => of.medfee_sumamt === of.fulamt_ownpay_amt + of.overlmt_selfpay + of.preselfpay_amt + of.inscp_scp_amt,
  ],
  [
    "fund_pay_sumamt = hifp_pay + cvlserv_pay + hifes_pay + hifmi_pay + hifob_pay + maf_pay + oth_pay",
    (of) => of.fund_pay_sumamt === fundColumns.reduce((sum, column) => sum + of[column], 0),
  ],
  [
    "medfee_sumamt = fund_pay_sumamt + psn_part_amt + hosp_part_amt",
    (of) => of.medfee_sumamt === of.fund_pay_sumamt + of.psn_part_amt + of.hosp_part_amt,
  ],
  [
    "psn_part_amt = acct_pay + acct_mulaid_pay + psn_cash_pay",
    (of) => of.psn_part_amt === of.acct_pay + of.acct_mulaid_pay + of.psn_cash_pay,
  ],
  ["every amount ≥ 0", (of) => Object.values(of).every((fen) => Number.isSafeInteger(fen) && fen >= 0)],
];

function assertPayments(payments: Payments): void {
  for (const [name, holds] of identities) if (!holds(payments)) throw new RangeError(`the result breaks ${name}`);
}
