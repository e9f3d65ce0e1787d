// A button. It names its result and amount ("结算并打印"), never just "确定"; one primary button a screen.
import type { MouseEventHandler, ReactNode, Ref } from "react";
import { Kbd } from "../kbd/kbd.tsx";

export type ButtonProps = {
  readonly children: ReactNode;
  readonly onClick?: MouseEventHandler<HTMLButtonElement>;
  readonly kind?: "primary" | "ordinary" | "plain";
  readonly size?: "large" | "middle" | "small";
  /** Takes the whole width of its column. */
  readonly wide?: boolean;
  /** The key that does the same, shown in the button: `F9`. */
  readonly keys?: string;
  readonly submits?: boolean;
  readonly disabled?: boolean;
  readonly ref?: Ref<HTMLButtonElement>;
};

/** A button of our own, for screens and for pages rendered on the server. */
export function Button(props: ButtonProps) {
  return (
    <button
      ref={props.ref}
      type={props.submits === true ? "submit" : "button"}
      className={classNames(props)}
      disabled={props.disabled}
      onClick={props.onClick}
    >
      {props.children}
      {props.keys === undefined ? null : <Kbd>{props.keys}</Kbd>}
    </button>
  );
}

function classNames({ kind = "ordinary", size = "middle", wide = false }: ButtonProps): string {
  const names = ["button"];
  if (kind !== "ordinary") names.push(`button-${kind}`);
  if (size !== "middle") names.push(`button-${size}`);
  if (wide) names.push("button-wide");
  return names.join(" ");
}
