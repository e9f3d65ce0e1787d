// The rows of the list: each opens the trail of its settlement beside the table.
import {
  type Column,
  DataTable,
  formatListDate,
  formatYuan,
  Light,
  ProvisionalMark,
  type Say,
  useText,
} from "../../../../ui/index.ts";
import { shortNumber } from "../decided-stay/settlement.ts";
import { type ListedSettlement, stateOf } from "./listed-settlement.ts";
import { listMessages } from "./messages.ts";

/** The table; `selected` is the number chosen. */
export function SettlementTable(props: {
  readonly rows: readonly ListedSettlement[];
  readonly selected: string | null;
}) {
  const text = useText();
  return (
    <DataTable
      caption={text(listMessages.title)}
      columns={columnsOf(text)}
      rows={props.rows}
      keyOf={({ number }) => number}
      selectedKey={props.selected}
      empty={text(listMessages.empty)}
    />
  );
}

function columnsOf(text: Say): readonly Column<ListedSettlement>[] {
  return [
    {
      key: "date",
      title: text(listMessages.date),
      kind: "date",
      cell: ({ accountingDate }) => formatListDate(accountingDate),
    },
    {
      key: "number",
      title: text(listMessages.number),
      kind: "identifier",
      cell: ({ number }) => (
        <a className="unbroken" href={`/settlements?number=${number}`} title={number}>
          {shortNumber(number)}
        </a>
      ),
    },
    { key: "person", title: text(listMessages.person), kind: "date", cell: ({ personName }) => personName },
    { key: "hospital", title: text(listMessages.hospital), cell: ({ hospital }) => text(hospital) },
    {
      key: "gross",
      title: text(listMessages.grossFen),
      kind: "number",
      cell: ({ grossFen }) => formatYuan(grossFen),
    },
    {
      key: "fund",
      title: text(listMessages.fundFen),
      kind: "number",
      cell: ({ fundFen, provisional }) => (
        <>
          {provisional ? <ProvisionalMark short /> : null} {formatYuan(fundFen)}
        </>
      ),
    },
    {
      key: "patient",
      title: text(listMessages.patientFen),
      kind: "number",
      cell: ({ patientFen }) => formatYuan(patientFen),
    },
    { key: "state", title: text(listMessages.state), cell: (row) => <StateLight row={row} /> },
  ];
}

function StateLight({ row }: { readonly row: ListedSettlement }) {
  const text = useText();
  const { state, words } = stateOf(row);
  return <Light state={state}>{text(words)}</Light>;
}
