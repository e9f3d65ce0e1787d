// Recognises personal data by its look or by the name of its field.

/** What was recognised. */
export type PersonalDatum =
  | "citizen number"
  | "telephone number"
  | "bank account"
  | "social-security card"
  | "name"
  | "row";

/** A text with every personal datum in it replaced by `[citizen number]` and the like. */
export function redactText(text: string): string {
  return patterns.reduce((redacted, { datum, pattern }) => redacted.replaceAll(pattern, `[${datum}]`), text);
}

/** Whether a number may be a citizen number: it has 18 digits, which no amount, id or instant of this system has. */
export function isCitizenNumberValue(value: number | bigint): boolean {
  return value >= 1e17 && value < 1e18;
}

/** What a field holds by its name: a short Chinese text under the name of a name, digits under the name of a number. */
export function personalField(key: string, value: unknown): PersonalDatum | undefined {
  const field = key.toLowerCase().replaceAll(/[_-]/g, "");
  if (typeof value === "string" && nameFields.has(field) && /^\p{Script=Han}{2,4}$|·/u.test(value)) return "name";
  if (typeof value !== "string" && typeof value !== "number") return undefined;
  return /^[A-Za-z]?\d{8,19}[Xx]?$/.test(String(value)) ? numberFields.get(field) : undefined;
}

type Pattern = { readonly datum: PersonalDatum; readonly pattern: RegExp };

// Digits that stand next to digits or letters belong to something longer, such as a hash; our own opaque ids have 14 digits.
const patterns: readonly Pattern[] = [
  // The database's words for a row it did not accept: every value of it.
  { datum: "row", pattern: /Failing row contains \(.*?\)(?=\.|"|$)/gs },
  // A name typed into a search box, as it stands in an address.
  { datum: "name", pattern: /(?<=[?&][\w.]{1,40}=)[^&\s"]*%E[4-9](?:%[89AB][0-9A-F]){2}[^&\s"]*/gi },
  {
    datum: "citizen number",
    pattern:
      /(?<![\dA-Za-z])[1-9]\d{5}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![\dA-Za-z])/g,
  },
  { datum: "telephone number", pattern: /(?<![\dA-Za-z.])(?:\+?86[- ]?)?1[3-9]\d{9}(?![\dA-Za-z.])/g },
  { datum: "bank account", pattern: /(?<![\dA-Za-z])62\d{14,17}(?![\dA-Za-z])/g },
  { datum: "social-security card", pattern: /(?<![\dA-Za-z_-])[A-Z]\d{8}(?![\dA-Za-z])/g },
];

const nameFields = new Set(
  "name fullname realname personname patientname insuredname holdername guardianname psnname 姓名 患者姓名 参保人姓名".split(
    " ",
  ),
);

const numberFields: ReadonlyMap<string, PersonalDatum> = new Map<string, PersonalDatum>([
  ["citizennumber", "citizen number"],
  ["idnumber", "citizen number"],
  ["idcard", "citizen number"],
  ["idcardnumber", "citizen number"],
  ["identitynumber", "citizen number"],
  ["certno", "citizen number"],
  ["身份证号", "citizen number"],
  ["cardnumber", "social-security card"],
  ["cardno", "social-security card"],
  ["社保卡号", "social-security card"],
  ["bankaccount", "bank account"],
  ["bankcard", "bank account"],
  ["phone", "telephone number"],
  ["phonenumber", "telephone number"],
  ["mobile", "telephone number"],
  ["mobilephone", "telephone number"],
  ["telephone", "telephone number"],
  ["电话", "telephone number"],
  ["手机号", "telephone number"],
]);
