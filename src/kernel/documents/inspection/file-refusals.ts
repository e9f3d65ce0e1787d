// Why a file is not kept: what is wrong with it, and what to do next.
import type { Refusal } from "../../refusal/index.ts";
import { documentLimits } from "../limits.ts";

const megabytes = (bytes: number): number => bytes / 1024 / 1024;
const exportPdf = { zh: "导出为 PDF 后上传", en: "Export it as PDF and send that" };

export const fileRefusals = {
  empty: (): Refusal => ({
    code: "document.empty",
    message: { zh: "文件是空的", en: "The file is empty" },
    next: { zh: "重新选择文件", en: "Choose the file again" },
  }),
  tooLarge: (): Refusal => ({
    code: "document.too_large",
    message: {
      zh: `文件超过 ${megabytes(documentLimits.fileBytes)} MB`,
      en: `The file has more than ${megabytes(documentLimits.fileBytes)} MB`,
    },
    next: { zh: "压缩图片,或分成几个文件上传", en: "Make its pictures smaller, or send it in several files" },
  }),
  unknownKind: (): Refusal => ({
    code: "document.unknown_kind",
    message: {
      zh: "按内容看,这不是 PDF、Word(.docx)、Excel(.xlsx)、JPEG、PNG 或纯文本",
      en: "By its content this is no PDF, Word (.docx), Excel (.xlsx), JPEG, PNG or plain text",
    },
    next: { zh: "另存为其中一种格式后上传", en: "Save it as one of these and send that" },
  }),
  oldOffice: (): Refusal => ({
    code: "document.old_office",
    message: {
      zh: "这是旧版 Word/Excel 文件,或加了密码",
      en: "This is an old Word or Excel file, or it has a password",
    },
    next: { zh: "另存为不加密的 .docx、.xlsx 或 PDF", en: "Save it as .docx, .xlsx or PDF without a password" },
  }),
  macros: (): Refusal => ({
    code: "document.macros",
    message: { zh: "文件带有宏或控件", en: "The file carries macros or controls" },
    next: { zh: "另存为不含宏的 .docx、.xlsx 或 PDF", en: "Save it as .docx, .xlsx or PDF without macros" },
  }),
  scripts: (): Refusal => ({
    code: "document.scripts",
    message: {
      zh: "文件带有脚本、附件或打开时自动执行的动作",
      en: "The file carries scripts, attachments, or actions that run by themselves",
    },
    next: { zh: "用打印功能重新生成 PDF", en: "Print it to a new PDF" },
  }),
  outsideLinks: (): Refusal => ({
    code: "document.outside_links",
    message: {
      zh: "文件会从别处读取内容(外部链接、外部数据)",
      en: "The file loads content from elsewhere (outside links or data)",
    },
    next: { zh: "断开外部链接,图片改为嵌入,再上传", en: "Break the links, embed the pictures, and send it again" },
  }),
  embedded: (): Refusal => ({
    code: "document.embedded",
    message: { zh: "文件里嵌入了别的文件", en: "Other files are embedded in this one" },
    next: { zh: "把嵌入的文件取出,分别上传", en: "Take them out and send each by itself" },
  }),
  encrypted: (): Refusal => ({
    code: "document.encrypted",
    message: {
      zh: "PDF 加了密码或权限限制,无法检查",
      en: "The PDF has a password or restrictions and cannot be examined",
    },
    next: { zh: "去掉密码和限制后上传", en: "Remove them and send it again" },
  }),
  uncheckable: (): Refusal => ({
    code: "document.uncheckable",
    message: { zh: "PDF 的写法特殊,无法检查其内容", en: "The PDF is written in a way that cannot be examined" },
    next: { zh: "用打印功能重新生成 PDF", en: "Print it to a new PDF" },
  }),
  damaged: (): Refusal => ({
    code: "document.damaged",
    message: { zh: "文件损坏或不完整", en: "The file is damaged or incomplete" },
    next: { zh: "打开原文件另存后上传", en: "Open the original, save it anew, and send that" },
  }),
  unpacksTooLarge: (): Refusal => ({
    code: "document.unpacks_too_large",
    message: {
      zh: `解压后超过 ${megabytes(documentLimits.archive.unpackedBytes)} MB,或部件过多、压缩比异常`,
      en: `It unpacks to more than ${megabytes(documentLimits.archive.unpackedBytes)} MB, or has too many parts, or is packed beyond measure`,
    },
    next: exportPdf,
  }),
  pictureTooLarge: (): Refusal => ({
    code: "document.picture_too_large",
    message: {
      zh: `图片超过 ${documentLimits.picturePixels / 1e8} 亿像素`,
      en: `The picture has more than ${documentLimits.picturePixels / 1e6} million pixels`,
    },
    next: { zh: "缩小后上传", en: "Make it smaller" },
  }),
  markup: (): Refusal => ({
    code: "document.markup",
    message: { zh: "网页、SVG 等带标记的文本不予保存", en: "Web pages, SVG and other marked-up text are not kept" },
    next: exportPdf,
  }),
  tooManyToday: (): Refusal => ({
    code: "document.too_many_today",
    message: {
      zh: `一天最多 ${documentLimits.filesPerDay} 个文件、${megabytes(documentLimits.bytesPerDay)} MB`,
      en: `At most ${documentLimits.filesPerDay} files and ${megabytes(documentLimits.bytesPerDay)} MB a day`,
    },
    next: { zh: "明天再传,或请系统管理员协助", en: "Go on tomorrow, or ask the system administrator" },
  }),
  notFound: (): Refusal => ({
    code: "document.not_found",
    message: { zh: "没有这个文件,或您看不到它", en: "There is no such file, or it is not yours to see" },
    next: { zh: "核对文件编号", en: "Check the file's hash" },
  }),
} as const;

/** Carries a refusal up from where it was found. */
export class FileRefused extends Error {
  override readonly name = "FileRefused";
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}
