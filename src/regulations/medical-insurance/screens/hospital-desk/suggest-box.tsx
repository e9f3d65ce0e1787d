// A box that suggests while one types: arrows choose, Enter takes; an Enter pressed before the answer came waits for it.
import { type KeyboardEvent, type ReactNode, type Ref, useEffect, useId, useRef, useState } from "react";

export type SuggestBoxProps<Option> = {
  /** Names the box to a screen reader. */
  readonly label: string;
  readonly listLabel: string;
  readonly value: string;
  readonly onType: (typed: string) => void;
  readonly options: readonly Option[];
  /** Whether the options answer what is typed now. */
  readonly isCurrent: boolean;
  readonly isOpen: boolean;
  readonly keyOf: (option: Option) => string;
  readonly show: (option: Option) => ReactNode;
  readonly onChoose: (option: Option) => void;
  /** Whether an option may be taken by an Enter pressed before it was seen; all may unless this says no. */
  readonly mayTakeUnseen?: (option: Option) => boolean;
  /** Esc, with the list open. */
  readonly onClose: () => void;
  /** A key that the list does not take. */
  readonly onKey?: (event: KeyboardEvent<HTMLInputElement>) => void;
  /** Stands under the options: that there are more, or why there is none. */
  readonly foot?: ReactNode;
  readonly className?: string;
  readonly inputRef?: Ref<HTMLInputElement>;
  readonly isWrong?: boolean;
  readonly wordsId?: string;
};

/** Draws the box and, while open, its list beneath. */
export function SuggestBox<Option>(props: SuggestBoxProps<Option>) {
  const listId = useId();
  const [at, setAt] = useState(0);
  const waits = useRef(false);
  const { options, isCurrent, isOpen, onChoose } = props;
  const current = Math.min(at, options.length - 1);
  const choices = useRef(props);
  choices.current = props;
  useEffect(() => {
    if (!isCurrent || !waits.current) return;
    waits.current = false;
    const { options: found, mayTakeUnseen, onChoose: take } = choices.current;
    const [first] = found;
    if (first !== undefined && mayTakeUnseen?.(first) !== false) take(first);
  }, [isCurrent]);
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const chosen = options[current];
    if (isOpen && move !== undefined) setAt(Math.max(0, Math.min(options.length - 1, current + move)));
    else if (isOpen && event.key === "Enter" && !isCurrent) waits.current = true;
    else if (isOpen && event.key === "Enter" && chosen !== undefined) onChoose(chosen);
    else if (isOpen && event.key === "Escape") props.onClose();
    else return props.onKey?.(event);
    event.preventDefault();
  };
  const isShown = isOpen && (options.length > 0 || props.foot !== undefined);
  const optionId = (index: number) => `${listId}-${index}`;
  return (
    <span className="suggest">
      <input
        ref={props.inputRef}
        className={props.className}
        role="combobox"
        aria-label={props.label}
        aria-expanded={isShown}
        aria-controls={isShown ? listId : undefined}
        aria-autocomplete="list"
        aria-activedescendant={isShown && current >= 0 ? optionId(current) : undefined}
        aria-invalid={props.isWrong === true}
        aria-describedby={props.wordsId}
        autoComplete="off"
        spellCheck={false}
        value={props.value}
        onChange={(event) => {
          waits.current = false;
          setAt(0);
          props.onType(event.target.value);
        }}
        onKeyDown={press}
      />
      {isShown ? (
        <span className="suggest-list">
          <span id={listId} role="listbox" aria-label={props.listLabel}>
            {options.map((option, index) => (
              <Option
                key={props.keyOf(option)}
                id={optionId(index)}
                isAt={index === current}
                onTake={() => onChoose(option)}
              >
                {props.show(option)}
              </Option>
            ))}
          </span>
          {props.foot === undefined ? null : <span className="suggest-foot">{props.foot}</span>}
        </span>
      ) : null}
    </span>
  );
}

function Option(props: {
  readonly id: string;
  readonly isAt: boolean;
  readonly onTake: () => void;
  readonly children: ReactNode;
}) {
  const place = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (props.isAt) place.current?.scrollIntoView({ block: "nearest" });
  }, [props.isAt]);
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the options are pointed at by the box, which keeps the focus.
    <span
      ref={place}
      id={props.id}
      role="option"
      aria-selected={props.isAt}
      className={props.isAt ? "suggest-option suggest-option-at" : "suggest-option"}
      onMouseDown={(event) => {
        event.preventDefault();
        props.onTake();
      }}
    >
      {props.children}
    </span>
  );
}
