// Why a page for a patient is not shown.
import type { Refusal } from "../../../kernel/refusal/index.ts";

/** The reasons, with what to do next. Absent and not yours look the same. */
export const pageRefusals = {
  signIn: {
    code: "medical.page_sign_in",
    message: { zh: "登录以后才能看这一页", en: "This page needs a sign-in" },
    next: {
      zh: "用您自己的账号登录。手里有凭据的,扫凭据上的码就能看。",
      en: "Sign in with your own account. If you hold the receipt, scan its code instead.",
    },
  },
  noSettlement: {
    code: "medical.page_no_settlement",
    message: { zh: "没有这张结算单,或您看不到它", en: "There is no such settlement, or it is not yours to see" },
    next: {
      zh: "核对单号。手里有凭据的,扫凭据上的码就能看。",
      en: "Check the number. If you hold the receipt, scan its code instead.",
    },
  },
  notInsured: {
    code: "medical.page_not_insured",
    message: {
      zh: "这一页给参保人看自己的参保和住院",
      en: "This page shows an insured person their own cover and stays",
    },
    next: { zh: "用参保人自己的账号登录。", en: "Sign in with an insured person's own account." },
  },
} as const satisfies Readonly<Record<string, Refusal>>;
