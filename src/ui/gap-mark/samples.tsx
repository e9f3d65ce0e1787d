// Samples of the gap mark and the list of readings.
import type { Sample } from "../gallery/sample.ts";
import { useText } from "../language/language.tsx";
import { GapList, GapMark, InternalLimitMark } from "./gap-mark.tsx";

export const gapMarkSamples: readonly Sample[] = [
  {
    title: { zh: "读法记号", en: "Gap mark" },
    Show: () => {
      const text = useText();
      return (
        <p>
          <GapMark gap="A04" />{" "}
          {text({
            zh: "先扣起付线再乘比例;第26条没写顺序。",
            en: "Deductible first, then rate; article 26 is silent.",
          })}{" "}
          <GapMark gap="A06" short /> <InternalLimitMark />
        </p>
      );
    },
  },
  {
    title: { zh: "没写清的,这样读的", en: "Where the text is silent, and how we read it" },
    Show: () => {
      const text = useText();
      return (
        <GapList
          gaps={[
            {
              gap: "A04",
              question: text({
                zh: "第26条没写先扣起付线还是先乘比例。",
                en: "Article 26 does not say whether the deductible comes before the rate.",
              }),
              reading: text({ zh: "我们先扣起付线。", en: "We take it first." }),
              confirmedBy: null,
            },
            {
              gap: "A10",
              question: text({
                zh: "哪些住院必须转诊,第31条交给别的文件,还没收到。",
                en: "Which stays need a referral is left to another document, not received.",
              }),
              reading: text({ zh: "我们按“住三级医院要转诊”。", en: "We ask for one at level 3." }),
              confirmedBy: text({ zh: "市医保经办", en: "the agency" }),
              clause: "medical.31.1",
            },
          ]}
          provisional={[
            {
              key: "cap",
              explanation: text({
                zh: "年度起付线封顶 2,300.00 元没有正式文件。只要它不低于 1,200.00 元,这次结果不变。",
                en: "The yearly cap of 2,300.00 has no official document yet. As long as it is not below 1,200.00, this result stays.",
              }),
            },
          ]}
        />
      );
    },
  },
];
