// A sample of a whole page without script: the explanation of M06, put together from the shared parts.
import { counterfactualSamples } from "../counterfactual/samples.tsx";
import type { Sample } from "../gallery/sample.ts";
import { exampleM06 } from "../gallery/worked-examples.ts";
import { gapMarkSamples } from "../gap-mark/samples.tsx";
import { useText } from "../language/language.tsx";
import { Sentence } from "../language/sentence.tsx";
import { meterSamples } from "../meter/samples.tsx";
import { Money } from "../money/money.tsx";
import { moneySplitBarSamples } from "../money-split-bar/samples.tsx";
import { receiptSamples } from "../receipt/samples.tsx";
import { waterfallSamples } from "../waterfall/samples.tsx";

/** The body of the page: sentence, picture, what could have been, steps, meters, doubts, receipt. */
export function WhyPageSample() {
  const text = useText();
  return (
    <>
      <p className="page-meta">
        {text({
          zh: "陆*禾 · 蒸水中心医院(三级) · 2017-09-04 住院,09-14 出院,10 天",
          en: "Lu *he · Zhengshui Central Hospital (level 3) · admitted 2017-09-04, discharged 09-14, 10 days",
        })}
      </p>
      <h1>
        <span>
          <Sentence
            message={{ zh: "这次住院一共 {gross}。", en: "This stay cost {gross}." }}
            values={{ gross: <Money amountFen={exampleM06.grossFen} /> }}
          />
        </span>{" "}
        <span>
          <Sentence
            message={{ zh: "医保基金付 {fund},", en: "The fund pays {fund};" }}
            values={{ fund: <Money amountFen={exampleM06.fundFen} ink="fund" /> }}
          />
        </span>{" "}
        <span>
          <Sentence
            message={{ zh: "您自己付 {patient}。", en: "you pay {patient}." }}
            values={{ patient: <Money amountFen={exampleM06.patientFen} /> }}
          />
        </span>
      </h1>
      <First samples={moneySplitBarSamples} />
      <section>
        <First samples={counterfactualSamples} />
      </section>
      <section>
        <h2>{text({ zh: "一步一步怎么算的", en: "How it was worked out, step by step" })}</h2>
        <First samples={waterfallSamples} />
      </section>
      <div className="page-pair">
        <section>
          <h2>{text({ zh: "今年到现在", en: "This year so far" })}</h2>
          <First samples={meterSamples} />
        </section>
      </div>
      <section className="page-quiet">
        <h2>
          {text({ zh: "有两处法条没写清,这样读的", en: "Two places where the text is silent, and how we read them" })}
        </h2>
        <First samples={gapMarkSamples.slice(1)} />
      </section>
      <section>
        <First samples={receiptSamples} />
      </section>
    </>
  );
}

function First(props: { readonly samples: readonly Sample[] }) {
  const [first] = props.samples;
  return first === undefined ? null : <first.Show />;
}
