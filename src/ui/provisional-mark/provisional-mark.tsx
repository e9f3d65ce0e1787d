// The mark of a figure that no official document confirms yet. It stands beside the figure itself, never only in a footnote.
import { useText } from "../language/language.tsx";
import { partMessages } from "../messages.ts";

/** `≈ 暂定`; `short` shows only the sign and says the word to a screen reader. */
export function ProvisionalMark(props: { readonly short?: boolean; readonly title?: string }) {
  const word = useText()(partMessages.provisional);
  if (props.short === true) {
    return (
      <span className="provisional-mark" title={props.title ?? word}>
        <span aria-hidden="true">≈</span>
        <span className="only-read-aloud">{word}</span>
      </span>
    );
  }
  return (
    <span className="provisional-mark" title={props.title}>
      ≈ {word}
    </span>
  );
}
