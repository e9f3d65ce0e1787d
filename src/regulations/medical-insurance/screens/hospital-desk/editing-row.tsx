// The row being typed in: item, quantity, price. Enter takes the item, then the next cell, then the next row.
import { type FocusEvent, type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef, useState } from "react";
import { formatYuan } from "../../../../kernel/money/index.ts";
import { Kbd, say, useLanguage, useText } from "../../../../ui/index.ts";
import { ItemClassTag } from "./bill-row.tsx";
import type { DraftLine, DraftStay } from "./draft.ts";
import { newLineKey } from "./line-key.ts";
import { billMessages } from "./messages.ts";
import type { Item } from "./replies.ts";
import { SuggestBox } from "./suggest-box.tsx";
import {
  type CellName,
  cellAfter,
  chooseItem,
  chooseOutside,
  firstDayOf,
  isBlank,
  readTyped,
  type TypedLine,
  typedOf,
} from "./typed-line.ts";
import type { KnownItems } from "./use-items.ts";
import { useLookUp } from "./use-look-up.ts";

export type EditingRowProps = {
  readonly number: number;
  /** The line being changed; null for the new row at the end. */
  readonly line: DraftLine | null;
  readonly known: KnownItems;
  readonly stay: DraftStay;
  readonly nights: number | null;
  readonly hasDay: boolean;
  readonly takesFocus: boolean;
  readonly onTyping: (line: DraftLine | null) => void;
  readonly onPut: (line: DraftLine) => void;
  /** Goes so many rows down (or up). */
  readonly onGo: (step: number) => void;
};

/** Draws the row with its list of items. What can be read is put when the row is left. */
export function EditingRow(props: EditingRowProps) {
  const text = useText();
  const language = useLanguage();
  const row = useTypedRow(props);
  const wordsId = useId();
  const fault = row.fault === null ? null : say(language, faultWords(row.fault, row.typed), row.faultValues);
  const cell = (name: Exclude<CellName, "item">) => ({
    ref: row.refs[name],
    "aria-invalid": row.fault === name,
    "aria-describedby": row.fault === name ? wordsId : undefined,
    autoComplete: "off",
    value: row.typed[name],
    onFocus: (event: FocusEvent<HTMLInputElement>) => event.target.select(),
    onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => row.press(name, event),
  });
  return (
    <tr className="bill-editing" onBlur={row.leave}>
      <td className="number quiet">{props.number}</td>
      <td colSpan={3}>
        <ItemCell row={row} number={props.number} known={props.known} wordsId={wordsId} />
      </td>
      <td className="number">
        <input
          {...cell("quantity")}
          className="bill-input number"
          inputMode="decimal"
          aria-label={text(billMessages.quantityField, { number: props.number })}
          onChange={(event) => row.type({ quantity: event.target.value })}
        />
      </td>
      <td className="number">
        <input
          {...cell("price")}
          className="bill-input number"
          inputMode="decimal"
          aria-label={text(billMessages.priceField, { number: props.number })}
          onChange={(event) => row.type({ price: event.target.value })}
        />
      </td>
      {props.hasDay ? (
        <td>
          <input
            {...cell("day")}
            className="bill-input bill-day"
            inputMode="numeric"
            aria-label={text(billMessages.dayField, { number: props.number })}
            onChange={(event) => row.type({ day: event.target.value })}
          />
        </td>
      ) : null}
      <td colSpan={4} className="bill-hints">
        <label className="bill-rescue">
          <input
            type="checkbox"
            checked={row.typed.isRescue}
            aria-label={text(billMessages.rescueField, { number: props.number })}
            title={text(billMessages.rescueMeaning)}
            onChange={(event) => row.type({ isRescue: event.target.checked })}
            onKeyDown={row.pressRescue}
          />
          {text(billMessages.rescue)}
        </label>
        {fault === null ? (
          <Hints />
        ) : (
          <span id={wordsId} className="bad-ink" role="alert">
            {fault}
          </span>
        )}
      </td>
    </tr>
  );
}

type Row = ReturnType<typeof useTypedRow>;

function ItemCell(props: {
  readonly row: Row;
  readonly number: number;
  readonly known: KnownItems;
  readonly wordsId: string;
}) {
  const text = useText();
  const { row, known } = props;
  const words = row.typed.words.trim();
  const asked = row.isListOpen && words !== "" ? words : null;
  const answer = useLookUp(asked, known.find);
  const isCurrent = asked !== null && answer?.words === asked;
  const found = asked === null ? [] : (answer?.found ?? []);
  const options: readonly (Item | string)[] = found.length === 0 && isCurrent ? [words] : found;
  const isDown = isCurrent && answer.reference !== null;
  return (
    <SuggestBox
      label={text(billMessages.itemField, { number: props.number })}
      listLabel={text(billMessages.matches)}
      className="bill-input bill-input-item"
      inputRef={row.refs.item}
      isWrong={row.fault === "item"}
      wordsId={props.wordsId}
      value={row.typed.words}
      onType={(typed) => row.type({ words: typed, chosen: null, item: null }, true)}
      options={options}
      isCurrent={isCurrent}
      isOpen={asked !== null}
      keyOf={(option) => (typeof option === "string" ? option : option.code)}
      show={(option) => <ItemOption option={option} isDown={isDown} />}
      onChoose={(option) => row.choose(option)}
      mayTakeUnseen={(option) => typeof option !== "string"}
      onClose={() => row.closeList()}
      onKey={(event) => row.press("item", event)}
    />
  );
}

