// What a clerk is told when a person cannot be found, stored or shown.
import type { Refusal } from "../../refusal/index.ts";
import { identityLimits } from "../limits.ts";

/** Nobody, or nobody within reach: the two must look the same. */
export const personNotFound: Refusal = {
  code: "person.not_found",
  message: { zh: "没有找到这个人", en: "No such person was found" },
  next: {
    zh: "核对证件号码;没有登记的先办登记",
    en: "Check the number on the card; a person not registered must be registered first",
  },
};

/** A search that would list too many people. */
export const searchTooShort: Refusal = {
  code: "person.search_too_short",
  field: "text",
  message: {
    zh: `至少输入${identityLimits.searchMinimumCharacters}个字或${identityLimits.searchMinimumCharacters}个首字母`,
    en: `Enter at least ${identityLimits.searchMinimumCharacters} characters or initials`,
  },
  next: {
    zh: "输入全名、姓名首字母、身份证号或社保卡号",
    en: "Enter the name, its initials, the citizen number or the card number",
  },
};

/** A number that somebody has already. */
export const personAlreadyStored: Refusal = {
  code: "person.already_registered",
  field: "citizenNumber",
  message: { zh: "这个号码已经登记过", en: "This number is registered already" },
  next: { zh: "按号码查找此人", en: "Find the person by the number" },
};

/** Birth date or sex other than the number says. */
export const personContradictsNumber: Refusal = {
  code: "person.contradicts_number",
  field: "birthDate",
  message: { zh: "出生日期或性别与身份证号不符", en: "The birth date or the sex is not that of the citizen number" },
  next: { zh: "对照身份证改正", en: "Compare with the identity card and correct it" },
};

/** An unmasked reading without a reason or a case. */
export const revealNeedsReason: Refusal = {
  code: "reveal.needs_reason",
  field: "reason",
  message: {
    zh: `查看完整号码要写明事由(${identityLimits.reasonMinimumCharacters}至${identityLimits.reasonMaximumCharacters}字)和业务单号`,
    en: `A whole number is shown for a reason of ${identityLimits.reasonMinimumCharacters} to ${identityLimits.reasonMaximumCharacters} characters and a case`,
  },
  next: { zh: "写明为什么要看、为哪笔业务", en: "Say why it is needed and for which case" },
};
