// The input of 2303 and 2304: the stay's data and its fee lines (the fields of 2204 and 2301).
import { z } from "zod";
import { settlementLimits } from "../../settlement/limits.ts";
import { characters, day, decimal, optional, word } from "./field-types.ts";

const flag = word("0", "1");

/** Additions of ours, where the platform leaves room for them. */
const stayAdditions = z.strictObject({
  critical: optional(flag),
  exclusion: optional(word("work_injury", "public_health", "abroad", "disaster")),
  third_party_mode: optional(word("pays", "unpaid")),
  /** The third party's share in percent. */
  third_party_share: optional(decimal(5, 2)),
  referral: optional(characters(60)),
});

/** 险种 390 is residents' insurance; 中途结算 is not done here; a token (01) needs the card service of the platform. */
const data = z.strictObject({
  psn_no: optional(characters(30)),
  mdtrt_cert_type: word("02", "03"),
  mdtrt_cert_no: characters(50),
  medfee_sumamt: decimal(16, 2),
  psn_setlway: optional(word("01", "02")),
  mdtrt_id: characters(30),
  insutype: word("390"),
  acct_used_flag: optional(flag),
  invono: characters(20),
  mid_setl_flag: optional(word("0")),
  med_type: optional(characters(6)),
  begntime: day,
  endtime: day,
  fulamt_ownpay_amt: optional(decimal(16, 2)),
  overlmt_selfpay: optional(decimal(16, 2)),
  preselfpay_amt: optional(decimal(16, 2)),
  inscp_scp_amt: optional(decimal(16, 2)),
  exp_content: optional(stayAdditions),
});

const feeLine = z.strictObject({
  feedetl_sn: characters(30),
  init_feedetl_sn: optional(characters(30)),
  mdtrt_id: optional(characters(30)),
  psn_no: optional(characters(30)),
  chrg_bchno: optional(characters(30)),
  drord_no: optional(characters(30)),
  dise_codg: optional(characters(30)),
  rxno: optional(characters(30)),
  rx_circ_flag: optional(characters(3)),
  med_type: optional(characters(6)),
  fee_ocur_time: day,
  med_list_codg: characters(50),
  medins_list_codg: characters(150),
  det_item_fee_sumamt: decimal(16, 2),
  cnt: decimal(16, 4),
  pric: decimal(16, 6),
  bilg_dept_codg: optional(characters(30)),
  bilg_dept_name: optional(characters(100)),
  bilg_dr_codg: optional(characters(30)),
  bilg_dr_name: optional(characters(50)),
  acord_dept_codg: optional(characters(30)),
  acord_dept_name: optional(characters(100)),
  orders_dr_code: optional(characters(30)),
  orders_dr_name: optional(characters(50)),
  hosp_appr_flag: optional(characters(3)),
  tcmdrug_used_way: optional(characters(6)),
  etip_flag: optional(characters(3)),
  etip_hosp_code: optional(characters(30)),
  dscg_tkdrug_flag: optional(characters(3)),
  matn_fee_flag: optional(characters(6)),
  memo: optional(characters(500)),
  exp_content: optional(z.strictObject({ rescue: optional(flag) })),
});

export const inputSchema = z.strictObject({
  data,
  feedetail: z.array(feeLine).min(1).max(settlementLimits.linesPerBill),
});

export type PlatformInput = z.output<typeof inputSchema>;
export type FeeLine = PlatformInput["feedetail"][number];
