// How the year stands after this stay: two meters against their legal limits.
import { ArticleChip, Meter, Money, ProvisionalMark, Sentence, useText } from "../../../../ui/index.ts";
import type { StayExplanation } from "../../explanation/index.ts";
import { whyMessages } from "./messages.ts";

/** Deductibles borne against their cap, payments of the fund against its ceiling. */
export function YearToDate({ year: { year, deductible, fund } }: Pick<StayExplanation, "year">) {
  const text = useText();
  return (
    <section>
      <h2>{text(whyMessages.year, { year })}</h2>
      <Meter
        label={
          <>
            {text(whyMessages.deductibleBorne)} <ArticleChip clause="medical.25.2" />
          </>
        }
        usedFen={deductible.borneFen}
        limitFen={deductible.capFen}
        payer="deductible"
      >
        {deductible.leftFen === 0 ? (
          text(whyMessages.deductibleFull)
        ) : (
          <Sentence
            message={whyMessages.deductibleLeft}
            values={{ amount: <Money amountFen={deductible.leftFen} /> }}
          />
        )}{" "}
        {deductible.isProvisional ? <ProvisionalMark /> : null}
      </Meter>
      <Meter
        label={
          <>
            {text(whyMessages.fundPaid)} <ArticleChip clause="medical.30.1" />
          </>
        }
        usedFen={fund.paidFen}
        limitFen={fund.ceilingFen}
        payer="fund"
      >
        {fund.leftFen === 0 ? (
          text(whyMessages.fundFull)
        ) : (
          <Sentence message={whyMessages.fundLeft} values={{ amount: <Money amountFen={fund.leftFen} /> }} />
        )}
      </Meter>
    </section>
  );
}