function ItemOption({ option, isDown }: { readonly option: Item | string; readonly isDown: boolean }) {
  const text = useText();
  if (typeof option === "string") {
    const message = isDown ? billMessages.asCode : billMessages.asOutside;
    return <span className="quiet">{text(message, { typed: option })}</span>;
  }
  return (
    <span className="bill-option">
      <span className="identifier">{option.code}</span>
      <span>{option.name}</span>
      <ItemClassTag itemClass={option.itemClass} />
      <span className="number">{option.priceFen === null ? null : formatYuan(option.priceFen)}</span>
    </span>
  );
}

function Hints() {
  const text = useText();
  return (
    <>
      <Kbd>Enter</Kbd> {text(billMessages.nextCell)} <Kbd>Ctrl D</Kbd> {text(billMessages.deleteLine)} <Kbd>Ctrl V</Kbd>{" "}
      {text(billMessages.pasteTable)}
    </>
  );
}

/** The state of the row and what its keys do. */
function useTypedRow(props: EditingRowProps) {
  const { line, known, stay, hasDay, nights } = props;
  const key = useRef(line?.key ?? newLineKey());
  const [typed, setTyped] = useState<TypedLine>(() =>
    typedOf(line, line === null ? null : (known.items.get(line.code) ?? null)),
  );
  const [isListOpen, setListOpen] = useState(false);
  const [fault, setFault] = useState<CellName | null>(null);
  const [wanted, setWanted] = useState<CellName | null>(null);
  const refs = {
    item: useRef<HTMLInputElement>(null),
    quantity: useRef<HTMLInputElement>(null),
    price: useRef<HTMLInputElement>(null),
    day: useRef<HTMLInputElement>(null),
  };
  const context = { key: key.current, hasDay, admittedOn: stay.admittedOn, dischargedOn: stay.dischargedOn };
  const read = readTyped(typed, context);
  const { onTyping, takesFocus } = props;
  const typing = typeof read === "string" ? null : read;
  const typingText = JSON.stringify(typing);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text stands for the line; the function changes at every drawing.
  useEffect(() => onTyping(typing), [typingText]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus is taken once, when the row is opened.
  useEffect(() => {
    if (takesFocus) refs.item.current?.focus();
    if (takesFocus && line !== null) refs.item.current?.select();
  }, []);
  // The focus goes to the quantity when its new value stands there, so that all of it is selected.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the references never change.
  useLayoutEffect(() => {
    if (wanted === null) return;
    refs[wanted].current?.focus();
    setWanted(null);
  }, [wanted]);
  const put = (): boolean => {
    if (typeof read === "string") return false;
    onTyping(null);
    props.onPut(read);
    return true;
  };
  const finish = (step: number) => {
    if (isBlank(typed)) return step < 0 ? props.onGo(step) : undefined;
    if (put()) return props.onGo(step);
    const wrong = typeof read === "string" ? read : "item";
    setFault(wrong);
    refs[wrong].current?.focus();
  };
  const press = (cell: CellName, event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    const next = cellAfter(cell, hasDay);
    if (event.key === "ArrowDown" || event.key === "ArrowUp") finish(event.key === "ArrowDown" ? 1 : -1);
    else if (event.key !== "Enter") return;
    else if (next === null || (cell === "item" && isBlank(typed))) finish(1);
    else refs[next].current?.focus();
    event.preventDefault();
  };
  return {
    typed,
    isListOpen,
    fault,
    faultValues: {
      first: stay.admittedOn === null ? "" : firstDayOf(typed, stay.admittedOn),
      last: stay.dischargedOn ?? "",
    },
    refs,
    press,
    /** Space marks the line, Enter takes the row as in its other cells. */
    pressRescue: (event: KeyboardEvent<HTMLInputElement>) => {
      if (event.key !== "Enter") return;
      event.preventDefault();
      finish(1);
    },
    type: (change: Partial<TypedLine>, opensList = false) => {
      setFault(null);
      setTyped((before) => ({ ...before, ...change }));
      setListOpen(opensList);
    },
    choose: (option: Item | string) => {
      setListOpen(false);
      if (typeof option !== "string") known.remember(option);
      setTyped((before) => (typeof option === "string" ? chooseOutside(before) : chooseItem(before, option, nights)));
      setWanted("quantity");
    },
    closeList: () => setListOpen(false),
    /** The row is left: by the mouse, by a key of the desk. What can be read is put. */
    leave: (event: FocusEvent<HTMLTableRowElement>) => {
      if (event.currentTarget.contains(event.relatedTarget)) return;
      setListOpen(false);
      put();
    },
  };
}

function faultWords(fault: CellName, typed: TypedLine) {
  if (fault === "quantity" && typed.item?.itemClass === "bed") return billMessages.daysWhole;
  return {
    item: billMessages.itemWrong,
    quantity: billMessages.quantityWrong,
    price: billMessages.priceWrong,
    day: billMessages.dayWrong,
  }[fault];
}
