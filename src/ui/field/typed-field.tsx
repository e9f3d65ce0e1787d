// A value typed as words: the words stay as typed while the field has the focus, and are read when it is left or Enter is pressed.
import { type Ref, useState } from "react";
import { type IsoDate, parseIsoDate } from "../../kernel/calendar/index.ts";
import { type Fen, formatYuan, parseYuan } from "../../kernel/money/index.ts";
import { accept, type Outcome, type Refusal } from "../../kernel/refusal/index.ts";
import { readTypedDate } from "../format/index.ts";
import { Field, type FieldWords } from "./field.tsx";
import { useRefusalWords } from "./refusal-words.ts";

type TypedProps<Value> = FieldWords & {
  readonly value: Value | null;
  /** Given null when the field was emptied. Not called for words that cannot be read: the field then says so itself. */
  readonly onChange: (value: Value | null) => void;
  readonly ref?: Ref<HTMLInputElement>;
};

/** A day: `20171010` is enough. */
export function DateField(props: TypedProps<IsoDate>) {
  return <TypedField {...props} write={writeDate} read={readDate} align="start" />;
}

/** An amount in yuan, typed as `8460`, `8460.00` or `8,460.00`, shown with two decimals when the field is left. */
export function AmountField(props: TypedProps<Fen>) {
  return <TypedField {...props} write={formatYuan} read={parseYuan} align="end" />;
}

function writeDate(date: IsoDate): string {
  return date;
}

function readDate(typed: string): Outcome<IsoDate> {
  return parseIsoDate(readTypedDate(typed));
}

type Reading<Value> = {
  readonly write: (value: Value) => string;
  readonly read: (typed: string) => Outcome<Value>;
  readonly align: "start" | "end";
};

function TypedField<Value>(props: TypedProps<Value> & Reading<Value>) {
  const sayRefusal = useRefusalWords();
  const [typed, setTyped] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const settle = () => {
    if (typed === null) return;
    const outcome = typed.trim() === "" ? accept(null) : props.read(typed);
    setRefusal(outcome.ok ? null : outcome.refusal);
    if (!outcome.ok) return;
    setTyped(null);
    props.onChange(outcome.value);
  };
  const error = refusal === null ? props.error : sayRefusal(refusal);
  return (
    <Field {...props} {...(error === undefined ? {} : { error })}>
      {(facts) => (
        <input
          {...facts}
          ref={props.ref}
          className={props.align === "end" ? "text-input number" : "text-input"}
          inputMode={props.align === "end" ? "decimal" : "numeric"}
          autoComplete="off"
          value={typed ?? (props.value === null ? "" : props.write(props.value))}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={settle}
          onKeyDown={(event) => (event.key === "Enter" ? settle() : undefined)}
        />
      )}
    </Field>
  );
}
