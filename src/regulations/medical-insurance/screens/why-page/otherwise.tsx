// What would have been paid had the person acted otherwise, and what to do about it now.
import { ArticleChip, Counterfactual, useText } from "../../../../ui/index.ts";
import type { StayExplanation } from "../../explanation/index.ts";
import { whyMessages } from "./messages.ts";

/** Nothing where the person could not have paid less. */
export function Otherwise({ counterfactual }: Pick<StayExplanation, "counterfactual">) {
  const text = useText();
  if (counterfactual === null) return null;
  const { condition, label, claim, clause, beyond, now, nextTime } = counterfactual;
  const stop = text({ zh: "。", en: ". " });
  return (
    <section>
      <Counterfactual
        condition={text(condition)}
        actual={{ label: text(whyMessages.thisTime), patientFen: counterfactual.actualPatientFen }}
        otherwise={{ label: text(label), patientFen: counterfactual.otherwisePatientFen }}
        why={
          <>
            {text(claim)} <ArticleChip clause={clause} />
            {stop}
            {beyond === null ? null : text(beyond)}
          </>
        }
        now={<LinkedPhrase words={text(now)} phrase={text(whyMessages.askForCorrection)} address="#review" />}
        nextTime={text(nextTime)}
      />
    </section>
  );
}

/** The words with one phrase in them made a link; the words alone where the phrase is not in them. */
function LinkedPhrase(props: { readonly words: string; readonly phrase: string; readonly address: string }) {
  const place = props.words.indexOf(props.phrase);
  if (place < 0) return props.words;
  return (
    <>
      {props.words.slice(0, place)}
      <a href={props.address}>{props.phrase}</a>
      {props.words.slice(place + props.phrase.length)}
    </>
  );
}
