// A refusal as a person reads it: what is wrong, which article says so, what to do next.
import type { Refusal } from "../../kernel/refusal/index.ts";
import { ArticleChip } from "../article-chip/article-chip.tsx";
import { useText } from "../language/language.tsx";
import { partMessages } from "../messages.ts";
import { Notice } from "../notice/notice.tsx";

/** Shows a refusal from a kernel room or from the server. `quiet` leaves it to the reader to find it; otherwise it is read aloud at once. */
export function RefusalNotice(props: { readonly refusal: Refusal; readonly quiet?: boolean }) {
  const text = useText();
  const { message, clause, next } = props.refusal;
  return (
    <Notice tone="bad" urgent={props.quiet !== true}>
      <p>
        {text(message)} {clause === undefined ? null : <ArticleChip clause={clause} />}
      </p>
      {next === undefined ? null : (
        <p className="notice-next">
          <b>{text(partMessages.refusalNext)}</b>
          {text(next)}
        </p>
      )}
    </Notice>
  );
}
