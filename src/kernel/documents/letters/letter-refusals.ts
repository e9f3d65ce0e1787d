// Why a letter is not issued or written.
import type { Refusal } from "../../refusal/index.ts";
import { documentLimits } from "../limits.ts";

export const letterRefusals = {
  incomplete: (): Refusal => ({
    code: "document.letter_incomplete",
    message: { zh: "公文要素不全", en: "The letter lacks a part" },
    next: {
      zh: "补齐发文机关、代字、标题、主送机关、正文、落款、印发机关",
      en: "Give issuer, word of its numbers, title, addressee, text, signature and printing office",
    },
  }),
  tooLong: (): Refusal => ({
    code: "document.letter_too_long",
    message: {
      zh: `公文最多 ${documentLimits.letterCharacters} 字、${documentLimits.letterParagraphs} 段、${documentLimits.letterAttachments} 个附件`,
      en: `A letter has at most ${documentLimits.letterCharacters} characters, ${documentLimits.letterParagraphs} paragraphs, ${documentLimits.letterAttachments} attachments`,
    },
    next: { zh: "把细节放进附件", en: "Put the details into an attachment" },
  }),
  notFound: (): Refusal => ({
    code: "document.letter_not_found",
    message: { zh: "没有这个文号", en: "There is no letter with this number" },
    next: { zh: "核对文号,如 衡发改审〔2017〕41号", en: "Check it, such as 衡发改审〔2017〕41号" },
  }),
} as const;
