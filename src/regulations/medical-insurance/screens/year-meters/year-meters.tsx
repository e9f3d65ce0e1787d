// The two meters of a person's year: deductibles borne against their cap, payments of the fund against its ceiling.
import { ArticleChip, Meter, Money, ProvisionalMark, Sentence, useText } from "../../../../ui/index.ts";
import type { YearToDate } from "../../explanation/index.ts";
import { meterMessages } from "./messages.ts";

/** Each meter says what is used, what the law allows, and what is left. */
export function YearMeters({ deductible, fund }: Pick<YearToDate, "deductible" | "fund">) {
  const text = useText();
  return (
    <>
      <Meter
        label={
          <>
            {text(meterMessages.deductibleBorne)} <ArticleChip clause="medical.25.2" />
          </>
        }
        usedFen={deductible.borneFen}
        limitFen={deductible.capFen}
        payer="deductible"
      >
        {deductible.leftFen === 0 ? (
          text(meterMessages.deductibleFull)
        ) : (
          <Sentence
            message={meterMessages.deductibleLeft}
            values={{ amount: <Money amountFen={deductible.leftFen} /> }}
          />
        )}{" "}
        {deductible.isProvisional ? <ProvisionalMark /> : null}
      </Meter>
      <Meter
        label={
          <>
            {text(meterMessages.fundPaid)} <ArticleChip clause="medical.30.1" />
          </>
        }
        usedFen={fund.paidFen}
        limitFen={fund.ceilingFen}
        payer="fund"
      >
        {fund.leftFen === 0 ? (
          text(meterMessages.fundFull)
        ) : (
          <Sentence message={meterMessages.fundLeft} values={{ amount: <Money amountFen={fund.leftFen} /> }} />
        )}
      </Meter>
    </>
  );
}
