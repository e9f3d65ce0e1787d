// Why a batch file is not taken: what is wrong with the file, with a row, or with a cell.
import type { Refusal } from "../../../kernel/refusal/index.ts";
import { batchLimits } from "./limits.ts";

const correct = { zh: "改正后重新上传整个文件", en: "Correct it and send the whole file again" };
const useTemplate = { zh: "下载模板,按模板的表头填写", en: "Download the template and keep its header" };
const split = { zh: "分成几个文件上传", en: "Split it into several files" };

/** Reasons that lie in the file as a whole. */
export const fileRefusals = {
  empty: (): Refusal => ({
    code: "batch.empty",
    message: { zh: "文件里没有住院记录", en: "The file holds no stays" },
    next: useTemplate,
  }),
  tooLarge: (): Refusal => ({
    code: "batch.too_large",
    message: {
      zh: `文件超过 ${batchLimits.fileBytes / 1024 / 1024} MB`,
      en: `The file has more than ${batchLimits.fileBytes / 1024 / 1024} MB`,
    },
    next: split,
  }),
  tooManyRows: (): Refusal => ({
    code: "batch.too_many_rows",
    message: { zh: `最多 ${batchLimits.rows} 行`, en: `A file has at most ${batchLimits.rows} rows` },
    next: split,
  }),
  tooManyStays: (): Refusal => ({
    code: "batch.too_many_stays",
    message: { zh: `最多 ${batchLimits.stays} 次住院`, en: `A file has at most ${batchLimits.stays} stays` },
    next: split,
  }),
  tooManyColumns: (): Refusal => ({
    code: "batch.too_many_columns",
    message: { zh: `最多 ${batchLimits.columns} 列`, en: `A row has at most ${batchLimits.columns} columns` },
    next: useTemplate,
  }),
  unknownKind: (): Refusal => ({
    code: "batch.unknown_kind",
    message: { zh: "只接受 CSV、Excel(.xlsx)、NDJSON", en: "Only CSV, Excel (.xlsx) and NDJSON are taken" },
    next: useTemplate,
  }),
  wrongKind: (named: string, found: string): Refusal => ({
    code: "batch.wrong_kind",
    message: { zh: `文件名说是 ${named},内容是 ${found}`, en: `The name says ${named}, the content is ${found}` },
    next: { zh: "改正扩展名,或另存为所说的格式", en: "Correct the name's ending, or save the file in that format" },
  }),
  oldExcel: (): Refusal => ({
    code: "batch.old_excel",
    message: { zh: "这是旧版 Excel(.xls)或加密文件", en: "This is an old Excel file (.xls), or an encrypted one" },
    next: { zh: "另存为不加密的 .xlsx", en: "Save it as .xlsx without a password" },
  }),
  binary: (): Refusal => ({
    code: "batch.binary",
    message: { zh: "文件含空字符(NUL),不是文本", en: "The file holds NUL bytes: it is not text" },
    next: { zh: "存为 UTF-8 或 GB18030 编码的文本", en: "Save it as text in UTF-8 or GB18030" },
  }),
  encoding: (): Refusal => ({
    code: "batch.encoding",
    message: { zh: "编码既不是 UTF-8 也不是 GB18030", en: "The text is neither UTF-8 nor GB18030" },
    next: { zh: "存为 UTF-8 编码", en: "Save it in UTF-8" },
  }),
  damagedExcel: (): Refusal => ({
    code: "batch.damaged_excel",
    message: { zh: "Excel 文件损坏或不完整", en: "The Excel file is damaged or incomplete" },
    next: { zh: "用 Excel 或 WPS 打开后另存为 .xlsx", en: "Open it in Excel or WPS and save it as .xlsx" },
  }),
  unpacksTooLarge: (): Refusal => ({
    code: "batch.unpacks_too_large",
    message: {
      zh: `解压后超过 ${batchLimits.unpackedBytes / 1024 / 1024} MB 或部件过多`,
      en: `It unpacks to more than ${batchLimits.unpackedBytes / 1024 / 1024} MB, or has too many parts`,
    },
    next: split,
  }),
  noHeader: (): Refusal => ({
    code: "batch.no_header",
    message: { zh: "第一行没有可识别的表头", en: "The first row is no header that is known" },
    next: useTemplate,
  }),
} as const;

/** Reasons that lie in the header. */
export const headerRefusals = {
  unknownColumn: (): Refusal => ({
    code: "batch.unknown_column",
    message: { zh: "没有这一列", en: "There is no such column" },
    next: useTemplate,
  }),
  columnTwice: (): Refusal => ({
    code: "batch.column_twice",
    message: { zh: "这一列出现两次", en: "This column stands twice" },
    next: useTemplate,
  }),
  columnMissing: (): Refusal => ({
    code: "batch.column_missing",
    message: { zh: "缺少这一列", en: "This column is missing" },
    next: useTemplate,
  }),
} as const;

