// The trail of a settlement: what was settled, by which reckoning, by which article, and where the proof stands.
import type { ReactNode } from "react";
import {
  Answer,
  ArticleChip,
  articleAddress,
  articleReader,
  formatArticle,
  formatYuan,
  MoneySplitBar,
  Notice,
  ProvisionalMark,
  Trail,
  type TrailStep,
  useLanguage,
  useReading,
  useText,
} from "../../../../ui/index.ts";
import { type Decision, gateOf } from "./decision.ts";
import { trailMessages } from "./messages.ts";
import { partsOf, sayParts } from "./money-parts.ts";
import { ReceiptState } from "./receipt-state.tsx";
import { reckonStay } from "./reckoning.ts";
import { type Settlement, settlementAddresses, settlementExplanationReader, settlementReader } from "./settlement.ts";
import "./stay-trail.css";

/** Reads the settlement and its explanation and draws the trail. `voucher` is the station before it, where there is one. */
export function StayTrail(props: { readonly number: string; readonly voucher?: TrailStep }) {
  const reading = useReading(settlementAddresses.one(props.number), settlementReader);
  const before = props.voucher === undefined ? [] : [props.voucher];
  return (
    <Answer reading={reading} lines={6}>
      {(settlement) =>
        settlement.kind === "reverse" ? (
          <ReversalTrail reversal={settlement} before={before} />
        ) : (
          <SettlementTrail settlement={settlement} before={before} />
        )
      }
    </Answer>
  );
}

type TrailProps = { readonly before: readonly TrailStep[] };

/** A reversal has no reckoning of its own: it says why, and shows what it took back. */
function ReversalTrail({ reversal, before }: TrailProps & { readonly reversal: Settlement }) {
  const text = useText();
  const { predecessor, reason, settlement } = reversal;
  return (
    <div className="stack">
      <Notice tone="warn">
        {text(trailMessages.reverses, { number: predecessor ?? "", reason: reason ?? "" })}{" "}
        <ArticleChip clause="medical.40.1" />
      </Notice>
      <Trail steps={[...before, { kind: "proof", line: <ReceiptState number={settlement} /> }]} />
      {predecessor === null ? null : <StayTrail number={predecessor} />}
    </div>
  );
}

function SettlementTrail({ settlement, before }: TrailProps & { readonly settlement: Settlement }) {
  const reading = useReading(settlementAddresses.explanation(settlement.settlement), settlementExplanationReader);
  return (
    <Answer reading={reading} lines={6}>
      {({ explanation }) => {
        const decision: Decision = { ...settlement, explanation, counterfactuals: [] };
        return (
          <Trail
            steps={[
              ...before,
              { kind: "settlement", line: <SettlementLine settlement={settlement} decision={decision} /> },
              { kind: "formula", line: <FormulaLines decision={decision} /> },
              { kind: "article", line: <ArticleLine decision={decision} on={settlement.dischargedOn} /> },
              { kind: "proof", line: <ReceiptState number={settlement.settlement} /> },
            ]}
          />
        );
      }}
    </Answer>
  );
}

function SettlementLine({ settlement, decision }: { readonly settlement: Settlement; readonly decision: Decision }) {
  const text = useText();
  const parts = sayParts(partsOf(decision), (label) => text(label));
  const others = parts.filter(({ payer }) => payer !== "fund");
  return (
    <>
      <span className="identifier">{settlement.settlement}</span>{" "}
      {text(trailMessages.amounts, {
        gross: formatYuan(settlement.grossFen),
        fund: formatYuan(settlement.fundFen),
        patient: formatYuan(settlement.patientFen),
      })}
      <MoneySplitBar parts={parts} size="trail" legend="none" />
      <span className="note quiet">
        {others.map(({ label, amountFen }) => `${label} ${formatYuan(amountFen)}`).join(" · ")}
      </span>
    </>
  );
}

function FormulaLines({ decision }: { readonly decision: Decision }): ReactNode {
  const text = useText();
  const gate = gateOf(decision);
  if (gate !== undefined) {
    return (
      <>
        {text(gate.title)}{" "}
        {gate.clauses.map((clause) => (
          <ArticleChip key={clause} clause={clause} />
        ))}
      </>
    );
  }
  return reckonStay(decision).map(({ key, words, resultFen, clause, provisional }) => (
    <p key={key}>
      {text(words)} = <b>{formatYuan(resultFen)}</b> <ArticleChip clause={clause} />{" "}
      {provisional ? <ProvisionalMark /> : null}
    </p>
  ));
}

/** The article that decided last, as in force on the day of discharge, and since when. */
function ArticleLine({ decision, on }: { readonly decision: Decision; readonly on: string }) {
  const text = useText();
  const language = useLanguage();
  const clause = gateOf(decision)?.clauses[0] ?? reckonStay(decision).at(-1)?.clause ?? "medical.26.1";
  const reading = useReading(articleAddress(clause, on), articleReader);
  return (
    <Answer reading={reading} lines={2}>
      {({ title, summary, figures }) => {
        const since = figures
          .map(({ from }) => from)
          .sort()
          .at(-1);
        return (
          <blockquote className="law-text law-text-short">
            {text(trailMessages.article, {
              article: formatArticle(clause)[language],
              title: text(title),
              summary: text(summary),
            })}{" "}
            {since === undefined ? null : <span className="quiet">{text(trailMessages.since, { date: since })}</span>}
          </blockquote>
        );
      }}
    </Answer>
  );
}
