// The mark of a place where the text is silent and a reading was chosen, and the list that explains those marks.
import type { ReactNode } from "react";
import { ArticleChip } from "../article-chip/article-chip.tsx";
import { useText } from "../language/language.tsx";
import { partMessages } from "../messages.ts";
import { ProvisionalMark } from "../provisional-mark/provisional-mark.tsx";

/**
 * The mark beside a result that leans on a reading: `◇ 读法 A04`. `short` leaves out the word where space is tight;
 * `address` makes it a link to the explanation, such as `#gap-A04` on a page that holds a GapList.
 */
export function GapMark(props: {
  readonly gap: string;
  readonly short?: boolean;
  readonly address?: string;
  readonly title?: string;
}) {
  const text = useText();
  const words = props.short === true ? props.gap : text(partMessages.gap, { gap: props.gap });
  if (props.address === undefined) {
    return (
      <span className="gap-mark" title={props.title}>
        ◇ {words}
      </span>
    );
  }
  return (
    <a className="gap-mark" href={props.address} title={props.title}>
      ◇ {words}
    </a>
  );
}

/** The bare mark of a limit that is not in the text: `◇`, with the reason read aloud and shown on hover. */
export function InternalLimitMark() {
  const reason = useText()(partMessages.limitNotInText);
  return (
    <span className="gap-mark" title={reason}>
      <span aria-hidden="true">◇</span>
      <span className="only-read-aloud">{reason}</span>
    </span>
  );
}

/** One silence of the text: what is not said, how we read it, why, and who confirmed the reading (nobody: null). */
export type GapReading = {
  readonly gap: string;
  readonly question: string;
  readonly reading: string;
  readonly reason?: string;
  readonly confirmedBy: string | null;
  readonly clause?: string;
};

/** A figure that decided the result and has no official document, in the same list: what would have to change. */
export type ProvisionalFigure = { readonly key: string; readonly explanation: ReactNode };

/** All silences behind a result, each with an anchor `gap-A04`, then the provisional figures. */
export function GapList(props: {
  readonly gaps: readonly GapReading[];
  readonly provisional?: readonly ProvisionalFigure[];
}) {
  return (
    <dl className="gap-list">
      {props.gaps.map((gap) => (
        <GapEntry key={gap.gap} gap={gap} />
      ))}
      {(props.provisional ?? []).map((figure) => (
        <div key={figure.key} className="gap-list-entry">
          <dt>
            <ProvisionalMark />
          </dt>
          <dd>{figure.explanation}</dd>
        </div>
      ))}
    </dl>
  );
}

function GapEntry({ gap }: { readonly gap: GapReading }) {
  const text = useText();
  const state =
    gap.confirmedBy === null
      ? text(partMessages.gapNotConfirmed)
      : text(partMessages.gapConfirmed, { name: gap.confirmedBy });
  return (
    <div className="gap-list-entry" id={`gap-${gap.gap}`}>
      <dt>
        <GapMark gap={gap.gap} />
      </dt>
      <dd>
        {gap.question} <b>{gap.reading}</b> {gap.clause === undefined ? null : <ArticleChip clause={gap.clause} />}
        {gap.reason === undefined ? null : <span className="gap-list-reason"> {gap.reason}</span>}{" "}
        <span className={gap.confirmedBy === null ? "gap-list-waiting" : "ok-ink"}>{state}</span>
      </dd>
    </div>
  );
}
