// The notes of an answer: every clause that decided, in both languages, and whether an unconfirmed figure had a part in it.
import { clauses } from "../../register/clauses.ts";
import type { ReportedAnswer } from "../reported-stay.ts";
import { hl7 } from "./systems.ts";

/** Notes for display, numbered from 1: first the provisional mark, then the clauses in their order. */
export function notesOf({ cites, provisional }: Pick<ReportedAnswer, "cites" | "provisional">): readonly object[] {
  const cited = cites.flatMap((id) => {
    const summary = summaries.get(id);
    return summary === undefined ? [] : [{ zh: `${id} ${summary.zh}`, en: `${id} ${summary.en}` }];
  });
  const texts = provisional ? [provisionalText, ...cited] : cited;
  return texts
    .flatMap(({ zh, en }) => [note(zh, "zh-CN"), note(en, "en")])
    .map((one, place) => ({ number: place + 1, ...one }));
}

const summaries = new Map(clauses.map(({ id, summary }) => [id, summary]));

const provisionalText = {
  zh: "暂定:有尚未确认的数字决定了金额。",
  en: "Provisional: a figure that nobody has confirmed decided the amount.",
};

function note(text: string, language: string): object {
  return { type: "display", text, language: { coding: [{ system: hl7.language, code: language }] } };
}
