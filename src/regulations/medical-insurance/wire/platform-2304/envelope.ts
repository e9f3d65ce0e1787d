// The envelope of the national platform: who sends which transaction, when, and under which message number.
import { z } from "zod";
import { isText } from "../exact/exact-json.ts";
import { characters, day, digits, optional, word } from "./field-types.ts";

/** The transactions that are answered here: 2303 quotes a stay, 2304 settles it. */
const transactions = ["2303", "2304"] as const;

/**
 * A message number has 30 characters: the institution's code (12), a moment (yyyyMMddHHmmss) that exists, a serial (4).
 * What `input` holds is read by the transaction.
 */
export const envelopeSchema = z
  .strictObject({
    infno: word(...transactions),
    msgid: z.custom<string>((value) => isText(value) && hasMoment(value), {
      error: "机构编号 12 位 + yyyyMMddHHmmss + 顺序号 4 位",
    }),
    mdtrtarea_admvs: digits(6),
    insuplc_admdvs: optional(digits(6)),
    recer_sys_code: characters(10),
    dev_no: optional(characters(100)),
    dev_safe_info: optional(characters(2000)),
    cainfo: optional(characters(1024)),
    signtype: optional(word("SM2", "SM3")),
    enc_type: optional(characters(10)),
    infver: characters(6),
    opter_type: word("1", "2", "3"),
    opter: characters(30),
    opter_name: characters(50),
    inf_time: day,
    fixmedins_code: characters(12),
    fixmedins_name: characters(20),
    fixmedins_soft_fcty: optional(characters(30)),
    sign_no: optional(characters(30)),
    input: z.unknown(),
  })
  .refine(({ msgid, fixmedins_code: institution }) => msgid.startsWith(institution), {
    path: ["msgid"],
    error: "前 12 位应是 fixmedins_code",
  });

/** An envelope as it was read; `inf_time` is its day. */
export type Envelope = z.output<typeof envelopeSchema>;

function hasMoment(number: string): boolean {
  const [, year, month, date, hour, minute, second] = MESSAGE_NUMBER.exec(number) ?? [];
  return day.safeParse(`${year}-${month}-${date} ${hour}:${minute}:${second}`).success;
}

const MESSAGE_NUMBER = /^[\x21-\x7e]{12}(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})\d{4}$/;
