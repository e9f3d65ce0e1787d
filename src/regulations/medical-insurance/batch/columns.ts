// The columns of a batch file: what belongs to the stay, and what to each line of its bill.

/** A column. `isNumber` marks numbers of people and documents, which must be text cells in Excel. */
export type Column = {
  readonly name: ColumnName;
  readonly zh: string;
  readonly hint: { readonly zh: string; readonly en: string };
  readonly of: "stay" | "line";
  readonly isRequired: boolean;
  readonly isNumber: boolean;
};

/** The columns in the order of the template. */
export const columns = [
  stay("hospital", "医疗机构", "机构键或编号;不填为本机构", "key or id of the institution; your own when empty", {
    isNumber: true,
  }),
  stay(
    "invoiceNo",
    "票据号",
    "同一票据的各行连在一起;后续行可空",
    "rows of one invoice stand together; may be empty after its first row",
    { isRequired: true, isNumber: true },
  ),
  stay("citizenNumber", "身份证号", "三种号码填一个", "one of the three numbers", { isNumber: true }),
  stay("cardNumber", "社保卡号", "三种号码填一个", "one of the three numbers", { isNumber: true }),
  stay("personId", "个人编号", "三种号码填一个", "one of the three numbers", { isNumber: true }),
  stay("admittedOn", "入院日期", "2017-10-01", "2017-10-01", { isRequired: true }),
  stay("dischargedOn", "出院日期", "2017-10-10", "2017-10-10", { isRequired: true }),
  stay("critical", "急危重症", "是 / 否;不填为否", "yes / no; no when empty"),
  stay(
    "exclusion",
    "不予支付情形",
    "工伤 / 公共卫生 / 境外 / 灾害;没有不填",
    "work_injury / public_health / abroad / disaster; empty when none",
  ),
  stay("thirdParty", "第三人", "支付 / 不付;没有不填", "pays / unpaid; empty when none"),
  stay("thirdPartyShare", "第三人责任比例", "百分数,如 30", "in percent, such as 30"),
  stay("referral", "转诊单号", "须已登记;没有不填", "must be on record; empty when none", { isNumber: true }),
  line("code", "项目编码", "目录编码", "code of the catalogue", { isRequired: true, isNumber: true }),
  line("amount", "金额", "元,两位小数,如 4200.00", "yuan with two decimals, such as 4200.00", { isRequired: true }),
  line("quantity", "数量", "床位费填天数", "days for a bed"),
  line("servedOn", "发生日期", "2017-10-02", "2017-10-02"),
  line("isRescue", "急诊抢救", "是 / 否;不填为否", "yes / no; no when empty"),
] as const satisfies readonly Column[];

export type ColumnName =
  | "hospital"
  | "invoiceNo"
  | "citizenNumber"
  | "cardNumber"
  | "personId"
  | "admittedOn"
  | "dischargedOn"
  | "critical"
  | "exclusion"
  | "thirdParty"
  | "thirdPartyShare"
  | "referral"
  | "code"
  | "amount"
  | "quantity"
  | "servedOn"
  | "isRescue";

/** A header cell: Chinese first, the name beside it. Each of the two alone is understood too. */
export function headerOf({ zh, name }: Pick<Column, "zh" | "name">): string {
  return `${zh} ${name}`;
}

/** The column that a header cell names, or undefined. */
export function columnOf(header: string): Column | undefined {
  return byHeader.get(
    header
      .normalize("NFKC")
      .replaceAll(/[\s*]+/g, " ")
      .trim()
      .toLowerCase(),
  );
}

const byHeader = new Map<string, Column>(
  columns.flatMap((column): [string, Column][] =>
    [column.zh, column.name, headerOf(column)].map((header) => [header.toLowerCase(), column]),
  ),
);

type More = { readonly isRequired?: boolean; readonly isNumber?: boolean };

function stay(name: ColumnName, zh: string, hintZh: string, hintEn: string, more: More = {}): Column {
  return { name, zh, hint: { zh: hintZh, en: hintEn }, of: "stay", isRequired: false, isNumber: false, ...more };
}

function line(name: ColumnName, zh: string, hintZh: string, hintEn: string, more: More = {}): Column {
  return { ...stay(name, zh, hintZh, hintEn, more), of: "line" };
}
