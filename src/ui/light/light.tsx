// A light: shape, word and colour together, so that it is read without colour. Silence is grey, never green.
import type { ReactNode } from "react";
import { useText } from "../language/language.tsx";
import { partMessages } from "../messages.ts";
import { Shape, type Tone } from "./shape.tsx";

/** What a light can say. `none` means there is no evidence. */
export type LightState = "ok" | "warn" | "bad" | "none";

/**
 * A light with its word. `evidence` (rule, what shows it with its date, article) opens in place on click or Enter;
 * a light with evidence is a block and must not stand inside a paragraph. `plain` draws no tint behind it.
 */
export function Light(props: {
  readonly state: LightState;
  readonly children?: ReactNode;
  readonly evidence?: ReactNode;
  readonly plain?: boolean;
}) {
  const text = useText();
  const words = props.children ?? text(wordOf[props.state]);
  const light = (
    <span className={props.plain === true ? `light-plain light-${props.state}` : `tag tag-${props.state}`}>
      <Shape tone={props.state} />
      <span>{words}</span>
    </span>
  );
  if (props.evidence === undefined) return light;
  return (
    <details className="light-more">
      <summary>{light}</summary>
      <div className="light-evidence">{props.evidence}</div>
    </details>
  );
}

/** A small label with a tint and, unless `bare`, the shape of its tone. `info` is for news that is neither good nor bad. */
export function Tag(props: { readonly tone: Tone; readonly bare?: boolean; readonly children: ReactNode }) {
  return (
    <span className={`tag tag-${props.tone}`}>
      {props.bare === true ? null : <Shape tone={props.tone} />}
      <span>{props.children}</span>
    </span>
  );
}

const wordOf = {
  ok: partMessages.lightOk,
  warn: partMessages.lightWarn,
  bad: partMessages.lightBad,
  none: partMessages.lightNone,
} as const;
