// Why a message of the platform cannot be read as a stay, where the reason lies in the platform's own rules.
import type { Refusal } from "../../../../kernel/refusal/index.ts";

const next = { zh: "改正后重新发送", en: "Correct it and send it again" };

export const platformRefusals = {
  notPriceTimesCount: (): Refusal => ({
    code: "wire.platform_not_price_times_count",
    message: {
      zh: "金额不等于数量乘单价(相差超过 1 分)",
      en: "The amount is not the count times the price: more than one fen apart",
    },
    next,
  }),
  withdrawnLine: (): Refusal => ({
    code: "wire.platform_withdrawn_line",
    message: { zh: "退费行不单独报送", en: "Withdrawn lines are not sent by themselves" },
    next: { zh: "按退费后的净额报送各行", en: "Send the lines with what is left after withdrawals" },
  }),
  serialTwice: (): Refusal => ({
    code: "wire.platform_serial_twice",
    message: { zh: "费用明细流水号重复", en: "This serial number stands on another line too" },
    next,
  }),
  otherPerson: (): Refusal => ({
    code: "wire.platform_other_person",
    message: {
      zh: "人员编号与就诊凭证不是同一人",
      en: "The person's id and the certificate are not of the same person",
    },
    next: { zh: "核对凭证,或不填人员编号", en: "Check the certificate, or leave the person's id out" },
  }),
} as const;
