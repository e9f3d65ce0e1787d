// Choosing: one of many from a list, one of a few side by side, yes or no.
import { Field, type FieldWords } from "./field.tsx";

/** Something to choose. */
export type Choice<Value extends string> = { readonly value: Value; readonly label: string };

type ChoiceProps<Value extends string> = {
  readonly value: Value;
  readonly choices: readonly Choice<Value>[];
  readonly onChange: (value: Value) => void;
};

/** One of many: the browser's own list, which types ahead and works on a phone. */
export function SelectField<Value extends string>(props: FieldWords & ChoiceProps<Value>) {
  return (
    <Field {...props}>
      {(facts) => (
        <select
          {...facts}
          className="text-input"
          value={props.value}
          onChange={(event) => choose(props, event.target.value)}
        >
          {props.choices.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** One of a few, all in view: `式子 代码 SQL`. `label` names the group for a screen reader. */
export function Segments<Value extends string>(props: ChoiceProps<Value> & { readonly label: string }) {
  return (
    <fieldset className="segments">
      <legend className="only-read-aloud">{props.label}</legend>
      {props.choices.map(({ value, label }) => (
        <button key={value} type="button" aria-pressed={value === props.value} onClick={() => props.onChange(value)}>
          {label}
        </button>
      ))}
    </fieldset>
  );
}

/** Yes or no. */
export function CheckField(props: {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}) {
  return (
    <label className="check">
      <input type="checkbox" checked={props.checked} onChange={(event) => props.onChange(event.target.checked)} />
      {props.label}
    </label>
  );
}

function choose<Value extends string>(props: ChoiceProps<Value>, chosen: string): void {
  const choice = props.choices.find(({ value }) => value === chosen);
  if (choice !== undefined) props.onChange(choice.value);
}
