// What stands beside the calculation: an emergency filing, a third party, serious illness and assistance.
import { ArticleChip, GapMark, useText } from "../../../../ui/index.ts";
import type { StayExplanation } from "../../explanation/index.ts";

/** One short section a note. */
export function Notes({ notes }: Pick<StayExplanation, "notes">) {
  const text = useText();
  return notes.map(({ key, title, sentence, clauses, gaps }) => (
    <section key={key}>
      <h2>{text(title)}</h2>
      <p>
        {text(sentence)}
        {clauses.map((clause) => (
          <span key={clause}>
            {" "}
            <ArticleChip clause={clause} />
          </span>
        ))}
        {gaps.map((gap) => (
          <span key={gap}>
            {" "}
            <GapMark gap={gap} short address={`#gap-${gap}`} />
          </span>
        ))}
      </p>
    </section>
  ));
}
