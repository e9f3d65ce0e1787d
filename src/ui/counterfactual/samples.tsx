// A sample of the counterfactual: M06 against M05, the same bill with a referral.
import { ArticleChip } from "../article-chip/article-chip.tsx";
import type { Sample } from "../gallery/sample.ts";
import { exampleM06 } from "../gallery/worked-examples.ts";
import { useText } from "../language/language.tsx";
import { Counterfactual } from "./counterfactual.tsx";

export const counterfactualSamples: readonly Sample[] = [
  {
    title: { zh: "本可不同(M06)", en: "Could have been otherwise (M06)" },
    Show: () => {
      const text = useText();
      return (
        <Counterfactual
          condition={text({ zh: "要是办了转诊", en: "With a referral" })}
          actual={{ label: text({ zh: "这次", en: "This time" }), patientFen: exampleM06.patientFen }}
          otherwise={{
            label: text({ zh: "办了转诊", en: "With referral" }),
            patientFen: exampleM06.patientWithReferralFen,
          }}
          why={
            <>
              {text({
                zh: "住三级医院前没有办转诊,报销比例从 60% 降到 45%",
                en: "No referral before a level-3 admission: the rate falls from 60 % to 45 %",
              })}{" "}
              <ArticleChip clause="medical.31.3" />
              {text({ zh: "。急危重症抢救不降。", en: ". Critical emergencies are exempt." })}
            </>
          }
          now={
            <>
              {text({
                zh: "如果当时是抢救,或转诊单其实开了没传到,带凭证",
                en: "If it was an emergency, or a referral was issued but not sent, ",
              })}
              <a href="/corrections">{text({ zh: "申请更正", en: "ask for a correction" })}</a>
              {text({ zh: "。", en: " with proof." })}
            </>
          }
          nextTime={text({
            zh: "先到本县二级以下医院,由医生开转诊单。",
            en: "start at a level-2 or lower hospital in your county and ask for a referral.",
          })}
        />
      );
    },
  },
];
