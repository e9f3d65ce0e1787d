// A field of a form: its label above, a hint or what is wrong beneath, tied to the control for a screen reader.
import { type ReactNode, useId } from "react";

/** What a control needs to be tied to its label and its words. */
export type ControlFacts = {
  readonly id: string;
  readonly "aria-invalid": boolean;
  readonly "aria-describedby": string | undefined;
};

/** What every field has. `error` is a sentence that says what is wrong and what to do; it is read aloud when it appears. */
export type FieldWords = { readonly label: string; readonly hint?: string; readonly error?: string };

/** Draws label and words around a control: `<Field label="出院日">{(facts) => <input {...facts} />}</Field>`. */
export function Field(props: FieldWords & { readonly children: (facts: ControlFacts) => ReactNode }) {
  const id = useId();
  const wordsId = `${id}-words`;
  const words = props.error ?? props.hint;
  return (
    <div className="field">
      <label htmlFor={id}>{props.label}</label>
      {props.children({
        id,
        "aria-invalid": props.error !== undefined,
        "aria-describedby": words === undefined ? undefined : wordsId,
      })}
      {words === undefined ? null : (
        <p
          id={wordsId}
          className={props.error === undefined ? "field-hint" : "field-error"}
          role={props.error === undefined ? undefined : "alert"}
        >
          {words}
        </p>
      )}
    </div>
  );
}
