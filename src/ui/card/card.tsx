// The frame of one matter on a screen: a card with a head, and the sentence that opens a screen.
import type { ReactNode } from "react";

/** A card. `aside` stands at the right of the head; `flush` lets a table reach the edges. */
export function Card(props: {
  readonly title?: ReactNode;
  readonly aside?: ReactNode;
  readonly flush?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <section className="card">
      {props.title === undefined ? null : (
        <header className="card-head">
          <h2>{props.title}</h2>
          {props.aside === undefined ? null : <div className="card-aside">{props.aside}</div>}
        </header>
      )}
      {props.flush === true ? props.children : <div className="card-body">{props.children}</div>}
    </section>
  );
}

/** The head of a reading screen: one sentence computed from the data, with the numbers in it, and what can be done at its right. */
export function ScreenHead(props: { readonly children: ReactNode; readonly actions?: ReactNode }) {
  return (
    <div className="screen-head">
      <h1>{props.children}</h1>
      {props.actions === undefined ? null : <div className="screen-head-actions">{props.actions}</div>}
    </div>
  );
}
