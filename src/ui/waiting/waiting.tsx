// What stands while the answer is on its way: nothing for 300 ms, then grey blocks in the final layout, words after 3 s.
import { useText } from "../language/language.tsx";
import { partMessages } from "../messages.ts";

/** Grey blocks, as many as the answer has lines. `words` says how far the work is: `还在算:999,231 次里已算 61%。` */
export function Waiting(props: { readonly lines?: number; readonly words?: string }) {
  const text = useText();
  return (
    <div className="waiting" role="status" aria-label={text(partMessages.loading)}>
      {Array.from({ length: props.lines ?? DEFAULT_LINES }, (_nothing, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: grey blocks are all alike.
        <div key={line} className="waiting-block" />
      ))}
      <p className="waiting-words">{props.words ?? text(partMessages.stillWorking)}</p>
    </div>
  );
}

const DEFAULT_LINES = 4;
