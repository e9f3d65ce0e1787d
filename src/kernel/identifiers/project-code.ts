// The national code of a fixed-asset investment project (GB/T 40058-2021): the shape and its parts.
import { accept, type Outcome, type Refusal, refuse } from "../refusal/index.ts";
import { readCode } from "./written-code.ts";

declare const projectCodeBrand: unique symbol;

/** A project code of 24 characters with its four hyphens: `yyMM-region-department-type-random and check sign`. */
export type ProjectCode = string & { readonly [projectCodeBrand]: "project code" };

/** What a project code says: year and month of issue, region (6 digits), guiding department and project type (2 digits each), random part (5), check sign. */
export type ProjectCodeFacts = {
  readonly year: number;
  readonly month: number;
  readonly region: string;
  readonly department: string;
  readonly type: string;
  readonly random: string;
  readonly checkSign: string;
};

/** Gives the check sign of the 23 characters before it. Clause 4.7 of the standard is not public, so none is built in. */
export type ProjectCheckSign = (first23: string) => string;

/**
 * Reads a project code a person typed; full-width characters are put right. The check sign is compared only when a rule for it is given.
 * Refusal codes begin with `project_code.`.
 */
export function parseProjectCode(
  text: string,
  options: { readonly field?: string; readonly checkSign?: ProjectCheckSign } = {},
): Outcome<ProjectCode> {
  const written = readCode(text);
  if (!shape.test(written)) return refuse(wrongShape, options.field);
  if (!isProjectCode(written)) return refuse(wrongMonth, options.field);
  const expected = options.checkSign?.(written.slice(0, 23));
  return expected === undefined || expected === written[23] ? accept(written) : refuse(wrongCheckSign, options.field);
}

/** Whether a value has the shape of a project code and its month exists. */
export function isProjectCode(value: unknown): value is ProjectCode {
  if (typeof value !== "string" || !shape.test(value)) return false;
  const month = Number(value.slice(2, 4));
  return month >= 1 && month <= 12;
}

/** Takes a project code apart. */
export function projectCodeFacts(code: ProjectCode): ProjectCodeFacts {
  return {
    year: 2000 + Number(code.slice(0, 2)),
    month: Number(code.slice(2, 4)),
    region: code.slice(5, 11),
    department: code.slice(12, 14),
    type: code.slice(15, 17),
    random: code.slice(18, 23),
    checkSign: code.slice(23),
  };
}

const shape = /^\d{4}-\d{6}-\d{2}-\d{2}-\d{5}[\dA-Z]$/;

const next = {
  zh: "对照投资项目在线审批监管平台上的代码重新输入",
  en: "Compare with the code on the investment project platform and enter it again",
};

const wrongShape: Refusal = {
  code: "project_code.shape",
  message: {
    zh: "项目代码应为24位,如 2101-430400-04-01-123456,连字符计算在内",
    en: "A project code has 24 characters such as 2101-430400-04-01-123456, hyphens included",
  },
  next,
};

const wrongMonth: Refusal = {
  code: "project_code.month",
  message: {
    zh: "项目代码前4位应为年份后两位和月份",
    en: "A project code begins with the last two digits of the year and the month",
  },
  next,
};

const wrongCheckSign: Refusal = {
  code: "project_code.check_sign",
  message: {
    zh: "项目代码末位校验码不对,至少有一位输错",
    en: "The last sign of the project code does not fit: at least one sign is wrong",
  },
  next,
};
