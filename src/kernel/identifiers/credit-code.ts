// The unified social credit code of an organisation (GB 32100-2015).
import { accept, type Outcome, type Refusal, refuse } from "../refusal/index.ts";
import { readCode } from "./written-code.ts";

declare const creditCodeBrand: unique symbol;

/** A unified social credit code of 18 signs whose check sign is right. */
export type CreditCode = string & { readonly [creditCodeBrand]: "credit code" };

/** What a credit code says: the registering authority and the category (one sign each), the region (6 digits), the organisation code (9 signs). */
export type CreditCodeFacts = {
  readonly authority: string;
  readonly category: string;
  readonly region: string;
  readonly organisation: string;
};

/**
 * Reads a credit code a person typed; small letters and full-width characters are put right. Refusal codes begin with `credit_code.`.
 * @param field the path of the field it was typed into
 */
export function parseCreditCode(text: string, field?: string): Outcome<CreditCode> {
  const written = readCode(text);
  if (!shape.test(written)) return refuse(wrongShape, field);
  return isCreditCode(written) ? accept(written) : refuse(wrongCheckSign, field);
}

/** Checks a credit code that must be right already. @throws RangeError when it is not */
export function toCreditCode(value: unknown): CreditCode {
  if (!isCreditCode(value)) throw new RangeError(`not a unified social credit code: ${String(value)}`);
  return value;
}

/** Whether a value is a credit code in its stored form: 18 signs, letters capital. */
export function isCreditCode(value: unknown): value is CreditCode {
  return typeof value === "string" && shape.test(value) && value[17] === checkSign(value.slice(0, 17));
}

/** Takes a credit code apart. */
export function creditCodeFacts(code: CreditCode): CreditCodeFacts {
  return {
    authority: code.slice(0, 1),
    category: code.slice(1, 2),
    region: code.slice(2, 8),
    organisation: code.slice(8, 17),
  };
}

/** Completes 17 signs with their check sign, for tests and the demo city. @throws RangeError when they are no beginning of a credit code */
export function creditCode(first17: string): CreditCode {
  return toCreditCode(first17 + checkSign(first17));
}

// The signs in order of value: no I, O, S, V or Z.
const signs = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const shape = /^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/;

/** The 18th sign of the 17 before it: weights 3^i mod 31. */
function checkSign(first17: string): string {
  let weight = 1;
  let sum = 0;
  for (const sign of first17) {
    sum += weight * signs.indexOf(sign);
    weight = (weight * 3) % signs.length;
  }
  return signs.charAt((signs.length - (sum % signs.length)) % signs.length);
}

const next = { zh: "对照营业执照或登记证书重新输入", en: "Compare with the licence or certificate and enter it again" };

const wrongShape: Refusal = {
  code: "credit_code.shape",
  message: {
    zh: "统一社会信用代码应为18位数字和大写字母,不含I、O、S、V、Z",
    en: "A unified social credit code has 18 digits and capital letters, without I, O, S, V and Z",
  },
  next,
};

const wrongCheckSign: Refusal = {
  code: "credit_code.check_sign",
  message: {
    zh: "统一社会信用代码末位校验码不对,至少有一位输错",
    en: "The last sign of the unified social credit code does not fit: at least one sign is wrong",
  },
  next,
};
