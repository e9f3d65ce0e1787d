// The chip at the top right that says which day's law the page uses, and the dialog that changes it.
import { type FormEvent, useState } from "react";
import { type IsoDate, parseIsoDate } from "../../kernel/calendar/index.ts";
import { Button } from "../button/button.tsx";
import { Dialog } from "../dialog/dialog.tsx";
import { TextField, useRefusalWords } from "../field/index.ts";
import { readTypedDate } from "../format/index.ts";
import { useText } from "../language/language.tsx";
import { Sentence } from "../language/sentence.tsx";
import { shellMessages } from "../messages.ts";

import { type LawDate, useLawDate } from "./law-date.tsx";

/** Opens on click unless the screen decides the day. */
export function LawDateChip() {
  const text = useText();
  const lawDate = useLawDate();
  const [open, setOpen] = useState(false);
  const words = (
    <Sentence message={shellMessages.lawDate} values={{ date: <span className="unbroken">{lawDate.date}</span> }} />
  );
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
  const sayRefusal = useRefusalWords();
  const [typed, setTyped] = useState<string>(props.lawDate.date);
  const [error, setError] = useState<string | null>(null);
  const choose = (date: IsoDate | null) => {
    props.lawDate.choose(date);
    props.onClose();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const outcome = parseIsoDate(readTypedDate(typed));
    if (outcome.ok) choose(outcome.value);
    else setError(sayRefusal(outcome.refusal));
  };
  return (
    <Dialog title={text(shellMessages.lawDateTitle)} onClose={props.onClose}>
      <form className="stack" onSubmit={submit}>
        <TextField
          label={text(shellMessages.lawDateField)}
          hint={text(shellMessages.lawDateHint)}
          {...(error === null ? {} : { error })}
          keyboard="numeric"
          value={typed}
          onChange={setTyped}
        />
        <div className="dialog-actions">
          <Button kind="primary" submits>
            {text(shellMessages.lawDateUse)}
          </Button>
          <Button onClick={() => choose(null)}>{text(shellMessages.lawDateToday)}</Button>
        </div>
      </form>
    </Dialog>
  );
}
