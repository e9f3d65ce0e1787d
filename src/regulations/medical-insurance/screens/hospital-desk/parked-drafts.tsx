// The parked bills of this post, in the line of steps: each is taken up again with one key press.
import { Button, useText } from "../../../../ui/index.ts";
import type { Draft } from "./draft.ts";
import { parkMessages } from "./messages.ts";

/** Shown only while something is parked. */
export function ParkedDrafts(props: {
  readonly parked: readonly Draft[];
  readonly onTake: (id: string) => void;
  readonly onDrop: (id: string) => void;
}) {
  const text = useText();
  if (props.parked.length === 0) return null;
  return (
    <details className="desk-parked">
      <summary>{text(parkMessages.parked, { count: props.parked.length })}</summary>
      <ul>
        {props.parked.map((draft) => {
          const name = draft.person?.name ?? text(parkMessages.nameless);
          return (
            <li key={draft.id}>
              <span>{text(parkMessages.one, { name, lines: draft.lines.length })}</span>
              <Button size="small" onClick={() => props.onTake(draft.id)}>
                {text(parkMessages.take)}
              </Button>
              <button
                type="button"
                className="icon-button"
                aria-label={text(parkMessages.drop, { name })}
                onClick={() => props.onDrop(draft.id)}
              >
                ×
              </button>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
