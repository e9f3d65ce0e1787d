// Why a message cannot be read as a stay, whatever the wire it came by.
import type { Refusal } from "../../../kernel/refusal/index.ts";

const correct = { zh: "改正后重新发送", en: "Correct it and send it again" };

export const wireRefusals = {
  personIdShape: (): Refusal => ({
    code: "wire.person_id_shape",
    message: { zh: "个人编号应是数字", en: "The id of a person consists of digits" },
    next: { zh: "改用身份证号或社保卡号", en: "Send the citizen number or the card number instead" },
  }),
  hospitalUnknown: (): Refusal => ({
    code: "wire.hospital_unknown",
    clause: "medical.31.1",
    message: { zh: "没有这家医疗机构的登记", en: "This medical institution is not on record" },
    next: { zh: "核对机构编码;新机构请经办机构登记", en: "Check its code; ask the agency to record a new one" },
  }),
  hospitalNotYours: (): Refusal => ({
    code: "wire.hospital_not_yours",
    clause: "medical.40.1",
    message: { zh: "您不能为这家医疗机构结算", en: "You cannot settle for this medical institution" },
    next: { zh: "由该机构自己报送", en: "The institution sends its bills itself" },
  }),
  referralUnknown: (): Refusal => ({
    code: "wire.referral_unknown",
    clause: "medical.31.3",
    message: { zh: "登记里没有这张转诊单", en: "This referral is not on record for this person" },
    next: { zh: "先登记转诊,或去掉转诊单号", en: "Record the referral first, or leave its number out" },
  }),
  missing: (): Refusal => ({
    code: "wire.missing",
    message: { zh: "必须填写", en: "This must be given" },
    next: correct,
  }),
  notAnAmount: (): Refusal => ({
    code: "wire.not_an_amount",
    message: {
      zh: "应是不小于 0 的金额,最多两位小数",
      en: "This must be an amount of 0 or more with at most two decimals",
    },
    next: correct,
  }),
  notADay: (): Refusal => ({
    code: "wire.not_a_day",
    message: { zh: "日期不存在或写法不对", en: "There is no such day, or it is not written as a date" },
    next: correct,
  }),
  notAShare: (): Refusal => ({
    code: "wire.not_a_share",
    clause: "medical.37.2",
    message: {
      zh: "责任比例应在 0 到 100 之间,最多两位小数",
      en: "The share must lie between 0 and 100 with at most two decimals",
    },
    next: correct,
  }),
  notWhole: (): Refusal => ({
    code: "wire.not_whole",
    message: { zh: "应是整数", en: "This must be a whole number" },
    next: correct,
  }),
  notOneOf: (words: readonly string[]): Refusal => ({
    code: "wire.not_one_of",
    message: { zh: `应是其中之一:${words.join("、")}`, en: `This must be one of ${words.join(", ")}` },
    next: correct,
  }),
  totalDiffers: (zh: string, en: string): Refusal => ({
    code: "wire.total_differs",
    message: { zh: `合计与各行不符,各行之和 ${zh}`, en: `The total differs from the lines, which come to ${en}` },
    next: correct,
  }),
} as const;
