// The result of 2303 and 2304: the settlement's fields, and one detail for each fund that pays.
import { legalDay, legalTime } from "../../../../kernel/calendar/index.ts";
import type { ReportedStay } from "../reported-stay.ts";
import { amountOf, type Decimal, ratioOf } from "./decimal-json.ts";
import { clearing, fundTypes, residentInsurance } from "./dictionary.ts";
import { type OtherPayments, type Payments, paymentsOf } from "./payments.ts";

/** A settlement with what the sender's message adds: visit, message number, certificate, kind of care, clearing agency. */
export type ResultOf = {
  readonly settled: ReportedStay;
  readonly others: OtherPayments;
  readonly visit: string;
  readonly message: string;
  readonly certificateType: string;
  readonly medicalType: string;
  readonly clearingAgency: string;
};

/** Fields by their names; amounts have two places, `pool_prop_selfpay` four. `setl_id` is left out of a quote. */
type Fields = Readonly<Record<string, string | Decimal>>;

export type PlatformResult = { readonly setlinfo: Fields; readonly setldetail: readonly Fields[] };

/** Writes a settlement into the platform's fields. Of a stopped case the whole bill is full self-pay. */
export function platformResult(of: ResultOf): PlatformResult {
  const { answer } = of.settled;
  const payments = paymentsOf(of.settled, of.others);
  const at = new Date(answer.settledAt);
  const amounts = Object.entries(payments).map(([column, fen]) => [column, amountOf(fen)] as const);
  return {
    setlinfo: {
      mdtrt_id: of.visit,
      ...(answer.settlement === null ? {} : { setl_id: answer.settlement }),
      psn_no: String(answer.personId),
      insutype: residentInsurance,
      setl_time: `${legalDay(at)} ${legalTime(at)}`,
      mdtrt_cert_type: of.certificateType,
      med_type: of.medicalType,
      ...Object.fromEntries(amounts),
      pool_prop_selfpay: ratioOf(answer.rateBp),
      medins_setl_id: of.message,
      clr_optins: of.clearingAgency,
      clr_way: clearing.way,
      clr_type: clearing.type,
    },
    setldetail: detailsOf(of.settled, payments),
  };
}

/** The basic fund always, the others when they pay. Together the details are `fund_pay_sumamt`. */
function detailsOf(settled: ReportedStay, payments: Payments): Fields[] {
  const { answer, caps } = settled;
  const leftBefore = caps.fundCapFen - (answer.totals.fundPaidFen - answer.fundFen);
  const basic = detail("hifp_pay", payments, {
    scopeFen: payments.inscp_scp_amt,
    limitFen: Math.max(0, leftBefore),
    process: processOf(settled),
  });
  const others = (["hifmi_pay", "maf_pay", "oth_pay"] as const).filter((column) => payments[column] > 0);
  return [
    basic,
    ...others.map((column) =>
      detail(column, payments, { scopeFen: payments[column], limitFen: payments[column], process: "" }),
    ),
  ];
}

type Part = { readonly scopeFen: number; readonly limitFen: number; readonly process: string };

function detail(column: keyof typeof fundTypes, payments: Payments, { scopeFen, limitFen, process }: Part): Fields {
  return {
    fund_pay_type: fundTypes[column].code,
    inscp_scp_amt: amountOf(scopeFen),
    crt_payb_lmt_amt: amountOf(limitFen),
    fund_payamt: amountOf(payments[column]),
    fund_pay_type_name: fundTypes[column].name,
    ...(process === "" ? {} : { setl_proc_info: process }),
  };
}

/** How the amount came about, with the clauses; it has room for 4,000 characters. */
function processOf({ answer }: ReportedStay): string {
  const { deductibleFen, rateBp, cites, provisional } = answer;
  const figures = `起付线 ${amountOf(deductibleFen).decimal} 元,比例 ${rateBp / 100}%`;
  return `${figures},依据 ${cites.join("、")}${provisional ? ",暂定" : ""}`.slice(0, PROCESS_CHARACTERS);
}

const PROCESS_CHARACTERS = 4_000;
