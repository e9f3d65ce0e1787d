// The number on a social-security card: its shape only, since its making is left to the issuing authority.
import { accept, type Outcome, type Refusal, refuse } from "../refusal/index.ts";
import { readCode } from "./written-code.ts";

declare const socialSecurityCardBrand: unique symbol;

/** The number of a social-security card: 9 signs. It changes with the card; the person's own number is the citizen number. */
export type SocialSecurityCardNumber = string & { readonly [socialSecurityCardBrand]: "social-security card" };

/**
 * Reads a card number a person typed; small letters and full-width characters are put right. Refusal code: `social_security_card.shape`.
 * @param field the path of the field it was typed into
 */
export function parseSocialSecurityCardNumber(text: string, field?: string): Outcome<SocialSecurityCardNumber> {
  const written = readCode(text);
  return isSocialSecurityCardNumber(written) ? accept(written) : refuse(wrongShape, field);
}

/** Whether a value has the shape of a card number: a capital letter or a digit, then 8 digits. */
export function isSocialSecurityCardNumber(value: unknown): value is SocialSecurityCardNumber {
  return typeof value === "string" && /^[A-Z\d]\d{8}$/.test(value);
}

const wrongShape: Refusal = {
  code: "social_security_card.shape",
  message: {
    zh: "社会保障卡卡号应为9位:首位是字母或数字,其余是数字",
    en: "The number of a social-security card has 9 signs: a letter or a digit, then 8 digits",
  },
  next: {
    zh: "对照卡面的卡号重新输入;18位的社会保障号码就是身份证号",
    en: "Compare with the number on the card and enter it again; the 18-character social-security number is the citizen number",
  },
};
