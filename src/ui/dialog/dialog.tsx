// A dialog over the page, the browser's own: it keeps the focus, Esc closes it, and the focus goes back where it was.
import { type ReactNode, useId, useLayoutEffect, useRef } from "react";
import { Icon } from "../icon/icon.tsx";
import { useText } from "../language/language.tsx";
import { shellMessages } from "../messages.ts";

/** Shown while it is in the page, with the focus on the first thing in it; `onClose` is called for Esc, the cross, and a click beside it. `top` places it beneath the top bar. */
export function Dialog(props: {
  readonly title: string;
  readonly onClose: () => void;
  readonly place?: "middle" | "top";
  readonly children: ReactNode;
}) {
  const text = useText();
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  // A layout effect, because its clean-up runs while the dialog is still in the page: only then does closing give the focus back.
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the click beside the dialog only repeats what Esc does.
    <dialog
      ref={dialog}
      className={props.place === "top" ? "dialog dialog-top" : "dialog"}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        props.onClose();
      }}
      onClick={(event) => {
        if (event.target === dialog.current) props.onClose();
      }}
    >
      <div className="dialog-body">
        <h2 id={titleId}>{props.title}</h2>
        {props.children}
        <button type="button" className="icon-button" onClick={props.onClose} aria-label={text(shellMessages.close)}>
          <Icon name="close" />
        </button>
      </div>
    </dialog>
  );
}
