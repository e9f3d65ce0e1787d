// The chip at the top right that says which day's law the page uses, and the dialog that changes it.
import { type FormEvent, useId, useState } from "react";
import { isIsoDate } from "../../kernel/calendar/index.ts";
import { Button } from "../button/button.tsx";
import { Dialog } from "../dialog/dialog.tsx";
import { readTypedDate } from "../format/index.ts";
import { useText } from "../language/language.tsx";
import { shellMessages } from "../messages.ts";

import { type LawDate, useLawDate } from "./law-date.tsx";

/** Opens on click unless the screen decides the day. */
export function LawDateChip() {
  const text = useText();
  const lawDate = useLawDate();
  const [open, setOpen] = useState(false);
  const words = text(shellMessages.lawDate, { date: lawDate.date });
  const hint = text(shellMessages.lawDateHint);
  if (lawDate.decidedByScreen) {
    return (
      <span className="law-date" title={hint}>
        {words}
      </span>
    );
  }
  return (
    <>
      <button type="button" className="law-date" title={hint} onClick={() => setOpen(true)}>
        {words}
      </button>
      {open ? <LawDateDialog lawDate={lawDate} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function LawDateDialog(props: { readonly lawDate: LawDate; readonly onClose: () => void }) {
  const text = useText();
  const errorId = useId();
  const [typed, setTyped] = useState<string>(props.lawDate.date);
  const [wrong, setWrong] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const date = readTypedDate(typed);
    if (!isIsoDate(date)) return setWrong(true);
    props.lawDate.choose(date);
    props.onClose();
  };
  return (
    <Dialog title={text(shellMessages.lawDateTitle)} onClose={props.onClose}>
      <form className="stack" onSubmit={submit}>
        <p className="quiet">{text(shellMessages.lawDateHint)}</p>
        <label className="field">
          <span>{text(shellMessages.lawDateField)}</span>
          <input
            className="text-input"
            value={typed}
            inputMode="numeric"
            aria-invalid={wrong}
            aria-describedby={wrong ? errorId : undefined}
            onChange={(event) => setTyped(event.target.value)}
          />
        </label>
        {wrong ? (
          <p id={errorId} className="bad-ink" role="alert">
            {text(shellMessages.lawDateWrong)}
          </p>
        ) : null}
        <div className="dialog-actions">
          <Button kind="primary" submits>
            {text(shellMessages.lawDateUse)}
          </Button>
          <Button
            onClick={() => {
              props.lawDate.choose(null);
              props.onClose();
            }}
          >
            {text(shellMessages.lawDateToday)}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
