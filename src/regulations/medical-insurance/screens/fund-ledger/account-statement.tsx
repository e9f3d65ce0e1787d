// The statement of one account: every line with the running balance, page by page; a line opens its voucher.
import { useState } from "react";
import type { Fen } from "../../../../kernel/money/index.ts";
import {
  Answer,
  Button,
  Card,
  type Column,
  DataTable,
  formatListDate,
  formatYuan,
  type Say,
  Segments,
  SelectField,
  useKeys,
  useReading,
  useSession,
  useText,
} from "../../../../ui/index.ts";
import { shortNumber } from "../decided-stay/settlement.ts";
import { deskAddresses, hospitalsReader } from "../hospital-desk/replies.ts";
import { wordOfKind } from "./entry-kind.ts";
import { statementMessages } from "./messages.ts";
import { type Account, ledgerAddresses, type StatementLine, type StatementQuery, statementReader } from "./replies.ts";

type StatementProps = {
  readonly account: Account;
  readonly asOf: string;
  readonly chosen: StatementLine | null;
  readonly onChoose: (line: StatementLine) => void;
};

/** Shows the month up to the day, or the whole year; of all parties or of one hospital. */
export function AccountStatement(props: StatementProps) {
  const text = useText();
  const { account, asOf } = props;
  const [span, setSpan] = useState<Span>("month");
  const [after, setAfter] = useState<string | null>(null);
  const [party, setParty] = useState<number | null>(null);
  const query = { from: firstDay(asOf, span), through: asOf, party, after };
  const choices = [
    { value: "month", label: text(statementMessages.month) },
    { value: "year", label: text(statementMessages.year) },
  ] as const;
  const choose = (value: Span) => {
    setSpan(value);
    setAfter(null);
  };
  return (
    <Card
      title={text(statementMessages.title, { code: account.code, name: text(account.title) })}
      aside={<Segments label={text(statementMessages.period)} value={span} choices={choices} onChange={choose} />}
      flush
    >
      <PartyField
        party={party}
        onParty={(chosen) => {
          setParty(chosen);
          setAfter(null);
        }}
      />
      <StatementPage {...props} query={query} onPage={setAfter} />
    </Card>
  );
}

/** Offered where there is more than one hospital to choose from. */
function PartyField(props: { readonly party: number | null; readonly onParty: (party: number | null) => void }) {
  const text = useText();
  const { legalDay } = useSession();
  const reading = useReading(deskAddresses.hospitals(legalDay), hospitalsReader);
  const hospitals = reading.state === "ready" ? reading.value.hospitals : [];
  if (hospitals.length < 2) return null;
  return (
    <div className="ledger-party">
      <SelectField
        label={text(statementMessages.party)}
        value={props.party === null ? "" : String(props.party)}
        choices={[
          { value: "", label: text(statementMessages.allParties) },
          ...hospitals.map(({ id, name }) => ({ value: String(id), label: text(name) })),
        ]}
        onChange={(value) => props.onParty(value === "" ? null : Number(value))}
      />
    </div>
  );
}

type Span = "month" | "year";

function firstDay(asOf: string, span: Span): string {
  return span === "year" ? `${asOf.slice(0, 4)}-01-01` : `${asOf.slice(0, 7)}-01`;
}

function StatementPage(
  props: StatementProps & { readonly query: StatementQuery; readonly onPage: (after: string | null) => void },
) {
  const text = useText();
  const { account, query } = props;
  const { from, through } = query;
  const reading = useReading(ledgerAddresses.statement(account.code, query), statementReader);
  return (
    <Answer reading={reading} lines={8}>
      {({ lines, openingFen, next }) => (
        <>
          <p className="ledger-opening note quiet">
            {text(statementMessages.opening, { amount: formatYuan(openingFen) })}
          </p>
          <Lines {...props} lines={lines} empty={text(statementMessages.empty, { from, through })} />
          <div className="ledger-pages">
            {query.after === null ? null : (
              <Button size="small" onClick={() => props.onPage(null)}>
                {text(statementMessages.fromStart)}
              </Button>
            )}
            {next === null ? null : (
              <Button size="small" onClick={() => props.onPage(next)}>
                {text(statementMessages.more)}
              </Button>
            )}
          </div>
        </>
      )}
    </Answer>
  );
}

/** The lines, worked with J and K like the tray. */
function Lines(props: StatementProps & { readonly lines: readonly StatementLine[]; readonly empty: string }) {
  const text = useText();
  const { account, lines, chosen, onChoose } = props;
  const chosenKey = chosen === null ? null : keyOfLine(chosen);
  const at = lines.findIndex((line) => keyOfLine(line) === chosenKey);
  const choose = (place: number) => {
    const line = lines[Math.max(0, Math.min(lines.length - 1, place))];
    if (line !== undefined) onChoose(line);
  };
  useKeys([
    { name: "J", label: text(statementMessages.keyNext), run: () => choose(at + 1) },
    { name: "K", label: text(statementMessages.keyBefore), run: () => choose(at - 1) },
  ]);
  return (
    <DataTable
      caption={text(statementMessages.title, { code: account.code, name: text(account.title) })}
      rows={lines}
      keyOf={keyOfLine}
      selectedKey={chosenKey}
      columns={columnsOf(text, account, onChoose)}
      empty={props.empty}
    />
  );
}

function keyOfLine({ personId, entryId, line }: StatementLine): string {
  return `${personId} ${entryId} ${line}`;
}

function columnsOf(
  text: Say,
  { normalSide }: Account,
  onChoose: StatementProps["onChoose"],
): readonly Column<StatementLine>[] {
  const balance = normalSide === "debit" ? statementMessages.balanceDebit : statementMessages.balanceCredit;
  return [
    {
      key: "day",
      title: text(statementMessages.day),
      kind: "date",
      cell: ({ accountingDate }) => formatListDate(accountingDate),
    },
    {
      key: "source",
      title: text(statementMessages.source),
      cell: (line) => (
        <button type="button" className="ledger-line identifier" title={line.source} onClick={() => onChoose(line)}>
          {shortNumber(line.source)}
        </button>
      ),
    },
    { key: "words", title: text(statementMessages.words), cell: ({ kind }) => text(wordOfKind(kind)) },
    { key: "debit", title: text(statementMessages.debit), kind: "number", cell: ({ debitFen }) => moved(debitFen) },
    { key: "credit", title: text(statementMessages.credit), kind: "number", cell: ({ creditFen }) => moved(creditFen) },
    { key: "balance", title: text(balance), kind: "number", cell: ({ balanceFen }) => formatYuan(balanceFen) },
  ];
}

/** Nothing stands where nothing moved. */
function moved(amountFen: Fen): string | null {
  return amountFen === 0 ? null : formatYuan(amountFen);
}
