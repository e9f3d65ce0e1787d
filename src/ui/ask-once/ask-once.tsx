// Asks once before money moves: the button names the act and its amount, and the focus is on going back.
import { type ReactNode, useEffect, useRef } from "react";
import { Button } from "../button/button.tsx";
import { Dialog } from "../dialog/dialog.tsx";
import { useText } from "../language/language.tsx";
import { partMessages } from "../messages.ts";

/** `act` is the whole button: `结算,基金付 4,070.25 元`. While `busy` neither button works. */
export function AskOnce(props: {
  readonly title: string;
  readonly act: string;
  readonly busy?: boolean;
  readonly onAct: () => void;
  readonly onBack: () => void;
  readonly children?: ReactNode;
}) {
  const text = useText();
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => back.current?.focus(), []);
  return (
    <Dialog title={props.title} onClose={props.onBack}>
      {props.children}
      <div className="dialog-actions dialog-actions-apart">
        <Button ref={back} onClick={props.onBack} disabled={props.busy === true}>
          {text(partMessages.back)}
        </Button>
        <Button kind="primary" onClick={props.onAct} disabled={props.busy === true}>
          {props.act}
        </Button>
      </div>
    </Dialog>
  );
}
