// A line of text.
import type { HTMLInputAutoCompleteAttribute, Ref } from "react";
import { Field, type FieldWords } from "./field.tsx";

export type TextFieldProps = FieldWords & {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly kind?: "text" | "password" | "search";
  /** The keyboard a phone shows. */
  readonly keyboard?: "text" | "numeric" | "decimal";
  readonly placeholder?: string;
  readonly autoComplete?: HTMLInputAutoCompleteAttribute;
  readonly required?: boolean;
  readonly ref?: Ref<HTMLInputElement>;
};

/** A field for a line of text. */
export function TextField(props: TextFieldProps) {
  return (
    <Field {...props}>
      {(facts) => (
        <input
          {...facts}
          ref={props.ref}
          className="text-input"
          type={props.kind ?? "text"}
          inputMode={props.keyboard}
          value={props.value}
          placeholder={props.placeholder}
          autoComplete={props.autoComplete ?? "off"}
          required={props.required}
          onChange={(event) => props.onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
