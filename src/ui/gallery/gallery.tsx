// The gallery: every shared part with real figures on one page, to look at while building. Only in development.
import { articleChipSamples } from "../article-chip/samples.tsx";
import { askOnceSamples } from "../ask-once/samples.tsx";
import { Card } from "../card/card.tsx";
import { countdownSamples } from "../countdown/samples.tsx";
import { counterfactualSamples } from "../counterfactual/samples.tsx";
import { dataTableSamples } from "../data-table/samples.tsx";
import { fieldSamples } from "../field/samples.tsx";
import { figureTimelineSamples } from "../figure-timeline/samples.tsx";
import { gapMarkSamples } from "../gap-mark/samples.tsx";
import { kbdSamples } from "../kbd/samples.tsx";
import { keyNumberSamples } from "../key-number/samples.tsx";
import { useText } from "../language/language.tsx";
import { lightSamples } from "../light/samples.tsx";
import { meterSamples } from "../meter/samples.tsx";
import { moneySplitBarSamples } from "../money-split-bar/samples.tsx";
import { noticeSamples } from "../notice/samples.tsx";
import { provisionalMarkSamples } from "../provisional-mark/samples.tsx";
import { receiptSamples } from "../receipt/samples.tsx";
import { refusalNoticeSamples } from "../refusal-notice/samples.tsx";
import { trailSamples } from "../trail/samples.tsx";
import { waterfallSamples } from "../waterfall/samples.tsx";
import type { Sample } from "./sample.ts";

/** Every sample, in the order in which the parts stand on a page: sentence, picture, table, proof. */
export const samples: readonly Sample[] = [
  ...keyNumberSamples,
  ...moneySplitBarSamples,
  ...counterfactualSamples,
  ...waterfallSamples,
  ...meterSamples,
  ...gapMarkSamples,
  ...articleChipSamples,
  ...provisionalMarkSamples,
  ...lightSamples,
  ...countdownSamples,
  ...figureTimelineSamples,
  ...trailSamples,
  ...dataTableSamples,
  ...refusalNoticeSamples,
  ...noticeSamples,
  ...fieldSamples,
  ...kbdSamples,
  ...askOnceSamples,
  ...receiptSamples,
];

/** All samples in two columns; also rendered without script by the accessibility test. */
export function Gallery() {
  const text = useText();
  return (
    <div className="gallery">
      {samples.map(({ title, Show }) => (
        <Card key={title.zh} title={text(title)}>
          <Show />
        </Card>
      ))}
    </div>
  );
}
