// A line of the bill at rest: code, item, class, quantity, price, amount, what lies in scope and why the rest does not.
import { type Fen, formatYuan } from "../../../../kernel/money/index.ts";
import { useText } from "../../../../ui/index.ts";
import type { ReadLine } from "./bill-reading.ts";
import { billMessages } from "./messages.ts";
import type { Item } from "./replies.ts";
import { writeQuantity } from "./typed-quantity.ts";

/** `onOpen` opens the line for typing; null while the bill is closed. `isWrong` marks the line a refusal names. */
export function BillRow(props: {
  readonly number: number;
  readonly read: ReadLine;
  readonly hasDay: boolean;
  readonly isWrong: boolean;
  readonly onOpen: (() => void) | null;
}) {
  const text = useText();
  const { line, item, amountFen, inScopeFen, outOfScopeFen, why } = props.read;
  const open = props.onOpen;
  return (
    // By keyboard a line is opened with the arrows from the row being typed in.
    <tr className={props.isWrong ? "bill-wrong" : undefined} onClick={() => open?.()}>
      <td className="number quiet">{props.number}</td>
      <td className="identifier quiet">{line.code}</td>
      <td className="bill-name">
        {item?.name ?? line.code}{" "}
        {line.isRescue ? <span className="item-class">{text(billMessages.rescue)}</span> : null}
      </td>
      <td>
        <ItemClassTag itemClass={item?.itemClass ?? null} />
      </td>
      <td className="number">
        {writeQuantity(line.quantityHundredths)} <span className="quiet note">{item?.unit}</span>
      </td>
      <td className="number">{formatYuan(line.priceFen)}</td>
      {props.hasDay ? <td className="unbroken">{line.servedOn}</td> : null}
      <td className="number">{formatYuan(amountFen)}</td>
      <td className="number">{inScopeFen === null ? null : formatYuan(inScopeFen)}</td>
      <td className="number">{outOfScopeFen === null ? null : yuanUnlessZero(outOfScopeFen)}</td>
      <td className="note quiet unbroken">{why === null ? null : text(why)}</td>
    </tr>
  );
}

/** The class of an item as a small label; null for a code that the catalogue does not hold. */
export function ItemClassTag({ itemClass }: { readonly itemClass: Item["itemClass"] | null }) {
  const text = useText();
  const { words, look } = classes[itemClass ?? "none"];
  return <span className={`item-class item-class-${look}`}>{text(words)}</span>;
}

function yuanUnlessZero(amountFen: Fen): string {
  return amountFen === 0 ? "" : formatYuan(amountFen);
}

const classes = {
  a: { words: billMessages.classA, look: "a" },
  b: { words: billMessages.classB, look: "b" },
  c: { words: billMessages.classC, look: "c" },
  bed: { words: billMessages.classBed, look: "bed" },
  none: { words: billMessages.classNone, look: "c" },
} as const;
