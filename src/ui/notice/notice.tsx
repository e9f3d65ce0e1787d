// A notice: something a person must know before going on, in a frame with the shape of its tone.
import type { ReactNode } from "react";
import { Shape, type Tone } from "../light/shape.tsx";

/** Shows a notice. `urgent` is read aloud at once, for what answers an act of the person. */
export function Notice(props: {
  readonly tone: Exclude<Tone, "none">;
  readonly urgent?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <div className={`notice notice-${props.tone}`} role={props.urgent === true ? "alert" : undefined}>
      <Shape tone={props.tone} />
      <div>{props.children}</div>
    </div>
  );
}