/** Reasons that lie in one cell, or in one row beside others. */
export const cellRefusals = {
  missing: (): Refusal => ({
    code: "batch.missing",
    message: { zh: "必须填写", en: "This must be given" },
    next: correct,
  }),
  tooLong: (most: number): Refusal => ({
    code: "batch.too_long",
    message: { zh: `最多 ${most} 个字`, en: `This has at most ${most} characters` },
    next: correct,
  }),
  noHeader: (): Refusal => ({
    code: "batch.cell_without_header",
    message: { zh: "这一格上面没有表头", en: "There is no header above this cell" },
    next: useTemplate,
  }),
  formula: (): Refusal => ({
    code: "batch.formula",
    message: { zh: "不接受公式", en: "Formulas are not taken" },
    next: { zh: "复制后选择性粘贴为数值", en: "Copy it and paste it as a value" },
  }),
  errorCell: (): Refusal => ({
    code: "batch.error_cell",
    message: { zh: "单元格是错误值", en: "The cell holds an error value" },
    next: correct,
  }),
  notText: (): Refusal => ({
    code: "batch.not_text",
    message: {
      zh: "号码要用文本格式,数字格式会丢失位数和前面的零",
      en: "A number of this kind must be a text cell: as a number it loses digits and leading zeros",
    },
    next: { zh: "把整列设为文本后重新输入", en: "Set the column to text and enter it again" },
  }),
  notADay: (): Refusal => ({
    code: "batch.not_a_day",
    message: { zh: "日期不存在或写法不对", en: "There is no such day, or it is not written as a date" },
    next: { zh: "写成 2017-10-01", en: "Write it as 2017-10-01" },
  }),
  notAnAmount: (): Refusal => ({
    code: "batch.not_an_amount",
    message: {
      zh: "应是不小于 0 的金额(元),最多两位小数",
      en: "This must be an amount in yuan of 0 or more with at most two decimals",
    },
    next: correct,
  }),
  notAQuantity: (): Refusal => ({
    code: "batch.not_a_quantity",
    message: {
      zh: "应是不小于 0 的数,最多四位小数",
      en: "This must be a number of 0 or more with at most four decimals",
    },
    next: correct,
  }),
  notAShare: (): Refusal => ({
    code: "batch.not_a_share",
    clause: "medical.37.2",
    message: {
      zh: "应是 0 到 100 的百分数,最多两位小数",
      en: "This must be a percentage from 0 to 100 with at most two decimals",
    },
    next: correct,
  }),
  notOneOf: (words: readonly string[]): Refusal => ({
    code: "batch.not_one_of",
    message: { zh: `应是其中之一:${words.join("、")}`, en: `This must be one of ${words.join(", ")}` },
    next: correct,
  }),
  quote: (): Refusal => ({
    code: "batch.csv_quote",
    message: { zh: "引号没有配对(RFC 4180)", en: "A quotation mark has no partner (RFC 4180)" },
    next: correct,
  }),
  oneNumberOnly: (): Refusal => ({
    code: "batch.one_number_only",
    message: {
      zh: "身份证号、社保卡号、个人编号填且只填一个",
      en: "Give the citizen number, the card number or the person's id: exactly one",
    },
    next: correct,
  }),
  shareWithoutParty: (): Refusal => ({
    code: "batch.share_without_party",
    clause: "medical.37.2",
    message: { zh: "第三人和责任比例要一起填写", en: "The third party and its share are given together" },
    next: correct,
  }),
  differs: (row: number): Refusal => ({
    code: "batch.differs",
    message: { zh: `与同一票据第 ${row} 行不一致`, en: `This differs from row ${row} of the same invoice` },
    next: correct,
  }),
  firstRowWithoutInvoice: (): Refusal => ({
    code: "batch.first_row_without_invoice",
    message: { zh: "第一行必须有票据号", en: "The first row must have an invoice number" },
    next: correct,
  }),
  invoiceTwice: (row: number): Refusal => ({
    code: "batch.invoice_twice",
    clause: "medical.11.3",
    message: { zh: `这张票据已在第 ${row} 行`, en: `This invoice stands in row ${row} already` },
    next: { zh: "一张票据只报一次", en: "Send each invoice once" },
  }),
  overlapsInFile: (row: number): Refusal => ({
    code: "batch.overlaps_in_file",
    clause: "medical.11.3",
    message: { zh: `与此人第 ${row} 行的住院日期重叠`, en: `The days overlap with this person's stay in row ${row}` },
    next: correct,
  }),
  hospitalUnnamed: (): Refusal => ({
    code: "batch.hospital_unnamed",
    message: { zh: "没有写明医疗机构", en: "No medical institution is named" },
    next: { zh: "加上“医疗机构”一列", en: "Add the column of the institution" },
  }),
  unanswered: (): Refusal => ({
    code: "batch.unanswered",
    message: { zh: "这一行还没有得到答复", en: "This row was not answered yet" },
    next: {
      zh: "稍后重新上传同一文件,已结算的不会重复",
      en: "Send the same file again; what was settled is not settled twice",
    },
  }),
} as const;
