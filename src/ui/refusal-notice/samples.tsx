// Samples of refusals: with an article, and our own check without one.
import type { Refusal } from "../../kernel/refusal/index.ts";
import type { Sample } from "../gallery/sample.ts";
import { RefusalNotice } from "./refusal-notice.tsx";

const notCovered: Refusal = {
  code: "not_covered",
  clause: "medical.15.1",
  message: {
    zh: "不能由基金付:05-20 入院时还没参保,待遇从 06-01 起。",
    en: "The fund cannot pay: on admission on 20 May there was no cover; it starts on 1 June.",
  },
  next: {
    zh: "可按自费结;若已缴费,凭缴费凭证请经办机构补录。",
    en: "Settle as self-paid, or have the agency add a missing payment with proof.",
  },
};

const overlap: Refusal = {
  code: "stay_overlaps",
  field: "discharge",
  message: {
    zh: "与另一次住院(蒸水中心医院,10-08 起)日期重叠。这是系统核对,不是条文。",
    en: "The dates overlap another stay from 8 October. This is our check, not an article.",
  },
  next: {
    zh: "先改出院日期,或撤回另一次。",
    en: "Correct the discharge date or withdraw the other stay.",
  },
};

export const refusalNoticeSamples: readonly Sample[] = [
  {
    title: { zh: "不能办", en: "Refusal" },
    Show: () => (
      <div className="stack">
        <RefusalNotice refusal={notCovered} />
        <RefusalNotice refusal={overlap} quiet />
      </div>
    ),
  },
];
