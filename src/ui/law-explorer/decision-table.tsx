// A decision table: what a rule gives for each word of a choice, row by row of one amount. What a limit pressed down is shaded.
import { type Column, DataTable } from "../data-table/data-table.tsx";
import { useText } from "../language/language.tsx";
import { ProvisionalMark } from "../provisional-mark/provisional-mark.tsx";
import { lawExplorerMessages as messages } from "./messages.ts";
import type { DecisionTable } from "./replies.ts";

type Line = DecisionTable["lines"][number];

/** Draws a table that has rows; beneath it what the shading means and which facts are the same in all cells. */
export function DecisionTableView(props: { readonly title: string; readonly table: DecisionTable }) {
  const text = useText();
  const { table, title } = props;
  const rowTitle = table.rows === null ? "" : text(table.rows.title);
  const facts = table.given.map((fact) => text(messages.fact, { title: text(fact.title), value: text(fact.value) }));
  const columns: readonly Column<Line>[] = [
    { key: "row", title: rowTitle, cell: ({ value }) => (value === null ? null : text(value)) },
    ...table.columns.words.map((word, place) => wordColumn(text(word.title), word, place)),
  ];
  return (
    <div className="law-table">
      <DataTable
        caption={text(messages.table, { rule: title, columns: text(table.columns.title) })}
        columns={columns}
        rows={table.lines}
        keyOf={(_line, index) => String(index)}
      />
      <p className="note quiet">
        {text(messages.pressed)} {facts.length === 0 ? null : text(messages.given, { facts: facts.join("; ") })}
      </p>
    </div>
  );
}

function wordColumn(
  title: string,
  { word, isUnconfirmed }: DecisionTable["columns"]["words"][number],
  place: number,
): Column<Line> {
  return {
    key: word,
    title,
    kind: "number",
    ...(isUnconfirmed
      ? {
          head: (
            <>
              {title} <ProvisionalMark short />
            </>
          ),
        }
      : {}),
    cell: ({ cells }) => <Cell cell={cells[place]} />,
  };
}

function Cell({ cell }: { readonly cell: Line["cells"][number] | undefined }) {
  const text = useText();
  if (cell === undefined || cell.text === null) return null;
  return cell.isPressed ? <b className="law-pressed">{text(cell.text)}</b> : text(cell.text);
}
