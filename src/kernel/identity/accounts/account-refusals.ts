// What someone is told who cannot sign in or change a password.
import type { Refusal } from "../../refusal/index.ts";
import { identityLimits } from "../limits.ts";

const { failedAttempts, lockMinutes } = identityLimits;

/** The same for every reason, so that it tells nobody which names exist. */
export const signInRefused: Refusal = {
  code: "sign_in.refused",
  message: {
    zh: "登录名或密码不对,或账号不能登录",
    en: "The name or the password is wrong, or the account cannot sign in",
  },
  next: {
    zh: `核对后再试;连错${failedAttempts}次锁${lockMinutes}分钟,可找安全管理员解锁`,
    en: `Check and try again; ${failedAttempts} failures in a row lock an account for ${lockMinutes} minutes; the security administrator can unlock it`,
  },
};

/** Too many passwords are being checked at once. */
export const signInBusy: Refusal = {
  code: "sign_in.busy",
  message: { zh: "登录的人太多", en: "Too many people are signing in" },
  next: { zh: "过几秒再试", en: "Try again in a few seconds" },
};

/** One click works in the demo alone. */
export const demoOnly: Refusal = {
  code: "sign_in.demo_only",
  message: { zh: "一键登录只在演示模式可用", en: "Signing in by one click works in demo mode only" },
  next: { zh: "用登录名和密码登录", en: "Sign in with a name and a password" },
};

/** The present password was not given rightly. */
export const currentPasswordWrong: Refusal = {
  code: "password.current_wrong",
  field: "currentPassword",
  message: { zh: "现在的密码不对", en: "The present password is wrong" },
  next: { zh: "重新输入现在的密码", en: "Enter the present password again" },
};

/** The new password is the old one. */
export const passwordUnchanged: Refusal = {
  code: "password.unchanged",
  field: "newPassword",
  message: { zh: "新密码与现在的相同", en: "The new password is the present one" },
  next: { zh: "换一个没用过的", en: "Choose one not used before" },
};

/** The login name belongs to another account. */
export const loginNameTaken: Refusal = {
  code: "account.name_taken",
  field: "loginName",
  message: { zh: "这个登录名已有人用", en: "This login name is taken" },
  next: { zh: "换一个登录名", en: "Choose another login name" },
};
