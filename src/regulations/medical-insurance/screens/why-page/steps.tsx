// The steps from the bill to the fund's part, with the readings and doubts each of them leans on.
import { GapMark, ProvisionalMark, useText, Waterfall } from "../../../../ui/index.ts";
import type { StayExplanation, StayStep } from "../../explanation/index.ts";
import { whyMessages } from "./messages.ts";

/** The waterfall; its marks lead to the list of readings below. */
export function Steps({ steps }: Pick<StayExplanation, "steps">) {
  const text = useText();
  return (
    <section>
      <h2>{text(whyMessages.steps)}</h2>
      <Waterfall
        steps={steps.map((step) => ({
          key: `${step.mark} ${step.key}`,
          kind: step.kind,
          title: text(step.title),
          sentence: text(step.sentence),
          amountFen: step.amountFen,
          ...(step.payer === null ? {} : { payer: step.payer }),
          ...(step.clause === null ? {} : { clause: step.clause }),
          marks: <Marks step={step} />,
        }))}
      />
    </section>
  );
}

function Marks({ step: { gaps, isProvisional } }: { readonly step: StayStep }) {
  return (
    <>
      {gaps.map((gap) => (
        <span key={gap}>
          <GapMark gap={gap} short address={`#gap-${gap}`} />{" "}
        </span>
      ))}
      {isProvisional ? <ProvisionalMark /> : null}
    </>
  );
}
