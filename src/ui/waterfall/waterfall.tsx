// The explanation of an amount, step by step, as bars on one axis linked by dashed lines. Needs no script.
import { ArticleChip } from "../article-chip/article-chip.tsx";
import { formatYuan } from "../format/index.ts";
import { payerClass } from "../money-split-bar/money-part.ts";
import { type ExplanationStep, type PlacedStep, placeSteps } from "./explanation-step.ts";

/** Draws the steps: totals grey, deductions in the payer's colour, the result between two lines of the fund's colour. */
export function Waterfall(props: { readonly steps: readonly ExplanationStep[] }) {
  return (
    <ol className="waterfall">
      {placeSteps(props.steps).map((placed) => (
        <Step key={placed.step.key} placed={placed} />
      ))}
    </ol>
  );
}

function Step({ placed }: { readonly placed: PlacedStep }) {
  const { step, startPercent, widthPercent } = placed;
  const place = { left: `${startPercent.toFixed(3)}%`, width: `${widthPercent.toFixed(3)}%` };
  return (
    <li className={`waterfall-step waterfall-${step.kind}`}>
      <div className="waterfall-words">
        <strong>{step.title}</strong> {step.clause === undefined ? null : <ArticleChip clause={step.clause} />}{" "}
        {step.marks}
        {step.sentence === undefined ? null : <p>{step.sentence}</p>}
      </div>
      <div className="waterfall-track" aria-hidden="true">
        {step.amountFen === 0 ? null : <span className={barClass(step)} style={place} />}
      </div>
      <div className="waterfall-amount">
        {step.kind === "less" && step.amountFen !== 0 ? MINUS : ""}
        {formatYuan(step.amountFen)}
      </div>
    </li>
  );
}

const MINUS = "\u2212";

function barClass(step: ExplanationStep): string {
  if (step.payer !== undefined) return payerClass(step.payer);
  return step.kind === "result" ? "payer-fund" : "payer-total";
}
