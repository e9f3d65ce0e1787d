// The why-page: why a patient paid this much, in the order sentence, picture, steps, proof. No script.
import { type Language, MoneySplitBar, Receipt, type ReceiptFacts, useText } from "../../../../ui/index.ts";
import type { StayExplanation } from "../../explanation/index.ts";
import { YearMeters } from "../year-meters/year-meters.tsx";
import { Doubts } from "./doubts.tsx";
import { Figures } from "./figures.tsx";
import { Headline } from "./headline.tsx";
import { whyMessages } from "./messages.ts";
import { Notes } from "./notes.tsx";
import { Otherwise } from "./otherwise.tsx";
import { Standing } from "./standing.tsx";
import { Steps } from "./steps.tsx";

/**
 * Everything the page shows. `isVerified`: decided again, the stay gives the explanation whose hash was booked; `decidedBy`:
 * by which version of the law it was decided, and whether this build still has it. Addresses are of this site; `residentAddress` is null where the reader is not the patient.
 */
export type WhyPage = {
  readonly explanation: StayExplanation;
  readonly isVerified: boolean;
  readonly decidedBy: { readonly version: string; readonly isPresent: boolean };
  readonly receipt: ReceiptFacts;
  readonly residentAddress: string | null;
  readonly addressIn: (language: Language) => string;
  readonly settlementAddress: (number: string) => string;
  readonly isInvented: boolean;
};

/** The body of the page; `renderWhyPage` puts the frame around it. */
export function WhyPageBody({ page }: { readonly page: WhyPage }) {
  const { explanation, receipt } = page;
  return (
    <>
      <Headline explanation={explanation} />
      <Split explanation={explanation} />
      <Standing page={page} />
      <Otherwise counterfactual={explanation.counterfactual} />
      <Steps steps={explanation.steps} />
      <Notes notes={explanation.notes} />
      <div className="page-pair">
        <Year year={explanation.year} />
        <Figures figures={explanation.figures} />
      </div>
      <Doubts gaps={explanation.gaps} doubts={explanation.doubts} />
      <section>
        <Receipt receipt={receipt} />
      </section>
      <Review residentAddress={page.residentAddress} />
    </>
  );
}

function Split({ explanation: { parts } }: { readonly explanation: StayExplanation }) {
  const text = useText();
  const shown = parts.map(({ payer, amountFen, label }) => ({
    payer,
    amountFen,
    ...(label === null ? {} : { label: text(label) }),
  }));
  return <MoneySplitBar size="public" parts={shown} />;
}

function Year({ year: { year, deductible, fund } }: Pick<StayExplanation, "year">) {
  return (
    <section>
      <h2>{useText()(whyMessages.year, { year })}</h2>
      <YearMeters deductible={deductible} fund={fund} />
    </section>
  );
}

function Review({ residentAddress }: { readonly residentAddress: string | null }) {
  const text = useText();
  return (
    <section id="review">
      <h2>{text(whyMessages.wrong)}</h2>
      <p>{text(whyMessages.wrongHow)}</p>
      {residentAddress === null ? null : (
        <p className="not-printed">
          <a href={residentAddress}>{text(whyMessages.mine)}</a>
        </p>
      )}
    </section>
  );
}
