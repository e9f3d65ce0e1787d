// What a person is told when a citizen number cannot be right. The number itself is never repeated.
import type { Refusal } from "../refusal/index.ts";

const next = { zh: "对照身份证重新输入", en: "Compare with the identity card and enter it again" };

/** The refusals of a citizen number, by what is wrong with it. */
export const citizenNumberRefusals = {
  shape: {
    code: "citizen_number.shape",
    message: {
      zh: "身份证号应为18位:前17位是数字,末位是数字或X",
      en: "A citizen number has 18 characters: 17 digits, then a digit or X",
    },
    next,
  },
  firstGeneration: {
    code: "citizen_number.first_generation",
    message: {
      zh: "这是15位旧身份证号,2013年1月1日起已停用",
      en: "This is a 15-digit number of the old identity card, out of use since 1 January 2013",
    },
    next: { zh: "请持证人提供18位身份证号", en: "Ask the holder for the 18-character number" },
  },
  region: {
    code: "citizen_number.region",
    message: {
      zh: "身份证号前6位不是行政区划代码",
      en: "The first six digits are no code of an administrative division",
    },
    next,
  },
  birthDate: {
    code: "citizen_number.birth_date",
    message: { zh: "身份证号中的出生日期不存在", en: "The birth date in the citizen number does not exist" },
    next,
  },
  checkSign: {
    code: "citizen_number.check_sign",
    message: {
      zh: "身份证号末位校验码不对,至少有一位输错",
      en: "The last sign of the citizen number does not fit: at least one digit is wrong",
    },
    next,
  },
  notYetBorn: {
    code: "citizen_number.not_yet_born",
    message: { zh: "身份证号中的出生日期还没有到", en: "The birth date in the citizen number lies in the future" },
    next,
  },
} as const satisfies Record<string, Refusal>;
