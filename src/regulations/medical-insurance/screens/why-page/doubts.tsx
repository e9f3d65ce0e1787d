// Where the text is silent and how it is read, and which figures no document confirms.
import { GapList, useText } from "../../../../ui/index.ts";
import type { StayExplanation } from "../../explanation/index.ts";
import { whyMessages } from "./messages.ts";

/** The quiet box with every reading and every unconfirmed figure; nothing where the result leans on none. */
export function Doubts({ gaps, doubts }: Pick<StayExplanation, "gaps" | "doubts">) {
  const text = useText();
  if (gaps.length === 0 && doubts.length === 0) return null;
  return (
    <section className="page-quiet">
      <h2>{titleOf(text, gaps.length)}</h2>
      <GapList
        gaps={gaps.map(({ gap, question, reading, reason, clause, confirmedBy }) => ({
          gap,
          question: text(question),
          reading: text(reading),
          reason: text(reason),
          clause,
          confirmedBy,
        }))}
        provisional={doubts.map(({ key, sentence }) => ({ key, explanation: text(sentence) }))}
      />
    </section>
  );
}

function titleOf(text: ReturnType<typeof useText>, count: number): string {
  if (count === 0) return text(whyMessages.onlyDoubts);
  return count === 1 ? text(whyMessages.gap) : text(whyMessages.gaps, { count });
}
