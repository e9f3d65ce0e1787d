// Passwords: what is asked of them, and the work that checking one costs.
import { hash, verify } from "@node-rs/argon2";
import { accept, type Outcome, type Refusal, refuse } from "../../refusal/index.ts";
import { identityLimits, passwordWork } from "../limits.ts";

/** Hashes a password with argon2id for keeping. */
export async function hashPassword(password: string): Promise<string> {
  return hash(password.normalize("NFC"), passwordWork);
}

/**
 * Whether a password is the one of a hash. Without a hash the same work is done and the answer is no, so that the time
 * taken does not tell whether there is such an account.
 */
export async function checkPassword(passwordHash: string | null, password: string): Promise<boolean> {
  const matches = await verify(passwordHash ?? nobodysHash, password.normalize("NFC"));
  return matches && passwordHash !== null;
}

/** Checks a new password against the rules: length, kinds of characters, and nothing that can be guessed from the login name. */
export function parseNewPassword(password: string, loginName: string): Outcome<string> {
  const length = Array.from(password).length;
  if (length < identityLimits.passwordMinimumCharacters || length > identityLimits.passwordMaximumCharacters)
    return refuse(passwordLength);
  if (countCharacterClasses(password) < identityLimits.passwordCharacterClasses) return refuse(passwordTooPlain);
  return isGuessable(password.toLowerCase(), loginName) ? refuse(passwordGuessable) : accept(password);
}

// Of 32 random bytes that nobody kept, made with the work of `passwordWork`: a check against it always fails and takes as long.
export const nobodysHash =
  "$argon2id$v=19$m=19456,t=2,p=1$Yp7t8cHVx9/OTj/QfyFZoQ$frtKP/bZ2I3cvB/k85Ks3gj2Tkqx2+gFUb2X3LwiMNk";

function countCharacterClasses(password: string): number {
  return [/\p{Ll}/u, /\p{Lu}/u, /\p{Nd}/u, /[^\p{Ll}\p{Lu}\p{Nd}]/u].filter((pattern) => pattern.test(password)).length;
}

/** Too like the login name, a word that every list of guesses begins with, or one short piece repeated. */
function isGuessable(password: string, loginName: string): boolean {
  const words = [loginName, "password", "passw0rd", "hengzheng", "hengyang", "qwerty", "123456", "admin", "welcome"];
  const rest = words.reduce((left, word) => left.replaceAll(word, ""), password);
  return rest.length < identityLimits.passwordMinimumCharacters / 2 || /^(.{1,6})\1+$/u.test(password);
}

const { passwordMinimumCharacters, passwordMaximumCharacters, passwordCharacterClasses } = identityLimits;

const passwordLength: Refusal = {
  code: "password.length",
  field: "newPassword",
  message: {
    zh: `密码要${passwordMinimumCharacters}至${passwordMaximumCharacters}个字符`,
    en: `A password has ${passwordMinimumCharacters} to ${passwordMaximumCharacters} characters`,
  },
  next: { zh: "用几个词连成一句更好记", en: "A phrase of several words is easy to remember" },
};

const passwordTooPlain: Refusal = {
  code: "password.too_plain",
  field: "newPassword",
  message: {
    zh: `密码要含小写字母、大写字母、数字、其他字符中的${passwordCharacterClasses}种`,
    en: `A password has ${passwordCharacterClasses} of small letters, capitals, digits and other signs`,
  },
  next: { zh: "加上数字或标点", en: "Add a digit or a punctuation mark" },
};

const passwordGuessable: Refusal = {
  code: "password.guessable",
  field: "newPassword",
  message: { zh: "密码太容易猜到", en: "This password is easily guessed" },
  next: { zh: "不要用登录名、常见词和重复的片段", en: "Use neither the login name nor common words nor repetitions" },
};
